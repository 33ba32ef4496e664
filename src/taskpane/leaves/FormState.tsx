import { makeStyles, Text, tokens } from "@fluentui/react-components";
import {
  AddCircleRegular,
  CheckmarkCircleFilled,
  CircleHalfFillRegular,
  CircleRegular,
  ErrorCircleFilled,
  SubtractCircleRegular,
  WarningFilled,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { ShownState, StateShape } from "./form-state";

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXXS,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  icon: { display: "inline-flex", fontSize: tokens.fontSizeBase400 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  open: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const shapes: Readonly<
  Record<StateShape, { icon: ReactElement; color: "good" | "bad" | "warning" | "open" | "quiet" }>
> = {
  complete: { icon: <CheckmarkCircleFilled />, color: "good" },
  wrong: { icon: <ErrorCircleFilled />, color: "bad" },
  "to-confirm": { icon: <WarningFilled />, color: "warning" },
  incomplete: { icon: <CircleHalfFillRegular />, color: "open" },
  unwritten: { icon: <CircleRegular />, color: "open" },
  missing: { icon: <AddCircleRegular />, color: "quiet" },
  optional: { icon: <SubtractCircleRegular />, color: "quiet" },
};

/** A shape AND a word: never colour alone. */
export function FormState({ shape, word }: ShownState) {
  const styles = useStyles();
  const { icon, color } = shapes[shape];
  return (
    <span className={styles.root}>
      <span className={`${styles.icon} ${styles[color]}`} aria-hidden>
        {icon}
      </span>
      <Text size={200}>{word}</Text>
    </span>
  );
}
