import type { PatchRefusal } from "../../workbook/cell-patch";
import type { LocationProblem } from "./locate-change";

/** Why a fix is not done in cells. */
export type ReasonCode =
  | LocationProblem
  | PatchRefusal
  /** 総務課 has edited the field in the summary. */
  | "edited"
  /** The form is kept by the summary, and stands in none of the files. */
  | "elsewhere"
  /** Another text of the same form, which says nothing else, cannot be repaired with it. */
  | "copy"
  /** Done alone it would change something else, or not be heard of again. */
  | "not-as-planned";

const FROM_THE_FORMULA = "数式の結果なので、直していません。数式の元になっているセルを直してください。";
const OF_FORMAT = "数値か日付、または表示形式で付けた文字なので、直していません。Excelでセルを開いて直してください。";
const IN_EXCEL =
  "ファイルの中の書き方が特別で、ほかを変えずに直せないため、直していません。Excelで開いて直してください。";

/** What to say of a fix that is not done: why, and what to do. */
export const reasons: Readonly<Record<ReasonCode, string>> = {
  changed: "点検した後で文が変わったため、直していません。もう一度点検してください。",
  formula: FROM_THE_FORMULA,
  "not-text": OF_FORMAT,
  "shown-by-format": OF_FORMAT,
  covered: "結合したセルの下に隠れるセルなので、直していません。結合を解いてから直してください。",
  struck: "取り消し線の引かれた文字があるセルなので、直していません。取り消し線を片付けてから直してください。",
  shape: "テキストボックスの文なので、直していません。テキストボックスの中の文を直してください。",
  "several-cells": "文がいくつかのセルに分かれているため、直していません。それぞれのセルを見て直してください。",
  "not-its-cells":
    "印や図と合わせて読んだ文で、セルの文字のとおりではないため、直していません。様式を見て直してください。",
  edited: "とりまとめ課が総括で直した欄なので、直していません。総括の文を直してください。",
  elsewhere: "様式がこのブックにないため、直していません。様式のあるブックを開いて直してください。",
  copy: "同じ様式の写しがほかにもあり、そちらを一緒に直せないため、直していません。二つを見て、片方を消すか、同じに直してください。",
  "not-as-planned":
    "直すと、ほかの欄や様式の読み取りが変わるか、この指摘が消えないため、直していません。様式を見て直してください。",
  signed:
    "電子署名のあるブックなので、直していません（直すと署名が無効になります）。署名した人に直してもらってください。",
  "no-such-sheet": IN_EXCEL,
  "no-such-cell": IN_EXCEL,
  "label-of-table": "テーブルの見出しのセルなので、直していません。Excelで開いて直してください。",
  pivot: "ピボットテーブルの中なので、直していません。元の表を直してください。",
  twice: IN_EXCEL,
  "too-long": "直すと、Excelのセルに入る長さを超えるため、直していません。文を短くしてください。",
  unsupported: IN_EXCEL,
  unproven: IN_EXCEL,
};
