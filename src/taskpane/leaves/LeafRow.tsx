import { makeStyles, mergeClasses, Text, Tooltip, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ShownState } from "./form-state";
import { FormState } from "./FormState";
import { messages } from "./messages";

export interface LeafRowProps {
  /** ①(1), or その1 under it; "" where it has none. */
  readonly mark: string;
  /** A form under the row of its initiative. */
  readonly isForm?: boolean;
  readonly title: string;
  /** Quietly under the title: whose it is, on which sheet. */
  readonly note?: string;
  /** A line of it is enough at first sight: the whole is heard, and shown where the pointer rests. */
  readonly isNoteShort?: boolean;
  /** [] in a heading of the rows below it, and where nothing is left to be done. */
  readonly states: readonly ShownState[];
  /** The form of the sheet that Excel shows. */
  readonly isActive?: boolean;
  /** Absent where there is nothing to open, and nothing to make. */
  readonly onOpen?: () => void;
  /** What `onOpen` does, for who does not see the row; absent: opens the form. */
  readonly label?: string;
}

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "40px 1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    width: "100%",
    minHeight: "40px",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderLeft: `${tokens.strokeWidthThickest} solid transparent`,
    textAlign: "left",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    // There, what is transparent is drawn.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  button: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  active: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  form: { gridTemplateColumns: "34px 1fr auto", minHeight: "36px", paddingLeft: "56px" },
  mark: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
  note: { display: "block", color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  line: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines only beside it
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 1,
    overflow: "hidden",
  },
  states: { display: "flex", flexDirection: "column", alignItems: "flex-end" },
  title: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines only beside it
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
});

/** One form, or the initiative that the forms below it belong to. */
export function LeafRow(props: LeafRowProps) {
  const { mark, isForm = false, title, note, isNoteShort = false, states, isActive = false, onOpen, label } = props;
  const styles = useStyles();
  const line = useRef<HTMLSpanElement>(null);
  const [isWhole, setIsWhole] = useState(false);
  const content = (
    <>
      <Text size={200} className={styles.mark}>
        {mark}
      </Text>
      <span>
        <span ref={line} className={styles.title}>
          {title}
        </span>
        {note !== undefined && (
          <Text
            size={200}
            className={mergeClasses(styles.note, isNoteShort && styles.line)}
            {...(isNoteShort && { title: note })}
          >
            {note}
          </Text>
        )}
      </span>
      <span className={styles.states}>
        {states.map((state) => (
          <FormState key={state.shape} {...state} />
        ))}
      </span>
    </>
  );
  const row = mergeClasses(styles.row, isForm && styles.form);
  return (
    <Tooltip
      // Whoever hears the row hears its whole title.
      relationship="inaccessible"
      content={title}
      positioning="below"
      visible={isWhole}
      onVisibleChange={(_event, { visible }) => {
        setIsWhole(visible && isCut(line.current));
      }}
    >
      {onOpen ? (
        <button
          type="button"
          className={mergeClasses(row, styles.button, isActive && styles.active)}
          aria-current={isActive ? "true" : undefined}
          aria-label={label ?? messages.openForm([`${mark} ${title}`.trim(), note, ...states.map(({ word }) => word)])}
          onClick={onOpen}
        >
          {content}
        </button>
      ) : (
        <div className={row}>{content}</div>
      )}
    </Tooltip>
  );
}

function isCut(line: HTMLElement | null): boolean {
  return line !== null && line.scrollHeight > line.clientHeight;
}
