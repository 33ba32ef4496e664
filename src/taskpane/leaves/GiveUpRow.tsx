import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular, DismissCircleRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { SummaryForm } from "../../usecases/check/summary-progress";
import { messages } from "../gathering/messages";
import { useGiveUp } from "../gathering/use-give-up";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center" },
  row: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
  sentence: { display: "block", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 60px` },
});

/** The row of a form, with 取りやめ at its end; とりまとめる carries it out. */
export function GiveUpRow({ form: { key, name, department }, children }: { form: SummaryForm; children: ReactNode }) {
  const styles = useStyles();
  const isOfPlan = key.initiative !== null && department !== null;
  const { isPending, isFixed, toggle } = useGiveUp({ key, name: `${name} ${department ?? ""}`.trim() });
  if (!isOfPlan) return children;
  const words = messages.givenUp;
  const title = isPending ? words.takeBack : words.giveUp;
  return (
    <>
      <div className={styles.root}>
        <div className={styles.row}>{children}</div>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          disabledFocusable={isFixed}
          icon={isPending ? <ArrowUndoRegular /> : <DismissCircleRegular />}
          title={title}
          aria-label={isPending ? words.takeBackOf(`${name} ${department}`) : words.giveUpOf(`${name} ${department}`)}
          onClick={toggle}
        />
      </div>
      {isPending && (
        <Text size={200} className={styles.sentence}>
          {words.pendingShort}
        </Text>
      )}
    </>
  );
}
