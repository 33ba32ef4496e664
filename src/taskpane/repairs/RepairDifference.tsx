import { DifferenceText } from "../DifferenceText";
import type { Repair } from "../../usecases/repair/repair";
import { messages } from "./messages";
import { repairDifference } from "./repair-difference";

/** What a repair does, text by text. */
export function RepairDifference({ changes }: Pick<Repair, "changes">) {
  return changes.map(({ title, before, edits }) => (
    <DifferenceText
      key={`${title}/${before}`}
      difference={repairDifference(before, edits)}
      titles={changes.length > 1 ? messages.titlesOf(title) : messages.titles}
    />
  ));
}
