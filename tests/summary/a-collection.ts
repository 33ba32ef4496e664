import type { FieldId, FormDefinition } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { newField } from "../../src/gather/memory/field-memory";
import type { Collection, FormerSummary, GatheredForm } from "../../src/gather/collection";
import { findInitiative } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import type { Plan } from "../../src/plan/schema";
import type { Finding } from "../../src/checks/finding";
import { buildSummaryModel } from "../../src/summary/model/build-summary-model";
import type { SummaryModel } from "../../src/summary/model/summary-model";
import { summarise, type SummaryOptions } from "../../src/summary/summarise";
import type { WorkbookDrawing } from "../../src/workbook/drawing";
import { aForm } from "../support/a-form";

export interface GatheredSpecification {
  /** Null: an initiative that the plan does not have. */
  readonly initiative?: string | null;
  readonly department?: string | null;
  readonly sequence?: number;
  readonly texts?: Readonly<Record<FieldId, string | null>>;
  readonly file?: string;
  readonly sheet?: string;
  readonly origin?: GatheredForm["origin"];
  /** Absent: the period that is collected. */
  readonly period?: string | null;
  readonly isInConflict?: boolean;
  readonly plan?: Plan;
  readonly definition?: FormDefinition;
}

/** A gathered form without going through workbooks: right in every respect not named. */
export function aGatheredForm(specification: GatheredSpecification = {}): GatheredForm {
  const { initiative = "1-2-1-1", department = "町民生活課", sequence = 1, plan = planR5 } = specification;
  const { definition = formDefinitionR5, file = `${department ?? "不明"}.xlsx`, sheet = "様式1" } = specification;
  const found = initiative === null ? null : findInitiative(plan, initiative);
  const reading = aForm({
    initiative: initiative ?? "9-9-9-9",
    sheet,
    plan,
    definition,
    texts: specification.texts ?? {},
  });
  const texts = Object.fromEntries(definition.fields.map(({ id }) => [id, reading.fields[id]?.text ?? null]));
  return {
    key: { initiative: found?.code ?? null, department, sequence },
    source: { file, sheet },
    texts,
    edited: {},
    reading,
    origin: specification.origin ?? "submitted",
    period: specification.period === undefined ? "full-year" : specification.period,
    isAllDepartments: found?.allDepartments ?? false,
    isInConflict: specification.isInConflict ?? false,
    memory: Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, newField(text).memory])),
  };
}

/** A summary that stood before, empty in every respect not named. */
export function aFormerSummary(parts: Partial<FormerSummary> = {}): FormerSummary {
  return {
    file: "総括.xlsx",
    fiscalYear: null,
    forms: [],
    merged: [],
    retired: [],
    register: null,
    registerProblems: [],
    givenUp: [],
    files: [],
    unreadable: [],
    answers: {},
    remembersFiles: true,
    ...parts,
  };
}

export function aCollection(
  forms: readonly GatheredForm[] = [aGatheredForm()],
  parts: Partial<Collection> = {},
): Collection {
  return {
    plan: planR5,
    definition: formDefinitionR5,
    period: "full-year",
    submissions: [],
    unreadable: [],
    forms,
    excluded: [],
    register: null,
    former: null,
    changedInBoth: [],
    editedTwice: [],
    uncertain: [],
    changes: null,
    registerDisagreements: [],
    ...parts,
  };
}

/** What the summary of a collection says in which `findings` were found; the rules have the severity that they begin with. */
export function modelOf(collection: Collection, findings: readonly Finding[] = []): SummaryModel {
  return buildSummaryModel(collection, findings, {});
}

/** The summary workbook of the same. */
export function summaryOf(
  collection: Collection,
  findings: readonly Finding[] = [],
  options: SummaryOptions = { assembledAt: null },
): WorkbookDrawing {
  return summarise({ collection, model: modelOf(collection, findings) }, options);
}
