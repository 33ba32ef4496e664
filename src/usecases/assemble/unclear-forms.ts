import { isBlank } from "../../checks/blank";
import { fieldOfRole } from "../../form/definition";
import type { FormerDepartmentName, FormReading } from "../../form/reading";
import type { Collection, FormPlace, FormSource, GatheredForm } from "../../gather/collection";
import { successorsOfSplit } from "../../gather/identity/departments";
import { responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { toA1 } from "../../workbook/address";

/** A form of which nobody can tell whose it is, with what helps a person to. */
export interface UnclearForm {
  /** What the question about it goes by. */
  readonly place: FormPlace;
  /** As people find it: the file that it was handed in with. */
  readonly source: FormSource;
  readonly initiative: PlanInitiative | null;
  /** 実践課 as typed. */
  readonly typed: string;
  /** The name there of a 課 that was split; null: none. */
  readonly split: FormerDepartmentName | null;
  /** The first line of what it reports, to recognise it by. */
  readonly firstLine: string;
  /** 課 that carry the initiative out, or took over from the one that 実践課 names; all of the plan's where nothing is known. */
  readonly candidates: readonly string[];
  /** The 課 that somebody has named; null: nobody has. */
  readonly answer: string | null;
}

/** In the order of the collection. */
export function unclearForms(collection: Collection): readonly UnclearForm[] {
  const { forms, plan, definition, former } = collection;
  return forms
    .filter(
      ({ key, ownKey = key, reading }) =>
        key.department === null || (ownKey.department === null && reading.departments.answered !== undefined),
    )
    .map((form): UnclearForm => {
      const { reading, origin, source, texts } = form;
      const [{ top, left }] = reading.frames;
      const { inPlan: initiative } = reading.initiative;
      return {
        place: {
          file: origin === "kept" && former ? former.file : source.file,
          sheet: reading.sheet,
          cell: toA1({ row: top, column: left }),
        },
        source,
        initiative,
        typed: texts[fieldOfRole(definition, "departments").id] ?? "",
        firstLine: firstLineOf(form, collection),
        answer: form.key.department,
        split: reading.departments.former?.find(({ successors }) => successors.length > 1) ?? null,
        candidates: candidatesFor(reading, plan),
      };
    });
}

/** Of a former name that was split, its successors. */
function candidatesFor(reading: FormReading, plan: Plan): readonly string[] {
  const successors = successorsOfSplit(reading, plan);
  if (successors.length > 0) return successors;
  const { inPlan } = reading.initiative;
  return inPlan ? responsibleDepartments(plan, inPlan) : plan.departments;
}

/** What was done tells 課 apart; what is aimed at is often the same for all of them. */
function firstLineOf({ texts }: GatheredForm, { definition }: Collection): string {
  const own = definition.fields.filter(({ role }) => role === "progress" || role === "text" || role === "identity");
  const reports = [
    ...own.filter(({ role }) => role === "progress"),
    ...own.filter(({ role }) => role === "text").toReversed(),
    ...own.filter(({ role }) => role === "identity"),
  ];
  const text = reports.map(({ id }) => texts[id] ?? "").find((one) => !isBlank(one)) ?? "";
  return (
    text
      .split(/[\r\n]/u)
      .find((line) => !isBlank(line))
      ?.trim() ?? ""
  );
}
