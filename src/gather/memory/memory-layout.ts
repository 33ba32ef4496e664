import type { FieldId } from "../../form/definition";
import { sheetNames, type OwnSheet } from "../../form/sheet-names";
import { MEMORY_VERSION } from "../../form/stored-version";
import type { Area } from "../../workbook/address";
import type {
  Baseline,
  FieldMemory,
  FormDoubt,
  FormKey,
  FormPlace,
  FormSource,
  GatherAnswers,
  UnreadableFile,
} from "../collection";
import type { DrawnCell } from "./drawn-cells";

/** What the very hidden sheet of a summary holds. Nobody but this program reads or writes it. */
export interface SummaryMemory {
  readonly forms: readonly MemorisedForm[];
  readonly merged: readonly MemorisedMergedForm[];
  readonly retired: readonly FormKey[];
  /** Forms that were given up and still stand in a file: what they are called, should they come again. */
  readonly givenUp: readonly {
    readonly key: FormKey;
    readonly place: FormPlace;
    readonly openQuestion: string | null;
  }[];
  /** Files as JSON (file-memory). */
  readonly files: readonly string[];
  readonly unreadable: readonly UnreadableFile[];
  readonly answers: GatherAnswers;
  /** Id of the period that was collected; null: a former version has not remembered it. */
  readonly period: string | null;
  /** What the summary said at the end of the period before; null: it is not known, or there was none. */
  readonly baseline: Baseline | null;
  /** False: the first version has written it, which remembers no files. */
  readonly hasFiles: boolean;
  /** Of a 様式台帳 that was made from the forms for want of one; null where there was one. */
  readonly derivedRegisterHash: string | null;
  /** Of a summary that was put into a workbook with other sheets; of one in a file of its own []. */
  readonly sheets: readonly MemorisedSheet[];
}

/** A sheet of the summary as it was drawn. */
export interface MemorisedSheet {
  /** Which of the summary's own sheets; null: one that prints a form. */
  readonly id: OwnSheet | null;
  readonly name: string;
  /** Cells that were given something to show: all other texts are 総務課's own notes. */
  readonly written: readonly Area[];
  /** What those cells were given to show, in reading order; null: a former version has not remembered it. */
  readonly drawn: readonly DrawnCell[] | null;
}

export interface MemorisedForm {
  /** As 一覧 was given to show it. */
  readonly key: FormKey;
  /** As the form itself says. */
  readonly ownKey: FormKey;
  readonly source: FormSource;
  readonly isNumbered: boolean;
  /** The sheet that prints it on its own; null where none does. */
  readonly sheet: string | null;
  /** A1 of its frame's first cell in its file; null: its file is not remembered, or has it no more. */
  readonly cell: string | null;
  /** Id of the period that it came for; null: not known. */
  readonly period: string | null;
  readonly doubt: FormDoubt | null;
  /** Id of the question about it that is open. */
  readonly openQuestion: string | null;
  /** Of a form that stands in a remembered file only those that do not follow from what was read there. */
  readonly fields: Readonly<Record<FieldId, MemorisedField>>;
}

export interface MemorisedMergedForm {
  readonly initiative: string;
  readonly sheet: string;
  readonly fields: Readonly<Record<FieldId, MemorisedField>>;
}

export interface MemorisedField extends FieldMemory {
  /** Hash of the text that the summary was given to show, as a file can hold it. */
  readonly shownHash: string;
}

/**
 * In A1, 「とりまとめ記録 3」: of a version that is not known nothing is read, for its columns may be others. The first one
 * remembers forms and no files, the second no period: all that they have, the later ones have at the same places.
 */
export const KNOWN_VERSIONS: ReadonlySet<string> = new Set(
  Array.from({ length: MEMORY_VERSION }, (_, index) => `${sheetNames.memory} ${index + 1}`),
);
export const VERSION_WITHOUT_FILES = `${sheetNames.memory} 1`;
export const VERSION = `${sheetNames.memory} ${MEMORY_VERSION}`;

/** What a row is about; a field belongs to the form above it, a text to the field above it, 描画 to its sheet by name. */
export const kinds = {
  form: "様式",
  merged: "統合様式",
  field: "欄",
  gathered: "提出文",
  listText: "一覧文",
  retired: "欠番",
  register: "台帳",
  sheet: "シート",
  drawn: "描画",
  file: "ファイル",
  fileGoesOn: "ファイル続き",
  unreadable: "読めないファイル",
  noWorkbook: "ブックでないファイル",
  givenUp: "取りやめ",
  answer: "回答",
  period: "時期",
  baseline: "前の時期",
  baselineGoesOn: "前の時期続き",
} as const;

export const columns = [
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
  "cell",
  "period",
  "doubt",
] as const;
export type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

export const YES = "1";
export const FIRST_ROW = 1;
