import type { ChangeRecord, SheetTab } from "../change-journal";
import { askAll } from "../read/questions";
import { roundTrip } from "../round-trip";
import { askHeldCells } from "./held-cells";
import { askSheetList, excelVisibility, type SheetList } from "./sheet-list";
import { markOf } from "./sheet-mark";
import { type RenamedSheet, renamedOf, sheetsOfChange, withCurrentIds } from "./sheets-of-change";
import { formerTabs, movesTo } from "./tab-order";
import { TakenNames } from "../../workbook/sheet-name";

export type TakingBack =
  /** `kept`: names of inserted sheets that stay, because they were edited. */
  | { readonly type: "done"; readonly kept: readonly string[] }
  /** An obstacle: nothing was done. */
  | { readonly type: "refused"; readonly message: string }
  /** `error`: Excel's; null where it accepted everything without effect. */
  | { readonly type: "failed"; readonly error: unknown; readonly hasActed: boolean };

/**
 * unfinished: the change stopped half-way, and must be undone whatever the obstacle;
 * undo: it was finished, and people have worked in the workbook since.
 */
export type TakeBackPurpose = "unfinished" | "undo";

const TRIES = 2;

/**
 * Makes the workbook what it was before the change: old sheets back to their names, positions and visibility, new ones
 * deleted, unless they were edited. Each attempt reads the current state and does what is still missing, so that it
 * does not matter where the one before it stopped.
 */
export async function takeBack(
  record: ChangeRecord,
  purpose: TakeBackPurpose,
  beforeActing: () => Promise<void>,
): Promise<TakingBack> {
  let failure: TakingBack = { type: "failed", error: null, hasActed: false };
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      const list = await roundTrip(askSheetList);
      const state = failure.hasActed ? "takingBack" : record.state;
      const plan = await planTakeBack(withCurrentIds({ ...record, state }, list), list, purpose);
      if ("message" in plan) return { type: "refused", message: plan.message };
      await beforeActing();
      failure = { type: "failed", error: null, hasActed: true };
      if (isTakenBack(plan, await act(plan))) return { type: "done", kept: plan.left };
    } catch (error) {
      failure = { type: "failed", error, hasActed: failure.hasActed };
    }
  }
  return failure;
}

interface TakeBackPlan {
  readonly deleted: readonly { readonly sheet: SheetTab; readonly workingName: string }[];
  /** With their names to be. */
  readonly kept: readonly SheetTab[];
  readonly restored: readonly SheetTab[];
  /** Names of all inserted sheets that stay: those kept, and those that people have renamed. */
  readonly left: readonly string[];
  /** As it was when this was planned. */
  readonly list: SheetList;
  readonly tabs: readonly string[];
  readonly moves: ReturnType<typeof movesTo>;
  readonly activate: string | null;
}

async function planTakeBack(
  record: ChangeRecord,
  list: SheetList,
  purpose: TakeBackPurpose,
): Promise<TakeBackPlan | { readonly message: string }> {
  const renamed = renamedOf(record, list);
  const [missed] = renamed.retired;
  if (missed && purpose === "undo") return { message: sentences.renamed(missed) };
  const present = sheetsOfChange(record, list);
  const gone = record.retired.find((one) => !present.retired.some((there) => there.record === one));
  // The new sheet is then the only one that is left.
  if (gone && purpose === "undo") return { message: sentences.gone(gone.retiredName) };
  const held = await askAll(
    present.inserted.map(({ sheet, record: { hasFormulas } }) => ({
      ask: ({ workbook }: Excel.RequestContext) => askHeldCells(workbook.worksheets.getItem(sheet.id), hasFormulas),
      replyBytes: 20_000,
      pieces: () => [],
    })),
  );
  const isUnchanged = (index: number): boolean =>
    present.inserted[index]?.record.marks.includes(markOf(held[index] ?? null)) ?? false;
  const ours = present.inserted.filter((_, index) => isUnchanged(index));
  const written = present.inserted.filter((_, index) => !isUnchanged(index));

  const taken = new TakenNames(list.sheets.map(({ name }) => name));
  for (const { sheet } of [...present.inserted, ...present.retired]) taken.free(sheet.name);
  const inTheWay = present.retired.find(({ record: { name } }) => taken.has(name))?.record.name;
  if (inTheWay !== undefined && purpose === "undo") return { message: sentences.nameTaken(inTheWay) };
  const restored = present.retired.map(({ sheet, record: { name, visibility } }) => {
    return { id: sheet.id, name: taken.has(name) ? taken.take("復元", name) : taken.take("", name), visibility };
  });
  const kept = written.map(({ sheet, record: { name } }) => ({
    id: sheet.id,
    name: taken.take("取消", name),
    visibility: "visible" as const,
  }));
  const now = list.sheets.map(({ id }) => id);
  const tabs = formerTabs(
    record.before.map(({ id }) => id),
    now,
  );
  const goes = new Set(ours.map(({ sheet }) => sheet.id));
  const stays = list.sheets.filter(({ id }) => !goes.has(id));
  const visible = [...restored, ...stays].filter(({ visibility }) => visibility === "visible");
  if (visible.length === 0 && goes.size > 0) return { message: sentences.noneVisible };
  const shown = visible.find(({ id }) => id === record.activeId) ?? visible[0];
  const isElsewhere = goes.has(list.activeId) || (purpose === "unfinished" && list.activeId !== record.activeId);
  return {
    deleted: ours.map(({ sheet, record: { workingName } }) => ({ sheet, workingName })),
    kept,
    restored,
    left: [...kept, ...renamed.inserted].map(({ name }) => name),
    list,
    tabs: tabs.filter((id) => !goes.has(id)),
    moves: movesTo(tabs, now),
    activate: isElsewhere ? (shown?.id ?? null) : null,
  };
}

/** What must not be lost first: names and visibility of the old sheets. Deleting last. */
async function act({ deleted, kept, restored, list, moves, activate }: TakeBackPlan): Promise<SheetList> {
  const now = new Map(list.sheets.map((sheet) => [sheet.id, sheet]));
  return roundTrip((context) => {
    const { worksheets } = context.workbook;
    const sheets = new Map(list.sheets.map(({ id }) => [id, worksheets.getItem(id)]));
    const sheetOf = (id: string): Excel.Worksheet => sheets.get(id) ?? worksheets.getItem(id);

    for (const { sheet, workingName } of deleted) if (sheet.name !== workingName) sheetOf(sheet.id).name = workingName;
    for (const { id, name } of [...kept, ...restored]) if (now.get(id)?.name !== name) sheetOf(id).name = name;
    for (const { id, visibility } of [...kept, ...restored]) {
      if (now.get(id)?.visibility !== visibility) sheetOf(id).visibility = excelVisibility[visibility];
    }
    if (activate !== null) sheetOf(activate).activate();
    for (const { id, position } of moves) sheetOf(id).position = position;
    for (const { sheet } of deleted) {
      // Excel deletes no sheet that is very hidden.
      if (sheet.visibility === "veryHidden") sheetOf(sheet.id).visibility = "Hidden";
      sheetOf(sheet.id).delete();
    }
    return askSheetList(context);
  });
}

function isTakenBack({ deleted, kept, restored, tabs }: TakeBackPlan, { sheets }: SheetList): boolean {
  const present = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const planned = new Set(tabs);
  const order = sheets.filter(({ id }) => planned.has(id)).map(({ id }) => id);
  return (
    deleted.every(({ sheet }) => !present.has(sheet.id)) &&
    [...kept, ...restored].every(({ id, name, visibility }) => {
      const sheet = present.get(id);
      return sheet?.name === name && sheet.visibility === visibility;
    }) &&
    tabs.every((id, index) => order[index] === id)
  );
}

const sentences = {
  nameTaken: (name: string): string =>
    `元に戻せません。「${name}」という名前のシートがほかにもあります。ブックは今のままです。そのシートの名前を変えてから、もう一度押してください。`,
  renamed: ({ name, former }: RenamedSheet): string =>
    `元に戻せません。シート「${former}」の名前が「${name}」に変わっています。ブックは今のままです。名前を「${former}」に戻してから、もう一度押してください。`,
  gone: (name: string): string =>
    `元に戻せません。前のシート「${name}」がもうありません（片付けたか、削除したものです）。ブックは今のままです。今のシートをそのままお使いください。`,
  noneVisible:
    "元に戻せません。表示されているシートがなくなります。ブックは今のままです。ほかのシートを1枚表示してから、もう一度押してください。",
};
