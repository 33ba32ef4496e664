import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { messages } from "./messages";

export interface FoldingGroupProps {
  readonly name: string;
  /** Quietly under the name; null: nothing. */
  readonly title: string | null;
  readonly count: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The first `limit` of what is in it. */
  readonly children: (limit: number) => ReactNode;
}

/** A group with more than this shows the rest when asked. */
const SHOWN_AT_ONCE = 100;

const useStyles = makeStyles({
  head: {
    position: "sticky",
    // Under the bar with the three severities.
    top: "45px",
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { margin: 0 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  title: { display: "block", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  count: { fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});

/** What is to be confirmed in one place, under a head that folds it. */
export function FoldingGroup({ name, title, count, isOpen, onToggle, children }: FoldingGroupProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  return (
    <section>
      <h2 className={styles.heading}>
        <button type="button" className={styles.head} aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span className={styles.name}>
            {name}
            {title !== null && <span className={styles.title}>{title}</span>}
          </span>
          <span className={styles.count}>{messages.sheetCount(count)}</span>
        </button>
      </h2>
      {isOpen && children(limit)}
      {isOpen && count > limit && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setLimit(Infinity);
          }}
        >
          {messages.more(count - limit)}
        </Button>
      )}
    </section>
  );
}
