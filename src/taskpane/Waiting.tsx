import { FluentProvider, makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import { fluentTheme } from "./theme";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    boxSizing: "border-box",
    height: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  sentence: { padding: tokens.spacingVerticalL },
});

/** Before Excel's own colours are known. */
const theme = fluentTheme({
  isDark: window.matchMedia("(prefers-color-scheme: dark)").matches,
  isHighContrast: window.matchMedia("(forced-colors: active)").matches,
});

/** While Excel answers: the shape of what comes. */
export function Waiting() {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme}>
      <Skeleton className={styles.root} aria-label={messages.starting}>
        <SkeletonItem size={12} style={{ width: "60%" }} />
        <SkeletonItem size={24} style={{ width: "80%" }} />
        <SkeletonItem size={8} />
        {Array.from({ length: 6 }, (_, index) => (
          <SkeletonItem key={index} size={32} />
        ))}
      </Skeleton>
    </FluentProvider>
  );
}

/** Instead of the pane: no Excel, or one that is too old. */
export function Refusal({ sentence }: { sentence: string }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={theme}>
      <div role="alert" className={styles.sentence}>
        <Text>{sentence}</Text>
      </div>
    </FluentProvider>
  );
}
