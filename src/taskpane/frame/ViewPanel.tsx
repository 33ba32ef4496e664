import { makeStyles } from "@fluentui/react-components";
import { useMemo, type ComponentType } from "react";
import { NavigationProvider } from "../navigation";
import type { NavigationTarget, ViewId } from "../views";
import { ErrorBoundary } from "./ErrorBoundary";
import { useScrollMemory } from "./use-scroll-memory";
import { panelId, tabId } from "./ViewTabs";

export interface ViewPanelProps {
  readonly id: ViewId;
  readonly view: ComponentType;
  /** The one that is shown. */
  readonly shown: ViewId;
  /** Views stay as they are once they have been shown: files that were read, a filter, the place one scrolled to. */
  readonly isVisited: boolean;
  readonly target: NavigationTarget | null;
  readonly goTo: (view: ViewId, target?: NavigationTarget) => void;
  readonly onReload: () => void;
}

const useStyles = makeStyles({
  root: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "scroll", outlineStyle: "none" },
  hidden: { display: "none" },
});

export function ViewPanel({ id, view: View, shown, isVisited, target, goTo, onReload }: ViewPanelProps) {
  const styles = useStyles();
  const element = useScrollMemory(id);
  const isShown = id === shown;
  const navigation = useMemo(
    () => ({ view: shown, target: isShown ? target : null, goTo }),
    [shown, isShown, target, goTo],
  );
  return (
    <div
      ref={element}
      role="tabpanel"
      id={panelId(id)}
      aria-labelledby={tabId(id)}
      className={isShown ? styles.root : styles.hidden}
      tabIndex={-1}
    >
      {isVisited && (
        <ErrorBoundary onReload={onReload}>
          <NavigationProvider value={navigation}>
            <View />
          </NavigationProvider>
        </ErrorBoundary>
      )}
    </div>
  );
}
