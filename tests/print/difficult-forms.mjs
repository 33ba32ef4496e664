import { join } from "node:path";
import ExcelJS from "exceljs";

const repeated = (text, length) =>
  Array.from(text.repeat(Math.ceil(length / text.length)))
    .slice(0, length)
    .join("");
const numbered = (count, text) => Array.from({ length: count }, (_, index) => `・${index + 1} ${text}`).join("\n");

const JAPANESE =
  "会議への参加が増えた一方で、「役員の担い手」が足りない（特に西地区）という声が多く、来年度は４月から募る。";
const ENGLISH = "The quick brown fox jumps over the lazy dog; well-known, isn't it? ";
const MIXED = "R5.8/9にHP（https://www.example.lg.jp/）を更新し、PDF版を12部・計3,450枚配布した。SNSは10.17～20。";

/** What makes print go wrong: length, many lines, words that do not break, widths that are not what they seem. */
export const texts = {
  一段落で一万字: repeated(JAPANESE, 10_000),
  Excelの限界まで: repeated(MIXED, 32_767),
  二百五十行: numbered(250, "自治会長会議を開いた"),
  長い行が百五十: numbered(150, repeated(JAPANESE, 120)),
  空の行ばかり: `始め\n${"\n".repeat(240)}終わり`,
  英文: repeated(ENGLISH, 5_000),
  長いアドレス: `https://www.example.lg.jp/${repeated("abcdefghij-klmnopqrst/uvwxyz0123456789", 2_500)}`,
  切れない語: repeated("abcdefghijklmnopqrstuvwxyz0123456789", 3_000),
  和英混じり: repeated(MIXED, 3_000),
  全角の数字: repeated("１２３４５６７８９０", 2_000),
  半角カナ: repeated("ｼﾞﾁｶｲﾁｮｳｶｲｷﾞｦﾋﾗｲﾀ｡", 2_000),
  句読点ばかり: repeated("「（。、」）・…―ー！？々ゃっ", 1_500),
  タブ区切り: Array.from({ length: 60 }, (_, index) => `項目${index}\t内容\tcount\t${index * 12}\t備考`).join("\n"),
  記号と罫線: repeated("①②③ⅠⅡⅢ㈱㍻※→⇒■□◆●○△▽☆★♪〒℡㎡％", 1_000),
  異体字と結合文字: repeated("葛\u{E0100}城市と\u{20BB7}野家、か\u3099き\u3099", 800),
  引用符の列: repeated(`"引用"‘一’“二”'三'`, 1_500),
  空白の列: repeated("一　二  三   四    ", 2_000),
  式のような文: "=1+1\n+81-167-45-6400\n-\n@SUM\n#N/A\n_x0041_\n'引用",
};

const carriers = [
  ["町民生活課", "② 広報・広聴活動の強化 (1) 広報活動の強化、意見聴取手段・機会の研究・実施"],
  ["町民生活課", "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携"],
  ["総務課", "① 地域支えあいの仕組みづくり (3) 自主防災組織への活動支援による地域防災力の向上"],
  ["保健福祉課", "① 地域支えあいの仕組みづくり (4) ボランティアセンターの活動支援と連携"],
  ["企画商工観光課", "① 創意工夫を加えた事務事業の実践 (1) 事務事業評価に基づく検証と改善"],
  ["建設水道課", "③ 適正な受益者負担と自主財源の確保 (1) 使用料、手数料等の見直し検討"],
];
const FIRST_ROW = 2;
const SHARED = "① 行政情報の公開と共有 (1) 効果的な情報発信手法の研究実施";

/** A folder of department workbooks, each text once in a box that is long on its own and once among others. */
export async function writeDifficultForms(folder) {
  const names = Object.keys(texts);
  const workbooks = new Map();
  const add = (department, form) => {
    workbooks.set(department, [...(workbooks.get(department) ?? []), form]);
  };
  names.forEach((name, index) => {
    const [department, initiative] = carriers[index % carriers.length];
    const other = texts[names[(index + 7) % names.length]];
    add(department, { initiative, department, name, firstHalf: texts[name], review: other });
  });
  for (const department of ["総務課", "町民生活課", "保健福祉課", "建設水道課"]) {
    add(department, {
      initiative: SHARED,
      department: "全課【総務課】",
      name: "全課",
      firstHalf: repeated(`${department}は${JAPANESE}\n`, 3_000),
      review: numbered(80, `${department}の検証`),
    });
  }
  for (const [department, forms] of workbooks) {
    const workbook = new ExcelJS.Workbook();
    forms.forEach((form, index) => {
      addForm(workbook.addWorksheet(`様式${index + 1}`), form);
    });
    await workbook.xlsx.writeFile(join(folder, `${department}.xlsx`));
  }
}

function addForm(sheet, { initiative, department, name, firstHalf, review }) {
  const rows = [
    ["取組項目", initiative],
    ["目指す姿", `${name}でも、刷れば一字も欠けない`],
    ["目標", `・${name}を刷って確かめる`],
    ["取組内容", numbered(3, name)],
    ["実践課", department],
    ["前期 (4～9月)", firstHalf],
    ["後期 (10～3月)", `${name}の後期`],
    ["目標の達成", "達成できた"],
    ["評価・検証", review],
  ];
  rows.forEach(([label, text], index) => {
    sheet.getCell(FIRST_ROW + index, 2).value = label;
    sheet.getCell(FIRST_ROW + index, 3).value = text;
  });
  sheet.getCell(FIRST_ROW + 2, 1).value = "令和5年度";
}
