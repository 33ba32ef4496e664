import type { FieldId } from "../../form/definition";
import { ownSheets, type OwnSheet } from "../../form/sheet-names";
import { parseArea, type Area } from "../../workbook/address";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FormKey } from "../collection";
import { groupBy } from "../../workbook/group-by";
import { shortHash } from "./text-hash";
import { parseBaseline } from "./baseline-memory";
import { parseDrawnCell, type DrawnCell } from "./drawn-cells";
import {
  columns,
  FIRST_ROW,
  kinds,
  KNOWN_VERSIONS,
  VERSION_WITHOUT_FILES,
  YES,
  type MemorisedField,
  type MemorisedSheet,
  type Row,
  type SummaryMemory,
} from "./memory-layout";

/** Null for a sheet that is not one of these, or of a version that this program does not know. */
export function readMemorySheet(sheet: SheetSnapshot): SummaryMemory | null {
  const version = sheet.cells.find(({ row, column }) => row === 0 && column === 0)?.text ?? "";
  if (!KNOWN_VERSIONS.has(version)) return null;
  const rows = rowsOf(sheet);
  const forms = formsOf(rows);
  return {
    forms: forms
      .filter(({ row }) => row.kind === kinds.form)
      .map(({ row, fields }) => ({
        key: keyOfRow(row),
        ownKey: ownKeyOfRow(row),
        source: { file: row.file ?? "", sheet: row.sheet ?? "" },
        isNumbered: row.isNumbered === YES,
        sheet: row.shownOn ?? null,
        cell: row.cell ?? null,
        period: row.period ?? null,
        openQuestion: row.question ?? null,
        doubt: row.doubt === "deleted" || row.doubt === "lacking" ? row.doubt : null,
        fields: fieldsOf(fields),
      })),
    merged: forms.flatMap(({ row, fields }) =>
      row.kind === kinds.merged && row.initiative !== undefined && row.shownOn !== undefined
        ? [{ initiative: row.initiative, sheet: row.shownOn, fields: fieldsOf(fields) }]
        : [],
    ),
    retired: rows.filter(({ kind }) => kind === kinds.retired).map(keyOfRow),
    givenUp: rows
      .filter(({ kind }) => kind === kinds.givenUp)
      .map((row) => ({
        key: keyOfRow(row),
        place: { file: row.file ?? "", sheet: row.sheet ?? "", cell: row.cell ?? "" },
        openQuestion: row.question ?? null,
      })),
    files: jsonOf(rows, kinds.file, kinds.fileGoesOn),
    unreadable: rows.flatMap(({ kind, file = "", text = "" }) => {
      if (kind === kinds.unreadable) return [{ file, message: text }];
      return kind === kinds.noWorkbook ? [{ file, message: text, isWorkbook: false }] : [];
    }),
    answers: Object.fromEntries(
      rows.filter(({ kind }) => kind === kinds.answer).map(({ question = "", text = "" }) => [question, text]),
    ),
    period: rows.findLast(({ kind }) => kind === kinds.period)?.period ?? null,
    baseline: parseBaseline(jsonOf(rows, kinds.baseline, kinds.baselineGoesOn)[0] ?? null),
    hasFiles: version !== VERSION_WITHOUT_FILES,
    derivedRegisterHash: hashOf(rows.findLast(({ kind }) => kind === kinds.register)?.hash),
    sheets: sheetsOf(rows),
  };
}

interface FormRows {
  readonly row: Row;
  readonly fields: FieldRows[];
}

interface FieldRows {
  readonly row: Row;
  /** As JSON, put together from its rows. */
  readonly texts: Record<"gathered" | "listText", string | null>;
}

/** Each form with the fields under it, each field with the texts under it. */
function formsOf(rows: readonly Row[]): readonly FormRows[] {
  const forms: FormRows[] = [];
  for (const row of rows) {
    const fields = forms.at(-1)?.fields;
    const texts = fields?.at(-1)?.texts;
    if (row.kind === kinds.form || row.kind === kinds.merged) forms.push({ row, fields: [] });
    else if (row.kind === kinds.field) fields?.push({ row, texts: { gathered: null, listText: null } });
    else if (row.kind === kinds.gathered && texts) texts.gathered = (texts.gathered ?? "") + (row.text ?? "");
    else if (row.kind === kinds.listText && texts) texts.listText = (texts.listText ?? "") + (row.text ?? "");
  }
  return forms;
}

/** What was cut over rows, put together again. */
function jsonOf(rows: readonly Row[], first: string, goesOn: string): readonly string[] {
  const whole: string[] = [];
  for (const { kind, text = "" } of rows) {
    if (kind === first) whole.push(text);
    else if (kind === goesOn) whole.push((whole.pop() ?? "") + text);
  }
  return whole;
}

function sheetsOf(rows: readonly Row[]): readonly MemorisedSheet[] {
  const rowsByName = (kind: string): ReadonlyMap<string, readonly [Row, ...Row[]]> =>
    groupBy(
      rows.filter((row) => row.kind === kind && row.shownOn !== undefined),
      ({ shownOn = "" }) => shownOn,
    );
  const drawn = rowsByName(kinds.drawn);
  return [...rowsByName(kinds.sheet)].map(([name, ofSheet]) => ({
    id: ownSheetOf(ofSheet[0].field),
    name,
    written: ofSheet.flatMap(({ text = "" }) => areasOf(text)),
    drawn: drawnCellsOf(
      drawn
        .get(name)
        ?.flatMap(({ text }) => text ?? [])
        .join(" "),
    ),
  }));
}

function ownSheetOf(text: string | undefined): OwnSheet | null {
  return ownSheets.find((id) => id === text) ?? null;
}

function areasOf(text: string): readonly Area[] {
  return text.split(" ").flatMap((a1) => parseArea(a1) ?? []);
}

/** Null where nobody remembers, or somebody has tampered with it. */
function drawnCellsOf(text: string | undefined): readonly DrawnCell[] | null {
  if (text === undefined) return null;
  const cells = text.split(" ").map(parseDrawnCell);
  return cells.every((cell) => cell !== null) ? cells : null;
}

function rowsOf(sheet: SheetSnapshot): readonly Row[] {
  const rows = groupBy(
    sheet.cells.filter(({ row }) => row >= FIRST_ROW),
    ({ row }) => String(row),
  );
  return [...rows.values()].map((cells) =>
    Object.fromEntries(
      cells.flatMap(({ column, text }) => {
        const name = columns[column];
        return name === undefined ? [] : [[name, text]];
      }),
    ),
  );
}

function keyOfRow({ initiative, department, sequence }: Row): FormKey {
  return { initiative: initiative ?? null, department: department ?? null, sequence: Number(sequence ?? "1") };
}

function ownKeyOfRow({ ownInitiative, ownDepartment, ownSequence }: Row): FormKey {
  return {
    initiative: ownInitiative ?? null,
    department: ownDepartment ?? null,
    sequence: Number(ownSequence ?? "1"),
  };
}

function fieldsOf(fields: readonly FieldRows[]): Readonly<Record<FieldId, MemorisedField>> {
  return Object.fromEntries(
    fields.map(({ row, texts }) => {
      const field: MemorisedField = {
        hash: hashOf(row.hash),
        keyHash: hashOf(row.keyHash),
        shownHash: hashOf(row.shownHash) ?? "",
        gathered: parseText(texts.gathered),
        question:
          row.askedOf === undefined
            ? null
            : {
                askedOf: shortHash(row.askedOf),
                isChangedInBoth: row.question === YES,
                listText: parseText(texts.listText),
              },
      };
      return [row.field ?? "", field];
    }),
  );
}

function hashOf(text: string | undefined): string | null {
  return text === undefined ? null : shortHash(text);
}

/** A text that somebody has tampered with is as good as forgotten: its hash still tells what changed. */
function parseText(json: string | null): string | null {
  if (json === null) return null;
  try {
    const text: unknown = JSON.parse(json);
    return typeof text === "string" ? text : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
