import type { FormDefinition } from "../../form/definition";
import { periodOfSummary } from "../../gather/former/summary-period";
import { splitSummary } from "../../gather/former/split-summary";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** The period being collected, and whether anybody has said so. */
export interface PeriodNow {
  readonly period: string;
  readonly isChosen: boolean;
}

/**
 * 総務課 sets the period, no clock does: what was chosen for the workbook, else what the summary in it is of; until then the
 * first one.
 */
export function periodNow(
  chosen: string | null,
  snapshot: WorkbookSnapshot | null,
  definition: FormDefinition,
): PeriodNow {
  const isKnown = (id: string | null): id is string => definition.periods.some((one) => one.id === id);
  if (isKnown(chosen)) return { period: chosen, isChosen: true };
  const summary = snapshot && splitSummary(snapshot).summary;
  const ofSummary = summary && periodOfSummary(summary, definition);
  if (isKnown(ofSummary)) return { period: ofSummary, isChosen: true };
  return { period: definition.periods[0]?.id ?? "", isChosen: false };
}
