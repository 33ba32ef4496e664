import type { FormerOutcome, SuccessionChange } from "./former-outcome";

const changeWords: Readonly<Record<SuccessionChange, string>> = {
  number: "番号",
  title: "題名",
  department: "課",
  sequence: "その n",
};

export const outcomeWords: Readonly<Record<FormerOutcome["outcome"], string>> = {
  carried: "引き継ぎ",
  waiting: "答え待ち",
  "given-up": "取りやめ",
  "not-carried": "引き継ぎなし",
};

/** "引き継ぎ（番号・課が変わりました）" and why. */
export function outcomeText({ outcome, changes, why }: FormerOutcome): string {
  return [outcomeWords[outcome] + changesText(changes), why].filter((part) => part !== "").join("\n");
}

/** "（番号・課が変わりました）"; "" where nothing has changed. */
export function changesText(changes: readonly SuccessionChange[]): string {
  return changes.length === 0 ? "" : `（${changes.map((change) => changeWords[change]).join("・")}が変わりました）`;
}
