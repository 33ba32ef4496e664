import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { fieldTitle } from "../../checks/wording";
import type { Finding } from "../../checks/finding";
import type { FormDefinition } from "../../form/definition";
import { FindingRow } from "./FindingRow";
import type { SheetFindings } from "./group-findings";
import { messages } from "./messages";

export interface SheetGroupProps {
  readonly group: SheetFindings;
  /** Of the one form that stands on the sheet; null where there is none, or several. */
  readonly title: string | null;
  readonly definition: FormDefinition;
  readonly isOpen: boolean;
  readonly onToggle: (sheet: string | null) => void;
  readonly onGo: (finding: Finding) => void;
  readonly onOpenInForm: (finding: Finding) => void;
}

/** A sheet with more than this shows the rest when asked. */
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
  box: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What is to be confirmed on one sheet, box by box. */
export function SheetGroup({ group, title, definition, isOpen, onToggle, onGo, onOpenInForm }: SheetGroupProps) {
  const styles = useStyles();
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const boxes = isOpen ? firstOf(group, limit) : [];
  return (
    <section>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          onClick={() => {
            onToggle(group.sheet);
          }}
        >
          {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
          <span className={styles.name}>
            {group.sheet === null ? messages.onNoSheet : messages.sheet(group.sheet)}
            {title !== null && <span className={styles.title}>{title}</span>}
          </span>
          <span className={styles.count}>{messages.sheetCount(group.count)}</span>
        </button>
      </h2>
      {boxes.map(({ field, findings }, index) => {
        const box = field === null ? null : fieldTitle(definition, field);
        return (
          <div key={`${index}/${field ?? ""}`}>
            {box !== null && <h3 className={styles.box}>{box}</h3>}
            <ul className={styles.list}>
              {findings.map((finding) => (
                <FindingRow
                  key={`${finding.rule}/${finding.cell ?? ""}/${finding.message}`}
                  finding={finding}
                  box={box}
                  onGo={onGo}
                  onOpenInForm={onOpenInForm}
                />
              ))}
            </ul>
          </div>
        );
      })}
      {isOpen && group.count > limit && (
        <Button
          size="small"
          appearance="transparent"
          onClick={() => {
            setLimit(Infinity);
          }}
        >
          {messages.more(group.count - limit)}
        </Button>
      )}
    </section>
  );
}

function firstOf({ boxes }: SheetFindings, limit: number): SheetFindings["boxes"] {
  let left = limit;
  return boxes.flatMap(({ field, findings }) => {
    const shown = findings.slice(0, Math.max(0, left));
    left -= findings.length;
    return shown.length === 0 ? [] : [{ field, findings: shown }];
  });
}
