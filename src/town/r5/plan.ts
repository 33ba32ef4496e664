import { planSchema } from "../../plan/valid-plan";

/** 実践課 as printed: the departments of an initiative, or 全課 with the one that gathers. */
type Carriers = readonly string[] | { readonly allDepartmentsLedBy: string };

const byAll: Carriers = { allDepartmentsLedBy: "総務課" };

const pillar = (mark: string, title: string, themes: readonly unknown[]) => ({ mark, title, themes });
const theme = (mark: string, title: string, groups: readonly unknown[]) => ({ mark, title, groups });
const group = (mark: string, title: string, initiatives: readonly unknown[]) => ({ mark, title, initiatives });
const initiative = (mark: string, title: string, carriers: Carriers) =>
  "allDepartmentsLedBy" in carriers
    ? { mark, title, departments: [], allDepartments: true, leadDepartment: carriers.allDepartmentsLedBy }
    : { mark, title, departments: carriers, allDepartments: false, leadDepartment: null };

/** 上富良野町's plan for 令和5年度: what is gathered when no other plan is given. */
export const planR5 = planSchema.parse({
  title: "町政運営推進プラン",
  municipality: "上富良野町",
  fiscalYear: { era: "令和", year: 5 },
  departments: [
    "総務課",
    "町民生活課",
    "企画商工観光課",
    "保健福祉課",
    "農業振興課",
    "建設水道課",
    "教育振興課",
    "ラベンダーハイツ",
  ],
  pillars: [
    pillar("Ⅰ", "協働によるまちづくり", [
      theme("1", "積極的な情報共有", [
        group("①", "行政情報の公開と共有", [initiative("(1)", "効果的な情報発信手法の研究実施", byAll)]),
        group("②", "広報・広聴活動の強化", [
          initiative("(1)", "広報活動の強化、意見聴取手段・機会の研究・実施", ["町民生活課"]),
        ]),
      ]),
      theme("2", "協力体制の強化", [
        group("①", "地域支えあいの仕組みづくり", [
          initiative("(1)", "自治会組織の活動支援と連携", ["町民生活課", "建設水道課"]),
          initiative("(2)", "まちづくり活動諸団体の活動支援と連携", [
            "町民生活課",
            "企画商工観光課",
            "保健福祉課",
            "農業振興課",
          ]),
          initiative("(3)", "自主防災組織への活動支援による地域防災力の向上", ["総務課"]),
          initiative("(4)", "ボランティアセンターの活動支援と連携", ["保健福祉課"]),
        ]),
        group("②", "町民の参画機会の拡充", [
          initiative("(1)", "各種委員等への登用状況の検証と改善", byAll),
          initiative("(2)", "町民のまちづくりへの参画機会の拡充", ["町民生活課"]),
        ]),
      ]),
    ]),
    pillar("Ⅱ", "効果的な行財政運営", [
      theme("1", "行財政手法の検証", [
        group("①", "創意工夫を加えた事務事業の実践", [
          initiative("(1)", "事務事業評価に基づく検証と改善", ["企画商工観光課"]),
        ]),
        group("②", "健全な財政構造の維持", [
          initiative("(1)", "効果的な予算編成手法の研究・実施", ["総務課"]),
          initiative("(2)", "健全財政維持のための手法の検討", ["総務課"]),
        ]),
        group("③", "適正な受益者負担と自主財源の確保", [
          initiative("(1)", "使用料、手数料等の見直し検討", ["総務課", "町民生活課", "保健福祉課", "建設水道課"]),
          initiative("(2)", "行政サービスの制限、債権管理、徴収対策", ["町民生活課", "保健福祉課", "建設水道課"]),
        ]),
        group("④", "計画的な行政運営", [initiative("(1)", "各個別計画の進行管理", byAll)]),
      ]),
      theme("2", "行財政運営の効率化", [
        group("①", "職員の資質向上", [
          initiative("(1)", "職員研修の充実、コンプライアンスの徹底", ["総務課"]),
          initiative("(2)", "人事評価制度の適正運用", ["総務課"]),
        ]),
        group("②", "組織体制の強化", [
          initiative("(1)", "サービス向上に向けた組織機構の検証・見直し", ["総務課", "保健福祉課"]),
        ]),
        group("③", "公共施設の効果的な管理運営", [initiative("(1)", "公共施設の有効活用と長寿命化の推進", ["総務課"])]),
        group("④", "情報通信技術（ICT）の利活用", [
          initiative("(1)", "マイナンバーカードの普及", ["町民生活課"]),
          initiative("(2)", "情報通信技術（ICT）を活用した情報サービスの検討", byAll),
        ]),
        group("⑤", "民間資源の活用", [
          initiative("(1)", "アウトソーシング導入の検討", ["総務課", "保健福祉課", "ラベンダーハイツ"]),
        ]),
      ]),
    ]),
  ],
});
