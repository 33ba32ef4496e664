import { makeStyles, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** For the moment in which a view is loaded: a heading, a block, a few lines. */
export function ViewSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.root} aria-label={messages.reading}>
      <SkeletonItem size={20} style={{ width: "50%" }} />
      <SkeletonItem size={96} />
      <SkeletonItem size={32} />
      <SkeletonItem size={16} style={{ width: "80%" }} />
    </Skeleton>
  );
}
