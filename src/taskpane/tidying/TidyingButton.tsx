import { Button, makeStyles, Text, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { messages } from "./messages";
import type { Tidying } from "./use-tidying";

export interface TidyingButtonProps {
  readonly tidying: Tidying;
  /** The sheet whose forms it is about; null: the whole workbook. */
  readonly sheet: string | null;
}

/** Shows what 様式を整える would do. */
export function TidyingButton({ tidying: { state, look }, sheet }: TidyingButtonProps) {
  const restore = useRestoreFocusTarget();
  const isLooking = state.type === "looking";
  return (
    <Button
      {...restore}
      size="small"
      disabledFocusable={isLooking}
      {...(sheet !== null && { "aria-label": messages.tidySheet(sheet) })}
      onClick={() => {
        look(sheet === null ? null : [sheet]);
      }}
    >
      {isLooking ? messages.looking : messages.tidy}
    </Button>
  );
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { flexGrow: 1, flexBasis: "180px" },
});

/** Above a list in which forms are said to be laid out otherwise. */
export function TidyingLine({ tidying, sheets }: { readonly tidying: Tidying; readonly sheets: number }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Text size={200} className={styles.words}>
        {messages.notAlike(sheets)}
      </Text>
      <TidyingButton tidying={tidying} sheet={null} />
    </div>
  );
}
