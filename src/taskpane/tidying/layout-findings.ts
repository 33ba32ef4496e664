import type { Finding } from "../../checks/finding";
import { movedFields, shapeOf } from "../../checks/form-layout";
import { fieldOrder } from "../../checks/rules/field-order";
import { labelSpelling } from "../../checks/rules/label-spelling";
import { layoutDrift } from "../../checks/rules/layout-drift";
import { unplacedText } from "../../checks/rules/unplaced-text";
import type { FormDefinition } from "../../form/definition";
import type { FormReading } from "../../form/reading";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";

const rules: ReadonlySet<string> = new Set([layoutDrift, fieldOrder, labelSpelling, unplacedText].map(({ id }) => id));

/** Whether 様式を整える would do away with it. */
export function isAboutLayout({ rule }: Pick<Finding, "rule">): boolean {
  return rules.has(rule);
}

/** Names of sheets of which these rules would speak, each by itself: they say of many forms alike once what is so. */
export function sheetsOutOfLayout({ collection: { submissions, definition } }: CheckedWorkbook): ReadonlySet<string> {
  const sheets = submissions.flatMap(({ reading }) => reading.sheets);
  return new Set(
    sheets.flatMap(({ name, visibility, forms }) =>
      visibility === "visible" && forms.some((form) => isOutOfLayout(form, definition)) ? [name] : [],
    ),
  );
}

function isOutOfLayout(reading: FormReading, definition: FormDefinition): boolean {
  const { across, under } = shapeOf({ reading }, definition);
  return (
    across.length + under.length + reading.unplaced.length > 0 ||
    movedFields({ reading }, definition).length > 0 ||
    Object.values(reading.fields).some((field) => field !== null && field.label.spelling !== "standard")
  );
}
