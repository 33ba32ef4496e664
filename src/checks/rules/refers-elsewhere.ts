import { pointersElsewhere } from "../../wording/points-elsewhere";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const refersElsewhere = defineRule<{ readonly label: string; readonly phrases: string }>({
  id: "refers-elsewhere",
  scope: "form",
  severity: "warning",
  title: "ほかの欄を見なければ分からない",
  check({ form, definition, report }) {
    const fields = definition.fields.filter(
      ({ role, purpose }) => role === "progress" || role === "identity" || purpose !== undefined,
    );
    const titles = [...fields.map(({ listHeader }) => listHeader), definition.progressLabel];
    for (const { field, label, text } of proseOf(form, definition)) {
      const phrases = pointersElsewhere(text, titles).map(({ start, end }) => text.slice(start, end));
      if (phrases.length > 0) report({ field, data: { label, phrases: quoteEach([...new Set(phrases)]) } });
    }
  },
  message: ({ label, phrases }) =>
    `「${label}」に${phrases}とあります。一覧や公開データでは欄ごとに読まれますので、内容をこの欄に書いてください。`,
});
