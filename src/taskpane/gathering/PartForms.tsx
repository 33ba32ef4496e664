import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useMemo, useState, type ReactNode } from "react";
import type { NamedForm } from "../../usecases/assemble/gathering-result";
import { useServices, useWorkbook } from "../services";
import { formSheets } from "./form-sheets";
import { messages } from "./messages";

export interface PartFormsProps {
  readonly heading: string;
  readonly forms: readonly NamedForm[];
  readonly sheetIds: readonly string[];
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: { display: "flex", flexDirection: "column", margin: 0, padding: 0, listStyleType: "none" },
  row: {
    paddingBlock: tokens.spacingVerticalXXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    textWrap: "pretty",
  },
  named: { display: "grid", gridTemplateColumns: "7em 1fr", columnGap: tokens.spacingHorizontalS },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

/** The forms behind one part of a bar. */
export function PartForms({ heading, forms, sheetIds, onClose }: PartFormsProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.head}>
        <Text size={200} weight="semibold">
          {heading}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={messages.result.closeList}
          onClick={onClose}
        />
      </div>
      <FormLinks forms={forms} sheetIds={sheetIds} />
    </>
  );
}

export interface FormLinksProps<Form extends NamedForm = NamedForm> {
  readonly forms: readonly Form[];
  /** What stands below a form. Absent: nothing. */
  readonly below?: (form: Form) => ReactNode;
  /** Excel's ids of the sheets that the gathering brought: where a form is looked for first. */
  readonly sheetIds: readonly string[];
}

/** Forms by name; a click goes to a form's sheet, where it stands in the open workbook. */
export function FormLinks<Form extends NamedForm>({ forms, sheetIds, below }: FormLinksProps<Form>) {
  const styles = useStyles();
  const { workbook } = useServices();
  const { read, checked } = useWorkbook();
  const [problem, setProblem] = useState<string | null>(null);
  const fiscalYear = checked?.plan.plan.fiscalYear ?? null;
  const sheetOf = useMemo(
    () => (read && fiscalYear ? formSheets(read, fiscalYear, sheetIds) : () => null),
    [read, fiscalYear, sheetIds],
  );
  const isOfSeveral = new Set(forms.map(({ key }) => key.department)).size > 1;
  const show = async (sheetId: string) => {
    const selected = await workbook.select(sheetId, { row: 0, column: 0 });
    setProblem(selected.ok ? null : selected.problem.message);
  };
  return (
    <>
      {problem !== null && (
        <Text role="alert" size={200} className={styles.problem}>
          {problem}
        </Text>
      )}
      <ul className={styles.list}>
        {forms.map((form, index) => {
          const place = sheetOf({ key: form.key, source: form.form?.source ?? null });
          return (
            // Of a form in conflict there are two of one name.
            <li key={`${index}/${form.name}`} className={mergeClasses(styles.row, isOfSeveral && styles.named)}>
              {isOfSeveral && (
                <Text size={200} className={styles.quiet}>
                  {form.key.department ?? messages.result.nobody}
                </Text>
              )}
              {place ? (
                <Link
                  as="button"
                  className={styles.link}
                  title={messages.result.goToSheet(place.name)}
                  onClick={() => void show(place.sheetId)}
                >
                  {form.name}
                </Link>
              ) : (
                <Text size={200}>
                  {form.name}
                  {form.form && (
                    <span className={styles.quiet}>
                      {messages.result.partSource(form.form.source.file, form.form.source.sheet)}
                    </span>
                  )}
                </Text>
              )}
              {below?.(form)}
            </li>
          );
        })}
      </ul>
    </>
  );
}
