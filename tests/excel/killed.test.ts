import { isDeepStrictEqual } from "node:util";
import { sheetChanging, type SheetChanging } from "../../src/excel/change-sheets";
import { askSheetList } from "../../src/excel/insert/sheet-list";
import type { LastChange, WorkbookSettings } from "../../src/excel/open-workbook";
import { roundTrip } from "../../src/excel/round-trip";
import { writeTexts } from "../../src/excel/write-texts";
import type { ExcelHost } from "../../src/preview/host/host";
import type { SheetDrawing } from "../../src/workbook/drawing";
import { writeForInsertion } from "../../src/xlsx/insertion";
import { writeWorkbook } from "../../src/xlsx/write";
import { aCell, aDrawing, aSheet } from "../support/a-drawing";
import { connectInNode, openInNode } from "../support/excel";
import { memorySettings } from "../support/memory-settings";
import { asRead, openForChange, remembering, renewed, stateOf, writeOnce, type OpenedForChange } from "./a-change";
import { killedAt, type Kill } from "./a-kill";

/** What stands in the workbook, and what the pane says of it. */
interface Picture extends Awaited<ReturnType<typeof stateOf>> {
  readonly last: LastChange | null;
}

async function picture({ host, changing }: Restarted): Promise<Picture> {
  return { ...(await stateOf(host)), last: await changing.lastChange() };
}

/** Something that writes sheets: what was done before, and it itself. */
interface Journey {
  readonly name: string;
  readonly begin: () => Promise<OpenedForChange>;
  readonly write: (opened: OpenedForChange) => Promise<unknown>;
  /** Sheets that it is there to delete. */
  readonly isToGo: (sheet: string) => boolean;
  /** What ［片付ける］ brings back where it stopped half-way. */
  readonly wayOut: "before" | "after";
}

const forms = aDrawing({
  sheets: [1, 2].map((number) => aSheet({ name: `様式その${number}`, cells: [aCell("A1", `様式の文${number}`)] })),
});

async function beginAddition(): Promise<OpenedForChange> {
  const opened = await openForChange({}, forms);
  return { ...opened, change: { ...opened.change, retire: [], activate: null } };
}

async function beginReplaced(): Promise<OpenedForChange> {
  const opened = await openForChange();
  await change(opened);
  return opened;
}

async function beginReplacedAgain(): Promise<OpenedForChange> {
  const opened = await beginReplaced();
  const drawing = { ...renewed, sheets: renewed.sheets.map(withOneMoreText) };
  return { ...opened, change: { ...opened.change, drawing, retire: await asRead(opened.change.order) } };
}

function withOneMoreText(sheet: SheetDrawing): SheetDrawing {
  return { ...sheet, cells: [...sheet.cells, aCell("A9", `${sheet.name}の三度目の文`)] };
}

async function change(opened: OpenedForChange): Promise<void> {
  const result = await opened.changing.changeSheets(opened.change);
  if (!result.ok) throw new Error(result.problem.message);
}

/** As a summary too large for one request: a file for each sheet. */
const writeFileBySheet = remembering((drawing, names) => writeForInsertion(drawing, names, 1));

async function beginInPieces(): Promise<OpenedForChange> {
  const opened = await openForChange();
  return { ...opened, changing: sheetChanging(writeFileBySheet, opened.settings) };
}

const none = (): boolean => false;
const journeys: readonly Journey[] = [
  { name: "シートを足す", begin: beginAddition, write: change, isToGo: none, wayOut: "before" },
  { name: "総括を差し替える", begin: () => openForChange(), write: change, isToGo: none, wayOut: "before" },
  { name: "何回かに分けて差し替える", begin: beginInPieces, write: change, isToGo: none, wayOut: "before" },
  { name: "もう一度差し替える", begin: beginReplacedAgain, write: change, isToGo: none, wayOut: "before" },
  {
    name: "元に戻す",
    begin: beginReplaced,
    write: ({ changing }) => changing.undoChange(),
    isToGo: (sheet) => ["表紙", "一覧", "様式1", "記録"].includes(sheet),
    wayOut: "after",
  },
  {
    name: "片付ける",
    begin: beginReplaced,
    write: ({ changing }) => changing.tidyUp(),
    isToGo: (sheet) => sheet.startsWith("旧"),
    wayOut: "after",
  },
];

type Click = "undoChange" | "tidyUp";

/** What the workbook says when the journey is carried out in peace. */
interface Rehearsal {
  readonly before: Picture;
  readonly after: Picture;
  /** Which batch is the first, the second …; what office.js sends behind a run does nothing. */
  readonly batches: readonly number[];
  /** After one of them and a click. */
  readonly clicked: (then: "before" | "after", click: Click) => Promise<Picture>;
}

async function rehearse({ begin, write }: Journey): Promise<Rehearsal> {
  const opened = await begin();
  const before = await picture(opened);
  const start = opened.host.batches.length;
  await write(opened);
  const batches = opened.host.batches.slice(start).flatMap(({ isCleanUp }, index) => (isCleanUp ? [] : [index + 1]));
  const after = await picture(opened);
  const seenClicked = new Map<string, Promise<Picture>>();
  const click = async (then: "before" | "after", which: Click): Promise<Picture> => {
    const again = await begin();
    if (then === "after") await write(again);
    await again.changing[which]();
    return picture(again);
  };
  return {
    before,
    after,
    batches,
    clicked(then, which) {
      const key = `${then} ${which}`;
      const seenThen = seenClicked.get(key) ?? click(then, which);
      seenClicked.set(key, seenThen);
      return seenThen;
    },
  };
}

/** Excel's workbook, and a pane that was opened on it after the kill. */
interface Restarted {
  readonly host: ExcelHost;
  readonly changing: SheetChanging;
}

/** A workbook's file: sheets and settings. */
interface Saved {
  readonly bytes: Uint8Array;
  readonly settings: WorkbookSettings;
}

async function saved({ host, settings }: OpenedForChange): Promise<Saved> {
  return { bytes: await host.save(), settings: await copied(settings) };
}

async function reopened({ bytes, settings }: Saved): Promise<Restarted> {
  return { ...(await openInNode(bytes)), changing: sheetChanging(writeOnce, settings) };
}

/** Called before the kill, for what is kept from then; what it gives, after it. */
const restarts: Readonly<Record<string, (opened: OpenedForChange) => Promise<() => Promise<Restarted>>>> = {
  作業ウィンドウだけが落ちた: ({ host, settings }) =>
    Promise.resolve(async () => {
      connectInNode(host);
      return { host, changing: sheetChanging(writeOnce, await copied(settings)) };
    }),
  "Excel ごと落ち、そのときのブックを開いた": (opened) => Promise.resolve(async () => reopened(await saved(opened))),
  "Excel ごと落ち、前に保存したブックを開いた": async (opened) => {
    const before = await saved(opened);
    return () => reopened(before);
  },
};

/** As they lie in the workbook: the pane that is gone has no part in them any more. */
async function copied(settings: WorkbookSettings): Promise<WorkbookSettings> {
  const copy = memorySettings();
  const journal = settings.get("sheetChange");
  if (journal !== null) await copy.set("sheetChange", journal);
  return copy;
}

/** Which tabs there are and what they say; which one is in front goes with the window. */
const seen = ({ tabs, texts }: Picture): Pick<Picture, "tabs" | "texts"> => ({ tabs, texts });
const isSame = (a: Picture, b: Picture): boolean => isDeepStrictEqual(seen(a), seen(b));

/** Sheets that are not there exactly once: as they were, as they are to be, or retired, and then the pane names them. */
function lostSheets({ before, after }: Rehearsal, now: Picture, { isToGo }: Journey): readonly string[] {
  const told = new Set(now.last?.retired);
  const staff = Object.entries(before.texts).filter(([name]) => !isToGo(name));
  return staff.flatMap(([name, texts]) => {
    const places = Object.entries(now.texts).filter(
      ([place, held]) =>
        isDeepStrictEqual(held, texts) &&
        (place === name || told.has(place) || isDeepStrictEqual(after.texts[place], held)),
    );
    return places.length === 1 ? [] : [name];
  });
}

/** The clicks that the pane offers. */
function offered(last: LastChange | null): readonly (Click | null)[] {
  if (!last) return [null];
  return last.state === "done" && last.canUndo ? ["undoChange", "tidyUp"] : ["tidyUp"];
}

describe.each(journeys)("$name", (journey) => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await rehearse(journey);
  });

  /** Killed, started again, and one thing pressed. */
  async function live(how: string, kill: Kill, press: number): Promise<number> {
    const where = [how, kill, press];
    const { before, after, clicked } = rehearsal;
    const opened = await journey.begin();
    const restart = await restarts[how]?.(opened);
    if (!restart) throw new Error(how);
    expect([where, await killedAt(opened.host, kill, () => journey.write(opened))]).toEqual([where, "killed"]);
    const { host, changing } = await restart();

    const now = await picture({ host, changing });
    const { last } = now;
    expect([where, lostSheets(rehearsal, now, journey)]).toEqual([where, []]);
    const then = isSame(now, after) ? "after" : isSame(now, before) ? "before" : null;
    // A taking back that was decided is carried on, even where nothing of it is done yet.
    const isOutstanding = journey.wayOut === "after" && then === "before" && last?.state === "broken";
    expect([where, last?.state === "broken"]).toEqual([where, then === null || isOutstanding]);
    const others = Object.keys(now.texts).filter((name) => !(name in before.texts) && !(name in after.texts));
    expect([where, others.filter((name) => last?.inserted.includes(name) !== true)]).toEqual([where, []]);

    const clicks = offered(last);
    const click = clicks[press] ?? null;
    if (click !== null) {
      expect([where, await changing[click]()]).toEqual([where, { ok: true, value: { kept: [] } }]);
    }
    const end =
      click === null ? now : last?.state === "broken" || !then ? rehearsal[journey.wayOut] : await clicked(then, click);
    const ended = await picture({ host, changing });
    expect([where, click, seen(ended), ended.last]).toEqual([where, click, seen(end), end.last]);

    const again = { ...opened.change, retire: await asRead(opened.change.order) };
    expect([where, await changing.changeSheets(again)]).toMatchObject([where, { ok: true }]);
    expect([where, await changing.lastChange()]).toMatchObject([where, { state: "done" }]);
    return clicks.length;
  }

  test.each(Object.keys(restarts))("%s: 文はすべてあり、一押しで片付き、またとりまとめられる", async (how) => {
    const { batches } = rehearsal;
    for (const batch of batches) {
      for (const moment of ["before", "after"] as const) {
        const choices = await live(how, { batch, moment }, 0);
        for (let press = 1; press < choices; press++) await live(how, { batch, moment }, press);
      }
    }
  });
});

describe("文を書き込む", () => {
  async function begin() {
    const drawing = aDrawing({
      sheets: [aSheet({ name: "様式", cells: [aCell("A1", "前の文"), aCell("A2", "前の文")] })],
    });
    const { host } = await openInNode(await writeWorkbook(drawing));
    const { sheets } = await roundTrip(askSheetList);
    // What a colleague typed where the pane still shows what stood there before.
    host.user.type("様式", "A2", "同僚の文");
    const writes = ["A1", "A2"].map((_, row) => ({
      sheetId: sheets[0]?.id ?? "",
      cell: { row, column: 0 },
      text: "新しい文",
      expected: "前の文",
    }));
    return { host, write: () => writeTexts(writes) };
  }

  test("どのバッチの前後でも、前の文か新しい文があり、ほかの人の文は消えない", async () => {
    const { host, write } = await begin();
    await write();
    const batches = host.batches.length;
    for (let batch = 1; batch <= batches; batch++) {
      for (const moment of ["before", "after"] as const) {
        const opened = await begin();
        await killedAt(opened.host, { batch, moment }, opened.write);
        const { 様式: { A1, A2 } = {} } = opened.host.texts();
        expect([batch, moment, ["前の文", "新しい文"].includes(A1 ?? ""), A2]).toEqual([
          batch,
          moment,
          true,
          "同僚の文",
        ]);
      }
    }
  });
});
