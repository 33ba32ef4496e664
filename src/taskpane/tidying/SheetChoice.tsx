import { Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import type { OfferedSheet } from "./tidying-work";

export interface SheetChoiceProps {
  readonly sheets: readonly OfferedSheet[];
  /** Names of those that are left out. */
  readonly unwanted: ReadonlySet<string>;
  readonly isFixed: boolean;
  readonly onChoose: (unwanted: ReadonlySet<string>) => void;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    paddingBottom: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  details: { paddingLeft: tokens.spacingHorizontalXXL, fontSize: tokens.fontSizeBase200 },
  summary: {
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Few sheets are looked at one by one; of many, those that one wonders about. */
const MOST_OPEN = 3;

/** Each sheet with what changes on it; all are wanted at first. */
export function SheetChoice({ sheets, unwanted, isFixed, onChoose }: SheetChoiceProps) {
  const styles = useStyles();
  const wanted = sheets.filter(({ sheet }) => !unwanted.has(sheet)).length;
  return (
    <div>
      {sheets.length > 1 && (
        <Checkbox
          label={messages.all(sheets.length)}
          disabled={isFixed}
          checked={wanted === sheets.length ? true : wanted === 0 ? false : "mixed"}
          onChange={() => {
            onChoose(new Set(wanted === sheets.length ? sheets.map(({ sheet }) => sheet) : []));
          }}
        />
      )}
      <ul className={styles.list}>
        {sheets.map(({ sheet, forms }) => (
          <li key={sheet} className={styles.sheet}>
            <Checkbox
              label={sheet}
              disabled={isFixed}
              checked={!unwanted.has(sheet)}
              onChange={(_event, { checked }) => {
                const others = [...unwanted].filter((name) => name !== sheet);
                onChoose(new Set(checked === true ? others : [...others, sheet]));
              }}
            />
            {forms.map((form) => (
              <Changes key={form.name} form={form} isOpen={sheets.length <= MOST_OPEN} isNamed={form.name !== sheet} />
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChangesProps {
  readonly form: OfferedSheet["forms"][number];
  readonly isOpen: boolean;
  /** Its sheet is called otherwise than the one it stands on. */
  readonly isNamed: boolean;
}

function Changes({ form: { name, changes, formerRemarks }, isOpen, isNamed }: ChangesProps) {
  const styles = useStyles();
  return (
    <details className={styles.details} open={isOpen}>
      <summary className={styles.summary}>
        {isNamed ? messages.changesOfNew(name, changes.length) : messages.changes(changes.length)}
      </summary>
      <ul className={styles.lines}>
        {changes.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {formerRemarks.length > 0 && (
        <>
          <Text size={200} block weight="semibold">
            {messages.remarks(formerRemarks.length)}
          </Text>
          <ul className={styles.lines}>
            {formerRemarks.map(({ about, text }, index) => (
              <li key={index}>{messages.remark(about, text)}</li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}
