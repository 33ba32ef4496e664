import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoFilled, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { severityNames, type Severity } from "../../checks/finding";

const icons: Readonly<Record<Severity, ReactElement>> = {
  error: <ErrorCircleFilled />,
  warning: <WarningFilled />,
  info: <InfoFilled />,
};

const useStyles = makeStyles({
  root: { display: "inline-flex", flexShrink: 0, fontSize: "16px", lineHeight: tokens.lineHeightBase200 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** A shape of its own for each severity, and its name for who does not see it. */
export function SeverityMark({ severity, isNamed = true }: { severity: Severity; isNamed?: boolean }) {
  const styles = useStyles();
  const name = isNamed ? { role: "img", "aria-label": severityNames[severity] } : { "aria-hidden": true };
  return (
    <span className={`${styles.root} ${styles[severity]}`} {...name}>
      {icons[severity]}
    </span>
  );
}
