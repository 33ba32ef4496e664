import type { LocationProblem } from "./locate-change";

/** Why a fix is not done in cells. */
export type ReasonCode =
  | LocationProblem
  /** 総務課 has edited the field in the summary. */
  | "edited"
  /** The form is kept by the summary, and stands in none of the files. */
  | "elsewhere"
  /** Another text of the same form, which says nothing else, cannot be repaired with it. */
  | "copy"
  /** Something else would change, or the finding stays. */
  | "unproven";

/** What to say of a fix that is not done in cells: why, and what to do. */
export const reasons: Readonly<Record<ReasonCode, string>> = {
  changed: "点検した後で文が変わったため、直していません。もう一度点検してください。",
  formula: "数式の結果なので、直していません。数式の元になっているセルを直してください。",
  "not-text": "数値か日付、または表示形式で付けた文字なので、直していません。セルを開いて直してください。",
  struck: "取り消し線の引かれた文字があるセルなので、直していません。取り消し線を片付けてから直してください。",
  shape: "テキストボックスの文なので、直していません。テキストボックスの中の文を直してください。",
  "several-cells": "文がいくつかのセルに分かれているため、直していません。それぞれのセルを見て直してください。",
  edited: "とりまとめ課が総括で直した欄なので、直していません。総括の文を直してください。",
  elsewhere: "様式がこのブックにないため、直していません。様式のあるブックを開いて直してください。",
  copy: "同じ様式の写しがほかにもあり、そちらを一緒に直せないため、直していません。二つを見て、片方を消すか、同じに直してください。",
  unproven:
    "直すと、ほかの欄や様式の読み取りが変わるか、この指摘が消えないため、直していません。様式を見て直してください。",
};
