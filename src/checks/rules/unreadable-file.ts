import { filesInNeed } from "../../gather/register/coverage";
import { defineRule } from "../rule";

export const unreadableFile = defineRule<{
  readonly file: string;
  readonly reason: string;
  readonly isWorkbook: boolean;
  readonly isNeeded: boolean;
}>({
  id: "unreadable-file",
  scope: "collection",
  severity: "error",
  title: "読めないファイル",
  check({ collection, report }) {
    const needed = new Set(filesInNeed(collection));
    for (const one of collection.unreadable) {
      const { file, message: reason, isWorkbook = true } = one;
      const isNeeded = needed.has(one);
      report({ file, data: { file, reason, isWorkbook, isNeeded }, ...(!isNeeded && { severity: "info" }) });
    }
  },
  message: ({ file, reason, isWorkbook }) => {
    if (reason.includes(file)) return reason;
    return isWorkbook ? `「${file}」を読めませんでした。${reason}` : `「${file}」は読んでいません。${reason}`;
  },
  note: ({ isNeeded }) => (isNeeded ? null : "ブックではないファイル（読んでいません）"),
});
