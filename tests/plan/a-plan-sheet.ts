import { parseA1 } from "../../src/workbook/address";
import type { SheetSnapshot } from "../../src/workbook/snapshot";

/** A sheet whose cells are given by address: `aPlanSheet({ A1: "町政運営推進プランR5" })`. */
export function aPlanSheet(texts: Readonly<Record<string, string>>, parts: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const cells = Object.entries(texts).map(([a1, text]) => {
    const address = parseA1(a1);
    if (!address) throw new Error(`not an address: ${a1}`);
    return { ...address, type: "text" as const, value: text, text };
  });
  return {
    name: "計画の体系",
    type: "worksheet",
    position: 0,
    visibility: "visible",
    isProtected: false,
    cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...parts,
  };
}

/** The R5 plan as it is printed: I and II in ASCII, no space behind the marks, levels that slide between columns. */
export const printedR5: Readonly<Record<string, string>> = {
  A1: "町政運営推進プランR5",
  A2: "上富良野町",
  A4: "3 計画の体系",
  A5: "基本項目",
  B5: "推進項目",
  C5: "取組項目",
  E5: "実践課【とりまとめ課】",
  A6: "I 協働によるまちづくり",
  B6: "1 積極的な情報共有",
  C6: "①行政情報の公開と共有",
  C7: "(1)効果的な情報発信手法の研究実施",
  D7: "全課【総務課】",
  C8: "②広報・広聴活動の強化",
  C9: "(1)広報活動の強化、意見聴取手段・機会の研究・実施",
  D9: "町民生活課",
  B10: "2 協力体制の強化",
  C10: "①地域支えあいの仕組みづくり",
  D10: "(1)自治会組織の活動支援と連携",
  E10: "町民生活課 建設水道課",
  D11: "(2)まちづくり活動諸団体の活動支援と連携",
  E11: "町民生活課 企画商工観光課 保健福祉課 農業振興課",
  D12: "(3)自主防災組織への活動支援による地域防災力の向上",
  E12: "総務課",
  D13: "(4)ボランティアセンターの活動支援と連携",
  E13: "保健福祉課",
  D14: "②町民の参画機会の拡充",
  D15: "(1)各種委員等への登用状況の検証と改善",
  E15: "全課【総務課】",
  A16: "(2)町民のまちづくりへの参画機会の拡充",
  D16: "町民生活課",
  A17: "II 効果的な行財政運営",
  C17: "1 行財政手法の検証",
  D17: "①創意工夫を加えた事務事業の実践",
  D18: "(1)事務事業評価に基づく検証と改善",
  E18: "企画商工観光課",
  D19: "②健全な財政構造の維持",
  B20: "(1)効果的な予算編成手法の研究・実施",
  D20: "総務課",
  B21: "(2)健全財政維持のための手法の検討",
  D21: "総務課",
  B22: "③適正な受益者負担と自主財源の確保",
  B23: "(1)使用料、手数料等の見直し検討",
  D23: "総務課 町民生活課 保健福祉課 建設水道課",
  B24: "(2)行政サービスの制限、債権管理、徴収対策",
  D24: "町民生活課 保健福祉課 建設水道課",
  B25: "④計画的な行政運営",
  B26: "(1)各個別計画の進行管理",
  D26: "全課【総務課】",
  B27: "2 行財政運営の効率化",
  C27: "①職員の資質向上",
  C28: "(1)職員研修の充実、コンプライアンスの徹底",
  D28: "総務課",
  C29: "(2)人事評価制度の適正運用",
  D29: "総務課",
  C30: "②組織体制の強化",
  C31: "(1)サービス向上に向けた組織機構の検証・見直し",
  D31: "総務課 保健福祉課",
  C32: "③公共施設の効果的な管理運営",
  C33: "(1)公共施設の有効活用と長寿命化の推進",
  D33: "総務課",
  C34: "④情報通信技術（ICT）の利活用",
  A35: "(1)マイナンバーカードの普及",
  B35: "町民生活課",
  A36: "(2)情報通信技術（ICT）を活用した情報サービスの検討",
  B36: "全課【総務課】",
  A37: "⑤民間資源の活用",
  A38: "(1)アウトソーシング導入の検討",
  B38: "総務課 保健福祉課 ラベンダーハイツ",
};

/** A plan of two initiatives that reads without problems; say only what the case changes. Null takes a cell away. */
export function aSmallPlanSheet(
  changes: Readonly<Record<string, string | null>> = {},
  parts: Partial<SheetSnapshot> = {},
): SheetSnapshot {
  const texts: Record<string, string | null> = {
    A1: "みらい計画",
    A2: "ひばり町",
    B2: "令和6年度",
    A4: "Ⅰ 暮らし",
    B4: "1 防災",
    C4: "① 地域の備え",
    D4: "(1) 避難所の点検",
    E4: "総務課",
    D5: "(2) 訓練の実施",
    E5: "総務課、保健福祉課",
    ...changes,
  };
  const kept = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null);
  return aPlanSheet(Object.fromEntries(kept), parts);
}
