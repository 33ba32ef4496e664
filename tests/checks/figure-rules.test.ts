import { disagreeingFigures } from "../../src/checks/disagreeing-figures";
import { missedTargets } from "../../src/checks/missed-targets";
import type { Prose } from "../../src/checks/prose";
import { formDefinitionR5 as definition } from "../../src/town/r5/form";

type Texts = Partial<Record<"goals" | "actions" | "firstHalf" | "secondHalf" | "review", string>>;

function proseFrom(texts: Texts): readonly Prose[] {
  return definition.fields.flatMap((own): readonly Prose[] => {
    const text = new Map(Object.entries(texts)).get(own.id);
    return text === undefined ? [] : [{ field: own.id, label: own.listHeader, definition: own, text }];
  });
}

const values = (texts: Texts) =>
  disagreeingFigures(proseFrom(texts)).map(({ first, second }) => [first.figure.value, second.figure.value]);

test.each<[string, Texts, number, number]>([
  [
    "年間の数が二つ",
    { secondHalf: "・貸出しは2,905冊で、年間では5,215冊となった。", review: "年間の貸出しは5,125冊となった。" },
    5215,
    5125,
  ],
  [
    "年間の数が二つ、率",
    { secondHalf: "・収納率は年間で98.2%となった。", review: "年間の収納率は98.7%であった。" },
    98.2,
    98.7,
  ],
  [
    "減った先の数が、年間の数と違う",
    { secondHalf: "・苦情は14件で、年間では33件となった。", review: "苦情は前年度の45件から31件へ減った。" },
    33,
    31,
  ],
  [
    "前期と後期の和が、年間の数と違う",
    { firstHalf: "・立入検査を62件行った。", secondHalf: "・立入検査を51件行い、年間では123件となった。" },
    51,
    123,
  ],
  [
    "前期と後期の和が、計と違う",
    { firstHalf: "・標識を38本改めた。", secondHalf: "・標識を44本改め、計83本となった。" },
    44,
    83,
  ],
  [
    "和が評価・検証の年間の数と違う",
    {
      firstHalf: "・巡回相談は延べ214件であった。",
      secondHalf: "・巡回相談は延べ187件であった。",
      review: "巡回相談は年間で延べ411件となり、定着した。",
    },
    187,
    411,
  ],
  [
    "同じ人が何度来ても、前期と後期の和は超えない",
    {
      firstHalf: "・体験教室の参加者は40人であった。",
      secondHalf: "・体験教室の参加者は30人で、年間では90人となった。",
    },
    30,
    90,
  ],
  [
    "同じ文の一つの数",
    {
      secondHalf: "・家庭への訪問を16件行い、9件が納付に至った。",
      review: "家庭への訪問は15件行い、9件が納付に至った。",
    },
    16,
    15,
  ],
  [
    "数字の入れ替わった延べ人数",
    { secondHalf: "・文化祭には延べ1,860人が訪れた。", review: "文化祭は延べ1,680人の来場があり、好評であった。" },
    1860,
    1680,
  ],
  [
    "数字の入れ替わった、前にしたことの数",
    {
      firstHalf: "・町民から3,480点の資料を預かり、目録を作成した。",
      secondHalf: "・預かった3,840点の目録を公開した。",
    },
    3480,
    3840,
  ],
  [
    "全ての数が違う、〜のうち",
    {
      goals: "・橋の点検を24橋行う。",
      firstHalf: "・点検は26橋のうち15橋を終えた。",
      review: "点検は24橋を全て終えた。",
    },
    24,
    26,
  ],
  [
    "全ての数が違う、全〜",
    {
      goals: "・消火栓の点検を全306基で行う。",
      firstHalf: "・春に306基を点検した。",
      review: "点検は全308基で行った。",
    },
    306,
    308,
  ],
  [
    "全ての数が、分けて数えた数の和と違う",
    {
      firstHalf: "・相違のある家屋は193棟で、88棟の確認を終えた。",
      secondHalf: "・残る105棟の確認を終えた。",
      review: "191棟全ての確認を終えた。",
    },
    193,
    191,
  ],
  [
    "合わせて、と言う",
    { firstHalf: "・漏水の修繕を14件行った。", secondHalf: "・漏水の修繕を17件行い、合わせて32件を終えた。" },
    17,
    32,
  ],
  [
    "評価・検証の計",
    { firstHalf: "・空き家の調査 120件", secondHalf: "・空き家の調査 96件", review: "空き家の調査は計226件となった。" },
    96,
    226,
  ],
  [
    "名前と数の順が違う",
    { secondHalf: "・9回の健康教室を開いた。", review: "健康教室を8回開き、参加者に好評であった。" },
    9,
    8,
  ],
  [
    "全て、と言う",
    {
      goals: "・防火水槽の点検を58基行う。",
      secondHalf: "・58基の点検を終えた。",
      review: "全ての59基の点検を終えた。",
    },
    58,
    59,
  ],
  [
    "〜中",
    {
      goals: "・消防団員210人に訓練を行う。",
      firstHalf: "・消防団員201人中180人が訓練に参加した。",
      secondHalf: "・消防団員210人の名簿を改めた。",
    },
    210,
    201,
  ],
])("食い違い: %s", (_, texts, first, second) => {
  expect(values(texts)).toEqual([[first, second]]);
});

test.each<[string, Texts]>([
  [
    "後期の率と年間の率",
    { secondHalf: "・乳児健診の受診率は99.1%であった。", review: "乳児健診の受診率は年間で98.7%であった。" },
  ],
  [
    "前期の数と全体の数、後期には数がない",
    {
      firstHalf: "・職員の提案は27件であった。",
      secondHalf: "・職員の提案を表彰した。",
      review: "職員の提案は65件であった。",
    },
  ],
  ["一部の人の率", { secondHalf: "・健診の受診率は56.8%であった。", review: "40代の受診率は38%と低かった。" }],
  ["地区の数", { secondHalf: "・町の加入率は81.2%であった。", review: "東地区の加入率は68.0%にとどまった。" }],
  ["女性の割合", { secondHalf: "・職員の取得率は40%であった。", review: "女性の取得率は100%であった。" }],
  [
    "通年、合計、累計",
    {
      firstHalf: "・出前講座 5回",
      secondHalf: "・出前講座 4回、累計31回",
      review: "出前講座は通年で9回、合計224人が参加した。",
    },
  ],
  [
    "同じ人が両方に来た",
    {
      firstHalf: "・体験教室の参加者は40人であった。",
      secondHalf: "・体験教室の参加者は30人で、年間では52人となった。",
    },
  ],
  [
    "前からあったものを含む計",
    { firstHalf: "・案内板を7か所に設けた。", secondHalf: "・案内板を5か所に設け、計40か所となった。" },
  ],
  ["訓練ごとに人数が違う", { firstHalf: "・訓練では68人中9人が開いた。", secondHalf: "・訓練では70人中2人に減った。" }],
  [
    "途中で加わった",
    {
      goals: "・橋の点検を24橋行う。",
      firstHalf: "・点検は24橋のうち15橋を終えた。",
      review: "新たに2橋を加えた26橋全ての点検を終えた。",
    },
  ],
  [
    "別のものの「のうち」",
    {
      goals: "・補助金12件の効果を検証する。",
      firstHalf: "・補助金12件の指標を定めた。",
      review: "意見13件のうち8件を取り入れた。",
    },
  ],
  [
    "前期と後期の数がたまたま近い",
    { firstHalf: "・図書館の貸出しは1,240冊であった。", secondHalf: "・図書館の貸出しは1,420冊であった。" },
  ],
  [
    "同じ言い方の、後期だけの数",
    {
      firstHalf: "・相談を12件受け、5件を専門の機関につないだ。",
      secondHalf: "・相談を14件受け、5件を専門の機関につないだ。",
    },
  ],
  [
    "会員は減ることもある",
    {
      firstHalf: "・クラブの会員は63人となった。",
      secondHalf: "・クラブの行事を開いた。",
      review: "クラブの会員は61人となった。",
    },
  ],
  [
    "年度当初と年度末の数",
    { firstHalf: "・登録者は4月で120人であった。", secondHalf: "・登録者は140人となり、年間では20人増えた。" },
  ],
  [
    "半期に二度数え、年間は別に数えた",
    {
      firstHalf: "・検査を水質で12回、土壌で4回行った。",
      secondHalf: "・検査を水質で12回行った。",
      review: "検査は年間で28回であった。",
    },
  ],
  [
    "前年度から減った先は、年間の数と同じ",
    { secondHalf: "・苦情は14件で、年間では33件となった。", review: "苦情は前年度の45件から33件へ減った。" },
  ],
])("食い違いではない: %s", (_, texts) => {
  expect(values(texts)).toEqual([]);
});

test("一つの間違いは一度だけ言う", () => {
  const texts = {
    secondHalf: "・差押えは21件、1,204,500円であった。",
    review: "差押え22件により1,204,500円を町税に充てた。",
  };
  expect(disagreeingFigures(proseFrom(texts))).toHaveLength(1);
});

const missed = (goals: string, secondHalf: string) =>
  missedTargets(proseFrom({ goals, secondHalf }), 5, true).map(({ actual: [{ words }] }) => words);

test.each([
  ["貸出しの冊数を年8,000冊とする。", "・貸出しは3,905冊で、年間では7,215冊となった。"],
  ["水道料金の収納率（現年度分）を98.5%以上とする。", "・収納率は98.2%となった。"],
  ["委員に占める女性の割合を30%以上とする。", "・女性の割合は3月1日現在で29.2%となった。"],
  ["端末を授業で毎日使う学級を80%以上とする。", "・端末を毎日使う学級は12月の調査で74%となった。"],
  ["建物の立入検査を年120件行う。", "・立入検査を58件行い、年間では112件となった。"],
  ["ホームページの閲覧数を年20万件とする。", "・年間の閲覧数は19万3,000件となった。"],
])("届いていない目標: %s %s", (goals, secondHalf) => {
  expect(missed(goals, secondHalf)).toHaveLength(1);
});

test("前期の数だけで、届いていないとは言わない", () => {
  const texts = {
    goals: "・立入検査を年120件行う。",
    firstHalf: "・立入検査を71件行った。",
    secondHalf: "・催告を行った。",
  };
  expect(missedTargets(proseFrom(texts), 5, true)).toEqual([]);
});

test.each([
  ["貸出しの冊数を年8,000冊とする。", "・貸出しは3,905冊で、年間では8,215冊となった。"],
  ["苦情を年150件以下とする。", "・苦情は61件で、年間では118件となった。"],
  ["2回以上寄附した人の割合を30%とする。", "・経費の割合は3月末現在で29.3%であった。"],
  ["委員に占める女性の割合を30%以上とする。", "・女性の割合は3月1日現在で31.2%となった。"],
  ["保険税の収納率を97%以上とする。", "・収納率は3月末時点で96.1%であり、出納整理期間の納付を含めると97.3%となる。"],
])("届いた目標: %s %s", (goals, secondHalf) => {
  expect(missed(goals, secondHalf)).toEqual([]);
});
