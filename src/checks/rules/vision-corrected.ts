import { fieldOfRole } from "../../form/definition";
import { findGathered } from "../find-gathered";
import { defineRule } from "../rule";
import { fieldTitle } from "../wording";

export const visionCorrected = defineRule<{ readonly label: string; readonly before: string; readonly after: string }>({
  id: "vision-corrected",
  scope: "collection",
  severity: "info",
  title: "目指す姿が書き改められた",
  about:
    "前回と同じ様式だが、目指す姿が書き改められている。同じファイルの新しい版で、管理番号かシートとほかの文が同じなら、同じ様式とみなす。空いていた欄に書いたものは挙げない。",
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
  examples: {
    ok: [{ situation: "目指す姿が前回と同じ", forms: [{}] }],
    ng: [
      {
        situation: "目指す姿が書き改められた",
        forms: [{}],
        compared: {
          visionsCorrected: [
            {
              key: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1 },
              source: { file: "町民生活課.xlsx", sheet: "様式" },
              before: "助けあう町",
              after: "助けあい、支えあう町",
            },
          ],
        },
        messages: [
          "「目指す姿」が「助けあう町」から「助けあい、支えあう町」に書き改められました。同じ様式として差し替えました。",
        ],
      },
    ],
  },
});
