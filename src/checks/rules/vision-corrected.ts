import { fieldOfRole } from "../../form/definition";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

export const visionCorrected = defineRule<{ readonly label: string; readonly before: string; readonly after: string }>({
  id: "vision-corrected",
  scope: "collection",
  severity: "info",
  title: "目指す姿が書き改められた",
  check({ collection, report }) {
    const field = fieldOfRole(collection.definition, "identity").id;
    const label = fieldTitle(collection.definition, field);
    for (const { key, source, before, after } of collection.visionsCorrected ?? []) {
      const form = findGathered(collection, key, source);
      if (form) report({ form, field, data: { label, before, after } });
    }
  },
  message: ({ label, before, after }) =>
    `「${label}」が「${before}」から「${after}」に書き改められました。同じ様式として差し替えました。`,
});
