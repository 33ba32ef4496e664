import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severities, severityNames, type Severity } from "../../checks/finding";
import { messages } from "./messages";
import { SeverityMark } from "./SeverityMark";

export interface SeverityFilterProps {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly shown: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  toggle: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorTransparentBackground,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  pressed: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});

/** 誤り 3, 確認 2, 参考 1: each shown or not. */
export function SeverityFilter({ counts, shown, onToggle }: SeverityFilterProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.severities} className={styles.root}>
      {severities.map((severity) => (
        <button
          key={severity}
          type="button"
          aria-pressed={shown.has(severity)}
          aria-label={messages.severitySpoken(severityNames[severity], counts[severity])}
          className={mergeClasses(styles.toggle, shown.has(severity) && styles.pressed)}
          onClick={() => {
            onToggle(severity);
          }}
        >
          <SeverityMark severity={severity} isNamed={false} />
          {messages.severityCount(severityNames[severity], counts[severity])}
        </button>
      ))}
    </div>
  );
}
