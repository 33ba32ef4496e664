import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isSamePlace, type BarPart, type BarPlace, type BarRow, type BarSeries, type StackedBarsData } from "./bars";
import { barSizes } from "./bar-sizes";
import { Legend } from "./Legend";
import { useGridKeys } from "./use-grid-keys";
import { useToneStyles } from "./use-tone-styles";

export interface StackedBarsProps extends StackedBarsData {
  /** The part of which something is shown below. */
  readonly opened: BarPlace | null;
  /** Id of the element that shows it. */
  readonly shownIn: string;
  /** A click or Enter; null: on the part that is open already. */
  readonly onOpen: (place: BarPlace | null) => void;
}

const useStyles = makeStyles({
  rows: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    gridAutoRows: `${barSizes.rowHeight}px`,
    alignItems: "center",
  },
  contents: { display: "contents" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figure: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  bar: { display: "flex", gap: "2px", minWidth: 0 },
  cell: { display: "flex", flexBasis: 0, minWidth: "26px" },
  part: {
    display: "flex",
    flexGrow: 1,
    alignItems: "center",
    justifyContent: "center",
    boxSizing: "border-box",
    height: "20px",
    padding: 0,
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: "inherit",
  },
  button: {
    cursor: "pointer",
    ":hover": { outline: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}` },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      zIndex: 1,
    },
  },
  opened: { outline: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralForeground1}` },
  // The number stands on plain ground, whatever the pattern around it.
  count: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "14px",
    fontVariantNumeric: "tabular-nums",
    "@media (forced-colors: active)": { backgroundColor: "Canvas", color: "CanvasText", forcedColorAdjust: "none" },
  },
});

/**
 * One bar a row, each as long as the others: what counts is the share. One stop of the Tab key, the arrow keys inside;
 * a part leads to what it counts.
 */
export function StackedBars({ label, series, rows, opened, shownIn, onOpen }: StackedBarsProps) {
  const styles = useStyles();
  const onKeyDown = useGridKeys();
  // Where the Tab key comes in: the part that was left last, else the first one.
  const [left, setLeft] = useState<BarPlace | null>(null);
  const stops = rows.flatMap((row) =>
    partsInOrder(row, series).flatMap(({ part }) => (part.canOpen ? [{ row: row.id, series: part.series }] : [])),
  );
  const stop = stops.find((place) => isSamePlace(place, left)) ?? stops[0] ?? null;
  return (
    <div>
      <Legend series={series} />
      <div role="grid" aria-label={label} aria-readonly className={styles.rows} onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <div key={row.id} role="row" className={styles.contents}>
            <Text role="rowheader" size={200} className={styles.name} title={row.name} aria-label={row.spoken}>
              {row.name}
            </Text>
            <Text size={200} className={styles.figure} aria-hidden>
              {row.figure}
            </Text>
            <div role="presentation" className={styles.bar}>
              {partsInOrder(row, series).map(({ part, tone }) => {
                const place = { row: row.id, series: part.series };
                const isOpened = isSamePlace(opened, place);
                return (
                  <Part
                    key={part.series}
                    part={part}
                    tone={tone}
                    isOpened={isOpened}
                    isStop={isSamePlace(stop, place)}
                    shownIn={shownIn}
                    onFocus={() => {
                      setLeft(place);
                    }}
                    onPress={() => {
                      onOpen(isOpened ? null : place);
                    }}
                  />
                );
              })}
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

interface PartProps {
  readonly part: BarPart;
  readonly tone: BarSeries["tone"];
  readonly isOpened: boolean;
  /** Of the Tab key. */
  readonly isStop: boolean;
  readonly shownIn: string;
  readonly onFocus: () => void;
  readonly onPress: () => void;
}

function Part({ part, tone, isOpened, isStop, shownIn, onFocus, onPress }: PartProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const look = mergeClasses(styles.part, tones.base, tones.classOf(tone), isOpened && styles.opened);
  const count = <span className={styles.count}>{part.count}</span>;
  return (
    <div role="gridcell" className={styles.cell} style={{ flexGrow: part.count }}>
      {part.canOpen ? (
        <button
          type="button"
          className={mergeClasses(look, styles.button)}
          style={tones.styleOf(tone)}
          tabIndex={isStop ? 0 : -1}
          aria-expanded={isOpened}
          aria-controls={shownIn}
          aria-label={part.spoken}
          title={part.spoken}
          onFocus={onFocus}
          onClick={onPress}
        >
          {count}
        </button>
      ) : (
        <div className={look} style={tones.styleOf(tone)} title={part.spoken}>
          {count}
        </div>
      )}
    </div>
  );
}

function partsInOrder({ parts }: BarRow, series: readonly BarSeries[]) {
  return series.flatMap(({ id, tone }) =>
    parts.filter((part) => part.series === id && part.count > 0).map((part) => ({ part, tone })),
  );
}
