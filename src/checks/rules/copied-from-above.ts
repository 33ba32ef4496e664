import { saysThatAllIsDone } from "../../form/all-is-done";
import { leastLetters } from "../part-of-all";
import { proseOf, type Prose } from "../prose";
import { lengthOf, sayTheSame, sentenceKeys, withoutTense } from "../repeated-sentences";
import { defineRule } from "../rule";
import { isYearEnd } from "../year-end";
import { quoteEach } from "../wording";

interface Told {
  readonly prose: Prose;
  readonly keys: readonly string[];
}

export const copiedFromAbove = defineRule<{ readonly label: string; readonly sources: string; readonly ask: string }>({
  id: "copied-from-above",
  scope: "form",
  severity: "warning",
  title: "上の欄の写し",
  about:
    "進捗が目標や取組内容を、評価・検証が進捗などを、そのまま写しただけになっている。取組内容の全ての行の「する」を「した」に改めただけのものは、参考にする。数や日付を書き足したもの、写していない行のあるもの、10字（全課の取組でとりまとめ課でない課は20字）に満たない文、過年度に達成した様式は知らせない。後の時期が前の時期と同じ文は「前期と後期が同じ文」が知らせる。",
  check({ form, plan, definition, period, report }) {
    if (saysThatAllIsDone(form.texts, definition)) return;
    const least = leastLetters(form, plan);
    const told = proseOf(form, definition).map((prose): Told => ({ prose, keys: sentenceKeys(prose.text) }));
    const progress = told.filter(({ prose }) => prose.definition.role === "progress");
    const written = told.filter(({ prose: { definition: own } }) => isWrittenBefore(own));
    progress.forEach((own, index) => {
      if (lengthOf(own.keys) < least) return;
      if (progress.slice(0, index).some((earlier) => sayTheSame(earlier.keys, own.keys))) return;
      const sources = sourcesOf(own, written);
      if (sources !== "") {
        report({ field: own.prose.field, data: { label: own.prose.label, sources, ask: DONE } });
        return;
      }
      const actions = written.find(({ prose, keys }) => prose.definition.purpose === "actions" && keys.length > 1);
      if (!actions || !sayTheSame(withoutTense(actions.keys), withoutTense(own.keys))) return;
      const data = { label: own.prose.label, sources: quoteEach([actions.prose.label]), ask: HOW_MUCH };
      report({ field: own.prose.field, data, severity: "info" });
    });
    const review = told.find(({ prose }) => prose.definition.purpose === "review");
    if (!review || !isYearEnd(period, definition) || lengthOf(review.keys) < least) return;
    const sources = sourcesOf(review, [...progress, ...written]);
    if (sources !== "") report({ field: review.prose.field, data: { label: review.prose.label, sources, ask: CAME } });
  },
  message: ({ label, sources, ask }) => `「${label}」が${sources}の文の写しです。${ask}を書いてください。`,
  examples: {
    ok: [
      {
        situation: "数や日付を書き足した、一つのほかは書き改めた",
        forms: [
          {
            texts: {
              actions: "・督促状を適正に発送する\n・滞納者の財産を調査する",
              firstHalf: "・督促状を適正に発送した\n・滞納者42人の財産を調査した",
              secondHalf: "・督促状を適正に発送する（1月 240通）\n・滞納者の財産を調査する",
            },
          },
        ],
      },
      {
        situation: "写していない行がある",
        forms: [
          {
            texts: {
              actions: "・観光案内板の多言語化\n・体験型の旅行商品の造成",
              firstHalf: "・観光案内板の多言語化\n・旅行会社3社との協議",
            },
          },
        ],
      },
      { situation: "短い", forms: [{ texts: { actions: "・情報の更新", firstHalf: "・情報の更新" } }] },
      {
        situation: "過年度に達成した",
        forms: [
          {
            texts: {
              actions: "・庁内の端末を無線でつなぐ",
              firstHalf: "・庁内の端末を無線でつなぐ",
              review: "達成済み",
            },
          },
        ],
      },
      {
        situation: "前期の取りまとめで、評価・検証が進捗と同じ",
        period: "first-half",
        forms: [{ texts: { firstHalf: "介護予防の教室を12回開いた。", review: "介護予防の教室を12回開いた。" } }],
      },
    ],
    ng: [
      {
        situation: "前期が取組内容の写し",
        forms: [
          {
            texts: {
              actions: "・督促状の適正な発送\n・滞納者の財産調査",
              firstHalf: "○滞納者の財産調査\n○督促状の適正な発送",
            },
          },
        ],
        messages: ["「前期」が「取組内容」の文の写しです。したことや数を書いてください。"],
      },
      {
        situation: "取組内容の全ての行の「する」を「した」に改めただけ",
        forms: [
          {
            texts: {
              actions: "・町内の店に協力を募る。\n・案内の看板を設ける。\n・催しの手引を配布する。",
              firstHalf: "・町内の店に協力を募った。\n・案内の看板を設けた。\n・催しの手引を配布している。",
            },
          },
        ],
        messages: ["「前期」が「取組内容」の文の写しです。回数や人数、したことの中身を書いてください。"],
      },
      {
        situation: "前期が目標と取組内容の写し",
        forms: [
          {
            texts: {
              goals: "・有収率の向上を図る。",
              actions: "・漏水調査の実施",
              firstHalf: "有収率の向上を図る。漏水調査の実施",
            },
          },
        ],
        messages: ["「前期」が「目標」「取組内容」の文の写しです。したことや数を書いてください。"],
      },
      {
        situation: "評価・検証が後期の写し",
        forms: [
          {
            texts: {
              secondHalf: "・介護予防の教室を12回開いた。\n・送迎を始めた。",
              review: "介護予防の教室を12回開いた。送迎を始めた。",
            },
          },
        ],
        messages: ["「評価・検証」が「後期」の文の写しです。結果や成果を書いてください。"],
      },
    ],
  },
});

const DONE = "したことや数";
const CAME = "結果や成果";
const HOW_MUCH = "回数や人数、したことの中身";

function isWrittenBefore({ role, purpose }: Prose["definition"]): boolean {
  return role === "identity" || purpose === "target" || purpose === "actions";
}

/** 「取組内容」「目標」: where all its sentences stand, as few of them as there need be; "" where one stands nowhere. */
function sourcesOf(own: Told, others: readonly Told[]): string {
  const whole = others.find(
    ({ keys }) => own.keys.every((key) => keys.includes(key)) || keys.join("") === own.keys.join(""),
  );
  if (whole) return quoteEach([whole.prose.label]);
  const sources = own.keys.map((key) => others.find(({ keys }) => keys.includes(key))?.prose.label);
  const known = sources.filter((label) => label !== undefined);
  return known.length === sources.length ? quoteEach([...new Set(known)]) : "";
}
