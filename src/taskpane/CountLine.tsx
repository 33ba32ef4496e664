import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";

export interface CountLineProps {
  /** With its number: 「足りない様式 3件」. */
  readonly label: string;
  /** The same for who does not see what stands around it; absent: the label. */
  readonly spoken?: string;
  /** What the number counts; [] for 0, and then nothing can be opened. */
  readonly lines: readonly CountedLine[];
}

export interface CountedLine {
  /** Unique in the list. */
  readonly id: string;
  readonly text: string;
  /** Quietly behind it: where it came from. */
  readonly note?: string;
  /** Goes to its place; null: it has none that can be gone to. */
  readonly onGo: (() => void) | null;
  /** What else can be done about it. */
  readonly action?: ReactNode;
}

const useStyles = makeStyles({
  button: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    minHeight: "24px",
    padding: 0,
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorTransparentBackground,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  plain: { fontVariantNumeric: "tabular-nums" },
  icon: { flexShrink: 0 },
  list: { margin: 0, paddingInlineStart: "18px", listStyleType: "none", overflowWrap: "anywhere" },
  line: { paddingBlock: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  link: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, textAlign: "start" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A number that opens what it counts; each line of that goes to its place. */
export function CountLine({ label, spoken, lines }: CountLineProps) {
  const styles = useStyles();
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  if (lines.length === 0) {
    return (
      <Text size={200} className={styles.plain}>
        {label}
      </Text>
    );
  }
  return (
    <div>
      <CountButton
        label={label}
        {...(spoken !== undefined && { spoken })}
        isOpen={isOpen}
        listId={listId}
        onToggle={() => {
          setOpen(!isOpen);
        }}
      />
      <CountedLines id={listId} lines={isOpen ? lines : []} />
    </div>
  );
}

export interface CountButtonProps {
  readonly label: ReactNode;
  readonly spoken?: string;
  readonly isOpen: boolean;
  /** Of the list that it opens. */
  readonly listId: string;
  readonly onToggle: () => void;
}

/** The number alone, where its list opens in another place. */
export function CountButton({ label, spoken, isOpen, listId, onToggle }: CountButtonProps) {
  const styles = useStyles();
  const Chevron = isOpen ? ChevronDown16Regular : ChevronRight16Regular;
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      aria-controls={listId}
      {...(spoken !== undefined && { "aria-label": spoken })}
      onClick={onToggle}
    >
      <Chevron className={styles.icon} aria-hidden />
      {label}
    </button>
  );
}

export function CountedLines({ id, lines }: { id: string; lines: readonly CountedLine[] }) {
  const styles = useStyles();
  return (
    <ul id={id} hidden={lines.length === 0} className={styles.list}>
      {lines.map((line) => (
        <li key={line.id} className={styles.line}>
          {line.onGo ? (
            <Link as="button" className={styles.link} onClick={line.onGo}>
              {line.text}
            </Link>
          ) : (
            line.text
          )}
          {line.note !== undefined && line.note !== "" && <span className={styles.quiet}>{line.note}</span>}
          {line.action}
        </li>
      ))}
    </ul>
  );
}
