import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { listSizes } from "./list-sizes";
import { messages } from "./messages";

/** Rows under headings, as the list has them. */
const rows = ["heading", "heading", "row", "row", "heading", "row", "row", "row", "heading", "row"] as const;

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", padding: `0 ${tokens.spacingHorizontalM}` },
  filter: { height: `${listSizes.filter}px` },
  heading: { height: `${listSizes.pillar}px` },
  row: { height: "40px" },
});

/** As high as what comes: the bar of states, headings, rows. */
export function ListSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={messages.list}>
      <div className={`${styles.line} ${styles.filter}`}>
        <SkeletonItem size={24} />
      </div>
      {rows.map((kind, index) => (
        <div key={index} className={`${styles.line} ${styles[kind]}`}>
          <SkeletonItem size={kind === "row" ? 16 : 12} style={{ width: kind === "row" ? "100%" : "55%" }} />
        </div>
      ))}
    </Skeleton>
  );
}
