import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { currentTheme, onThemeChange } from "../excel/office-environment";
import { ErrorBoundary } from "./frame/ErrorBoundary";
import { Frame } from "./frame/Frame";
import type { PaneDoor } from "./pane-door";
import { ServicesProvider, type PaneServices } from "./services";
import { fluentTheme } from "./theme";

export interface AppProps {
  readonly services: PaneServices;
  readonly door: PaneDoor;
}

const useStyles = makeStyles({ root: { height: "100%" } });

/** The pane in Excel's colours. */
export function App({ services, door }: AppProps) {
  const styles = useStyles();
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => onThemeChange(setTheme), []);
  return (
    <FluentProvider theme={fluentTheme(theme)} className={styles.root}>
      <ErrorBoundary
        onReload={() => {
          window.location.reload();
        }}
      >
        <ServicesProvider services={services}>
          <Frame door={door} />
        </ServicesProvider>
      </ErrorBoundary>
    </FluentProvider>
  );
}
