import { parseFiscalYear } from "../../plan/fiscal-year";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FieldDefinition, FormDefinition } from "../definition";
import { bareKey, undecorated, withoutBrackets } from "./label-keys";
import { readYearHead } from "./year-heads";
import { monthsAtEnd, reportsMonths } from "./label-months";

/** What the key of a text names. */
export interface NamedByKey {
  readonly field: FieldDefinition | null;
  readonly namesProgress: boolean;
  readonly year: { readonly value: FiscalYear | null } | null;
  /** By another word than its own, or a frequent slip. */
  readonly isOther: boolean;
}

/** The number may be wrong or missing; 「年度」 is what makes it one. */
const NUMBER = String.raw`(?:\d{1,4}|元|[〇一二三四五六七八九十]{1,3})`;
const YEAR = new RegExp(
  `^(?:(?:令和|平成|昭和|[RHS])\\.?)?${NUMBER}?年度分?$|^(?:令和|平成|昭和)${NUMBER}年?$|^[RHS]\\.?\\d{1,2}年?$`,
  "iu",
);
const YEAR_BEFORE = /^((?:(?:令和|平成|昭和|[RHSrhs])\.?)(?:\d{1,2}|元)年度?|\d{4}年度)の?(.+)$/u;
const YEAR_BEGINNINGS = Array.from("令平昭RHSrhs前昨今本当来次翌一");

const SIDE_LABEL = { field: null, namesProgress: false, year: null, isOther: false } as const;

/** The names of a definition's labels. */
export class LabelNames {
  private readonly fields = new Map<string, Pick<NamedByKey, "isOther"> & { readonly field: FieldDefinition }>();
  private readonly progressKey: string;
  private readonly otherProgressKeys: ReadonlySet<string>;

  constructor({ fields, progressLabel, progressMisspellings = [] }: FormDefinition) {
    this.progressKey = bareKey(progressLabel);
    this.otherProgressKeys = new Set(progressMisspellings.map(bareKey));
    // One field's right name is never taken for another's slip.
    for (const field of fields) for (const text of [field.label, ...field.spellings]) this.learn(text, field, false);
    for (const field of fields) for (const text of field.misspellings) this.learn(text, field, true);
  }

  /** The first letter of every key that names something. */
  beginnings(): ReadonlySet<string> {
    const keys = [...this.fields.keys(), this.progressKey, ...this.otherProgressKeys, ...YEAR_BEGINNINGS];
    return new Set(keys.map((key) => key.charAt(0)));
  }

  /** Null where it names nothing. */
  read(key: string): NamedByKey | null {
    return (
      this.asProgress(key) ??
      this.asField(key) ??
      this.asYear(key) ??
      this.asPartOfProgress(key) ??
      this.asFieldWithMonths(key) ??
      this.asLabelOfYear(key) ??
      this.asHeadOfYear(key)
    );
  }

  private learn(text: string, field: FieldDefinition, isOther: boolean): void {
    for (const key of [comparisonKey(text), bareKey(text)]) {
      if (key !== "" && !this.fields.has(key)) this.fields.set(key, { field, isOther });
    }
  }

  /** 「進捗状況」 */
  private asProgress(key: string): NamedByKey | null {
    if (key === this.progressKey) return { ...SIDE_LABEL, namesProgress: true };
    return this.otherProgressKeys.has(key) ? { ...SIDE_LABEL, namesProgress: true, isOther: true } : null;
  }

  /** 「目標」 */
  private asField(key: string): NamedByKey | null {
    const known = this.fields.get(key);
    return known ? { ...known, namesProgress: false, year: null } : null;
  }

  /** 「令和5年度」 */
  private asYear(key: string): NamedByKey | null {
    return YEAR.test(key) ? { ...SIDE_LABEL, year: { value: parseFiscalYear(key) } } : null;
  }

  /** 「令和4年度の取組」, 「前年度」 */
  private asHeadOfYear(key: string): NamedByKey | null {
    const head = readYearHead(key);
    if (!head || head.says === "several" || (head.says === "number" && head.isBare)) return null;
    return { ...SIDE_LABEL, year: { value: head.says === "year" ? head.value : null } };
  }

  /** 「進捗状況(前期)」, 「前期の進捗状況」 */
  private asPartOfProgress(key: string): NamedByKey | null {
    const part = this.besideProgress(key);
    const known = part === null ? undefined : this.fields.get(undecorated(withoutBrackets(part)));
    return known?.field.role === "progress" ? { ...known, namesProgress: true, year: null } : null;
  }

  private besideProgress(key: string): string | null {
    if (key.startsWith(this.progressKey)) return key.slice(this.progressKey.length);
    return key.endsWith(this.progressKey) ? key.slice(0, -this.progressKey.length).replace(/の$/u, "") : null;
  }

  /** 「前期4~9月」 */
  private asFieldWithMonths(key: string): NamedByKey | null {
    const months = monthsAtEnd(key);
    const named = months && months.stem !== "" ? this.read(months.stem) : null;
    return months && named?.field && reportsMonths(named.field, months) ? named : null;
  }

  /** 「令和5年度の目標」 */
  private asLabelOfYear(key: string): NamedByKey | null {
    const [, year = "", rest = ""] = YEAR_BEFORE.exec(key) ?? [];
    const named = rest === "" ? null : this.read(undecorated(rest));
    return named && !named.year ? { ...named, year: { value: parseFiscalYear(year) } } : null;
  }
}
