import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ShownState } from "./form-state";
import { FormState } from "./FormState";
import { messages } from "./messages";

export interface LeafRowProps {
  /** ①(1); "" in a row that belongs to the one above. */
  readonly mark: string;
  readonly title: string;
  /** null: a heading of the rows below it. */
  readonly state: ShownState | null;
  /** The form of the sheet that Excel shows. */
  readonly isActive?: boolean;
  /** Absent where there is nothing to open. */
  readonly onOpen?: () => void;
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
export function LeafRow({ mark, title, state, isActive = false, onOpen }: LeafRowProps) {
  const styles = useStyles();
  const content = (
    <>
      <Text size={200} className={styles.mark}>
        {mark}
      </Text>
      <Text className={styles.title} title={title}>
        {title}
      </Text>
      {state ? <FormState {...state} /> : <span />}
    </>
  );
  if (!onOpen) return <div className={styles.row}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(styles.row, styles.button, isActive && styles.active)}
      aria-current={isActive ? "true" : undefined}
      aria-label={messages.openForm(`${mark} ${title}`.trim(), state?.word ?? "")}
      onClick={onOpen}
    >
      {content}
    </button>
  );
}
