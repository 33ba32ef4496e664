import { fieldTitle } from "../wording";
import { defineRule } from "../rule";

/** 「別紙のとおり」「別紙1参照」「別添資料（2）をご覧ください」: the text is somewhere else. 「別紙を配布した」 is none. */
const ANNEX =
  /別(?:紙|添|表)(?:の?(?:資料|一覧表?|シート))?\s*(?:[（(]?[\d０-９一二三四五①-⑨]{1,3}[）)]?)?\s*(?:の?(?:とおり|通り)|(?:を|に)?(?:参照|記載|ご覧)|による$)/u;

export const refersToAnnex = defineRule<{
  readonly label: string;
  readonly phrase: string;
  readonly sheets: string;
}>({
  id: "refers-to-annex",
  scope: "collection",
  severity: "warning",
  title: "別紙に書いてある",
  about:
    "「別紙のとおり」「別紙1参照」のように、文がほかの所にある欄。総括には別紙が付かないので、読む人に伝わらない。同じブックに「別紙」などのシートがあれば、その名前を言う。別紙を配った、別紙を作ったという文は知らせない。",
  check({ collection, report }) {
    const sheetsOf = new Map(
      collection.submissions.map(({ reading: { source, sheets } }) => [
        source.file,
        sheets
          .filter(({ kind, name }) => kind === "unrelated" && /別[紙添表]|資料/u.test(name))
          .map(({ name }) => name),
      ]),
    );
    for (const form of collection.forms) {
      for (const { id, role } of collection.definition.fields) {
        const phrase = role === "initiative" || role === "departments" ? null : ANNEX.exec(form.texts[id] ?? "");
        if (!phrase) continue;
        const sheets = (sheetsOf.get(form.source.file) ?? []).map((name) => `「${name}」`).join("");
        report({ form, field: id, data: { label: fieldTitle(collection.definition, id), phrase: phrase[0], sheets } });
      }
    }
  },
  message: ({ label, phrase, sheets }) =>
    `「${label}」に「${phrase}」とあります。総括に別紙は付かないので、${sheets === "" ? "内容" : `シート${sheets}の内容`}をこの欄に書いてください。`,
  examples: {
    ok: [
      { situation: "別紙を配ったという文", forms: [{ texts: { firstHalf: "・別紙を全戸に配布した。" } }] },
      { situation: "別紙を作るという目標", forms: [{ texts: { goals: "・様式と別表を見直す。" } }] },
    ],
    ng: [
      {
        situation: "前期が「別紙のとおり」",
        forms: [{ texts: { firstHalf: "別紙のとおり" } }],
        messages: ["「前期」に「別紙のとおり」とあります。総括に別紙は付かないので、内容をこの欄に書いてください。"],
      },
      {
        situation: "同じブックに別紙のシートがある",
        forms: [{ texts: { review: "成果は別紙１参照。" } }],
        sheets: [{ sheet: "別紙1", kind: "unrelated" }],
        messages: [
          "「評価・検証」に「別紙１参照」とあります。総括に別紙は付かないので、シート「別紙1」の内容をこの欄に書いてください。",
        ],
      },
    ],
  },
});
