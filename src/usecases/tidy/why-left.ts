import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import type { CellRemark, FormReading, SheetReading } from "../../form/reading";
import type { Collection, ExclusionReason } from "../../gather/collection";
import { toA1 } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { unwritableCharacters } from "../../workbook/writable-text";

/** What gathering made of a form. */
export interface FormOutcome {
  readonly initiative: string | null;
  readonly department: string | null;
  readonly sequence: number;
  /** Null: it goes in. */
  readonly excluded: ExclusionReason | null;
}

/** By the form's own reading. */
export function outcomesOf({ forms, excluded }: Collection): ReadonlyMap<FormReading, FormOutcome> {
  return new Map([
    ...excluded.map(({ reading, reason, department, copyOf, key }): [FormReading, FormOutcome] => [
      reading,
      {
        initiative: reading.initiative.inPlan?.code ?? null,
        department,
        sequence: (copyOf ?? key)?.sequence ?? 1,
        excluded: reason,
      },
    ]),
    ...forms.map(({ reading, key }): [FormReading, FormOutcome] => [reading, { ...key, excluded: null }]),
  ]);
}

/**
 * Why the forms of a sheet are not put in order, and what to do: something on it could not be carried over, or it is not certain
 * which form it is. Null: nothing stands in the way.
 */
export function whyLeft(
  reading: SheetReading,
  sheet: SheetSnapshot,
  outcomes: ReadonlyMap<FormReading, FormOutcome>,
  definition: FormDefinition,
): string | null {
  if (reading.visibility !== "visible" || reading.forms.some(({ visibility }) => visibility !== "visible"))
    return "非表示のシートや行にある様式なので、そのままにしました。要る様式なら、再表示してからもう一度整えてください。";
  if (reading.nearForms.length > 0)
    return "様式になりきっていない表があるので、そのままにしました。欄の名前を確かめるか、表を別のシートに移してから、もう一度整えてください。";
  if (reading.examples.length > 0)
    return "記入例が同じシートにあるので、そのままにしました。記入例を別のシートに移してから、もう一度整えてください。";
  if (reading.untold)
    return "この画面では読めない図形やコメント、一部の取り消し線があるので、そのままにしました。保存してからファイルで整えるか、手で直してください。";
  if ((sheet.shapes ?? []).some(({ kind }) => kind === "picture"))
    return "写真や図、グラフがあり、新しいシートへ移せないので、そのままにしました。別のシートに移してから、もう一度整えてください。";
  if ((sheet.shapes ?? []).some(({ kind }) => kind === "check"))
    return "チェックボックスなどの部品があり、新しいシートへ移せないので、そのままにしました。答えを文字で書き、部品を消してから、もう一度整えてください。";
  for (const form of reading.forms) {
    const reason = whyFormIsLeft(form, outcomes.get(form) ?? null, definition);
    if (reason !== null) return reason;
  }
  const unread = sheet.cells.find((cell) => unreadableCell(cell) !== null);
  if (unread)
    return `${toA1(unread)} に${unreadableCell(unread)}があるので、そのままにしました。直すか消してから、もう一度整えてください。`;
  return sheet.cells.some(({ text, value }) => unwritableCharacters(`${text}${String(value)}`).length > 0)
    ? `ファイルに保存できない文字があるので、そのままにしました。${CHECK_THEN_AGAIN}`
    : null;
}

/** Also beside and below the forms: what such a cell says, nobody can write down. */
function unreadableCell({ type, isUncalculated, isPicture }: CellSnapshot): string | null {
  if (isPicture === true) return "写真や図";
  if (type === "error") return "エラーの値";
  return isUncalculated === true ? "計算されていない数式" : null;
}

const CHECK_THEN_AGAIN = "確認事項に従って直してから、もう一度整えてください。";

function whyFormIsLeft(form: FormReading, outcome: FormOutcome | null, definition: FormDefinition): string | null {
  if (!outcome) return `どの様式か分からないので、そのままにしました。${CHECK_THEN_AGAIN}`;
  const byReason = outcome.excluded === null ? undefined : excludedSentences[outcome.excluded];
  if (byReason !== undefined) return byReason;
  if (outcome.initiative === null) return `取組項目が計画にないので、そのままにしました。${CHECK_THEN_AGAIN}`;
  if (outcome.department === null) return `どの課の様式か分からないので、そのままにしました。${CHECK_THEN_AGAIN}`;
  for (const [id, field] of Object.entries(form.fields)) {
    const unclear = field?.remarks?.find(({ about }) => unreadable[about] !== undefined);
    if (unclear)
      return `「${fieldTitle(definition, id)}」の欄の ${toA1(unclear.cell)} に${unreadable[unclear.about]}があるので、そのままにしました。${CHECK_THEN_AGAIN}`;
  }
  return null;
}

/** What would be lost, or written down as something that nobody meant. */
const unreadable: Readonly<Partial<Record<CellRemark["about"], string>>> = {
  error: "エラーの値",
  picture: "写真や図",
  uncalculated: "計算されていない数式",
  "empty-link": "空のセルを参照した数式",
  "unclear-year": "どの年度のものか分からない文",
  mark: "どの答えに付けたのか分からない印",
  check: "どれを選んだのか分からないチェック",
};

/** The others are forms like any, and stay what they are when they are put in order. */
const excludedSentences: Readonly<Partial<Record<ExclusionReason, string>>> = {
  "other-fiscal-year":
    "ほかの年度の様式があるので、そのままにしました。今年度の様式だけのシートにしてから、もう一度整えてください。",
  summary: "総括のシートなので、そのままにしました。",
  struck:
    "取り消し線で消された様式があるので、そのままにしました。要る様式なら取り消し線をやめ、要らなければ消してから、もう一度整えてください。",
  retired: "取りやめた様式なので、そのままにしました。",
};
