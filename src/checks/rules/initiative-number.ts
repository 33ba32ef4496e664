import { fieldOfRole } from "../../form/definition";
import { fixOfField } from "../finding";
import { correctInitiativeText } from "../initiative-correction";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly typed: string;
  readonly expected: string;
  readonly title: string;
}

export const initiativeNumber = defineRule<Data>({
  id: "initiative-number",
  scope: "form",
  severity: "warning",
  title: "取組項目の番号が計画と違う",
  about: "取組の名前は計画にあるが、その番号（Ⅰ、1、①、(1)）が計画と違う。番号が付いていないだけなら、参考にとどめる。",
  check({ form, definition, report }) {
    const { id: field, listHeader: label } = fieldOfRole(definition, "initiative");
    const { inPlan: initiative, problems } = form.reading.initiative;
    if (!initiative || field in form.edited) return;
    const before = form.reading.fields[field]?.text ?? "";
    const after = correctInitiativeText(before, initiative);
    const fix = after === null ? null : fixOfField(field, before, after);
    for (const { type, level, typed, expected } of problems) {
      const title = level === "initiative" ? initiative.title : titleAbove(level);
      if (type === "mark") report({ field, data: { label, typed, expected, title }, fix });
      if (type === "no-mark") report({ field, data: { label, typed: "", expected, title }, severity: "info" });
    }
    function titleAbove(level: "pillar" | "theme" | "initiativeGroup"): string {
      if (!initiative) return "";
      return level === "initiativeGroup" ? initiative.group.title : initiative[level].title;
    }
  },
  message: ({ label, typed, expected, title }) =>
    typed === ""
      ? `${label}の「${title}」に番号がありません。計画では「${expected}」です。`
      : `${label}の「${title}」の番号が「${typed}」になっています。計画では「${expected}」ですので、直してください。`,
  examples: {
    ok: [
      { situation: "番号も名前も計画どおり", forms: [{}] },
      {
        situation: "番号のかっこが全角",
        forms: [{ texts: { initiative: "①　地域支えあいの仕組みづくり\n（１）　自治会組織の活動支援と連携" } }],
      },
    ],
    ng: [
      {
        situation: "(2) の取組を ② と書いている",
        forms: [
          {
            initiative: "1-2-1-2",
            texts: { initiative: "① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携" },
          },
        ],
        messages: [
          "取組項目の「まちづくり活動諸団体の活動支援と連携」の番号が「②」になっています。計画では「(2)」ですので、直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の活動支援と連携",
      },
      {
        situation: "番号を取り違えている",
        forms: [{ texts: { initiative: "① 地域支えあいの仕組みづくり\n(3) 自治会組織の活動支援と連携" } }],
        messages: [
          "取組項目の「自治会組織の活動支援と連携」の番号が「(3)」になっています。計画では「(1)」ですので、直してください。",
        ],
        fixed: "① 地域支えあいの仕組みづくり\n(1) 自治会組織の活動支援と連携",
      },
    ],
  },
});
