import { day, type OfficeCell } from "./office-sheet";
import type { OfficeKind, Variation } from "./variations";

// Sheets of a town's office that are laid out as a form is: a label, and beside or under it what is to be written.

const word = (words: readonly [string, string, string], { wording }: Variation): string => words[wording] ?? words[0];

/** As many lines as the variation has rows. */
function lines({ rows }: Variation, line: string): string {
  return Array.from({ length: rows }, (_, place) => `・${line}（${place + 1}）`).join("\n");
}

const field = (label: string, text: OfficeCell): readonly OfficeCell[] => [label, "<", text, "<", "<"];

export const papers: readonly OfficeKind[] = [
  {
    name: "会議録",
    rows: (v) => [
      [word(["会議録", "議事録", "打合せの記録"], v)],
      field("日時", day(2023, 7, 12)),
      field("場所", "第二会議室"),
      field(word(["出席課", "出席者", "担当課"], v), v.department),
      field(word(["議題", "目的", "目標"], v), "夏まつりの準備"),
      field("内容", lines(v, "会場の割り当てを決めた。")),
      field("次回", "八月上旬"),
    ],
  },
  {
    name: "職員の目標管理シート",
    rows: (v) => [
      [`${v.year} 目標管理シート`],
      ["所属", v.department, "職", "主査", "氏名"],
      field(word(["業務目標", "今年度の目標", "目標"], v), lines(v, "問い合わせの返事を早くする。")),
      field(word(["達成基準", "手段", "方法"], v), "三日のうちに返す。"),
      field(word(["中間面談", "上期", "上期の振り返り"], v), "おおむね予定どおり。"),
      field(word(["期末面談", "下期", "下期の振り返り"], v), "予定どおり。"),
      field(word(["達成度", "達成状況", "自己評価"], v), "B"),
      field(word(["評価者の所見", "評価", "上司の評価"], v), "よく取り組んだ。"),
    ],
  },
  {
    name: "事務事業評価シート",
    rows: (v) => [
      ["事務事業評価シート", "<", "<", v.year, "<"],
      field("事務事業名", "公園の管理"),
      field(word(["担当課", "所管課", "実施課"], v), v.department),
      field(word(["目的", "事業の目標", "目標"], v), lines(v, "安心して遊べる公園にする。")),
      field(word(["手段", "事業内容", "概要"], v), "草刈りと点検。"),
      field("成果指標", 12),
      field(word(["評価", "一次評価", "評価の理由"], v), "妥当"),
      field(word(["今後の方向性", "課題", "改善"], v), "点検の回数を増やす。"),
    ],
  },
  {
    name: "ＰＤＣＡシート",
    rows: (v) => [
      [`${v.year} ＰＤＣＡシート`],
      field(word(["Ｐ（計画）", "Plan", "計画"], v), "待ち時間を減らす。"),
      field(word(["Ｄ（実行）", "Do", "実施"], v), lines(v, "案内の係を置いた。")),
      field(word(["Ｃ（評価）", "Check", "評価"], v), "五分短くなった。"),
      field(word(["Ａ（改善）", "Action", "改善"], v), "案内板を替える。"),
    ],
  },
  {
    name: "起案文書",
    rows: (v) => [
      ["起案用紙", "<", "<", "<", "<"],
      ["起案日", day(2023, 5, 8), "決裁日", null, "保存年限"],
      field("件名", "備品の購入について"),
      field(word(["起案課", "担当課", "主管課"], v), v.department),
      ["町長", "副町長", "課長", "係長", "起案者"],
      [null, null, null, null, null],
      field("伺い", lines(v, "次のとおり購入してよろしいか。")),
    ],
  },
  {
    name: "業務の引継書",
    rows: (v) => [
      [`業務引継書（${v.department}）`],
      field("前任者", "高橋"),
      field("後任者", "小川"),
      field(word(["業務", "取組", "担当業務"], v), lines(v, "広報紙の校正")),
      field(word(["進行中の件", "進捗", "進捗状況"], v), "印刷所と調整中。"),
      field(word(["注意", "評価", "課題"], v), "締め切りは毎月十日。"),
    ],
  },
  {
    name: "自己申告書",
    rows: (v) => [
      ["自己申告書"],
      ["氏名", "西田", "所属", v.department, "<"],
      field(word(["今の仕事", "今年度の目標", "目標"], v), lines(v, "統計の見直し")),
      field(word(["適性", "取り組んだこと", "成果"], v), "資料を作り直した。"),
      field(word(["希望", "来年度の目標", "評価"], v), "今の課に残りたい。"),
    ],
  },
  {
    name: "議会の答弁書",
    rows: (v) => [
      [`${v.year} 第三回定例会 答弁書`],
      field("質問者", "一番　大沢議員"),
      field("質問", "除雪の計画は。"),
      field(word(["答弁課", "担当課", "関係課"], v), v.department),
      field("答弁", lines(v, "路線ごとに出動の基準を定めている。")),
      field(word(["参考", "実績", "取組状況"], v), "昨年度は四十二回。"),
    ],
  },
  {
    name: "学校の個別の指導計画",
    rows: (v) => [
      [`${v.year} 個別の指導計画`],
      ["学年", 3, "氏名", "（省略）", "<"],
      field(word(["長期目標", "年間の目標", "目標"], v), "自分から話す。"),
      field(word(["手立て", "支援の内容", "支援"], v), lines(v, "絵カードを使う。")),
      field(word(["前期", "前期の様子", "上期"], v), "あいさつができた。"),
      field(word(["後期", "後期の様子", "下期"], v), "発表ができた。"),
      field(word(["評価", "評価", "所見"], v), "よくできた。"),
    ],
  },
  {
    name: "出張の命令簿",
    rows: (v) => [
      ["出張命令簿", "<", "<", "<", "<"],
      field("所属", v.department),
      field("用務", word(["研修", "会議", "現地の確認"], v)),
      ["出発", day(2023, 9, 4), "帰着", day(2023, 9, 5), "<"],
      field("復命", lines(v, "他町の例を聞いた。")),
      ["旅費", 8200, "宿泊", 9800, { formula: "B5+D5", result: 18_000 }],
    ],
  },
  {
    name: "表紙",
    rows: (v) => [[word(["町政運営推進プラン", "総合計画", "行政改革大綱"], v)], [v.year], [null], [v.department]],
  },
  {
    name: "提出前の確認の表",
    rows: (v) => [
      [word(["提出前の確認", "点検の表", "チェックリスト"], v)],
      ...Array.from({ length: v.rows }, (_, place) => [
        "□",
        ["誤字を確かめたか", "課の名前は正しいか", "目標を書いたか", "評価を書いたか"][place % 4] ?? null,
        place % 2 ? "済" : null,
      ]),
    ],
  },
  {
    name: "選択肢のシート",
    kind: "list",
    rows: (v) => ["達成できた", "一部達成できた", "達成できなかった"].slice(0, v.wording + 1).map((answer) => [answer]),
  },
  { name: "何もないシート", kind: "empty", rows: (v) => (v.wording === 0 ? [] : [[" ", "　"], [null]]) },
];
