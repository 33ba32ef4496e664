import type { WorkbookCondition } from "../../excel/open-workbook";

/**
 * What keeps people from writing into this workbook, what works all the same, and what to do. Only what matters most:
 * in 保護ビュー nobody needs to hear that the file is 最終版 too.
 */
export function conditionSentence(condition: WorkbookCondition): string | null {
  if (!condition.isSupported)
    return "お使いのExcelは古いため、一部の操作ができません。一覧と点検は見られます。Excel 2021以降か、Microsoft 365のExcelで開いてください。";
  if (condition.isProtectedView)
    return "保護ビューで開いているため、書き込めません。一覧と点検は見られます。書くときは、シートの上の「編集を有効にする」を押してください。";
  if (condition.isReadOnly)
    return "読み取り専用で開いているため、書いても保存できません。一覧と点検は見られます。ほかの人が開いているときは、閉じてもらってから開き直してください。";
  if (condition.isFinal)
    return "最終版にしてあるため、書き込めません。一覧と点検は見られます。書くときは、シートの上の「編集する」を押してください。";
  if (condition.isStructureProtected)
    return "ブックが保護されているため、シートを加えられません。記入と点検はできます。様式を作るときは、［校閲］→［ブックの保護］で保護を外してください。";
  return null;
}

/** Whether sheets can be added. */
export function canAddSheets(condition: WorkbookCondition | null): boolean {
  return condition === null || (canWrite(condition) && !condition.isStructureProtected);
}

/** Whether cells can be written. */
export function canWrite(condition: WorkbookCondition | null): boolean {
  return condition === null || !(condition.isProtectedView || condition.isFinal || !condition.isSupported);
}
