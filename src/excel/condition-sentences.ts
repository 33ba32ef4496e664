import type { WorkbookCondition } from "./open-workbook";

type Obstacle = Exclude<keyof WorkbookCondition, "isSupported"> | "isTooOld";

/** What each state prevents, what still works, and what to do. */
const sentences: Readonly<Record<Obstacle, string>> = {
  isTooOld:
    "この Excel では使えません（Excel 2021 以降か Microsoft 365 が必要です）。ブックはそのままです。新しい Excel のパソコンで開いてください。",
  isProtectedView:
    "保護ビューなど、見るだけの状態で開いています。点検と閲覧はできますが、記入はできません。上の［編集を有効にする］を押してください。",
  isFinal:
    "最終版にされたブックです。点検と閲覧はできますが、記入はできません。直すときは、上の［編集する］を押してください。",
  isOfNewerVersion:
    "新しい版のとりまとめが書いた記録のあるブックです。点検と閲覧はできますが、読み切れていないことがあり、記入やシートの追加はできません。新しい版のとりまとめで開いてください。",
  isReadOnly:
    "読み取り専用で開いています（ほかの人が開いているときなど）。点検と閲覧はできます。記入した内容は、このままでは上書き保存できません。開いている人に閉じてもらって開き直すか、［名前を付けて保存］をしてください。",
  isStructureProtected:
    "ブックの保護のため、シートを増やせません。記入と点検はできます。様式を作るときは［校閲］→［ブックの保護］で保護を外し、とりまとめは「新しいブック」を選んでください。",
};

/** A sentence for each restriction, the most serious first; none where everything works. */
export function conditionSentences(condition: WorkbookCondition): readonly string[] {
  if (!condition.isSupported) return [sentences.isTooOld];
  // Both make the workbook read-only too, and what is to be done is the same.
  if (condition.isProtectedView) return [sentences.isProtectedView];
  if (condition.isFinal) return [sentences.isFinal];
  return (["isOfNewerVersion", "isReadOnly", "isStructureProtected"] as const)
    .filter((state) => condition[state])
    .map((state) => sentences[state]);
}
