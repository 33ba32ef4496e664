import type { RegisterEntry } from "../../gather/collection";
import { registerStates } from "../../gather/register/draw-register";
import { countLabels } from "../../summary/model/count-words";
import type { SummaryFormState } from "../../usecases/check/summary-progress";

export const messages = {
  list: "取組の一覧",
  filter: "様式の状態",
  kinds: { complete: "完了", unwritten: "未記入", "to-confirm": "確認", missing: "様式なし" },
  kind: (name: string, count: number) => `${name} ${count}`,
  filterSpoken: (name: string, count: number) => `${name} ${count}様式だけを表示`,
  /** Of a form in a summary. */
  summaryStates: {
    missing: countLabels.missing,
    unwritten: countLabels.unwritten,
    "earlier-period": countLabels.earlier,
    attention: "直すところ",
    done: countLabels.arrived,
  } satisfies Record<SummaryFormState, string>,
  summaryAbout: "総括の様子です。様式を選ぶと、そのシートへ移ります。",
  scope: "一覧にするもの",
  scopeAll: "総括",
  scopeOwn: (department: string | null) => (department === null ? "自分の様式" : `${department}の様式`),
  stillOptional: (departments: readonly string[]) => `任意: ${departments.join("、")}`,
  unplaced: "分類できない様式",
  nobody: "どの課のものか分かりません",
  openSheet: (parts: readonly (string | undefined)[]) =>
    `${parts.filter((part) => part !== undefined).join("、")}。シートへ移ります`,
  toMend: (count: number) => `直すところ ${count}件`,
  toMendOf: (form: string, count: number) => `${form} 直すところ ${count}件`,
  optional: "任意",
  notMade: "未作成",
  /** Beside forms that there are: it may lie in the workbook of another 班. */
  notHere: "様式なし",
  empty: (count: number) => `未記入 ${count}欄`,
  /** Where one box is left, which one. */
  emptyField: (field: string) => `${field} 未記入`,
  /** As 点検 calls and counts them. */
  wrong: (count: number) => `誤り ${count}件`,
  toConfirm: (count: number) => `確認 ${count}件`,
  complete: "完了",
  sequence: (sequence: number, subject = "") => (subject === "" ? `その${sequence}` : `その${sequence} ${subject}`),
  copy: (sheet: string) => `写し（シート「${sheet}」）`,
  others: "このブックにあるほかの様式",
  untitled: "取組項目のない様式",
  whose: (department: string | null, sheet: string) =>
    `${department === null ? "どの課のものか分かりません" : `${department}の様式`}・シート「${sheet}」`,
  whoseOfYear: (year: string, department: string | null, sheet: string) =>
    `${year}の${department === null ? "" : `${department}の`}様式・シート「${sheet}」`,
  openForm: (parts: readonly (string | undefined)[]) =>
    `${parts.filter((part) => part !== undefined).join("、")}。シートへ移り、記入を開きます`,

  makeForm: (title: string, state: string) => `${title}、${state}。この様式を作ります`,

  noDepartment: "自分の課を選ぶと、その課の取組と様式が並びます。",
  noLeaves: (department: string) =>
    `計画には、${department}が実践課になっている取組がありません。課を選び直すか、「計画」で計画の体系を確かめてください。`,
  noForms: (department: string) =>
    `このブックには、${department}の様式がまだありません。書いた様式があるときは、そのブックを開いてください。`,
  unreadable: "ブックを読めなかったため、一覧を表示できません。上の説明を見て、もう一度読んでください。",
  planWrong: "計画の体系に直すところがあるため、一覧を表示できません。上の説明の場所を直すと、ここに並びます。",

  ofRegister: ({ carriedFrom = "", isEndProposed = false }: Pick<RegisterEntry, "carriedFrom" | "isEndProposed">) =>
    [isEndProposed ? registerStates.ending : "", carriedFrom === "" ? "" : `引き継ぎ元: ${carriedFrom}`]
      .filter((part) => part !== "")
      .join("、"),

  makeForms: "足りない様式を作る",
  makeFormsCounted: (count: number) => `足りない様式を作る（${count}件）`,
  chooseForms: "このブックに作る様式を選んでください。ほかの班のブックにある様式は、選ばなくて結構です。",
  all: (count: number) => `すべて（${count}件）`,
  /** Grey at none: then it says why. */
  make: (count: number) => (count === 0 ? "様式を選んでください" : `作る（${count}件）`),
  formChoice: (code: string, title: string) => `${code} ${title}`,
  making: "様式を作っています…",
  cannotAdd: "ブックが保護されているか書き込めない状態のため、様式を作れません。",
  made: (count: number) => `様式を${count}件作りました。`,
  next: "次に書く欄へ",
  toFindings: "確認するところを見る",
  allDone: "すべて書き終えました。",
  allDoneHere: "このブックの様式は、すべて書き終えました。",
  nothingToWrite: "書かなければならない様式はありません。",

  carryOver: "前年度から引き継ぐ",
  readingFiles: "前年度のファイルを読んでいます…",
  stop: "中止",
  noFormsFound: (files: readonly string[]) =>
    `${files.map((file) => `「${file}」`).join("")}に、この課の前年度の様式は見つかりませんでした。ブックはそのままです。`,
  nothingToCarry: "引き継げるところは見つかりませんでした。ブックはそのままです。",
  formsToMake: "前年度の文を入れて作る様式を選んでください。ほかの班のブックにある様式は、選ばなくて結構です。",
  boxesToFill: (count: number) => `空いている欄${count}か所に、前年度の文を入れます。書いてある欄は変えません。`,
  box: (sheet: string, field: string) => `${sheet}の${field}`,
  carry: "引き継ぐ",
  nothingChosen: "様式を選んでください",
  nothingYet: "答えると引き継げます",
  waiting: (count: number) =>
    `前年度の様式${count}件は、どこへ引き継ぐか決まっていません。総務課に確かめてから答えてください。答えないものは引き継ぎません。`,
  leftWaiting: (count: number) =>
    `行き先の決まっていない前年度の様式${count}件は、引き継いでいません。総務課に確かめてください。`,
  carrying: "引き継いでいます…",
  cancel: "やめる",
  carried: (forms: number, boxes: number) =>
    [forms > 0 ? `様式を${forms}件作り` : "", boxes > 0 ? `${boxes}欄に前年度の文を入れ` : ""]
      .filter((part) => part !== "")
      .join("、") + "ました。",
  changedMeanwhile: (count: number) => `${count}欄は、その間に書き込みがあったので変えませんでした。`,
  emptyAgain: "入れた文を消す",
  emptied: "入れた文を消しました。",
  close: "閉じる",
} as const;
