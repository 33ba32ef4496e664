import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
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
import type { StateShape } from "./form-state";

const useStyles = makeStyles({
  icon: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase400 },
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

/** A shape of its own for each state; its word stands beside it. */
export function StateIcon({ shape, className }: { shape: StateShape; className?: string }) {
  const styles = useStyles();
  const { icon, color } = shapes[shape];
  return (
    <span className={mergeClasses(styles.icon, styles[color], className)} aria-hidden>
      {icon}
    </span>
  );
}
