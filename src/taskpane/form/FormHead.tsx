import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { ChoiceMenu } from "../frame/ChoiceMenu";
import type { NumberMends } from "../numbers/use-number-mends";
import type { FindingRepairs } from "../repairs/use-repairs";
import { BoxFindings } from "./BoxFindings";
import { FORM_TITLE_ID } from "./focus";
import { titleOfForm } from "./form-order";
import type { KnownForm } from "./known-forms";
import { messages } from "./messages";

export interface FormHeadProps {
  readonly form: KnownForm;
  /** All forms of its sheet. */
  readonly siblings: readonly KnownForm[];
  /** Other forms with words that are not saved. */
  readonly waiting: readonly KnownForm[];
  readonly checked: CheckedWorkbook;
  /** About the form as a whole. */
  readonly findings: readonly Finding[];
  readonly numbers: Pick<NumberMends, "mendOf" | "write" | "isWriting">;
  readonly repairs: FindingRepairs;
  readonly onOpen: (form: KnownForm) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  title: { margin: 0, overflowWrap: "anywhere" },
  menu: { maxWidth: "100%" },
  waiting: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Which form it is, which others stand on its sheet, and what is to be known about it as a whole. */
export function FormHead(props: FormHeadProps) {
  const { form, siblings, waiting, checked, findings, numbers, repairs, onOpen } = props;
  const styles = useStyles();
  const title = titleOfForm(form.reading, checked);
  const isOfOtherYear = checked.collection.excluded.some(
    ({ reading, reason }) => reason === "other-fiscal-year" && reading === form.reading,
  );
  return (
    <div className={styles.root}>
      <Text as="h2" id={FORM_TITLE_ID} tabIndex={-1} size={400} weight="semibold" block className={styles.title}>
        {title}
      </Text>
      {siblings.length > 1 && (
        <ChoiceMenu
          label={messages.formsOfSheet(siblings.length)}
          shown={messages.formsOfSheet(siblings.length)}
          value={form.id}
          options={siblings.map((other) => ({ value: other.id, title: titleOfForm(other.reading, checked) }))}
          onChoose={(id) => {
            const chosen = siblings.find((other) => other.id === id);
            if (chosen) onOpen(chosen);
          }}
          buttonProps={{ appearance: "outline", className: styles.menu }}
        />
      )}
      {isOfOtherYear && <Text size={200}>{messages.otherYear}</Text>}
      <BoxFindings findings={findings} repairs={repairs} numbers={numbers} />
      {waiting.length > 0 && (
        <div className={styles.waiting}>
          <Text size={200}>{messages.unsavedElsewhere(waiting.length)}</Text>
          {waiting.map((other) => (
            <Button
              key={other.id}
              size="small"
              onClick={() => {
                onOpen(other);
              }}
            >
              {messages.goThere(titleOfForm(other.reading, checked))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
