import {
  beside,
  plainForm,
  plainFormWith,
  plainTexts,
  readSketch,
  stacked,
  textsOf,
  textsOfSketch,
  TITLE,
  unplacedIn,
  type Sketch,
} from "./a-form-sketch";

const blank = [null];

describe("様式のいろいろな置き方", () => {
  test("ふつうの様式", () => {
    const [form] = readSketch(plainForm, { top: 2, left: 1 }).forms;
    expect(form && textsOf(form)).toEqual(plainTexts);
    expect(form?.frames).toEqual([{ top: 2, left: 1, bottom: 10, right: 4 }]);
    expect(form?.fields.goals?.areas).toEqual([{ top: 4, left: 4, bottom: 4, right: 4 }]);
    expect(form?.initiative.inPlan?.code).toBe("1-2-1-1");
    expect(form?.departments.named).toEqual(["町民生活課"]);
    expect(form?.fiscalYears.map(({ value }) => value)).toEqual([{ era: "令和", year: 5 }]);
    expect(form?.unplaced).toEqual([]);
  });

  test("見出しの文字が一字ずつ別のセルにある", () => {
    const sketch = plainFormWith({
      2: [
        ["令", "目標", "<", "・一つめ"],
        ["和", null, null, "・二つめ"],
      ],
      3: [
        ["5", "取", "<", "・会議録を配る。"],
        ["年", "組", "<", null],
        ["度", "内", "<", null],
        [null, "容", "<", null],
      ],
      4: [[null, "実践課", "<", "町民生活課"]],
      5: [[null, "進捗状況", "前期 (4～9月)", "○会議を一回開いた。"]],
      6: [[null, "^", "後期 (10～3月)", "○会議を二回開いた。"]],
      7: [[null, "目標の達成", "<", "達成できた"]],
      8: [[null, "評価・検証", "<", "来年度も続ける。"]],
    });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, goals: "・一つめ\n・二つめ" }]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("見出しが横に一字ずつ", () => {
    const sketch = plainForm.map((row) => (row[0] === "取組項目" ? ["取", "組", "項", TITLE] : row));
    expect(textsOfSketch(sketch)).toHaveLength(1);
    const whole = [
      ["取", "組", "項", "目", TITLE],
      ...plainForm.slice(1).map((row) => [...row.slice(0, 3), "<", row[3] ?? null]),
    ];
    expect(textsOfSketch(whole)).toEqual([plainTexts]);
  });

  test("見出しの言葉が、横の二つのセルに分かれている", () => {
    const sketch = plainForm.map((row) =>
      row[1] === "取組内容"
        ? ["^", "取組", "内容", row[3] ?? null]
        : row[1] === "実践課"
          ? ["^", "実践", "課", row[3] ?? null]
          : row,
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("前期の見出しと括弧の月が上下のセルに分かれている", () => {
    const sketch = plainFormWith({
      5: [
        ["^", "進捗状況", "前期", "○会議を一回開いた。"],
        ["^", "^", "（4～9月）", null],
      ],
      6: [
        ["^", "^", "後期", "○会議を二回開いた。"],
        ["^", "^", "（10～3月）", null],
      ],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("年度の欄がなく、見出しがすべて左の列にある", () => {
    const sketch = plainForm.map((row) => [
      row.findLast((cell, place) => place < 3 && cell !== "<" && cell !== "^" && cell !== null) ?? null,
      row[3] ?? null,
    ]);
    const withProgress = sketch.map(([label, text]) => [
      label === "前期 (4～9月)"
        ? "進捗状況（前期）"
        : label === "後期 (10～3月)"
          ? "進捗状況（後期）"
          : (label ?? null),
      text ?? null,
    ]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(textsOfSketch(withProgress)).toEqual([plainTexts]);
  });

  test("取組項目の文が見出しのすぐ右から始まり、目標などより左にある", () => {
    const sketch = plainFormWith({
      0: [["取組項目", TITLE, "<", "<"]],
      1: [["目指す姿", "町会と町とが同じ情報を持つ。", "<", "<"]],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("年度の欄が様式の左端に縦に通っている", () => {
    const sketch = [
      ["令和5年度", "取組項目", "<", "<", TITLE],
      ...plainForm
        .slice(1)
        .map((row) => [
          "^",
          ...(row[0] === "令和5年度" || row[0] === "^"
            ? [row[1] ?? null, row[1] === "進捗状況" || row[1] === "^" ? "<" : "<", row[2] ?? null]
            : ["目指す姿", "<", "<"]),
          row[3] ?? null,
        ]),
    ];
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("進捗状況が横の帯で、その下に前期と後期が並ぶ", () => {
    const sketch = plainFormWith({
      2: [["令和5年度", "目標", "<", "・町会長会議を三回開く。", "<"]],
      0: [["取組項目", "<", "<", TITLE, "<"]],
      5: [["^", "進捗状況", "<", "<", "<"]],
      6: [
        ["^", "前期 (4～9月)", "<", "<", "後期 (10～3月)"],
        ["^", "○会議を一回開いた。", "<", "<", "○会議を二回開いた。"],
      ],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("前期と後期が横に並び、文は下に何行もある", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<"]],
      5: [
        ["^", "進捗状況", "前期 (4～9月)", "<", "後期 (10～3月)"],
        ["^", "^", "・春", "<", "・秋"],
        ["^", "^", "・夏", "<", "・冬"],
      ],
      6: [],
    });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "・春\n・夏", secondHalf: "・秋\n・冬" }]);
  });

  test("前期と後期が横に並び、文も横にある", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<", "<"]],
      5: [["^", "進捗状況", "前期", "・春夏", "後期", "・秋冬"]],
      6: [],
    });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "・春夏", secondHalf: "・秋冬" }]);
  });

  test("実践課と目標の達成が一つの行にある", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<", "<"]],
      4: [["^", "実践課", "<", "町民生活課", "目標の達成", "達成できた"]],
      7: [],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("見出しが帯になり、文がその下にある", () => {
    const sketch = plainFormWith({
      8: [
        ["評価・検証", "<", "<", "<"],
        ["来年度も続ける。", "<", "<", "<"],
      ],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("表の値が日付と内容の二列に分かれている", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<"]],
      5: [
        ["^", "進捗状況", "前期", "4/26", "会議"],
        ["^", "^", "^", "5/10", "研修会"],
      ],
    });
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "4/26 会議\n5/10 研修会" }]);
  });

  test("行頭の記号だけが別のセルにある", () => {
    const sketch = plainFormWith({
      0: [
        ["取組項目", "<", "<", "①", "地域支えあいの仕組みづくり"],
        [null, null, null, "(1)", "自治会組織の活動支援と連携"],
      ],
      3: [
        ["^", "取組内容", "<", "○", "会議録を配る。"],
        ["^", "^", "^", "○", "会議を開く。"],
      ],
    });
    const [form] = readSketch(sketch).forms;
    expect(form?.fields.actions?.text).toBe("○ 会議録を配る。\n○ 会議を開く。");
    expect(form?.initiative.inPlan?.code).toBe("1-2-1-1");
  });

  test("取組項目の箱が、見出しと取組の二つのセルに分かれている", () => {
    const [heading = "", initiative = ""] = TITLE.split(/ (?=\()/u);
    const sketch = plainFormWith({ 0: [["取組項目", "<", "<", heading, initiative]] });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("取組項目の見出しが二行にそれぞれ書いてある", () => {
    const [heading = "", initiative = ""] = TITLE.split(/ (?=\()/u);
    const sketch = plainFormWith({
      0: [
        ["取組項目", "<", "<", heading],
        ["取組項目", "<", "<", initiative],
      ],
    });
    expect(readSketch(sketch).forms.map(({ initiative }) => initiative.inPlan?.code)).toEqual(["1-2-1-1"]);
  });

  test("続きの枠に、分かれた後期がもう一度ある", () => {
    const sketch = stacked(
      plainForm.slice(0, 7),
      [blank],
      [
        ["令和5年度", "進捗状況", "後期 (10～3月)", "○三回めを開いた。"],
        ["^", "目標の達成", "<", "達成できた"],
        ["^", "評価・検証", "<", "来年度も続ける。"],
      ],
    );
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, secondHalf: "○会議を二回開いた。\n○三回めを開いた。" }]);
    expect(readSketch(sketch).forms[0]?.frames).toHaveLength(2);
  });

  test("続きの枠の年度と進捗状況が一つのセルにある", () => {
    const sketch = stacked(
      plainForm.slice(0, 6),
      [blank, ["町政運営推進プラン 2ページ"], blank],
      [
        ["令和5年度 進捗状況", "<", "後期 (10～3月)", "○会議を二回開いた。"],
        ["令和5年度", "目標の達成", "<", "達成できた"],
        ["^", "評価・検証", "<", "来年度も続ける。"],
      ],
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("続きの枠に取組項目と目指す姿もくり返してある", () => {
    const sketch = stacked(plainForm.slice(0, 6), [blank, blank], plainForm.slice(0, 2), [
      ["令和5年度", "進捗状況", "後期 (10～3月)", "○会議を二回開いた。"],
      ...plainForm.slice(7),
    ]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("すき間なく続く二つの様式", () => {
    expect(textsOfSketch(stacked(plainForm, plainForm, plainForm))).toEqual([plainTexts, plainTexts, plainTexts]);
  });

  test("左右に並んだ二つの様式", () => {
    expect(textsOfSketch(beside(plainForm, plainForm))).toEqual([plainTexts, plainTexts]);
    expect(textsOfSketch(beside(plainForm, [blank, blank, ...plainForm]))).toEqual([plainTexts, plainTexts]);
    expect(textsOfSketch(beside([blank, blank, ...plainForm], plainForm))).toEqual([plainTexts, plainTexts]);
  });

  test("列をずらして下に続く様式", () => {
    const shifted = plainForm.map((row) => [null, null, null, ...row]);
    expect(textsOfSketch(stacked(plainForm, [blank], shifted))).toEqual([plainTexts, plainTexts]);
    expect(textsOfSketch(stacked(shifted, [blank], plainForm))).toEqual([plainTexts, plainTexts]);
    expect(
      textsOfSketch(
        stacked(
          shifted,
          plainForm.map((row) => [null, ...row]),
          plainForm,
        ),
      ),
    ).toHaveLength(3);
  });

  test("取組項目の行がない二つめの様式も、別の様式になる", () => {
    const forms = textsOfSketch(stacked(plainForm, plainForm.slice(1)));
    expect(forms).toEqual([plainTexts, { ...plainTexts, initiative: null }]);
  });

  test("一万行めの様式", () => {
    expect(textsOfSketch(plainForm, { top: 10_000, left: 200 })).toEqual([plainTexts]);
  });

  test("隠した行と列にある文も読む", () => {
    expect(textsOfSketch(plainForm, { hiddenRows: [2, 3] })).toEqual([plainTexts]);
  });

  test("シート全体が結合されていても、重なった結合があっても読む", () => {
    expect(textsOfSketch(plainForm, { merges: ["A1:Z100"] })).toEqual([plainTexts]);
    expect(textsOfSketch(plainForm, { merges: ["A2:D5", "B3:D4"] })).toEqual([plainTexts]);
  });

  test("達成の選択肢が一つずつセルにある", () => {
    const sketch = plainFormWith({
      0: [["取組項目", "<", "<", TITLE, "<", "<"]],
      7: [["^", "目標の達成", "<", "☑達成できた", "□一部達成できた", "□達成できなかった"]],
    });
    expect(textsOfSketch(sketch)[0]).toMatchObject({ achievement: "☑達成できた □一部達成できた □達成できなかった" });
  });

  test("結合していない見出しが、結合した文のまん中の行にある", () => {
    const sketch = plainFormWith({
      3: [
        [null, null, null, "・会議録を配る。"],
        [null, "取組内容", null, "^"],
        [null, null, null, "^"],
      ],
      4: [[null, "実践課", null, "町民生活課"]],
      5: [[null, "進捗状況", "前期 (4～9月)", "○会議を一回開いた。"]],
      6: [[null, null, "後期 (10～3月)", "○会議を二回開いた。"]],
      7: [[null, "目標の達成", null, "達成できた"]],
      8: [[null, "評価・検証", null, "来年度も続ける。"]],
    });
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("すべての文が見出しの下の行にある", () => {
    const sketch = Object.entries(plainTexts).flatMap(([, text], place) => [
      [
        ["取組項目", "目指す姿", "目標", "取組内容", "実践課", "前期", "後期", "目標の達成", "評価・検証"][place] ??
          null,
      ],
      [text],
    ]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  test("次の様式の題が、すき間なく、文の列に書いてある", () => {
    const sketch = stacked(plainForm, [[null, null, null, "町政運営推進プラン 進捗管理シート"]], plainForm);
    expect(textsOfSketch(sketch)).toEqual([plainTexts, plainTexts]);
  });

  test("目指す姿が取組項目の上にある", () => {
    const [initiative = [], vision = []] = plainForm;
    expect(textsOfSketch([vision, initiative, ...plainForm.slice(2)])).toEqual([plainTexts]);
  });

  test("推進項目の行が枠の上に続いている", () => {
    const sketch = stacked([["推進項目", "<", "<", "2 協力体制の強化"]], plainForm);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test.each([0, 1])("いちばん下の欄の箇条書きが、%d 列字下げしてある行に続いている", (indent) => {
    const rows = [
      [...Array<null>(3 + indent).fill(null), "・二"],
      [null, null, null, null, "・三"],
      [null, null, null, "・四"],
    ];
    const review = `${plainTexts.review}\n・二\n・三\n・四`;
    expect(textsOfSketch(stacked(plainForm, rows))).toEqual([{ ...plainTexts, review }]);
    expect(textsOfSketch(stacked(plainForm, rows, plainForm))).toEqual([{ ...plainTexts, review }, plainTexts]);
    expect(unplacedIn(stacked(plainForm, rows))).toEqual([]);
  });

  test("続きのある様式の、初めの枠のいちばん下の箇条書きが字下げしてある", () => {
    const sketch = stacked(
      [
        ...plainForm.slice(0, 5),
        ["^", "進捗状況", "前期", "○春"],
        [null, null, null, "・二"],
        [null, null, null, null, "・三"],
        blank,
      ],
      [["令和5年度", "進捗状況", "後期", "○会議を二回開いた。"], ...plainForm.slice(7)],
    );
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "○春\n・二\n・三" }]);
  });

  test.each([
    [5, "1／2"],
    [4, "上富良野町"],
    [5, "町民生活課"],
  ])("枠のすぐ下の行の %d 列めの「%s」は、枠の外である", (column, footer) => {
    const wide = plainForm.map((row) => [...row, "<", "<", "<"]);
    const sketch = stacked(wide, [[...Array<null>(column).fill(null), footer]]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("次の様式の題が、一行あけて、文の列に書いてある", () => {
    const sketch = stacked(plainForm, [[null, null, null, "町政運営推進プラン 進捗管理シート"], blank], plainForm);
    expect(textsOfSketch(sketch)).toEqual([plainTexts, plainTexts]);
  });

  test("続きの枠の「取組項目（続き）」に、同じ取組項目がもう一度書いてある", () => {
    const sketch = stacked(
      plainForm.slice(0, 6),
      [blank],
      [["取組項目（続き）", "<", "<", TITLE]],
      [["令和5年度", "進捗状況", "後期", "○会議を二回開いた。"], ...plainForm.slice(7)],
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
  });

  const wideHead: Sketch = plainForm.slice(0, 5).map((row) => [...row, "<", "<", "<"]);
  const wideFoot: Sketch = plainForm.slice(7).map((row) => [...row, "<", "<", "<"]);

  test.each([["なし"], [null]])("前期・後期・備考が横に並び、文は下にある（備考は %s）", (remark) => {
    const sketch = stacked(
      wideHead,
      [
        ["^", "進捗状況", "前期", "<", "後期", "<", "備考"],
        ["^", "^", plainTexts.firstHalf, "<", plainTexts.secondHalf, "<", remark],
      ],
      wideFoot,
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual(remark === null ? ["備考"] : ["備考", remark]);
  });

  test("前期・後期・目標の達成が横に並び、文は下にある", () => {
    const sketch = stacked(
      wideHead,
      [
        ["^", "進捗状況", "前期", "<", "後期", "目標の達成", "<"],
        ["^", "^", plainTexts.firstHalf, "<", plainTexts.secondHalf, "達成できた", "<"],
      ],
      wideFoot.slice(1),
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("目標と取組内容が横に並び、文は下にある", () => {
    const sketch = stacked(
      wideHead.slice(0, 2),
      [
        ["令和5年度", "目標", "<", "取組内容", "<", "<", "<"],
        ["^", plainTexts.goals, "<", plainTexts.actions, "<", "<", "<"],
      ],
      plainForm.slice(4).map((row) => [...row, "<", "<", "<"]),
    );
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test.each(["実践課", "実践課\n・会議を二回開いた。"])(
    "ない欄の見出しのように書き始めた文（%j）は、下に所属で足した欄が続いても、文のまま",
    (secondHalf) => {
      const plain: Sketch = [
        ["取組項目", TITLE],
        ["目指す姿", plainTexts.vision],
        ["令和5年度"],
        ["目標", plainTexts.goals],
        ["取組内容", plainTexts.actions],
        ["進捗状況"],
        ["前期", plainTexts.firstHalf],
        ["後期", secondHalf],
        ["備考", "庁舎二階の窓口"],
        ["目標の達成", "達成できた"],
        ["評価・検証", plainTexts.review],
      ];
      expect(textsOfSketch(plain)).toEqual([{ ...plainTexts, departments: null, secondHalf }]);
      expect(unplacedIn(plain)).toEqual(["備考", "庁舎二階の窓口"]);
    },
  );

  test("評価・検証が枠の下にあり、文はそのまた下の行にある", () => {
    const sketch = stacked(plainForm.slice(0, 8), [["評価・検証"], [plainTexts.review], ["担当：山田"]]);
    expect(textsOfSketch(sketch)).toEqual([plainTexts]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test.each([
    ["令和", "５年度"],
    ["令和", "５", "年度"],
  ])("年度が「%s」「%s」と、結合していない行に分かれている", (...year) => {
    const goals = ["・一", "・二", "・三"].slice(0, year.length);
    const sketch = [
      ...plainForm.slice(0, 2),
      ...goals.map((text, place) => [year[place] ?? null, place === 0 ? "目標" : null, null, text]),
      ...plainForm.slice(3).map((row) => [null, ...row.slice(1)]),
    ];
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, goals: goals.join("\n") }]);
    expect(unplacedIn(sketch)).toEqual([]);
  });

  test("前期の文が、記号のない三つのセルに分かれている", () => {
    const sketch = [
      ...wideHead,
      ["^", "進捗状況", "前期", "実施", "済み", "15人", "<"],
      [...(plainForm[6] ?? []), "<", "<", "<"],
      ...wideFoot,
    ];
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "実施 済み 15人" }]);
  });

  test("前期の文の右に、枠の端まで「※」の文がある", () => {
    const sketch = [
      ...wideHead,
      ["^", "進捗状況", "前期", "○広報", "※感染症のため中止", "<", "<"],
      [...(plainForm[6] ?? []), "<", "<", "<"],
      ...wideFoot,
    ];
    expect(textsOfSketch(sketch)).toEqual([{ ...plainTexts, firstHalf: "○広報 ※感染症のため中止" }]);
  });
});
