import { fieldOfRole } from "../../form/definition";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const uncertainIdentity = defineRule<{ readonly former: string; readonly submitted: string }>({
  id: "uncertain-identity",
  scope: "collection",
  severity: "warning",
  title: "前回と同じ様式か分からない",
  check({ collection, report }) {
    const { plan, definition } = collection;
    const field = fieldOfRole(definition, "identity").id;
    for (const { former, submitted, source } of collection.uncertain) {
      const data = { former: nameForm(former, plan), submitted: nameForm(submitted, plan) };
      const form = findGathered(collection, submitted, source);
      const { initiative, department } = submitted;
      report(form ? { form, field, data } : { ...source, initiative, department, data });
    }
  },
  message: ({ former, submitted }) =>
    `今回の「${submitted}」が、前回の総括の「${former}」と同じ様式か分からないので、両方を総括に入れました。同じ様式か別の様式かを、まとめる前の質問で答えてください。`,
});
