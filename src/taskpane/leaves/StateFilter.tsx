import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { StateShape } from "./form-state";
import { listSizes } from "./list-sizes";
import { messages } from "./messages";
import { StateIcon } from "./StateIcon";

export interface StateFilterProps<Kind extends string> {
  /** In their order; those of which there is none are left out. */
  readonly kinds: readonly StateKind<Kind>[];
  /** Only these forms are shown; null: all. */
  readonly shown: Kind | null;
  readonly onShow: (kind: Kind | null) => void;
}

export interface StateKind<Kind extends string> {
  readonly id: Kind;
  readonly name: string;
  readonly shape: StateShape;
  readonly count: number;
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
  wrong: { borderBottomColor: tokens.colorStatusDangerBorderActive },
  incomplete: { borderBottomColor: tokens.colorBrandStroke1, borderBottomStyle: "dotted" },
  optional: {},
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

/** The state of forms as one bar; a part shows only its own forms, and all again at the second press. */
export function StateFilter<Kind extends string>({ kinds, shown, onShow }: StateFilterProps<Kind>) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.filter} className={styles.root}>
      {kinds
        .filter(({ count }) => count > 0)
        .map(({ id, name, shape, count }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === shown}
            aria-label={messages.filterSpoken(name, count)}
            className={mergeClasses(styles.part, styles[shape], id === shown && styles.pressed)}
            style={{ flexGrow: count }}
            onClick={() => {
              onShow(id === shown ? null : id);
            }}
          >
            <StateIcon shape={shape} className={styles.icon} />
            {messages.kind(name, count)}
          </button>
        ))}
    </div>
  );
}
