import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { memo } from "react";
import type { Finding } from "../../checks/finding";
import { messages } from "./messages";
import { SeverityMark } from "./SeverityMark";

export interface FindingRowProps {
  readonly finding: Finding;
  /** What its box is called; null where it is in none. */
  readonly box: string | null;
  readonly onGo: (finding: Finding) => void;
  readonly onOpenInForm: (finding: Finding) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "flex-start",
    paddingRight: tokens.spacingHorizontalS,
    // Hundreds of rows: those out of sight are not laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 44px",
  },
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
  cell: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    marginLeft: tokens.spacingHorizontalXS,
  },
});

/** One sentence; a click on it goes to the cell. A repair will stand beside the pencil. */
export const FindingRow = memo(function FindingRow({ finding, box, onGo, onOpenInForm }: FindingRowProps) {
  const styles = useStyles();
  return (
    <li className={styles.root}>
      <button
        type="button"
        className={styles.go}
        onClick={() => {
          onGo(finding);
        }}
      >
        <SeverityMark severity={finding.severity} />
        <span className={styles.message}>
          {finding.message}
          {finding.cell !== null && <span className={styles.cell}>{finding.cell}</span>}
        </span>
      </button>
      {box !== null && finding.sheet !== null && (
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          title={messages.openInForm(box)}
          aria-label={messages.openInForm(box)}
          onClick={() => {
            onOpenInForm(finding);
          }}
        />
      )}
    </li>
  );
});
