import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formKinds, type FormKind } from "./form-kinds";
import { listSizes } from "./list-sizes";
import { messages } from "./messages";
import { StateIcon } from "./StateIcon";

export interface StateFilterProps {
  readonly counts: Readonly<Record<FormKind, number>>;
  /** Only these forms are shown; null: all. */
  readonly shown: FormKind | null;
  readonly onShow: (kind: FormKind | null) => void;
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    gap: "2px",
    boxSizing: "border-box",
    height: `${listSizes.filter}px`,
    padding: `4px ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [listSizes.short]: { position: "static" },
  },
  // As wide as the share of its forms, and at least as wide as its words.
  part: {
    display: "flex",
    flexBasis: "max-content",
    flexShrink: 0,
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXXS,
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  complete: { borderBottomColor: tokens.colorStatusSuccessBorderActive },
  unwritten: { borderBottomColor: tokens.colorBrandStroke1 },
  "to-confirm": { borderBottomColor: tokens.colorStatusWarningBorderActive },
  missing: { borderBottomStyle: "dashed" },
  pressed: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      backgroundColor: "Highlight",
      color: "HighlightText",
    },
  },
  icon: { fontSize: tokens.fontSizeBase300, "@media (max-width: 330px)": { display: "none" } },
});

/** The state of one's forms as one bar; a part shows only its own forms, and all again at the second press. */
export function StateFilter({ counts, shown, onShow }: StateFilterProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.filter} className={styles.root}>
      {formKinds
        .filter((kind) => counts[kind] > 0)
        .map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={kind === shown}
            aria-label={messages.filterSpoken(messages.kinds[kind], counts[kind])}
            className={mergeClasses(styles.part, styles[kind], kind === shown && styles.pressed)}
            style={{ flexGrow: counts[kind] }}
            onClick={() => {
              onShow(kind === shown ? null : kind);
            }}
          >
            <StateIcon shape={kind} className={styles.icon} />
            {messages.kind(messages.kinds[kind], counts[kind])}
          </button>
        ))}
    </div>
  );
}
