import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { barSizes } from "./bar-sizes";
import type { BarSeries } from "./bars";
import { useToneStyles } from "./use-tone-styles";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: `repeat(${barSizes.legendColumns}, max-content)`,
    gridAutoRows: `${barSizes.legendLineHeight}px`,
    columnGap: tokens.spacingHorizontalL,
    alignItems: "center",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  swatch: { flexShrink: 0, boxSizing: "border-box", width: "18px", height: "12px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  count: { marginLeft: "auto", fontVariantNumeric: "tabular-nums" },
});

/** What the patterns mean, flush left above the bars. */
export function Legend({ series }: { series: readonly BarSeries[] }) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <ul className={styles.root}>
      {series.map(({ id, name, tone, count }) => (
        <li key={id} className={styles.item}>
          <span
            aria-hidden
            className={mergeClasses(styles.swatch, tones.base, tones.classOf(tone))}
            style={tones.styleOf(tone)}
          />
          <Text size={200} className={styles.name}>
            {name}
          </Text>
          {count !== null && (
            <Text size={200} className={styles.count}>
              {count}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
