import type { FieldId } from "../form/definition";
import { sheetNames } from "../form/sheet-names";
import type { SheetDrawing } from "../workbook/drawing";
import type { SheetSnapshot } from "../workbook/snapshot";
import type { BoxMemory } from "./box-memory";
import type { FormKey, FormSource } from "./collection";
import { groupBy } from "./group-by";

/** What the very hidden sheet of a summary holds. Nobody but this program reads or writes it. */
export interface SummaryMemory {
  readonly forms: readonly MemorisedForm[];
  readonly merged: readonly MemorisedMergedForm[];
  readonly retired: readonly FormKey[];
  /** Of a 様式台帳 that was made from the forms for want of one; null where there was one. */
  readonly derivedRegisterHash: string | null;
}

export interface MemorisedForm {
  /** As 一覧 was given to show it. */
  readonly key: FormKey;
  /** As the form itself tells. */
  readonly ownKey: FormKey;
  readonly source: FormSource;
  readonly isNumbered: boolean;
  /** The sheet that prints it on its own; null where none does. */
  readonly sheet: string | null;
  readonly boxes: Readonly<Record<FieldId, MemorisedBox>>;
}

export interface MemorisedMergedForm {
  readonly initiative: string;
  readonly sheet: string;
  readonly boxes: Readonly<Record<FieldId, MemorisedBox>>;
}

export interface MemorisedBox extends BoxMemory {
  /** Hash of the text that the summary was given to show. */
  readonly shownHash: string;
}

/** In A1: a later version that needs other columns says so. */
const VERSION = "とりまとめ記録 1";

/** What a row is about; a box belongs to the form above it, a text to the box above it. */
const kinds = {
  form: "様式",
  merged: "統合様式",
  box: "欄",
  gathered: "提出文",
  listText: "一覧文",
  retired: "欠番",
  register: "台帳",
} as const;

const columns = [
  "kind",
  "initiative",
  "department",
  "sequence",
  "file",
  "sheet",
  "ownInitiative",
  "ownDepartment",
  "ownSequence",
  "isNumbered",
  "shownOn",
  "field",
  "hash",
  "keyHash",
  "shownHash",
  "question",
  "askedOf",
  "text",
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/** Well below the 32,767 characters of a cell. */
const PIECE_CHARACTERS = 16_000;
const YES = "1";
const FIRST_ROW = 1;

/** One row for each form and each of its boxes; a text that must be kept whole is cut over rows of its own. */
export function drawMemorySheet(memory: SummaryMemory): SheetDrawing {
  const rows: readonly Row[] = [
    ...memory.forms.flatMap(({ key, ownKey, source, isNumbered, sheet, boxes }): readonly Row[] => [
      {
        kind: kinds.form,
        ...rowOfKey(key),
        ...rowOfOwnKey(ownKey),
        file: source.file,
        sheet: source.sheet,
        ...(isNumbered && { isNumbered: YES }),
        ...(sheet !== null && { shownOn: sheet }),
      },
      ...rowsOfBoxes(boxes),
    ]),
    ...memory.merged.flatMap(({ initiative, sheet, boxes }): readonly Row[] => [
      { kind: kinds.merged, initiative, shownOn: sheet },
      ...rowsOfBoxes(boxes),
    ]),
    ...memory.retired.map((key): Row => ({ kind: kinds.retired, ...rowOfKey(key) })),
    ...(memory.derivedRegisterHash === null ? [] : [{ kind: kinds.register, hash: memory.derivedRegisterHash }]),
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

function rowsOfBoxes(boxes: Readonly<Record<FieldId, MemorisedBox>>): readonly Row[] {
  return Object.entries(boxes).flatMap(([field, { hash, keyHash, shownHash, gathered, question }]): readonly Row[] => [
    {
      kind: kinds.box,
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

/** As JSON, in which no line break or carriage return stands that a host could change. */
function rowsOfText(kind: string, text: string | null): readonly Row[] {
  if (text === null) return [];
  const pieces: string[] = [""];
  for (const character of JSON.stringify(text)) {
    const last = pieces.at(-1) ?? "";
    if (last.length + character.length > PIECE_CHARACTERS) pieces.push(character);
    else pieces[pieces.length - 1] = last + character;
  }
  return pieces.map((piece) => ({ kind, text: piece }));
}

interface OpenBox {
  readonly row: Row;
  readonly texts: Record<"gathered" | "listText", string | null>;
}

/** Null for a sheet that is not one of these, or of a version that this program does not know. */
export function readMemorySheet(sheet: SheetSnapshot): SummaryMemory | null {
  if (sheet.cells.find(({ row, column }) => row === 0 && column === 0)?.text !== VERSION) return null;
  const forms: { readonly row: Row; readonly boxes: OpenBox[] }[] = [];
  const retired: FormKey[] = [];
  let derivedRegisterHash: string | null = null;
  for (const row of rowsOf(sheet)) {
    const boxes = forms.at(-1)?.boxes;
    const texts = boxes?.at(-1)?.texts;
    if (row.kind === kinds.form || row.kind === kinds.merged) forms.push({ row, boxes: [] });
    else if (row.kind === kinds.box) boxes?.push({ row, texts: { gathered: null, listText: null } });
    else if (row.kind === kinds.gathered && texts) texts.gathered = (texts.gathered ?? "") + (row.text ?? "");
    else if (row.kind === kinds.listText && texts) texts.listText = (texts.listText ?? "") + (row.text ?? "");
    else if (row.kind === kinds.retired) retired.push(keyOfRow(row));
    else if (row.kind === kinds.register) derivedRegisterHash = row.hash ?? null;
  }
  return {
    forms: forms
      .filter(({ row }) => row.kind === kinds.form)
      .map(({ row, boxes }) => ({
        key: keyOfRow(row),
        ownKey: ownKeyOfRow(row),
        source: { file: row.file ?? "", sheet: row.sheet ?? "" },
        isNumbered: row.isNumbered === YES,
        sheet: row.shownOn ?? null,
        boxes: boxesOf(boxes),
      })),
    merged: forms.flatMap(({ row, boxes }) =>
      row.kind === kinds.merged && row.initiative !== undefined && row.shownOn !== undefined
        ? [{ initiative: row.initiative, sheet: row.shownOn, boxes: boxesOf(boxes) }]
        : [],
    ),
    retired,
    derivedRegisterHash,
  };
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

function boxesOf(boxes: readonly OpenBox[]): Readonly<Record<FieldId, MemorisedBox>> {
  return Object.fromEntries(
    boxes.map(({ row, texts }) => {
      const box: MemorisedBox = {
        hash: row.hash ?? null,
        keyHash: row.keyHash ?? null,
        shownHash: row.shownHash ?? "",
        gathered: parseText(texts.gathered),
        question:
          row.askedOf === undefined
            ? null
            : {
                askedOf: row.askedOf,
                isChangedInBoth: row.question === YES,
                listText: parseText(texts.listText),
              },
      };
      return [row.field ?? "", box];
    }),
  );
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
