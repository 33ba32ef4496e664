import { FluentProvider } from "@fluentui/react-components";
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

/** Not a class: Fluent gives the provider's classes to what it lays over the pane too, which would then cover it. */
const fullHeight = { height: "100%" };

/** The pane in Excel's colours. */
export function App({ services, door }: AppProps) {
  const [theme, setTheme] = useState(currentTheme);
  useEffect(() => onThemeChange(setTheme), []);
  return (
    <FluentProvider theme={fluentTheme(theme)} style={fullHeight}>
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
