import { makeStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** What a screen reader says when work has ended; `count` has the same sentence said again. */
export function LiveRegion({ sentence, count }: { sentence: string; count: number }) {
  const styles = useStyles();
  return (
    <div role="status" aria-live="polite" className={styles.root}>
      <span key={count}>{sentence}</span>
    </div>
  );
}
