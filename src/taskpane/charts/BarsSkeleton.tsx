import { makeStyles, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { barSizes } from "./bar-sizes";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center" },
});

/** As high as the bars that come. */
export function BarsSkeleton({ label, series, rows }: { label: string; series: number; rows: number }) {
  const styles = useStyles();
  const legendHeight = Math.ceil(series / barSizes.legendColumns) * barSizes.legendLineHeight;
  return (
    <Skeleton aria-label={label}>
      <div className={styles.line} style={{ height: legendHeight }}>
        <SkeletonItem size={12} style={{ width: "60%" }} />
      </div>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.line} style={{ height: barSizes.rowHeight }}>
          <SkeletonItem size={20} />
        </div>
      ))}
    </Skeleton>
  );
}
