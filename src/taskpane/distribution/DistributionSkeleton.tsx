import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  departments: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalM },
});

/** While the plan is read: heading, what it is about, the 課, the button. */
export function DistributionSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton aria-label={messages.reading} className={styles.root}>
      <SkeletonItem size={20} style={{ width: "70%" }} />
      <SkeletonItem size={40} />
      <div className={styles.departments}>
        {Array.from({ length: 8 }, (_, index) => (
          <SkeletonItem key={index} size={20} />
        ))}
      </div>
      <SkeletonItem size={64} />
      <SkeletonItem size={32} />
    </Skeleton>
  );
}
