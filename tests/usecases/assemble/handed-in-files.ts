import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fieldOfRole, type FieldId } from "../../../src/form/definition";
import type { FormReading } from "../../../src/form/reading";
import { recogniseWorkbook } from "../../../src/gather/recognise-workbook";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { refusalOf } from "../../../src/usecases/file-kinds";
import type { CellAddress } from "../../../src/workbook/address";
import type { SheetDrawing } from "../../../src/workbook/drawing";
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { readWorkbook } from "../../../src/xlsx/read";
import { drawSheet, plain } from "../../samples/layouts";
import { sampleForms } from "../../samples/sample-forms";
import { snapshotOfDrawing, snapshotOfSheet } from "../../support/snapshot-of-drawing";
import { aDepartmentWorkbook, aFormSheet, type DrawnForm } from "../a-department-workbook";
import type { HandedIn } from "./gathering-parts";

const root = join(__dirname, "../../..");

/** Every workbook of a folder; [] where it is not there. */
export function workbooksOf(folder: string): readonly WorkbookSnapshot[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((name) => name.endsWith(".xlsx"));
  return files.toSorted().map((file) => {
    const read = readWorkbook(readFileSync(join(path, file)), { file });
    if (!read.ok) throw new Error(read.problem.message);
    return read.value;
  });
}

/** A workbook of filled-in forms with what a file has of its own: a fingerprint and a time. */
export function aFile(
  file: string,
  forms: readonly DrawnForm[],
  more: { readonly others?: readonly SheetDrawing[]; readonly modified?: string } = {},
): WorkbookSnapshot {
  return asFile(aDepartmentWorkbook(file, forms, more.others), more.modified ?? "2024-04-08T00:00:00Z");
}

/** The bytes of one file under another name. */
export function copyOf(workbook: WorkbookSnapshot, file: string): WorkbookSnapshot {
  return { ...workbook, source: { ...workbook.source, file } };
}

/** The same sheets are the same bytes, whatever the file is called. */
export function asFile({ source, sheets, definedNames }: WorkbookSnapshot, modified: string): WorkbookSnapshot {
  const sha256 = createHash("sha256")
    .update(JSON.stringify([modified, sheets]))
    .digest("hex");
  return { source: { file: source.file, sha256, modified }, sheets, definedNames };
}

const lastYear = sampleForms.find(({ department }) => department === "建設水道課");
if (!lastYear) throw new Error("no sample form");
const notes: SheetDrawing = {
  ...drawSheet("メモ", []),
  cells: [{ row: 0, column: 0, style: "plain", content: { type: "text", text: "四月の予定" } }],
};

/** A file that is no workbook by its name, as whoever lists files hands it on. */
function noWorkbook(file: string): HandedIn {
  const refusal = refusalOf(file);
  if (!refusal) throw new Error(`may be a workbook: ${file}`);
  return { file, ...refusal };
}

/**
 * What the samples do not have: two workbooks of one 課 with two texts for one form, a file that cannot be read, one without
 * forms, the same bytes under two names, a file of last year's forms alone, one name in two folders; files that are no
 * workbooks, of a 課 that sends nothing else and of one that does; and a zip's.
 */
export const oddFiles: readonly HandedIn[] = [
  aFile("町民生活課（追加）.xlsx", [{}, { initiative: "1-2-2-2" }]),
  aFile("町民生活課（追加）_修正版.xlsx", [{ texts: { review: "評価を書き直した。" } }, { initiative: "1-2-1-2" }], {
    modified: "2024-04-12T00:00:00Z",
  }),
  { file: "計画書.xls", message: "旧形式（.xls）のブックです。.xlsx として保存し直してください。" },
  aFile("メモ.xlsx", [], { others: [notes] }),
  aFile("ラベンダーハイツ（控え）.xlsx", [{ initiative: "2-2-5-1", department: "ラベンダーハイツ" }]),
  copyOf(
    aFile("", [{ initiative: "2-2-5-1", department: "ラベンダーハイツ" }]),
    "ラベンダーハイツ（控え） - コピー.xlsx",
  ),
  asFile(
    snapshotOfDrawing(
      {
        title: "",
        creator: "",
        createdAt: null,
        sheets: [drawSheet("昨年度", [{ form: lastYear, layout: plain, overrides: { yearLabel: "令和4年度" } }])],
      },
      "建設水道課（昨年度）.xlsx",
    ),
    "2023-04-08T00:00:00Z",
  ),
  noWorkbook("教育振興課の報告.pdf"),
  noWorkbook("様式/ラベンダーハイツ.xlsx.download"),
  noWorkbook("会場の写真.jpg"),
  aFile("まとめ.zip/農業振興課.xlsx", [{ initiative: "1-2-1-2", department: "農業振興課", isUnnumbered: true }]),
  noWorkbook("まとめ.zip/農業振興課（報告）.docx"),
  aFile("住民班/様式.xlsx", [{ initiative: "1-1-2-1", isUnnumbered: true, texts: { vision: "住民班のめざす姿" } }]),
  aFile("税務班/様式.xlsx", [{ initiative: "2-1-3-2", isUnnumbered: true, texts: { vision: "税務班のめざす姿" } }]),
];

/** What somebody corrects in a file: in its `form`th form the fields by number, each with its text. */
export interface Correction {
  readonly edits: readonly { readonly form: number; readonly field: number; readonly text: string }[];
  /** Whether one more form is added, by whoever fills in the file. */
  readonly addsForm: boolean;
}

/**
 * The file's next version: later, with other bytes and the same forms. 取組項目 and 実践課 stay as they are, for they tell
 * which form it is; so does 目指す姿, unless `fields` has it.
 */
export function corrected(
  workbook: WorkbookSnapshot,
  { edits, addsForm }: Correction,
  version: number,
  fields: readonly FieldId[] = textFields,
): WorkbookSnapshot {
  let sheets = workbook.sheets;
  for (const { form, field, text } of edits) {
    const forms = formsOf({ ...workbook, sheets });
    const reading = forms[form % forms.length];
    const id = fields[field % fields.length];
    if (!reading || id === undefined) continue;
    const isAchievement = id === fieldOfRole(formDefinitionR5, "achievement").id;
    sheets = writeField(sheets, reading, id, isAchievement ? "達成できなかった" : text);
  }
  if (addsForm) sheets = [...sheets, addedSheet({ ...workbook, sheets }, version)].flatMap((sheet) => sheet ?? []);
  const day = String(10 + version).padStart(2, "0");
  return asFile({ ...workbook, sheets }, `2024-05-${day}T00:00:00Z`);
}

const isOf = (role: "initiative" | "departments" | "identity") => fieldOfRole(formDefinitionR5, role).id;
/** Fields that do not tell which form it is. */
const textFields: readonly FieldId[] = formDefinitionR5.fields
  .map(({ id }) => id)
  .filter((id) => ![isOf("initiative"), isOf("departments"), isOf("identity")].includes(id));

export function formsOf(workbook: WorkbookSnapshot): readonly FormReading[] {
  return recogniseWorkbook(workbook, planR5, formDefinitionR5).sheets.flatMap(({ forms }) => forms);
}

/** Into the field's first cell that holds something, the others left empty; a field whose label is not there stays away. */
export function writeField(
  sheets: readonly SheetSnapshot[],
  { sheet: name, fields }: FormReading,
  id: FieldId,
  text: string,
): readonly SheetSnapshot[] {
  const areas = fields[id]?.areas;
  if (!areas) return sheets;
  const isInside = ({ row, column }: CellAddress): boolean =>
    areas.some(({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right);
  return sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const [first] = areas;
    const { row, column } = sheet.cells.find(isInside) ?? { row: first.top, column: first.left };
    const written: readonly CellSnapshot[] = text === "" ? [] : [{ row, column, type: "text", value: text, text }];
    const cells = [...sheet.cells.filter((cell) => !isInside(cell)), ...written];
    return { ...sheet, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
  });
}

/** One more form of an initiative and 課 that the file has already; none where nobody knows whose the file is. */
function addedSheet(workbook: WorkbookSnapshot, version: number): SheetSnapshot | null {
  const model = formsOf(workbook).find(
    ({ initiative, departments }) => initiative.inPlan && departments.named.length === 1,
  );
  const [department] = model?.departments.named ?? [];
  if (!model?.initiative.inPlan || department === undefined) return null;
  const vision = `${workbook.source.file}の${version}番めの版に足した様式`;
  const form = { initiative: model.initiative.inPlan.code, department, isUnnumbered: true, texts: { vision } };
  return snapshotOfSheet(aFormSheet({ ...form, sheet: `足した様式${version}` }), workbook.sheets.length);
}
