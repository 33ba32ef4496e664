import type { OptionalStage, WorkedSheet } from "./prove";

/** What was left out, in sentences for people; no text is missing. */
const sentences: Readonly<Record<OptionalStage, string>> = {
  widths: "列の幅を印刷に合わせられませんでした。印刷の前に、1ページの幅に収まるか確かめてください。",
  formulas:
    "集計の数式を入れられませんでした。今の数がそのまま入っています。一覧を直しても変わりませんので、もう一度とりまとめてください。",
  names: "セル範囲の名前を付けられませんでした。",
  formats: "条件付き書式を付けられませんでした。",
  print: "印刷範囲と、各ページの見出しの行を設定できませんでした。印刷の前に［ページ レイアウト］で確かめてください。",
  links: "シートからシートへ移るリンクを付けられませんでした。",
  charts: "グラフを付けられませんでした。数は表にあります。",
  parts:
    "セルの結合、表、選択肢の一覧が入ったかどうかを、Excel で確かめられませんでした。シートを開いて確かめてください。",
};

const MISSING =
  "セルの結合、表、選択肢の一覧、色分け、見出しの固定のうち、Excel に入らなかったものがあります。シートを開いて確かめてください。";

export interface Facts {
  readonly hasNames: boolean;
  readonly hasWrongFormulas: boolean;
  /** Whether everything in the file was inserted. */
  readonly isComplete: boolean;
}

/** What the new sheets lack, in sentences. */
export function shortcomingsOf(
  refused: ReadonlySet<OptionalStage>,
  worked: readonly WorkedSheet[],
  { hasNames, hasWrongFormulas, isComplete }: Facts,
): readonly string[] {
  const reported = new Set<OptionalStage>(refused);
  if (hasWrongFormulas || worked.some(({ edits }) => edits.keptAsValues > 0)) reported.add("formulas");
  const order: readonly OptionalStage[] = [
    "formulas",
    "names",
    "charts",
    "links",
    "formats",
    "widths",
    "print",
    "parts",
  ];
  return [
    ...order
      .filter((stage) => reported.has(stage) && (stage === "names" ? hasNames : isConcerned(stage, worked)))
      .map((stage) => sentences[stage]),
    ...(isComplete ? [] : [MISSING]),
  ];
}

/** Whether the drawing has any of it: what was never drawn is not missing. */
function isConcerned(stage: Exclude<OptionalStage, "names">, worked: readonly WorkedSheet[]): boolean {
  const some = (has: (sheet: WorkedSheet) => boolean): boolean => worked.some(has);
  switch (stage) {
    case "widths":
      return some(({ drawing }) => drawing.columns.length > 0);
    case "formulas":
      return some(({ edits }) => edits.formulas.length + edits.keptAsValues > 0);
    case "formats":
      return some(({ edits }) => edits.conditionalFormats.length > 0);
    case "print":
      return some(({ edits }) => edits.printArea !== null || edits.titleRows !== null);
    case "links":
      return some(({ edits }) => edits.links.length > 0);
    case "charts":
      return some(({ edits }) => edits.charts.length > 0);
    case "parts":
      return some(
        ({ drawing, edits }) => drawing.merges.length + edits.tables.length + (drawing.validations?.length ?? 0) > 0,
      );
  }
}
