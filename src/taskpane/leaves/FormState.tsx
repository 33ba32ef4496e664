import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ShownState } from "./form-state";
import { StateIcon } from "./StateIcon";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
});

/** A word AND a shape, never colour alone; the shapes stand under each other at the right edge. */
export function FormState({ shape, word }: ShownState) {
  const styles = useStyles();
  return (
    <span className={styles.root}>
      <Text size={200}>{word}</Text>
      <StateIcon shape={shape} />
    </span>
  );
}
