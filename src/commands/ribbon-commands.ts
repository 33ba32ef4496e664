import { associateCommand, showPane } from "../excel/office-environment";

/** What the ribbon's buttons begin. The pane shows how it goes on, so each opens it first. */
export interface RibbonWork {
  readonly check: () => Promise<void>;
  readonly gather: () => Promise<void>;
}

/** Names of the buttons' actions in manifest.xml. */
export const ribbonCommands = { check: "TorimatomeCheck", gather: "TorimatomeGather" } as const;

/** 点検 and とりまとめ. Excel waits for a command to end before it takes the next: each ends, well or not. */
export function registerRibbonCommands(work: RibbonWork): void {
  associateCommand(ribbonCommands.check, () => openAndRun(work.check));
  associateCommand(ribbonCommands.gather, () => openAndRun(work.gather));
}

async function openAndRun(run: () => Promise<void>): Promise<void> {
  const outcomes = await Promise.allSettled([showPane(), run()]);
  for (const outcome of outcomes) {
    // To the pane's own listener for failures, which says so in a sentence.
    if (outcome.status === "rejected") reportError(outcome.reason);
  }
}
