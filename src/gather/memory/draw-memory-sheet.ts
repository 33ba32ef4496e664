import type { FieldId } from "../../form/definition";
import { sheetNames } from "../../form/sheet-names";
import { areaToA1 } from "../../workbook/address";
import type { SheetDrawing } from "../../workbook/drawing";
import { asWritableJson, writableJson } from "../../workbook/writable-text";
import type { FormKey } from "../collection";
import { formatBaseline } from "./baseline-memory";
import { formatDrawnCell, withNamesInDrawnCells } from "./drawn-cells";
import {
  columns,
  FIRST_ROW,
  kinds,
  VERSION,
  YES,
  type MemorisedField,
  type MemorisedSheet,
  type Row,
  type SummaryMemory,
} from "./memory-layout";

/** Well below the 32,767 characters of a cell. */
const PIECE_CHARACTERS = 16_000;
/** The longest area, "XFD1048576:XFD1048576", has 21 characters. */
const AREAS_IN_ROW = 700;
/** The longest, of a text that names a sheet, has 11 characters. */
const DRAWN_CELLS_IN_ROW = 1300;

/** One row for each form and each of its fields; a text that must be kept whole is cut over rows of its own. */
export function drawMemorySheet(memory: SummaryMemory): SheetDrawing {
  const rows: readonly Row[] = [
    ...memory.forms.flatMap(({ key, ownKey, source, isNumbered, sheet, fields, ...form }): readonly Row[] => [
      {
        kind: kinds.form,
        ...rowOfKey(key),
        ...rowOfOwnKey(ownKey),
        file: source.file,
        sheet: source.sheet,
        ...(isNumbered && { isNumbered: YES }),
        ...(sheet !== null && { shownOn: sheet }),
        ...(form.cell !== null && { cell: form.cell }),
        ...(form.period !== null && { period: form.period }),
        ...(form.doubt !== null && { doubt: form.doubt }),
        ...(form.openQuestion !== null && { question: form.openQuestion }),
      },
      ...rowsOfFields(fields),
    ]),
    ...memory.merged.flatMap(({ initiative, sheet, fields }): readonly Row[] => [
      { kind: kinds.merged, initiative, shownOn: sheet },
      ...rowsOfFields(fields),
    ]),
    ...memory.retired.map((key): Row => ({ kind: kinds.retired, ...rowOfKey(key) })),
    ...(memory.derivedRegisterHash === null ? [] : [{ kind: kinds.register, hash: memory.derivedRegisterHash }]),
    ...memory.givenUp.map(({ key, place, openQuestion }): Row => {
      const question = openQuestion === null ? {} : { question: openQuestion };
      return { kind: kinds.givenUp, ...rowOfKey(key), ...place, ...question };
    }),
    ...memory.files.flatMap((json) => rowsOfJson(json, kinds.file, kinds.fileGoesOn)),
    ...memory.unreadable.map(({ file, message, isWorkbook }): Row => {
      return { kind: isWorkbook === false ? kinds.noWorkbook : kinds.unreadable, file, text: message };
    }),
    ...Object.entries(memory.answers).map(([question, answer]): Row => ({
      kind: kinds.answer,
      question,
      text: answer,
    })),
    ...(memory.period === null ? [] : [{ kind: kinds.period, period: memory.period }]),
    ...rowsOfJson(memory.baseline && formatBaseline(memory.baseline), kinds.baseline, kinds.baselineGoesOn),
    ...memory.sheets.flatMap(rowsOfSheet),
  ];
  return {
    name: sheetNames.memory,
    visibility: "veryHidden",
    columns: [],
    rows: [],
    cells: [
      { row: 0, column: 0, style: "plain", content: { type: "text", text: VERSION } },
      ...rows.flatMap((row, index) =>
        columns.flatMap((column, at) => {
          const text = row[column] ?? "";
          const place = { row: FIRST_ROW + index, column: at };
          return text === "" ? [] : [{ ...place, style: "plain" as const, content: { type: "text" as const, text } }];
        }),
      ),
    ],
    merges: [],
    print: { orientation: "portrait", marginsInch: { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7 } },
  };
}

/** The hidden sheet with the names of sheets as in `names` (former name → name). */
export function withNamesInMemory(sheet: SheetDrawing, names: ReadonlyMap<string, string>): SheetDrawing {
  const column = columns.indexOf("shownOn");
  const drawnRows = new Set(
    sheet.cells
      .filter(({ column: at, content }) => at === 0 && content.type === "text" && content.text === kinds.drawn)
      .map(({ row }) => row),
  );
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (drawnRows.has(cell.row) && cell.column === columns.indexOf("text") && cell.content.type === "text") {
        return { ...cell, content: { type: "text", text: withNamesInDrawnCells(cell.content.text, names) } };
      }
      const name = cell.content.type === "text" ? names.get(cell.content.text) : undefined;
      const isName = cell.row >= FIRST_ROW && cell.column === column && name !== undefined;
      return isName ? { ...cell, content: { type: "text", text: name } } : cell;
    }),
  };
}

function rowOfKey({ initiative, department, sequence }: FormKey): Row {
  return {
    ...(initiative !== null && { initiative }),
    ...(department !== null && { department }),
    sequence: String(sequence),
  };
}

function rowOfOwnKey({ initiative, department, sequence }: FormKey): Row {
  return {
    ...(initiative !== null && { ownInitiative: initiative }),
    ...(department !== null && { ownDepartment: department }),
    ownSequence: String(sequence),
  };
}

function rowsOfFields(fields: Readonly<Record<FieldId, MemorisedField>>): readonly Row[] {
  return Object.entries(fields).flatMap(([field, { hash, keyHash, shownHash, gathered, question }]): readonly Row[] => [
    {
      kind: kinds.field,
      field,
      ...(hash !== null && { hash }),
      ...(keyHash !== null && { keyHash }),
      shownHash,
      ...(question && { askedOf: question.askedOf }),
      ...(question?.isChangedInBoth && { question: YES }),
    },
    ...rowsOfText(kinds.gathered, gathered),
    ...rowsOfText(kinds.listText, question?.listText ?? null),
  ]);
}

/** `field` says which of the summary's own sheets it is. What is too long for a cell goes on in further rows. */
function rowsOfSheet({ id, name, written, drawn }: MemorisedSheet): readonly Row[] {
  const count = Math.max(1, Math.ceil(written.length / AREAS_IN_ROW));
  const areaRows = Array.from({ length: count }, (_, index): Row => {
    const areas = written.slice(index * AREAS_IN_ROW, (index + 1) * AREAS_IN_ROW);
    return {
      kind: kinds.sheet,
      ...(id !== null && { field: id }),
      shownOn: name,
      text: areas.map(areaToA1).join(" "),
    };
  });
  const drawnRows = Array.from({ length: Math.ceil((drawn?.length ?? 0) / DRAWN_CELLS_IN_ROW) }, (_, index): Row => {
    const cells = drawn?.slice(index * DRAWN_CELLS_IN_ROW, (index + 1) * DRAWN_CELLS_IN_ROW) ?? [];
    return { kind: kinds.drawn, shownOn: name, text: cells.map(formatDrawnCell).join(" ") };
  });
  return [...areaRows, ...drawnRows];
}

/** As JSON, in which no line break or carriage return stands that a host could change. */
function rowsOfText(kind: string, text: string | null): readonly Row[] {
  return text === null ? [] : piecesOf(writableJson(text)).map((piece) => ({ kind, text: piece }));
}

/** What is longer than a cell goes on in further rows. */
function rowsOfJson(json: string | null, first: string, goesOn: string): readonly Row[] {
  if (json === null) return [];
  return piecesOf(asWritableJson(json)).map((text, index) => ({ kind: index === 0 ? first : goesOn, text }));
}

function piecesOf(json: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < json.length || from === 0;) {
    const to = from + PIECE_CHARACTERS;
    const isInPair = /[\uD800-\uDBFF]/u.test(json.charAt(to - 1)) && to < json.length;
    pieces.push(json.slice(from, isInPair ? to - 1 : to));
    from = isInPair ? to - 1 : to;
  }
  return pieces;
}
