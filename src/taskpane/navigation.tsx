import { createContext, useContext } from "react";
import type { NavigationTarget, ViewId } from "./views";

export interface Navigation {
  readonly view: ViewId;
  /** Where the shown view shall begin; null: wherever it was. */
  readonly target: NavigationTarget | null;
  readonly goTo: (view: ViewId, target?: NavigationTarget) => void;
}

const NavigationContext = createContext<Navigation | null>(null);

export const NavigationProvider = NavigationContext;

/** `target` is a new object at each `goTo`: an effect that depends on it runs once for each wish. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error("There is no <NavigationProvider> around this component.");
  return navigation;
}
