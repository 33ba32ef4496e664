import type { Collection, FormKey, RegisterEntry } from "../../gather/collection";
import { nameSource } from "../../checks/wording";
import type { Coverage } from "../../gather/register/coverage";
import { gatheredCount, type CountedForm, type FormCounts, type FurtherForm } from "../../gather/register/form-counts";
import { furtherReasons } from "./count-words";
import { formNamer } from "./form-names";
import type { CountedLine, DepartmentCounts, NamedCounts, NotGathered, SummaryCounts } from "./summary-model";

/** The numbers of the summary, each as the list that it counts. */
export function summaryCounts(
  collection: Collection,
  { counts, expected }: Coverage,
  notGathered: readonly NotGathered[],
): SummaryCounts {
  return {
    basis: expected.basis,
    countedByPlan: expected.countedByPlan,
    ...nameCounts(counts, lineMaker(collection)),
    gathered: gatheredCount(counts),
    leftOut: notGathered
      .filter(({ kind }) => kind === "form" || kind === "summary" || kind === "near-form")
      .map(({ file, sheet, what, why, department }): CountedLine => ({
        key: null,
        name: what,
        department,
        source: { file, sheet },
        note: why,
      })),
  };
}

/** The same of each 課, in report order. */
export function departmentCounts(collection: Collection, { departments }: Coverage): readonly DepartmentCounts[] {
  const lines = lineMaker(collection);
  return departments.map(({ department, status, hasHandedIn, counts, unreadable }) => ({
    department,
    status,
    hasHandedIn,
    unreadable,
    ...nameCounts(counts, lines),
    gathered: gatheredCount(counts),
  }));
}

interface LineMaker {
  readonly ofForm: (form: CountedForm) => CountedLine;
  readonly ofUnsettled: (form: CountedForm) => CountedLine;
  readonly ofFurther: (form: FurtherForm) => CountedLine;
  readonly ofEntry: (entry: RegisterEntry) => CountedLine;
}

function lineMaker(collection: Collection): LineMaker {
  const nameOf = formNamer(collection);
  const line = (key: FormKey, form: CountedForm | null, note: string): CountedLine => ({
    key,
    name: nameOf(key).name,
    department: key.department,
    source: form?.texts[0].source ?? null,
    note,
  });
  return {
    ofForm: (form) => line(form.key, form, ""),
    ofUnsettled: (form) => {
      const others = form.texts.slice(1).map(({ source }) => nameSource(source));
      return line(form.key, form, `ほかの本文：${others.join("、")}`);
    },
    ofFurther: (form) => line(form.key, form, furtherReasons[form.why]),
    ofEntry: ({ initiative, department, sequence }) => line({ initiative, department, sequence }, null, ""),
  };
}

function nameCounts(counts: FormCounts, { ofForm, ofUnsettled, ofFurther, ofEntry }: LineMaker): NamedCounts {
  return {
    expected: counts.expected.map(ofEntry),
    arrived: counts.arrived.map(ofForm),
    earlier: counts.earlier.map(ofForm),
    unwritten: counts.unwritten.map(ofForm),
    missing: counts.missing.map(ofEntry),
    further: counts.further.map(ofFurther),
    unsettled: counts.unsettled.map(ofUnsettled),
  };
}
