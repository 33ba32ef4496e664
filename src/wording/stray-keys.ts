import { certain, likely, type Way } from "./way";

/** Keys that were hit once too often, or beside others: 、、 1 2月 収納率_41%. */
export const strayKeys: readonly Way[] = [
  certain("、、", /(?<!、)、、(?!、)/gu, "、"),
  certain("。。", /(?<!。)。。(?!。)/gu, "。"),
  certain("，，", /(?<!，)，，(?!，)/gu, "，"),
  certain("、。", /(?<![、。])、。(?![、。])/gu, "。"),
  certain(",、 、, ，、 、，", /[,，]、|、[,，]/gu, "、"),
  likely("。、", /(?<![、。])。、(?![、。])/gu, ""),
  // 1 2月; not a number of a list (1 2月の会議\n2 3月の会議), nor what belongs to 4/1 10人.
  likely(
    "月 日",
    /(?<![\d０-９A-Za-zＡ-Ｚａ-ｚ.．,，/／~～〜・第\-－])([1-3１-３])[ \u3000]([\d０-９])(?=([月日]))/gu,
    (wrong, match) => {
      const number = `${match[1] ?? ""}${match[2] ?? ""}`;
      const value = Number(number.normalize("NFKC"));
      const isDate = value >= 10 && value <= (match[3] === "月" ? 12 : 31);
      return isDate && !isListNumber(match) ? number : wrong;
    },
  ),
  likely(
    "人 名 件 回",
    /(?<=[：:（(はが])([1-9１-９])[ \u3000]([\d０-９])(?=[人名件回])/gu,
    (_, [, tens = "", ones = ""]) => tens + ones,
  ),
  likely("_ ＿", /[_＿](?<=[\p{Script=Han}ぁ-んァ-ヺー\d０-９].)(?=[\d０-９])/gu, (wrong, match) =>
    isInFileName(match) ? wrong : "",
  ),
];

/** The digit stands first in a line, and another line begins with a number and a space, too. */
function isListNumber({ input, index }: RegExpExecArray): boolean {
  const isFirst = index === 0 || /[\n。]\s*$/u.test(input.slice(Math.max(0, index - 3), index));
  return isFirst && (input.match(/(?:^|\n)\s*[\d０-９]{1,2}[ \u3000]/gu) ?? []).length > 1;
}

const FILE_NAME = /[A-Za-z]{2}/u;
const LONGEST_NAME = 40;

/** Latin letters in what stands around it without a space: a file's name, an address. */
function isInFileName({ input, index }: RegExpExecArray): boolean {
  const left = /\S*$/u.exec(input.slice(Math.max(0, index - LONGEST_NAME), index))?.[0] ?? "";
  const right = /^\S*/u.exec(input.slice(index, index + LONGEST_NAME))?.[0] ?? "";
  return FILE_NAME.test(left + right);
}
