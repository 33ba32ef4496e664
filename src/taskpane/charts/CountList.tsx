import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { StackedBarsProps } from "./StackedBars";

const useStyles = makeStyles({ list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

/** Where the chart cannot be had, its numbers. */
export function CountList({ label, rows }: Pick<StackedBarsProps, "label" | "rows">) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(({ id, spoken, parts }) => (
        <li key={id}>
          <Text size={200}>{[spoken, ...parts.map((part) => part.spoken)].join("、")}</Text>
        </li>
      ))}
    </ul>
  );
}
