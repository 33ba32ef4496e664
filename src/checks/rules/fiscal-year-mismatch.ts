import type { FormReading } from "../../form/reading";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import type { ExcludedForm, GatheredForm } from "../../gather/collection";
import type { CellAddress } from "../../workbook/address";
import { defineRule } from "../rule";
import { ownNumberFix } from "../shared-numbers";

interface Data {
  readonly typed: string;
  readonly expected: string;
  readonly problem: "other-year" | "year-beside" | "two-years" | "unclear" | "number";
  /** 令和: the era that was meant, where only the era is wrong. */
  readonly era: string;
}

export const fiscalYearMismatch = defineRule<Data>({
  id: "fiscal-year-mismatch",
  scope: "collection",
  severity: "error",
  title: "年度が違う",
  check({ collection, report }) {
    const { forms, excluded, plan } = collection;
    const expected = formatFiscalYear(plan.fiscalYear);
    const eraOf = (value: FiscalYear): string =>
      value.year === plan.fiscalYear.year && value.era !== plan.fiscalYear.era ? plan.fiscalYear.era : "";
    for (const form of excluded.filter(({ reason }) => reason === "other-fiscal-year")) {
      const { cell, typed, value } = otherYear(form.reading, plan.fiscalYear);
      const era = value ? eraOf(value) : "";
      const at = cell ? { cell } : {};
      if (forms.some((one) => isSameOfThisYear(one, form)))
        report({ form, ...at, severity: "info", data: { typed, expected, era: "", problem: "year-beside" } });
      else report({ form, ...at, data: { typed, expected, era, problem: "other-year" } });
    }
    for (const form of forms) {
      for (const { value, text: typed, cell } of form.reading.fiscalYears) {
        if (!value) report({ form, cell, severity: "warning", data: { typed, expected, era: "", problem: "unclear" } });
        else if (!sameFiscalYear(value, plan.fiscalYear))
          report({ form, cell, data: { typed, expected, era: eraOf(value), problem: "two-years" } });
      }
      const number = form.reading.registrationNumber;
      if (!number || sameFiscalYear(number.fiscalYear, plan.fiscalYear)) continue;
      const typed = formatFiscalYear(number.fiscalYear);
      const data: Data = { typed, expected, era: "", problem: "number" };
      // Its frame says the year; with none there, only somebody who knows the form can say.
      const isOfThisYear =
        form.reading.fiscalYears.some(({ value }) => value !== null) &&
        form.reading.fiscalYears.every(({ value }) => value && sameFiscalYear(value, plan.fiscalYear));
      const fix = isOfThisYear && !form.isInConflict ? ownNumberFix(form, collection) : null;
      report({ form, cell: number.cell, severity: "warning", data, fix });
    }
  },
  message: (data) =>
    messageOf(data, {
      otherYear: ({ typed, expected }) => `「${typed}」の様式なので、${expected}の総括に入れていません。`,
      twoYears: ({ typed, expected }) =>
        `この様式に「${typed}」とありますが、${expected}の様式として総括に入れました。`,
    }),
  note: ({ problem, typed }) => (problem === "year-beside" ? `「${typed}」の様式` : null),
  ownerMessage: (data) =>
    messageOf(data, {
      otherYear: ({ typed, expected }) => `「${typed}」の様式なので、${expected}の総括には入りません。`,
      twoYears: ({ typed, expected }) => `この様式に「${typed}」とありますが、${expected}の様式として読みました。`,
    }),
});

/** Each audience has its own words for what happens to the form; the rest is the same. */
function messageOf(
  data: Data,
  fate: { readonly otherYear: (data: Data) => string; readonly twoYears: (data: Data) => string },
): string {
  const { typed, expected, problem, era } = data;
  const eraHint = era === "" ? "" : `元号は「${era}」ではありませんか。`;
  switch (problem) {
    case "other-year":
      return `${fate.otherYear(data)}${eraHint}${expected}の様式でしたら年度を直し、そうでなければ${expected}の様式を出してください。`;
    case "year-beside":
      return fate.otherYear(data);
    case "two-years":
      return `${fate.twoYears(data)}${eraHint}年度を直してください。`;
    case "unclear":
      return `年度の「${typed}」が読み取れません。「${expected}」と直してください。`;
    case "number":
      return `管理番号が${typed}のものです。${expected}の様式でしたら、とりまとめの「点検」で「番号を付け直す」を押してください。`;
  }
}

/** This year's form of the same initiative, in the same workbook: the others are what people keep beside it. */
function isSameOfThisYear({ source, key, reading }: GatheredForm, other: ExcludedForm): boolean {
  if (source.file !== other.source.file || key.initiative === null) return false;
  const isSameDepartment = key.department === null || other.department === null || key.department === other.department;
  return isSameDepartment && key.initiative === other.reading.initiative.inPlan?.code && reading !== other.reading;
}

/** What shows that a form is another year's: the year on its frame, else its 管理番号. */
function otherYear(
  { fiscalYears, registrationNumber }: FormReading,
  planYear: FiscalYear,
): { readonly cell: CellAddress | null; readonly typed: string; readonly value: FiscalYear | null } {
  const printed = fiscalYears.find(({ value }) => value && !sameFiscalYear(value, planYear));
  if (printed) return { cell: printed.cell, typed: onOneLine(printed.text), value: printed.value };
  if (!registrationNumber) return { cell: null, typed: "別の年度", value: null };
  const { cell, fiscalYear } = registrationNumber;
  return { cell, typed: formatFiscalYear(fiscalYear), value: fiscalYear };
}

/** 令\n和\n5\n年\n度, set down the side of the frame. */
function onOneLine(text: string): string {
  return text.replace(/\s+/gu, "");
}
