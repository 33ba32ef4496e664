import { makeStyles, mergeClasses, tokens, type MessageBarIntent } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";

const icons: Readonly<Record<MessageBarIntent, ReactElement>> = {
  error: <ErrorCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoFilled />,
  success: <CheckmarkCircleFilled />,
};

const useStyles = makeStyles({
  root: {
    display: "inline-flex",
    flexShrink: 0,
    alignItems: "center",
    height: "24px",
    marginRight: tokens.spacingHorizontalS,
    fontSize: "16px",
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
});

/** A shape of its own for each kind of notice. */
export function NoticeMark({ intent }: { intent: MessageBarIntent }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.root, styles[intent])} aria-hidden>
      {icons[intent]}
    </span>
  );
}
