import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ShownState } from "./form-state";
import { FormState } from "./FormState";
import { messages } from "./messages";

export interface LeafRowProps {
  /** ①(1); "" in a row that belongs to the one above. */
  readonly mark: string;
  readonly title: string;
  /** Quietly under the title: whose it is, on which sheet. */
  readonly note?: string;
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
    gridTemplateColumns: "34px 1fr auto",
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
  mark: { color: tokens.colorNeutralForeground3 },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  states: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  title: {
    display: "-webkit-box",
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- browsers clamp lines only beside it
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
    overflowWrap: "anywhere",
  },
});

/** One form, or the leaf that the forms below it belong to. */
export function LeafRow({ mark, title, note, states, isActive = false, onOpen, label }: LeafRowProps) {
  const styles = useStyles();
  const content = (
    <>
      <Text size={200} className={styles.mark}>
        {mark}
      </Text>
      <span>
        <Text className={styles.title} title={title}>
          {title}
        </Text>
        {note !== undefined && (
          <Text block size={200} className={styles.note}>
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
  if (!onOpen) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.button, isActive && styles.active)}
      aria-current={isActive ? "true" : undefined}
      aria-label={label ?? messages.openForm([`${mark} ${title}`.trim(), note, ...states.map(({ word }) => word)])}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
