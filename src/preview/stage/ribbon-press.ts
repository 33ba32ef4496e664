import type { ExcelHost } from "../host/host";

/** Names of the buttons' actions in manifest.xml. */
export const ribbonActions = { check: "TorimatomeCheck", gather: "TorimatomeGather" } as const;

export type RibbonAction = keyof typeof ribbonActions;

/** Presses a button of the ribbon; as in Excel, a pane that is only just starting gets it as soon as it listens. */
export function pressWhenListening(host: ExcelHost, action: RibbonAction): void {
  const press = (): void => {
    host.press(ribbonActions[action]);
  };
  // office.js's first round trip says that the functions are there.
  if (host.batchCount > 0) press();
  else {
    const stop = host.onChange(() => {
      stop();
      press();
    });
  }
}
