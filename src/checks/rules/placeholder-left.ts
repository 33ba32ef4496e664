import { placeholdersIn } from "../placeholders";
import { defineRule } from "../rule";
import { quoteEach } from "../wording";

export const placeholderLeft = defineRule<{ readonly label: string; readonly placeholders: string }>({
  id: "placeholder-left",
  scope: "form",
  severity: "warning",
  title: "○○や△△が残っている",
  check({ form, definition, report }) {
    for (const { id: field, role, listHeader: label } of definition.fields) {
      if (role === "achievement") continue;
      const placeholders = quoteEach(placeholdersIn(form.texts[field] ?? ""));
      if (placeholders !== "") report({ field, data: { label, placeholders } });
    }
  },
  message: ({ label, placeholders }) =>
    `「${label}」の欄に${placeholders}が残っています。そのまま総括に載りますので、入れる言葉がありましたら直してください。`,
});
