import { Card, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { UnclearForm } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";

export interface UnclearFormCardProps {
  readonly form: UnclearForm;
  /** All of the plan, in report order. */
  readonly departments: readonly string[];
  readonly answer: string | null;
  readonly isLeftUnclear: boolean;
  readonly onAnswer: (department: string | null) => void;
  readonly onLeaveUnclear: () => void;
}

/** Values of the list that are no 課. */
const NONE = "";
const UNCLEAR = "?";

const useStyles = makeStyles({
  card: { gap: tokens.spacingVerticalXXS, padding: tokens.spacingVerticalS },
  line: { overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function UnclearFormCard(props: UnclearFormCardProps) {
  const { form, departments, answer, isLeftUnclear, onAnswer, onLeaveUnclear } = props;
  const styles = useStyles();
  const others = departments.filter((department) => !form.candidates.includes(department));
  const options = (names: readonly string[]) => names.map((name) => <option key={name}>{name}</option>);
  return (
    <Card className={styles.card} appearance="outline">
      <Text weight="semibold" className={styles.line}>
        {form.initiative ? `${form.initiative.markedCode} ${form.initiative.title}` : form.firstLine}
      </Text>
      <Text size={200} className={styles.quiet}>
        {messages.questions.unclearPlace(form.source.file, form.source.sheet)}
      </Text>
      {form.initiative && form.firstLine !== "" && (
        <Text size={200} className={styles.quiet}>
          {form.firstLine}
        </Text>
      )}
      <Field label={messages.questions.chooseDepartment}>
        <Select
          value={isLeftUnclear ? UNCLEAR : (answer ?? NONE)}
          onChange={(_, { value }) => {
            if (value === UNCLEAR) onLeaveUnclear();
            else onAnswer(value === NONE ? null : value);
          }}
        >
          <option value={NONE}>{messages.questions.choose}</option>
          {others.length === 0 || form.candidates.length === 0 ? (
            options(departments)
          ) : (
            <>
              <optgroup label={messages.questions.candidates}>{options(form.candidates)}</optgroup>
              <optgroup label={messages.questions.others}>{options(others)}</optgroup>
            </>
          )}
          <option value={UNCLEAR}>{messages.questions.leaveUnclear}</option>
        </Select>
      </Field>
    </Card>
  );
}
