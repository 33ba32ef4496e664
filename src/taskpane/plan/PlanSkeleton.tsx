import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  branch: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  initiative: { marginLeft: tokens.spacingHorizontalXL },
});

/** The heading with what is said of the plan, the button, and its branches. */
export function PlanSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={messages.reading} className={styles.root}>
      <SkeletonItem size={20} style={{ width: "75%" }} />
      <SkeletonItem size={40} />
      <SkeletonItem size={32} style={{ width: "65%" }} />
      {[1, 2, 3].map((branch) => (
        <div key={branch} className={styles.branch}>
          <SkeletonItem size={16} style={{ width: "55%" }} />
          <SkeletonItem size={16} className={styles.initiative} style={{ width: "80%" }} />
          <SkeletonItem size={16} className={styles.initiative} style={{ width: "70%" }} />
        </div>
      ))}
    </Skeleton>
  );
}
