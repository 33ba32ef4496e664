import { isPromptAlone, promptsIn, withNoticePrompts } from "../../src/form/prompts";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { plainForm, plainFormWith, plainTexts, readSketch, textsOf } from "./recognise/a-form-sketch";

const definition = formDefinitionR5;

describe("欄に残った記入要領の文", () => {
  test.each([
    "（前期の取組と進捗を記入してください。）",
    "（前期の取組と進捗を記入してください）。",
    "(数値目標を記入して下さい)",
    "【目標を具体的に記載してください】",
    "［ここに入力］\n※数値で記入",
    "※できるだけ数値で記入",
    "※箇条書きで記入すること。",
    "※ 10月に記入",
    "＊町民にどのような効果があったかをお書きください。",
    "←年度末に記入",
    "（前期の取組と進捗を、\n箇条書きで記入してください。）",
    "（何を、いつまでに、\nどのくらい行うかを\n具体的に記入すること。）",
    "※前期に行ったことを、\n　箇条書きで記入してください。",
    "（取組を記入してください。）\n（成果も記入してください。）",
    "（達成できなかったときは、理由も記入してください。三行程度とする。数値を記入すること。）",
    "令和5年度の目標を記入してください。",
    "令和5年度の取組を、\n箇条書きで記入してください。",
    "ここに取組内容を入力してください",
    "ここに入力",
    "（該当するものを○で囲んでください。）",
    "（成果について記述）",
    "選択してください",
    "▼選択してください",
    "リストから選択",
    "（プルダウンから選んでください）",
    "（アンケートの結果も記入してください。）",
    "（あてはまるものに○をつけてください。）",
    "評価の理由を記載願います。",
    "《ここに目標を記入》",
    "（評価・検証の記入欄）",
    "【記入例】会議を開いた。",
    "記入例：会議を開いた。",
    "例：会議を三回開いた。",
    "例）会議を三回開いた。",
    "（例：会議を三回開く。）",
    "（例）\n・会議を開いた。\n・広報に載せた。",
    "※例　広報に載せた。",
    "（100字以内）",
    "※具体的に",
    "（何を、いつまでに、どうするか）",
    "箇条書きで記入",
    "年度末に記入",
    "（前期は記入不要）",
    "※記入しないでください",
    "○○について記入してください",
  ])("%j だけなら、未記入である", (text) => {
    expect(isPromptAlone(text, definition)).toBe(true);
    expect(promptsIn(text, definition)).toEqual([text]);
  });

  test.each([
    "",
    "なし",
    "記入",
    "記入例を配った。",
    "条例を改めた。",
    "例年どおり行った。",
    "例えば広報に載せる。",
    "（例：住民説明会）を開いた。",
    "・知らせ方を考える（例：広報、ホームページ）",
    "・会議を開いた。\n例：町会長会議",
    "・会議を開いた。\n（例：町会長会議）",
    "事例集を配った。\n前例を調べた。",
    "（何人が来るか）を数えた。",
    "記入漏れが減った。",
    "3月に記入予定",
    "申請書に住所を記入してください。",
    "窓口で申込書に必ず記入してください、と案内した。",
    "（アンケート用紙に記入してもらった。）",
    "※申請書に記入してください、と掲示した。",
    "・町民に分かりやすく記載する。",
    "広報紙に事業の内容を記載すること。",
    "住民票の記入台を増やす。",
    "（仮称）記入台\n新しく置く（5台）",
    "※見込みの数値を記載",
    "（記入漏れがあった。）",
    "投票で一つを選択した。",
    "選択",
    "避難先を選択する訓練",
    "（別紙に記入してください。）",
    "防災手帳を配り、家族の連絡先を書いてもらう。",
  ])("%j は町の文である", (text) => {
    expect(isPromptAlone(text, definition)).toBe(false);
    expect(promptsIn(text, definition)).toEqual([]);
  });

  test.each<readonly [string, readonly string[]]>([
    ["・会議を開いた。\n※箇条書きで記入してください。", ["※箇条書きで記入してください。"]],
    ["（前期の取組を、\n記入してください。）\n・会議を開いた。", ["（前期の取組を、\n記入してください。）"]],
    ["会議を開いた。（箇条書きで記入してください。）", ["（箇条書きで記入してください。）"]],
    ["この欄に取組を記入してください。\n・会議を開いた。", ["この欄に取組を記入してください。"]],
    ["※会議を開いた。\n・申請書に記入してください。", []],
    ["・健康カードを配った（申込書に記入してください、と添えた）。", []],
    ["・会議を開いた。\n住民に記入してください、と頼んだ。", []],
  ])("%j には %j が残っている", (text, prompts) => {
    expect(isPromptAlone(text, definition)).toBe(false);
    expect(promptsIn(text, definition)).toEqual(prompts);
  });

  test("町の様式に印刷してある文は、そのとおりなら記入要領である", () => {
    const own = { prompts: ["〔例〕会議を年３回開く"] };
    expect(isPromptAlone("〔例〕 会議を年3回開く", own)).toBe(true);
    expect(promptsIn("〔例〕会議を年３回開く\n・四回開く。", own)).toEqual(["〔例〕会議を年３回開く"]);
    expect(isPromptAlone("会議を年３回開く", own)).toBe(false);
  });

  test("実践課に残っていても、計画にない課とは読まない", () => {
    const prompt = "（担当する課を記入してください。）";
    const [form] = readSketch(plainFormWith({ 4: [[...(plainForm[4]?.slice(0, 3) ?? []), prompt]] })).forms;
    expect(form && textsOf(form)).toEqual({ ...plainTexts, departments: prompt });
    expect(form?.departments).toMatchObject({ named: [], unknown: [] });
  });

  test("記号ばかりの長い文でも、すぐに終わる", () => {
    for (const text of ["（".repeat(20_000), "※\n".repeat(5_000), "（記入\n".repeat(5_000), "記入して".repeat(5_000)])
      expect(isPromptAlone(text, definition)).toBe(false);
  });
});

describe("期限と記入要領の文", () => {
  const instructions = "・前期は9月末までの取組を書き、見込みは書かない。\n・数は決算の数とする。";
  const noticed = withNoticePrompts(definition, [{ instructions }]);

  test.each([
    instructions,
    "前期は9月末までの取組を書き、見込みは書かない。",
    "（数は決算の数とする）",
    "※数は決算の数とする。",
  ])("%j だけなら、未記入である", (text) => {
    expect(isPromptAlone(text, definition)).toBe(false);
    expect(isPromptAlone(text, noticed)).toBe(true);
  });

  test("書いた文は、記入要領に似ていても残っていない", () => {
    expect(promptsIn("数は決算の数とすることにした。", noticed)).toEqual([]);
    expect(withNoticePrompts(definition, [{ instructions: "なし" }])).toBe(definition);
  });
});
