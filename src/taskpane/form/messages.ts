import type { SheetOnlyReason } from "./box-place";

const reasons: Readonly<Record<SheetOnlyReason, string>> = {
  "tells-which-form": "どの取組の様式かを示す欄です。変えるときはシートで直してください。",
  "several-cells": "いくつかのセルに分けて書いてあります。並びを崩さないように、シートで直してください。",
  formula: "数式が入っています。シートで直してください。",
};

/** What 記入 says. */
export const messages = {
  reading: "様式を読んでいます",
  nothingRead: "ブックを読み終えると、ここに様式の欄が並びます。",
  fixPlanFirst:
    "計画の体系に直すところがあるため、様式を見分けられません。「計画の体系」シートを直すと、ここに欄が並びます。",

  whereInOrder: (place: number, count: number) => `${place}/${count}`,
  whereInOrderSpoken: (place: number, count: number) => `${count}様式のうち${place}番目`,
  previousForm: "前の様式",
  nextForm: "次の様式",
  steps: "様式の移動",
  formsOfSheet: (count: number) => `このシートには様式が${count}つあります`,
  untitled: "取組項目が空いている様式",
  sequence: (sequence: number) => `その${sequence}`,
  notice: { due: (due: string) => `期限 ${due}`, instructions: "記入要領" },
  otherYear: "この様式は別の年度のものです。総括には入りません。",

  count: (characters: number) => `${characters}字`,
  selectedInSheet: "シートで選択中",
  showInSheet: "シートで見る",
  showBoxInSheet: (label: string) => `${label}をシートで見る`,
  mendInSheet: "シートで直す",
  mendBoxInSheet: (label: string) => `${label}をシートで直す`,
  sheetOnly: (reason: SheetOnlyReason) => reasons[reason],
  writtenLater: (period: string) => `${period}に書きます`,
  open: "開く",
  close: "閉じる",
  openBox: (label: string) => `${label}を開く`,
  closeBox: (label: string) => `${label}を閉じる`,
  noSuchBox: "この様式に、この欄はありません。",

  otherAnswer: (text: string) => `シートの答えは「${text}」です。選ぶと、選んだ答えに書き換わります。`,
  clearAnswer: "答えを消す",

  waiting: "セルの入力が終わるのを待っています",
  /** Of a cell, not of the file: that is for the person to save. */
  saved: "セルに入れました（ブックの保存を忘れずに）",
  saveAgain: "もう一度入れる",
  saveFailed: "シートに書けませんでした。書いた文はこの画面に残っています。「もう一度入れる」を押してください。",
  nowSheetOnly:
    "シートの形が変わり、この画面からは書けなくなりました。書いた文はこの画面に残っています。シートに写してください。",
  tooLong: (limit: number) =>
    `文が長すぎて、1つのセルに入りません（${limit}字まで）。書いた文はこの画面に残っています。短くして、もう一度入れてください。`,

  unwritten: "未記入",

  /** What last year's form said in a field that begins blank. */
  lastYear: (year: string) => `昨年度（${year}）の文`,
  lastYearLine: (year: string, text: string) => `昨年度（${year}）: ${text}`,

  changedInSheet:
    "シートでも書き換えられました。上の欄はシートの文で、次がこの画面で書いた文です。どちらかを選んでください。",
  emptyText: "（空）",
  useOffer: "こちらの文を使う",
  dropOffer: "シートの文のままにする",
  setAside: (text: string) => `選ばなかった文: ${text}`,
  takeBack: "この文に戻す",
  copy: "文をコピー",
  copyOf: (title: string) => `${title} 文をコピー`,
  copied: "コピーしました",
  copiedOf: (title: string) => `${title} コピーしました`,
  notCopied: "コピーできませんでした。文を選んであるので、Ctrl+C を押してください。",

  lostTexts: "この画面で書いた文のうち、書く欄がシートからなくなったものです。シートに写してから消してください。",
  lostText: (form: string, field: string) => `${form} ${field}`,
  numbered: (title: string, number: number) => `${title}（${number}つ目）`,
  forget: "この文を消す",
  forgetOf: (title: string) => `${title} この文を消す`,
  unsavedElsewhere: (count: number) => `ほかの様式に、シートに入っていない文があります（${count}様式）。`,
  goThere: (form: string) => `${form}を開く`,

  noForm: (sheet: string) => `「${sheet}」シートには様式がありません。`,
  noSheet: "選んでいるシートには様式がありません。",
  exampleSheet: (sheet: string) => `「${sheet}」シートは記入例です。総括には入りません。`,
  summarySheet: (sheet: string) => `「${sheet}」シートは総括のものです。直すときは、シートに直接書いてください。`,
  listSheet: (sheet: string) => `「${sheet}」シートは選択肢の一覧です。`,
  planSheet: (sheet: string) => `「${sheet}」シートは計画の体系です。`,
  registerSheet: (sheet: string) => `「${sheet}」シートは様式台帳です。`,
  nearFormSheet: (sheet: string) =>
    `「${sheet}」シートには様式に似た表がありますが、見出しが足りません。くわしくは「点検」を見てください。`,
  chooseForm: "取組一覧で様式を選ぶと、ここで記入できます。",
  chooseSheet: "総括の文は、シートに直接書きます。取組一覧で様式を選ぶと、そのシートへ移ります。",
  toLeaves: "取組一覧を開く",
  continueForm: (form: string) => `${form}から記入する`,
} as const;
