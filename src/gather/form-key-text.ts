import { parseRegistrationNumber } from "../form/registration-number";
import { planLevels } from "../plan/marks";
import { splitMarkedTitles } from "../plan/split-marked-titles";
import type { FormKey } from "./collection";

const KEY = /^(?:[RSH]\d+\s+)?(\S+?)[\s/]+(\S+?)(?:[\s/]+(?:その)?([\d０-９]{1,5}))?$/u;

/** What a form is found by. */
export function keyTextOf({ initiative, department, sequence }: FormKey): string {
  return JSON.stringify([initiative, department, sequence]);
}

/**
 * Which form a person means: "1-2-1-1 町民生活課 その2", "Ⅰ-2-①(1) 町民生活課" (その1), or its whole 管理番号. Null for what
 * names none.
 */
export function parseFormKey(text: string): FormKey | null {
  const number = parseRegistrationNumber(text);
  if (number) return { initiative: number.initiative, department: number.department, sequence: number.sequence };
  const [, code = "", department, sequence = "1"] = KEY.exec(text.trim()) ?? [];
  const initiative = parseCode(code);
  const place = Number(sequence.normalize("NFKC"));
  return initiative === null || department === undefined || place < 1
    ? null
    : { initiative, department, sequence: place };
}

/** "1-2-1-1 町民生活課 その2", as a person may type it ({@link parseFormKey}); null where the form does not say so much. */
export function typedFormKey({ initiative, department, sequence }: FormKey): string | null {
  return initiative === null || department === null ? null : `${initiative} ${department} その${sequence}`;
}

/** "1-2-1-1" or "Ⅰ-2-①(1)". */
function parseCode(code: string): string | null {
  if (/^\d+(?:-\d+){3}$/u.test(code)) return code;
  const { before, parts } = splitMarkedTitles(code);
  const isWhole =
    before === "" &&
    parts.length === planLevels.length &&
    parts.every(({ level, title }, index) => level === planLevels[index] && title === "");
  return isWhole ? parts.map(({ number }) => number).join("-") : null;
}
