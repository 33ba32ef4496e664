import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Severity } from "../../checks/finding";
import { SeverityMark } from "./SeverityMark";

export interface FindingLineProps {
  readonly severity: Severity;
  readonly message: string;
  /** Where it is, quietly behind the sentence; "": nowhere. */
  readonly place: string;
  readonly onGo: () => void;
  /** Beside the sentence: what opens it elsewhere. */
  readonly action?: ReactNode;
  /** Below the sentence: what mends it. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  root: {
    // Hundreds of rows: those out of sight are not laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 44px",
  },
  row: { display: "flex", alignItems: "flex-start", paddingRight: tokens.spacingHorizontalS },
  go: {
    display: "flex",
    flexGrow: 1,
    minWidth: 0,
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  message: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  place: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    marginLeft: tokens.spacingHorizontalXS,
  },
});

/** One sentence; a click on it goes where it is. */
export function FindingLine({ severity, message, place, onGo, action, children }: FindingLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <div className={styles.row}>
        <button type="button" className={styles.go} onClick={onGo}>
          <SeverityMark severity={severity} />
          <span className={styles.message}>
            {message}
            {place !== "" && <span className={styles.place}>{place}</span>}
          </span>
        </button>
        {action}
      </div>
      {children}
    </li>
  );
}
