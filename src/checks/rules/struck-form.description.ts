import type { RuleDescription } from "../rule-description";

const ALL = ["vision", "goals", "actions", "firstHalf", "secondHalf", "achievement", "review"];
const STRUCK = {
  texts: Object.fromEntries(ALL.map((id) => [id, ""])),
  remarks: Object.fromEntries(ALL.map((id) => [id, { about: "struck" as const, text: `前の${id}`, isInText: false }])),
};

export const struckForm: RuleDescription = {
  about:
    "文がすべて取り消し線で消された様式。書いた人は取りやめたつもりかもしれないので、総括に入れずに尋ねる。前の版から総括に残した様式は「新しい版にない様式」で尋ねる。同じ様式を書き直してあれば、消したほうを知らせるだけにする。",
  examples: {
    ok: [
      { situation: "取り消し線のない様式", forms: [{}] },
      {
        situation: "一つの欄の文だけに取り消し線がある",
        forms: [{ remarks: { goals: { about: "struck", text: "二回", isInText: false } } }],
      },
    ],
    ng: [
      {
        situation: "様式の文がすべて取り消し線で消されている",
        forms: [{}, { sheet: "様式2", initiative: "1-2-2-2", ...STRUCK }],
        messages: [
          "この様式は取り消し線で消されているので、総括に入れていません。取りやめですか。取りやめでしたら様式台帳の状態に「取りやめ」と書き、出す様式でしたら取り消し線を外して出し直してください。",
        ],
      },
      {
        situation: "消した様式を別のシートに書き直してある",
        forms: [
          { texts: { vision: "役員の負担を軽くする。" } },
          {
            sheet: "様式（旧）",
            ...STRUCK,
            remarks: {
              ...STRUCK.remarks,
              vision: { about: "struck", text: "役員の負担を軽くする。", isInText: false },
            },
          },
        ],
        messages: ["この様式は取り消し線で消されているので、総括に入れていません。書き直した様式を入れました。"],
      },
    ],
  },
};
