import { lastFullPeriod, type FieldId, type FormDefinition } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";
import type { NewerPart } from "../../src/form/newer-part";
import type { FieldReading, FormReading, NearForm, SheetKind, SheetReading } from "../../src/form/reading";
import { readDepartments } from "../../src/form/recognise/read-departments";
import { parseRegistrationNumber } from "../../src/form/registration-number";
import type {
  Collection,
  FormerSummary,
  FormKey,
  FormRegister,
  GatherAnswers,
  RecognisedWorkbook,
  RegisterProblem,
  UnreadableFile,
} from "../../src/gather/collection";
import { gather } from "../../src/gather/gather";
import { findInitiative } from "../../src/plan/initiatives";
import { matchInitiative } from "../../src/plan/match-initiative";
import { planR5 } from "../../src/town/r5/plan";
import type { FiscalYear, Plan } from "../../src/plan/schema";
import type { Area } from "../../src/workbook/address";
import type { Visibility } from "../../src/workbook/snapshot";

export interface FormSpecification {
  /** Code of its initiative: the 取組項目 box then says what the plan says, unless `texts` says otherwise. */
  readonly initiative?: string;
  /** 実践課 as typed. */
  readonly departments?: string;
  /** 目指す姿 */
  readonly vision?: string;
  /** Other boxes; null: the form has no such box. */
  readonly texts?: Readonly<Record<FieldId, string | null>>;
  readonly sheet?: string;
  readonly sheetPosition?: number;
  readonly visibility?: Visibility;
  /** 0-based row of the frame. */
  readonly top?: number;
  /** 管理番号 as printed: "R5 Ⅰ-2-①(1) 町民生活課 その1". */
  readonly number?: string;
  /** Printed on the frame; null: nothing. */
  readonly fiscalYear?: FiscalYear | null;
  readonly unplaced?: FormReading["unplaced"];
  readonly labels?: Readonly<Record<FieldId, Partial<FieldReading["label"]>>>;
  readonly plan?: Plan;
  readonly definition?: FormDefinition;
}

const LABEL_COLUMN = 1;
const VALUE_COLUMN = 2;

/** A form as it is read, in one row a field: labels in column B, boxes in C. It is right in every respect not named. */
export function aForm(specification: FormSpecification = {}): FormReading {
  const { plan = planR5, definition = formDefinitionR5, top = 2, sheet = "様式1" } = specification;
  const texts = textsOf(specification, plan, definition);
  const idOf = (role: "initiative" | "departments") => definition.fields.find((field) => field.role === role)?.id ?? "";
  const { fiscalYear = plan.fiscalYear } = specification;
  const number = specification.number === undefined ? null : parseRegistrationNumber(specification.number);
  if (specification.number !== undefined && !number) throw new Error(`no 管理番号: ${specification.number}`);
  return {
    sheet,
    sheetPosition: specification.sheetPosition ?? 0,
    visibility: specification.visibility ?? "visible",
    frames: [{ top, left: LABEL_COLUMN, bottom: top + definition.fields.length - 1, right: VALUE_COLUMN }],
    initiative: matchInitiative(texts[idOf("initiative")] ?? "", plan),
    departments: readDepartments(texts[idOf("departments")] ?? "", plan),
    fiscalYears: fiscalYear
      ? [{ value: fiscalYear, text: `${fiscalYear.era}${fiscalYear.year}年度`, cell: { row: top + 2, column: 0 } }]
      : [],
    registrationNumber: number && { ...number, cell: { row: Math.max(0, top - 1), column: VALUE_COLUMN } },
    fields: Object.fromEntries(
      definition.fields.map(({ id, label }, index) => {
        const text = texts[id] ?? null;
        const row = top + index;
        const field: FieldReading | null =
          text === null
            ? null
            : {
                text,
                areas: [{ top: row, left: VALUE_COLUMN, bottom: row, right: VALUE_COLUMN }],
                label: {
                  text: label,
                  cell: { row, column: LABEL_COLUMN },
                  spelling: "standard",
                  ...specification.labels?.[id],
                },
              };
        return [id, field];
      }),
    ),
    unplaced: specification.unplaced ?? [],
  };
}

function textsOf(
  { initiative = "1-2-1-1", departments, vision = "住民と行政が協力しあう町", texts }: FormSpecification,
  plan: Plan,
  definition: FormDefinition,
): Readonly<Record<FieldId, string | null>> {
  const found = findInitiative(plan, initiative);
  const { allDepartments = false, leadDepartment = null, departments: carriers = [] } = found ?? {};
  const standardDepartments = allDepartments ? `全課【${leadDepartment ?? ""}】` : (carriers[0] ?? "");
  const written = definition.fields.map(({ id, role, label, options }): readonly [FieldId, string] => {
    switch (role) {
      case "initiative":
        return [
          id,
          found ? `${found.group.mark} ${found.group.title} ${found.mark} ${found.title}` : "どこにもない取組",
        ];
      case "identity":
        return [id, vision];
      case "departments":
        return [id, departments ?? standardDepartments];
      case "achievement":
        return [id, options?.[0] ?? ""];
      case "progress":
      case "text":
        return [id, `${label.replace(/[(（].*/u, "").trim()}の文`];
    }
  });
  return { ...Object.fromEntries(written), ...texts };
}

export interface WorkbookSpecification {
  readonly file?: string;
  /** Put on the sheets that they name. */
  readonly forms?: readonly FormReading[];
  /** Sheets without forms. */
  readonly otherSheets?: readonly {
    readonly name: string;
    readonly kind: SheetKind;
    readonly nearForms?: readonly NearForm[];
    readonly examples?: readonly Area[];
    readonly untold?: NonNullable<SheetReading["untold"]>;
  }[];
  readonly sha256?: string | null;
  readonly modified?: string | null;
  readonly register?: FormRegister | null;
  readonly registerProblems?: readonly RegisterProblem[];
  readonly isSummary?: boolean;
  /** Names of sheets (旧…). */
  readonly retired?: readonly string[];
  readonly newerPart?: NewerPart | null;
}

/** A workbook as it is read. Sheets stand in the order of their forms' positions, then as named. */
export function aWorkbook(specification: WorkbookSpecification = {}): RecognisedWorkbook {
  const { file = "町民生活課.xlsx", forms = [], otherSheets = [] } = specification;
  const names = [...new Set(forms.toSorted((a, b) => a.sheetPosition - b.sheetPosition).map(({ sheet }) => sheet))];
  const formSheets = names.map((name, index): SheetReading => {
    const onSheet = forms.filter(({ sheet }) => sheet === name);
    const position = Math.max(index, onSheet[0]?.sheetPosition ?? 0);
    const placed = onSheet.map((form) => ({ ...form, sheetPosition: position }));
    const visibility = onSheet[0]?.visibility ?? "visible";
    return { name, position, visibility, kind: "form", forms: placed, nearForms: [], examples: [] };
  });
  const others = otherSheets.map(({ nearForms = [], examples = [], ...sheet }, index): SheetReading => {
    return { position: formSheets.length + index, visibility: "visible", forms: [], nearForms, examples, ...sheet };
  });
  return {
    source: { file, sha256: specification.sha256 ?? null, modified: specification.modified ?? null },
    sheets: [...formSheets, ...others],
    register: specification.register ?? null,
    registerProblems: specification.registerProblems ?? [],
    isSummary: specification.isSummary ?? false,
    newerPart: specification.newerPart ?? null,
    ...(specification.retired && specification.retired.length > 0 && { retired: specification.retired }),
  };
}

export interface CollectionSpecification {
  readonly workbooks?: readonly RecognisedWorkbook[];
  readonly unreadable?: readonly UnreadableFile[];
  readonly register?: FormRegister | null;
  readonly former?: FormerSummary | null;
  readonly period?: string;
  readonly plan?: Plan;
  readonly definition?: FormDefinition;
  readonly answers?: GatherAnswers;
  readonly removeFiles?: readonly string[];
  readonly retire?: readonly FormKey[];
}

/** Gathered as it is in earnest. */
export function aCollection(specification: CollectionSpecification = {}): Collection {
  const { plan = planR5, definition = formDefinitionR5, workbooks = [], unreadable = [] } = specification;
  return gather({
    plan,
    definition,
    period: specification.period ?? lastFullPeriod(definition),
    workbooks,
    unreadable,
    register: specification.register ?? null,
    former: specification.former ?? null,
    answers: specification.answers ?? {},
    removeFiles: specification.removeFiles ?? [],
    retire: specification.retire ?? [],
  });
}
