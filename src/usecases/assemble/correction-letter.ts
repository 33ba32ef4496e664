import { titleOfPeriod } from "../../form/definition";
import type { Collection } from "../../gather/collection";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { gatheringDepartment } from "./gathering-department";
import type { MissingForm } from "./gathering-result";

/** Something to be looked at, where the 課 finds it in its own files. */
export interface Correction {
  readonly source: { readonly file: string; readonly sheet: string | null };
  /** A1; null: nowhere in particular. */
  readonly cell: string | null;
  readonly message: string;
}

export interface CorrectionLetter {
  readonly department: string;
  readonly corrections: readonly Correction[];
  readonly missing: readonly MissingForm[];
  readonly hasHandedIn: boolean;
}

const INDENT = "\u3000";

/** What is written to a 課: whose report it is, what to do, where, and to whom to send it. */
export function correctionLetter(letter: CorrectionLetter, { plan, definition, period }: Collection): string {
  const { department, corrections, missing } = letter;
  const periodTitle = titleOfPeriod(period, definition);
  const paragraphs: readonly (readonly string[])[] = [
    [`${department} ご担当の方へ`],
    [`${plan.title} ${formatFiscalYear(plan.fiscalYear)}（${periodTitle}）のとりまとめについて`],
    [opening(letter)],
    ...(corrections.length > 0
      ? [[`■ 確かめて直していただきたいところ（${corrections.length}件）`], ...linesByFile(corrections)]
      : []),
    ...(missing.length > 0 ? [[`■ まだ届いていない様式（${missing.length}件）`], missing.map(lineOfMissing)] : []),
    [closing(letter, gatheringDepartment(plan))],
  ];
  return paragraphs.map((lines) => `${lines.join("\n")}\n`).join("\n");
}

function opening({ corrections, hasHandedIn }: CorrectionLetter): string {
  if (corrections.length === 0 && !hasHandedIn) return "様式がまだ届いていませんので、お出しください。";
  const thanks = "様式をお出しいただき、ありがとうございます。";
  return corrections.length > 0
    ? `${thanks}次の点を確かめて、直したものをもう一度お出しください。`
    : `${thanks}次の様式がまだ届いていませんので、お出しください。`;
}

/** The 課 that gathers may write to itself. */
function closing({ department, corrections }: CorrectionLetter, receiver: string | null): string {
  if (receiver === null || receiver === department) return "ご不明な点は、とりまとめの担当までお尋ねください。";
  const what = corrections.length > 0 ? "直したExcelファイル" : "様式のExcelファイル";
  return `${what}は、${receiver}へお送りください。ご不明な点も${receiver}までお尋ねください。`;
}

function linesByFile(corrections: readonly Correction[]): readonly (readonly string[])[] {
  return unique(corrections.map(({ source }) => source.file)).map((file) => {
    const ofFile = corrections.filter(({ source }) => source.file === file);
    const sheets = unique(ofFile.map(({ source }) => source.sheet));
    return [
      `「${file}」`,
      ...sheets.flatMap((sheet) => [
        ...(sheet === null ? [] : [`${INDENT}シート「${sheet}」`]),
        ...ofFile.filter(({ source }) => source.sheet === sheet).map(lineOfCorrection),
      ]),
    ];
  });
}

/** A message that quotes a text of several lines stays one entry to the eye. */
function lineOfCorrection({ cell, message }: Correction): string {
  const place = cell === null ? "" : `${cell}${INDENT}`;
  return `${INDENT}・${place}${message.replace(/\r\n?|\n/gu, `\n${INDENT}${INDENT}`)}`;
}

function lineOfMissing({ initiative, which }: MissingForm): string {
  return `・${initiative.markedCode} ${initiative.title}${which === "" ? "" : ` ${which}`}`;
}

function unique<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Set(values)];
}
