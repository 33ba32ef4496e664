import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fluentTheme } from "../../taskpane/theme";
import type { ColorScheme } from "./excel-theme";
import type { PaneWindows } from "./pane-surroundings";
import { Stage } from "./Stage";
import { useMedia } from "./use-media";

/** Not a class: Fluent gives the provider's classes to what it lays over the page too. */
const fullHeight = { height: "100%" };

/** The preview in the computer's colours, until somebody chooses others. */
export function Preview({ windows }: { windows: PaneWindows }) {
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const isHighContrast = useMedia("(forced-colors: active)");
  const [chosen, setChosen] = useState<ColorScheme | null>(null);
  const scheme = chosen ?? (isDark ? "dark" : "light");
  useEffect(() => {
    // Scroll bars and the like are the browser's own.
    document.documentElement.style.colorScheme = scheme;
  }, [scheme]);
  return (
    <FluentProvider theme={fluentTheme({ isDark: scheme === "dark", isHighContrast })} style={fullHeight}>
      <Stage windows={windows} scheme={scheme} onChooseScheme={setChosen} />
    </FluentProvider>
  );
}
