import { day, type OfficeCell, type OfficeRows } from "./office-sheet";
import type { OfficeKind, Variation } from "./variations";

// Sheets of a town's office with a head row and one thing a row. Their words are the form's own here and there.

const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
const THINGS = [
  "広報紙の発行",
  "防災訓練",
  "健康教室",
  "道路の補修",
  "図書の貸出し",
  "空き家の調査",
  "農地の集積",
  "窓口の案内",
];
const NAMES = ["山本", "高橋", "小川", "西田", "森", "工藤", "三浦", "大沢"];
const GRADES = ["A", "B", "C", "達成", "未達成", "概ね達成"];

function take<Item>(items: readonly Item[], place: number): Item {
  const item = items[place % items.length];
  if (item === undefined) throw new Error("nothing to take from");
  return item;
}

/** A title, a free row, the head and as many rows as the variation says. */
function table(
  { rows, year, wording }: Variation,
  title: string,
  heads: readonly (readonly string[])[],
  rowOf: (place: number) => readonly OfficeCell[],
): OfficeRows {
  return [[`${year} ${title}`], [], take(heads, wording), ...Array.from({ length: rows }, (_, place) => rowOf(place))];
}

export const tables: readonly OfficeKind[] = [
  {
    name: "出勤簿",
    rows: (v) => [
      [`${v.year}5月分 出勤簿`],
      ["所属", v.department, "氏名", take(NAMES, v.wording)],
      ["日", "曜日", "出勤", "退勤", "時間外", "備考"],
      ...Array.from({ length: v.rows }, (_, place) => [
        day(2023, 5, place + 1),
        take(["月", "火", "水", "木", "金"], place),
        830,
        1715,
        place % 3,
        place % 4 === 0 ? "研修" : null,
      ]),
      ["計", "<", v.rows, null, { formula: `SUM(E4:E${v.rows + 3})`, result: v.rows }, null],
    ],
  },
  {
    name: "予算要求の一覧",
    rows: (v) =>
      table(
        v,
        "当初予算要求",
        [
          ["款", "項", "目", "節", "事業", "前年度", "本年度", "増減", "説明"],
          ["担当課", "事業", "前年度", "要求額", "増減", "取組内容", "評価", "査定", "備考"],
          ["款", "項", "目", "課", "目標", "前年度", "本年度", "増減", "評価"],
        ],
        (place) => [
          2,
          1,
          place + 1,
          v.department,
          take(THINGS, place),
          1200 + place,
          1300 + place * 2,
          { formula: `G${place + 4}-F${place + 4}`, result: 100 + place },
          "単価の見直し",
        ],
      ),
  },
  {
    name: "会議の年間予定（前期・後期の列）",
    rows: (v) =>
      table(
        v,
        "会議予定",
        [
          ["会議", "担当課", "前期", "後期", "会場"],
          ["会議の名前", "実施課", "前期 (4～9月)", "後期 (10～3月)", "備考"],
          ["委員会", "課", "上期", "下期", "目標"],
        ],
        (place) => [`${take(THINGS, place)}委員会`, v.department, "5月、8月", "11月、2月", "第一会議室"],
      ),
  },
  {
    name: "月ごとの行事予定",
    rows: (v) => [
      [`${v.year} 行事予定`],
      ["行事", ...MONTHS.map((month) => `${month}月`)],
      ...Array.from({ length: v.rows }, (_, place) => [
        take(THINGS, place),
        ...MONTHS.map((_month, at) => (at === place % 12 ? "○" : null)),
      ]),
    ],
  },
  {
    name: "施策の指標",
    rows: (v) =>
      table(
        v,
        "総合計画　指標の一覧",
        [
          ["施策", "指標", "基準値", "目標値", "実績値", "達成率", "評価"],
          ["取組", "指標", "基準", "目標", "実績", "達成状況", "評価"],
          ["目指す姿", "指標", "現状", "目標", "実績", "達成度", "検証"],
        ],
        (place) => [take(THINGS, place), "参加者の数", 100, 150, 120 + place, 80, take(GRADES, place)],
      ),
  },
  {
    name: "別の計画の取組の一覧",
    rows: (v) =>
      table(
        v,
        "防災計画　取組の一覧",
        [
          ["番号", "取組", "実施主体", "前期", "後期", "評価"],
          ["番号", "取組事項", "担当課", "取組内容", "進捗", "今後の予定"],
          ["施策", "取組内容", "担当課", "目標", "実績", "評価"],
        ],
        (place) => [place + 1, take(THINGS, place), v.department, "準備", "実施", take(GRADES, place)],
      ),
  },
  {
    name: "進捗状況の調査",
    rows: (v) =>
      table(
        v,
        "共同参画計画　進捗状況の調査",
        [
          ["施策", "事業", "担当課", "令和4年度", "令和5年度", "進捗状況"],
          ["基本目標", "施策", "実施課", "実績", "予定", "進捗状況"],
          ["事業名", "課", "取組状況", "達成状況", "課題", "評価"],
        ],
        (place) => [take(THINGS, place), "講座の開催", v.department, "二回", "三回", take(GRADES, place)],
      ),
  },
  {
    name: "職員名簿",
    rows: (v) =>
      table(
        v,
        "職員名簿",
        [
          ["課", "係", "職", "氏名", "内線"],
          ["所属課", "氏名", "職", "内線", "備考"],
          ["担当課", "班", "氏名", "内線", "携帯"],
        ],
        (place) => [v.department, "庶務", place === 0 ? "課長" : "主事", take(NAMES, place), 100 + place],
      ),
  },
  {
    name: "人事評価の点数",
    rows: (v) =>
      table(
        v,
        "人事評価",
        [
          ["氏名", "目標", "達成度", "自己評価", "一次評価", "二次評価"],
          ["氏名", "所属", "上期の目標", "下期の目標", "達成状況", "評価"],
          ["番号", "氏名", "業績評価", "能力評価", "総合", "面談日"],
        ],
        (place) => [take(NAMES, place), "窓口の時間を短くする", take(GRADES, place), 3, 4, day(2024, 2, place + 1)],
      ),
  },
  {
    name: "アンケートの集計",
    rows: (v) =>
      table(
        v,
        "研修アンケート",
        [
          ["番号", "所属", "研修の目標", "内容の評価", "講師の評価", "感想"],
          ["問", "回答", "人数", "割合", "前年度", "差"],
          ["回答者", "課", "目標", "評価", "満足度", "意見"],
        ],
        (place) => [place + 1, v.department, "理解できた", take(["よい", "ふつう"], place), 4, "続けてほしい。"],
      ),
  },
  {
    name: "請求書",
    rows: (v) => [
      ["請求書", "<", "<", "<"],
      [v.department, "御中", null, day(2023, 6, 30)],
      ["品名", "数量", "単価", "金額"],
      ...Array.from({ length: v.rows }, (_, place) => [
        take(["用紙", "封筒", "ファイル"], place),
        place + 1,
        200,
        { formula: `B${place + 4}*C${place + 4}`, result: (place + 1) * 200 },
      ]),
      ["合計", "<", "<", { formula: `SUM(D4:D${v.rows + 3})`, result: 100 * v.rows * (v.rows + 1) }],
    ],
  },
  {
    name: "備品台帳",
    rows: (v) =>
      table(
        v,
        "備品台帳",
        [
          ["番号", "品名", "取得日", "価格", "保管課", "備考"],
          ["管理番号", "品名", "取得日", "価格", "課", "状態"],
          ["番号", "品名", "取得日", "価格", "担当課", "検証"],
        ],
        (place) => [
          place + 1,
          take(["机", "椅子", "書庫"], place),
          day(2019, 4, place + 1),
          12_000,
          v.department,
          "良",
        ],
      ),
  },
  {
    name: "工程表",
    rows: (v) =>
      table(
        v,
        "工程表",
        [
          ["工程", "担当", "前期", "<", "後期", "<"],
          ["作業", "課", "4～6月", "7～9月", "10～12月", "1～3月"],
          ["取組", "実施課", "上半期", "<", "下半期", "<"],
        ],
        (place) => [take(THINGS, place), v.department, place % 2 ? "■" : null, "■", place % 3 ? "■" : null, null],
      ),
  },
  {
    name: "ＰＤＣＡの表（列に分けたもの）",
    rows: (v) =>
      table(
        v,
        "改善の記録",
        [
          ["Plan（目標）", "Do（取組内容）", "Check（評価）", "Action（改善）"],
          ["計画", "実施", "評価", "改善"],
          ["目標", "実施", "検証", "次年度へ"],
        ],
        (place) => [`${take(THINGS, place)}を増やす`, "説明会を開いた。", take(GRADES, place), "回数を見直す。"],
      ),
  },
  {
    name: "成績の記録（前期・後期の評価）",
    rows: (v) =>
      table(
        v,
        "成績の記録",
        [
          ["教科", "観点", "前期", "後期", "評定"],
          ["教科", "目標", "前期の評価", "後期の評価", "評定"],
          ["学年", "教科", "前期", "後期", "目標の達成"],
        ],
        (place) => [take(["国語", "算数", "理科", "社会"], place), "関心", take(["A", "B"], place), "B", 3],
      ),
  },
  {
    name: "人口の推移",
    rows: (v) => [
      ["人口の推移"],
      ["地区", "令和2年度", "令和3年度", "令和4年度", "令和5年度"],
      ...Array.from({ length: v.rows }, (_, place) => [`${place + 1}区`, 820, 815, 809, 801]),
      ["計", ...["B", "C", "D", "E"].map((column) => ({ formula: `SUM(${column}3:${column}9)`, result: 800 }))],
    ],
  },
  {
    name: "座席表",
    rows: (v) =>
      Array.from({ length: Math.min(v.rows, 8) }, (_, row) =>
        Array.from({ length: 6 }, (_seat, column) =>
          column === 2 ? null : `${take(NAMES, row + column)}（${column === 0 ? v.department : "係"}）`,
        ),
      ),
  },
  {
    name: "当番表",
    rows: (v) =>
      table(
        v,
        "清掃当番",
        [
          ["週", "課", "氏名"],
          ["期間", "担当課", "確認"],
          ["月", "課", "取組"],
        ],
        (place) => [`第${place + 1}週`, v.department, take(NAMES, place)],
      ),
  },
  {
    name: "評価のまとめ（指定管理）",
    rows: (v) =>
      table(
        v,
        "指定管理　評価のまとめ",
        [
          ["評価項目", "基準", "自己評価", "課の評価", "コメント"],
          ["項目", "目標", "実績", "評価", "検証"],
          ["施設", "担当課", "目標の達成度", "評価", "改善"],
        ],
        (place) => [take(THINGS, place), "適切か", take(GRADES, place), take(GRADES, place + 1), "続けて見る。"],
      ),
  },
];
