import { type CellAddress, toA1 } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { TakenNames } from "../../workbook/sheet-name";
import type { ChangeRecord, SheetTab } from "../change-journal";
import { excelProblem } from "../excel-problem";
import type { ExcelProblem, SheetChange } from "../open-workbook";
import type { CommitPlan } from "./commit";
import type { Proof, WorkedSheet } from "./prove";
import type { SheetList } from "./sheet-list";
import { isSameName } from "./sheet-names";
import { StoppedError } from "./stopped";
import { arrangedTabs, movesTo } from "./tab-order";
import type { OldSheet } from "./written-since";

/** Why the sheets cannot be changed in the workbook as it is now; null: they can. */
export function obstacleTo({ drawing, retire }: SheetChange, { sheets }: SheetList): ExcelProblem | null {
  const ids = new Set(sheets.map(({ id }) => id));
  const goes = new Set(retire.map(({ sheetId }) => sheetId));
  if (![...goes].every((id) => ids.has(id))) {
    return excelProblem(
      "gone",
      "差し替えるシートが、読み取ったあとで削除されていました。ブックはそのままです。もう一度行ってください。",
    );
  }
  const staying = sheets.filter(({ id }) => !goes.has(id));
  const wanted = [
    ...drawing.sheets,
    ...retire.flatMap(({ retiredName }) => (retiredName === undefined ? [] : [{ name: retiredName }])),
  ];
  const taken = wanted.find(({ name }) => staying.some((sheet) => isSameName(sheet.name, name)));
  if (taken) {
    return excelProblem(
      "not-possible-now",
      `「${taken.name}」という名前のシートが、読み取ったあとで増えていました。ブックはそのままです。そのシートの名前を変えてから、もう一度行ってください。`,
    );
  }
  if ([...staying, ...drawing.sheets].some(({ visibility }) => visibility === "visible")) return null;
  return excelProblem(
    "not-possible-now",
    "表示されるシートがなくなるため、差し替えられません。ブックはそのままです。ほかのシートを1枚表示してから、もう一度行ってください。",
  );
}

/**
 * What the last step will do, and the record by which it can be undone. Stops where a text is not as drawn,
 * and where a sheet to be retired was edited.
 */
export function planCommit(
  change: SheetChange,
  record: ChangeRecord,
  worked: readonly WorkedSheet[],
  { sheets: proven, old }: Proof,
): CommitPlan {
  const oldSheets = new Map<string, Pick<OldSheet, "mark" | "hasFormulas">>();
  const retiredNames = new Map(change.retire.map(({ sheetId, retiredName }) => [sheetId, retiredName]));
  change.retire.forEach(({ sheetId, asRead }, index) => {
    const now = old[index];
    if (!now) throw new Error(`Nobody asked what "${asRead.name}" holds.`);
    const { mark, hasFormulas, writtenCell, isTooWide } = now;
    if (isTooWide) throw new StoppedError(tooWide(asRead));
    if (writtenCell) throw new StoppedError(writtenMeanwhile(asRead.name, toA1(writtenCell)));
    oldSheets.set(sheetId, { mark, hasFormulas });
  });
  const inserted: SheetTab[] = [];
  worked.forEach(({ drawing }, index) => {
    const sheet = proven[index];
    if (sheet?.differentCell !== null) throw new StoppedError(different(drawing.name, sheet?.differentCell));
    inserted.push({ id: sheet.id, name: drawing.name, visibility: drawing.visibility });
  });
  const staying = record.before.filter(({ id }) => !oldSheets.has(id));
  const taken = new TakenNames([...record.before, ...inserted].map(({ name }) => name));
  const replaced = record.before.flatMap((sheet) => {
    const now = oldSheets.get(sheet.id);
    if (now === undefined) return [];
    const retiredName = retiredNames.get(sheet.id) ?? taken.take("旧", sheet.name);
    return [{ ...sheet, ...now, retiredName }];
  });
  const before = record.before.map(({ id }) => id);
  const ids = inserted.map(({ id }) => id);
  const ofName = (name: string): readonly string[] =>
    [...inserted, ...staying].filter((sheet) => isSameName(sheet.name, name)).map(({ id }) => id);
  const wanted = arrangedTabs({
    before,
    inserted: ids,
    retired: [...oldSheets.keys()],
    block: change.order.flatMap(ofName),
  });
  return {
    record: {
      ...record,
      inserted: record.inserted.map((sheet, index) => {
        const { id = null, mark } = proven[index] ?? {};
        return { ...sheet, id, marks: [...new Set([...sheet.marks, ...(mark === undefined ? [] : [mark])])] };
      }),
      retired: replaced,
    },
    worked,
    proven,
    inserted,
    retired: replaced.map(({ id, retiredName: name, visibility }) => ({
      id,
      name,
      visibility: visibility === "veryHidden" ? visibility : "hidden",
    })),
    moves: movesTo(wanted, [...before, ...ids]),
    activate: activated(change, record, inserted, staying),
  };
}

/** The sheet to show: the requested one, else the one that is shown, else the first that remains. */
function activated(
  { activate }: SheetChange,
  { activeId }: ChangeRecord,
  inserted: readonly SheetTab[],
  staying: readonly SheetTab[],
): string | null {
  const visible = [...inserted, ...staying].filter(({ visibility }) => visibility === "visible");
  const asked = visible.find(({ name }) => activate !== null && isSameName(name, activate));
  return (asked ?? visible.find(({ id }) => id === activeId) ?? visible[0])?.id ?? null;
}

/** Up to the last row and column of what was read: a cell that makes the sheet too large is at the end of either. */
function tooWide({ name, cells }: SheetSnapshot): ExcelProblem {
  const lowest = cells.at(-1);
  const far = cells.reduce((farthest, cell) => (cell.column > farthest.column ? cell : farthest), lowest ?? origin);
  const places = [...new Set([far, lowest ?? far].map(toA1))].join("や");
  return excelProblem(
    "too-large",
    `シート「${name}」の端のほう（${places}など）に何かが書かれていて、広すぎて確かめられません。ブックは元のままです。要る文なら表の近くへ移し、要らなければ消して、もう一度押してください。`,
  );
}

const origin: CellAddress = { row: 0, column: 0 };

function writtenMeanwhile(sheet: string, cell: string): ExcelProblem {
  return excelProblem(
    "written-meanwhile",
    `読み取ったあとで、シート「${sheet}」のセル ${cell} に書き込みがありました。ブックは元のままです。もう一度押してください。書き込んだ文も入れてやり直します。`,
  );
}

function different(sheet: string, cell: string | null | undefined): ExcelProblem {
  return excelProblem(
    "unexpected",
    `シート「${sheet}」${cell ? `のセル ${cell} ` : ""}が、Excel に入れると作ったものと違ってしまいました。差し替えずに元のままにしました。もう一度行い、続くときは「新しいブックに」を選んでください。`,
  );
}
