import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { messages, viewTitles } from "../messages";
import { departmentViews, gatheringViews, viewIds, type ViewId } from "../views";

export interface ViewTabsProps {
  readonly view: ViewId;
  readonly isGathering: boolean;
  /** Errors and warnings, for 点検. */
  readonly findings: number;
  readonly onOpen: (view: ViewId) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Six names do not fit beside each other in 350 px: then there are two rows, whose tabs stand under each other.
  row: { display: "grid", gridTemplateColumns: "repeat(3, 1fr)", flexGrow: 1, flexBasis: "300px" },
  tab: { paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
  badge: { marginLeft: tokens.spacingHorizontalXS },
});

export const tabId = (view: ViewId): string => `tab-${view}`;
export const panelId = (view: ViewId): string => `panel-${view}`;

export function ViewTabs({ view, isGathering, findings, onOpen }: ViewTabsProps) {
  const styles = useStyles();
  const row = (label: string, views: readonly ViewId[]) => (
    <TabList
      className={styles.row}
      aria-label={label}
      size="small"
      selectedValue={view}
      onTabSelect={(_event, { value }) => {
        const chosen = viewIds.find((id) => id === value);
        if (chosen) onOpen(chosen);
      }}
    >
      {views.map((id) => (
        <Tab key={id} value={id} id={tabId(id)} aria-controls={panelId(id)} className={styles.tab}>
          {viewTitles[id]}
          {id === "findings" && findings > 0 && (
            <CounterBadge
              className={styles.badge}
              size="small"
              color="danger"
              count={findings}
              overflowCount={99}
              aria-label={messages.findingsBadge(findings)}
            />
          )}
        </Tab>
      ))}
    </TabList>
  );
  return (
    <div className={styles.root}>
      {row(messages.departmentTabs, departmentViews)}
      {isGathering && row(messages.gatheringTabs, gatheringViews)}
    </div>
  );
}
