import { isEarlierPeriod, titleOfPeriod, type FormDefinition } from "../../form/definition";
import { periodOfSummary } from "../../gather/former/summary-period";
import type { WorkbookSnapshot } from "../../workbook/snapshot";

/** Where the summary that is gone on with is of a later period than the one to be gathered: what that does. Null: it is not. */
export function goingBackSentence(
  summary: WorkbookSnapshot | null,
  period: string,
  definition: FormDefinition,
): string | null {
  const standing = summary && periodOfSummary(summary, definition);
  if (standing === null || !isEarlierPeriod(period, standing, definition)) return null;
  const [later, earlier] = [titleOfPeriod(standing, definition), titleOfPeriod(period, definition)];
  return `この総括は${later}のものです。${earlier}に戻してまとめます。変更点は出なくなりますが、${later}でまとめ直すと元どおり出ます。時期を確かめてください。`;
}
