import type { FieldDefinition, FieldId, FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";

/** What each 課 wrote into one field, the leading 課's first. */
interface Statement {
  readonly part: GatheredForm;
  readonly text: string;
}

/**
 * The texts of the ONE form that is printed for a 全課 initiative. `parts` stand in the order of print: the leading form first
 * (the とりまとめ課's, else the first 課's), then the others in report order; `lead` is the とりまとめ課's name.
 *
 * What was planned for the year stands once where all agree, a 課 that says otherwise under its 【課名】; what was reported
 * stands under each 課's 【課名】, and without any where only the lead answered. Who answers for the initiative, and whether its
 * goal was reached, the leading form says alone.
 */
export function mergeAllDepartments(
  parts: readonly [GatheredForm, ...GatheredForm[]],
  lead: string | null,
  definition: FormDefinition,
): Readonly<Record<FieldId, string | null>> {
  return Object.fromEntries(
    definition.fields.map((field, index) => [field.id, mergeField(field, parts, lead, isReport(definition, index))]),
  );
}

function mergeField(
  field: FieldDefinition,
  parts: readonly [GatheredForm, ...GatheredForm[]],
  lead: string | null,
  isReported: boolean,
): string | null {
  const [leading] = parts;
  switch (field.role) {
    case "initiative":
    case "departments":
    case "achievement":
      return leading.texts[field.id] ?? null;
    case "identity":
    case "progress":
    case "text": {
      const statements = parts
        .map((part): Statement => ({ part, text: part.texts[field.id] ?? "" }))
        .filter(({ text }) => comparisonKey(text) !== "");
      if (statements.length === 0) return leading.texts[field.id] ?? null;
      return isReported ? underEachHeading(statements, parts, lead) : onceWhereAgreed(statements, parts);
    }
  }
}

/** A field reports what was done where it stands behind the first one for progress: 進捗状況 and 評価・検証. */
function isReport({ fields }: FormDefinition, index: number): boolean {
  const first = fields.findIndex(({ role }) => role === "progress");
  return first >= 0 && index >= first;
}

function underEachHeading(
  statements: readonly Statement[],
  parts: readonly GatheredForm[],
  lead: string | null,
): string {
  const isLeadAlone = statements.every(({ part }) => part === parts[0] && part.key.department === lead);
  return statements.map((statement) => (isLeadAlone ? statement.text : withHeading(statement, parts))).join("\n");
}

function onceWhereAgreed(statements: readonly Statement[], parts: readonly GatheredForm[]): string {
  const leading = statements.find(({ part }) => part === parts[0]);
  const agreed = leading && comparisonKey(leading.text);
  return statements
    .filter((statement) => statement === leading || comparisonKey(statement.text) !== agreed)
    .map((statement) => (statement === leading ? statement.text : withHeading(statement, parts)))
    .join("\n");
}

/** A text that already begins with its own 課's 【課名】 is left as typed: text is never altered, and twice is once too often. */
function withHeading({ part, text }: Statement, parts: readonly GatheredForm[]): string {
  const heading = `【${headingOf(part, parts)}】`;
  return comparisonKey(text).startsWith(comparisonKey(heading)) ? text : `${heading}\n${text}`;
}

/** A 課 with several forms for the initiative is named with each one's その n. */
function headingOf({ key }: GatheredForm, parts: readonly GatheredForm[]): string {
  const department = key.department ?? "";
  const isOnlyOne = parts.filter((part) => part.key.department === key.department).length === 1;
  return isOnlyOne ? department : `${department} その${key.sequence}`;
}
