import { bracketFaults } from "../../src/wording/brackets";

const found = (text: string) => bracketFaults(text).map(({ kind, bracket, other }) => `${kind} ${bracket} ${other}`);

test.each([
  ["登用率を30%（令和2年度 21%とする。", ["unclosed （ ）"]],
  ["(目標値を22%(前年度 18%)とする。", ["unclosed ( )"]],
  ["参加者12名）を集めた。", ["unopened ） （"]],
  ["（注意）として（概要）を示した）。", ["unopened ） （"]],
  ["「防災だよりを発行した。", ["unclosed 「 」"]],
  ["防災だより」を発行した。", ["unopened 」 「"]],
  ["【総務課の取組", ["unclosed 【 】"]],
  ["〔上水道 98円", ["unclosed 〔 〕"]],
  ["「防災だより）を配った。", ["otherwise 「 ）"]],
  ["（3回)開いた。", ["widths （ )"]],
  ["説明会（5月\n研修会（6月）", ["unclosed （ ）"]],
  ["“みんなの集いを開いた。", ["unclosed “ ”"]],
  ["回収した（9月。配布した（10月。", ["unclosed （ ）", "unclosed （ ）"]],
  ["ア 周知） を行った。", ["unopened ） （"]],
] as const)("%j: %j", (text, faults) => {
  expect(found(text)).toEqual(faults);
});

test.each([
  "1) 周知\n2) 点検",
  "①）周知\n②）点検",
  "a) 周知\nｂ）点検",
  "ア）周知\nイ）点検",
  "・1）周知\n　２）点検",
  "一）周知",
  "※1）数値は見込み。数値は※2）による。",
  "注）前年度の数値\n注1）速報\n例）広報\n日時）4月\n備考）なし",
  "次の二つを進めた。1) 点検 2) 報告",
  "方法は1）点検、2）報告とした。",
  "（次のとおり\n1）周知\n2）点検）",
  "（対象者\n12）に配った。",
  "（説明会（春）と研修（秋））",
  "（概要を\n次の行で閉じる）",
  "「『防災』の「集い」」",
  "人口＜1,000、3<5、＜案＞",
  "電話 0167)45-0000",
  "（　）【】（）",
  "”集い”を開いた。",
  "≪税務≫研修〔9月：1人〕［参考］｛a｝《b》〈c〉",
  "",
])("%j のかっこは合っている", (text) => {
  expect(found(text)).toEqual([]);
});

test("かっこがどこにあるかが分かる", () => {
  expect(bracketFaults("4月（初旬に開いた。")).toEqual([
    { start: 2, end: 3, bracket: "（", kind: "unclosed", other: "）" },
  ]);
});
