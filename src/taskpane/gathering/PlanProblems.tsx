import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import { messages } from "./messages";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What is wrong with a plan that came with the files, by file, sheet and cell. */
export function PlanProblems({ problems }: { problems: readonly PlanSourceProblem[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {problems.map(({ file, sheet, cell, message }, index) => (
        <li key={index}>
          <Text size={200}>
            <strong>{messages.outcome.planProblem(file, sheet, cell)}</strong> {message}
          </Text>
        </li>
      ))}
    </ul>
  );
}
