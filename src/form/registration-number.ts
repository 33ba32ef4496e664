import { parseFiscalYear, shortFiscalYear } from "../plan/fiscal-year";
import { formatCode, planLevels } from "../plan/marks";
import { splitMarkedTitles } from "../plan/split-marked-titles";
import type { FormReading, RegistrationNumber } from "./reading";
import { splitVersion } from "./stored-version";

/** "管理番号：" may precede it, and brackets enclose it. */
const SURROUNDINGS = /^(?:管理番号\s*[:：]?\s*)?[[［【〔〈(（「]?\s*(.*?)\s*[\]］】〕〉)）」]?$/u;
const EMPTY_BRACKETS = /[[［【〔〈(（「]\s*[\]］】〕〉)）」]/u;
const YEAR_AND_REST = /^(\S+)\s+(\S.*)$/u;
const DEPARTMENT_AND_SEQUENCE = /^(\S.*?)\s*その\s*([\d０-９]{1,5})$/u;
/** Every cell is tried: a longer text is not looked at. */
const LONGEST = 200;

/** 管理番号 as the standard layout prints it: "R5 Ⅰ-2-①(1) 町民生活課 その1". */
export function formatRegistrationNumber({ fiscalYear, initiative, department, sequence }: RegistrationNumber): string {
  return `${shortFiscalYear(fiscalYear)} ${formatCode(initiative)} ${department} その${sequence}`;
}

/** Whether both forms carry the same one. */
export function shareRegistrationNumber(
  { registrationNumber: one }: Pick<FormReading, "registrationNumber">,
  { registrationNumber: other }: Pick<FormReading, "registrationNumber">,
): boolean {
  return one !== null && other !== null && formatRegistrationNumber(one) === formatRegistrationNumber(other);
}

/** `text` with another 管理番号 in its place, whatever stands around it; "" takes it out. Null: there is none in it. */
export function withRegistrationNumber(text: string, number: string): string | null {
  const inside = SURROUNDINGS.exec(splitVersion(text).text.trim())?.[1] ?? "";
  if (inside === "" || !parseRegistrationNumber(text)) return null;
  const at = text.indexOf(inside);
  const around = [text.slice(0, at), text.slice(at + inside.length)] as const;
  return number === "" ? around.join("").replace(EMPTY_BRACKETS, "").trimEnd() : around.join(number);
}

/**
 * Reads 管理番号 back, however wide its characters and spaces have become in between; null for anything that is not
 * one from beginning to end. That of a newer version is read as far as it is known (see newer-part).
 */
export function parseRegistrationNumber(text: string): RegistrationNumber | null {
  if (text.length > LONGEST) return null;
  const inside = SURROUNDINGS.exec(splitVersion(text).text.trim())?.[1] ?? "";
  const [, year = "", rest = ""] = YEAR_AND_REST.exec(inside) ?? [];
  const fiscalYear = parseFiscalYear(year);
  if (!fiscalYear) return null;
  const { before, parts } = splitMarkedTitles(rest, { glued: false });
  const last = parts.at(-1);
  const isWholeCode =
    before === "" &&
    parts.length === planLevels.length &&
    parts.every((part, index) => part.level === planLevels[index] && (part === last || part.title === ""));
  if (!last || !isWholeCode) return null;
  const [, department, sequence = ""] = DEPARTMENT_AND_SEQUENCE.exec(last.title) ?? [];
  const place = Number(sequence.normalize("NFKC"));
  if (department === undefined || place < 1) return null;
  return { fiscalYear, initiative: parts.map(({ number }) => number).join("-"), department, sequence: place };
}
