import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

export interface ScopeChoiceProps {
  /** One's own forms are shown; else all of the summary. */
  readonly isOwn: boolean;
  readonly department: string | null;
  readonly onChoose: (isOwn: boolean) => void;
}

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0` },
});

/** In a workbook with a summary and forms beside it: whose are listed. */
export function ScopeChoice({ isOwn, department, onChoose }: ScopeChoiceProps) {
  const styles = useStyles();
  return (
    <TabList
      size="small"
      appearance="subtle"
      className={styles.root}
      aria-label={messages.scope}
      selectedValue={isOwn ? "own" : "all"}
      onTabSelect={(_event, { value }) => {
        onChoose(value === "own");
      }}
    >
      <Tab value="all">{messages.scopeAll}</Tab>
      <Tab value="own">{messages.scopeOwn(department)}</Tab>
    </TabList>
  );
}
