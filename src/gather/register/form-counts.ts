import { keyTextOf } from "../form-key-text";
import { isOwedAgain, type FormDefinition } from "../../form/definition";
import type { Collection, FormKey, GatheredForm, RegisterEntry } from "../collection";
import { isReported } from "../versions/likeness";

/** A form as it is counted: several texts of one form (isInConflict) are one form. */
export interface CountedForm {
  readonly key: FormKey;
  readonly texts: readonly [GatheredForm, ...GatheredForm[]];
  readonly standing: FormStanding;
}

export type FormStanding =
  /** Something is written in it, for the period that is collected or one whose forms still count in it. */
  | "arrived"
  /** It came for an earlier period only, and is to come again: 前期のみ. */
  | "earlier"
  /** Nothing is reported in it: as it was given out, if with what was carried over from the year before. */
  | "unwritten";

/** A form that is in the summary beside those that there should be. */
export interface FurtherForm extends CountedForm {
  readonly why: FurtherReason;
}

export type FurtherReason =
  /** その2 and further: more forms of an initiative and 課 than 様式台帳, or the plan, asks for. */
  | "beyond"
  /** その1 of an initiative and 課 that 様式台帳 has no line of. */
  | "unregistered"
  /** Of a 全課 initiative, from a 課 other than the とりまとめ課. */
  | "optional"
  /** The plan has no place for it: 分類できない様式. */
  | "unplaced";

/**
 * The one model of numbers: each is the length of its list. What there should be is `arrived` + `earlier` + `unwritten` +
 * `missing`; what is in the summary is `arrived` + `earlier` + `unwritten` + `further`. All in plan order.
 */
export interface FormCounts {
  readonly expected: readonly RegisterEntry[];
  readonly arrived: readonly CountedForm[];
  readonly earlier: readonly CountedForm[];
  readonly unwritten: readonly CountedForm[];
  readonly missing: readonly RegisterEntry[];
  readonly further: readonly FurtherForm[];
  /** Of all these forms those with two texts: which one holds is not settled. */
  readonly unsettled: readonly CountedForm[];
}

export const noForms: FormCounts = {
  expected: [],
  arrived: [],
  earlier: [],
  unwritten: [],
  missing: [],
  further: [],
  unsettled: [],
};

/** Counts of parts, added up in their order. */
export function addCounts(parts: readonly FormCounts[]): FormCounts {
  return {
    expected: parts.flatMap(({ expected }) => expected),
    arrived: parts.flatMap(({ arrived }) => arrived),
    earlier: parts.flatMap(({ earlier }) => earlier),
    unwritten: parts.flatMap(({ unwritten }) => unwritten),
    missing: parts.flatMap(({ missing }) => missing),
    further: parts.flatMap(({ further }) => further),
    unsettled: parts.flatMap(({ unsettled }) => unsettled),
  };
}

/** How many forms are in the summary. */
export function gatheredCount({ arrived, earlier, unwritten, further }: FormCounts): number {
  return arrived.length + earlier.length + unwritten.length + further.length;
}

/** The forms in their order, the texts of one joined. */
export function countForms({ forms, definition, period }: Collection): readonly CountedForm[] {
  const joined: [GatheredForm, ...GatheredForm[]][] = [];
  const inConflict = new Map<string, GatheredForm[]>();
  for (const form of forms) {
    const key = keyTextOf(form.key);
    const texts = form.isInConflict ? inConflict.get(key) : undefined;
    if (texts) texts.push(form);
    else {
      const begun: [GatheredForm, ...GatheredForm[]] = [form];
      joined.push(begun);
      if (form.isInConflict) inConflict.set(key, begun);
    }
  }
  const standingOf = (form: GatheredForm): FormStanding => {
    if (isUnreported(form, definition)) return "unwritten";
    return form.period !== null && isOwedAgain(form.period, period, definition) ? "earlier" : "arrived";
  };
  return joined.map((texts) => ({ key: texts[0].key, texts, standing: best(texts.map(standingOf)) }));
}

/** Nothing is written of how its year went, nor anything beside its boxes: 未記入. */
export function isUnreported(
  { texts, reading }: Pick<GatheredForm, "texts" | "reading">,
  definition: FormDefinition,
): boolean {
  return reading.unplaced.length === 0 && !isReported(texts, definition);
}

const standings: readonly FormStanding[] = ["arrived", "earlier", "unwritten"];

function best(found: readonly FormStanding[]): FormStanding {
  return standings.find((standing) => found.includes(standing)) ?? "arrived";
}

/** The best of several forms, where one is asked for: the first of those that have come furthest. */
export function bestOf(forms: readonly CountedForm[]): CountedForm | null {
  return standings.map((standing) => forms.find((form) => form.standing === standing)).find(Boolean) ?? null;
}

export function isUnsettled({ texts }: CountedForm): boolean {
  return texts[0].isInConflict;
}
