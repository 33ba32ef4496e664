import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { run } from "../../src/cli/run";
import { recognise } from "../../src/form/recognise";
import { ExcelHost } from "../../src/preview/host/host";
import { drawPlan } from "../../src/plan/draw-plan";
import { drawNotices } from "../../src/plan/notices";
import type { Plan } from "../../src/plan/schema";
import { planR5 } from "../../src/town/r5/plan";
import { townR5 } from "../../src/town/r5/town";
import type { Question } from "../../src/usecases/assemble/questions";
import type { SheetDrawing } from "../../src/workbook/drawing";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { aFormSheet, type DrawnForm } from "../usecases/a-department-workbook";
import { initiativesR5, planR6, type PlacedInitiative } from "../usecases/distribute/next-plan";
import { FakeTerminal } from "./fake-terminal";

// April on the command line: a new plan, last year's files, blank workbooks with every text where it belongs.

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (path: string): string => join(folder, path);

async function save(path: string, sheets: readonly SheetDrawing[]): Promise<string> {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), await writeWorkbook({ title: "", creator: "", createdAt: null, sheets }));
  return at(path);
}
const department = (path: string, ...forms: readonly DrawnForm[]): Promise<string> => save(path, forms.map(aFormSheet));
function json(path: string, value: unknown): string {
  writeFileSync(at(path), JSON.stringify(value));
  return at(path);
}

interface TemplateResult {
  readonly files: readonly string[];
  readonly forms: readonly { readonly former: { readonly name: string }; readonly outcome: string }[];
  readonly questions: readonly Question[];
}

async function template(plan: Plan, from: readonly string[], ...more: readonly string[]) {
  const terminal = new FakeTerminal();
  const args = ["template", "--department", "総務課", "--out", at("配布"), "--plan", json("計画.json", plan), ...more];
  const code = await run([...args, "--json", "--from", ...from], terminal, townR5);
  const result = terminal.result as TemplateResult | undefined;
  return { code, result, open: (result?.questions ?? []).filter(({ answer }) => answer === null), terminal };
}

/** The texts of 目標 in a workbook that was made, by initiative. */
function goalsIn(path: string, plan: Plan): Readonly<Record<string, string>> {
  const book = readWorkbook(readFileSync(at(path)), { file: path });
  if (!book.ok) throw new Error(book.problem.message);
  const forms = recognise(book.value, plan, townR5.definition).flatMap((sheet) => sheet.forms);
  return Object.fromEntries(
    forms.flatMap(({ initiative, fields }): readonly (readonly [string, string])[] =>
      fields.goals?.text ? [[initiative.inPlan?.code ?? "", fields.goals.text]] : [],
    ),
  );
}

const BUDGET: DrawnForm = { initiative: "2-1-2-1", department: "総務課", texts: { goals: "予算の目標" } };
const SOUND: DrawnForm = { initiative: "2-1-2-2", department: "総務課", texts: { goals: "財政の目標" } };
const swapped = planR6(
  initiativesR5.map((one, index, all): PlacedInitiative => {
    const other = one.mark === "(1)" ? all[index + 1] : all[index - 1];
    return one.group === "健全な財政構造の維持" && other ? other : one;
  }),
);
const without = planR6(initiativesR5.filter(({ title }) => title !== "効果的な予算編成手法の研究・実施"));

async function summaryOf(...files: readonly string[]): Promise<string> {
  await run(["assemble", ...files, "--out", at("総括R5.xlsx")], new FakeTerminal(), townR5);
  return at("総括R5.xlsx");
}

test("番号の入れ替わった取組の文は、総括からも、課のブックからも、題名についていく", async () => {
  const own = await department("総務課.xlsx", BUDGET, SOUND);
  const expected = { "2-1-2-1": "財政の目標", "2-1-2-2": "予算の目標" };
  const fromSummary = await template(swapped, [await summaryOf(own)]);
  expect(fromSummary.code).toBe(0);
  expect(goalsIn("配布/総務課.xlsx", swapped)).toEqual(expected);
  rmSync(at("配布"), { recursive: true });
  expect((await template(swapped, [own])).code).toBe(0);
  expect(goalsIn("配布/総務課.xlsx", swapped)).toEqual(expected);
});

test("管理番号のないブックからも、計画を持たないブックからも、題名で引き継ぐ", async () => {
  const own = await department("総務課.xlsx", { ...BUDGET, isUnnumbered: true }, { ...SOUND, isUnnumbered: true });
  expect((await template(swapped, [own])).code).toBe(0);
  expect(goalsIn("配布/総務課.xlsx", swapped)).toEqual({ "2-1-2-1": "財政の目標", "2-1-2-2": "予算の目標" });
});

test("総括と課のブックの両方からなら、総務課が総括で直した文を引き継ぐ", async () => {
  const own = await department("総務課.xlsx", BUDGET);
  const summary = await summaryOf(own);
  const book = readFileSync(summary);
  const parts = unzipSync(book);
  const mendedParts = Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      name,
      name.endsWith(".xml") ? strToU8(strFromU8(bytes).replaceAll(">予算の目標<", ">直した目標<")) : bytes,
    ]),
  );
  writeFileSync(summary, zipSync(mendedParts));
  const both = await template(planR6(), [summary, own]);
  expect([both.code, goalsIn("配布/総務課.xlsx", planR6())]).toEqual([0, { "2-1-2-1": "直した目標" }]);
});

test("総括の計画の体系がもう新年度のものでも、様式の年度で前年度と分かる", async () => {
  const own = await save("総務課.xlsx", [drawPlan(swapped), aFormSheet(BUDGET), aFormSheet(SOUND)]);
  const made = await template(swapped, [own]);
  expect([made.code, goalsIn("配布/総務課.xlsx", swapped)]).toEqual([
    0,
    { "2-1-2-1": "財政の目標", "2-1-2-2": "予算の目標" },
  ]);
});

test("待っているものがあれば、終了コードは3。答えると0で、どちらでも何がどこへ行ったかを言う", async () => {
  const own = await department("総務課.xlsx", BUDGET, SOUND);
  const asked = await template(without, [own]);
  expect(asked.code).toBe(3);
  expect(asked.terminal.complaints.join("\n")).toContain("効果的な予算編成手法の研究・実施");
  expect(asked.result?.forms.map(({ outcome }) => outcome)).toEqual(["waiting", "carried"]);
  const [question] = asked.open;
  const answers = json("answers.json", { [question?.id ?? ""]: "2-1-2-1" });
  // Made already: nothing is written over.
  expect((await template(without, [own], "--answers", answers)).code).toBe(1);
  rmSync(at("配布"), { recursive: true });
  const answered = await template(without, [own], "--answers", answers);
  expect(answered.code).toBe(0);
  expect(answered.result?.forms.map(({ outcome }) => outcome)).toEqual(["carried", "carried"]);
});

test("--dry-run は、表と質問だけを出し、何も書かない", async () => {
  const tried = await template(without, [await department("総務課.xlsx", BUDGET)], "--dry-run");
  expect([tried.code, tried.result?.files, existsSync(at("配布"))]).toEqual([3, [], false]);
});

describe("断るもの", () => {
  test("同じ年度からは、何も書かない", async () => {
    const made = await template(planR5, [await department("総務課.xlsx", BUDGET)]);
    expect([made.code, existsSync(at("配布"))]).toEqual([1, false]);
    expect(made.terminal.complaints[0]).toContain("同じ令和5年度");
  });

  test("計画の方が前の年度なら、尋ねるまで何も書かない", async () => {
    const own = await department("総務課.xlsx", BUDGET);
    const older: Plan = { ...planR5, fiscalYear: { era: "令和", year: 4 } };
    const asked = await template(older, [own]);
    expect([asked.code, asked.open.map(({ kind }) => kind), existsSync(at("配布"))]).toEqual([
      3,
      ["older-plan"],
      false,
    ]);
    const answers = json("answers.json", { [asked.open[0]?.id ?? ""]: "carry" });
    expect((await template(older, [own], "--answers", answers)).code).toBe(0);
    expect(goalsIn("配布/総務課.xlsx", older)).toEqual({ "2-1-2-1": "予算の目標" });
  });

  test("総括が二つあれば、どちらからか決めつけない", async () => {
    const one = await summaryOf(await department("総務課.xlsx", BUDGET));
    writeFileSync(at("総括R5の写し.xlsx"), readFileSync(one));
    const made = await template(planR6(), [one, at("総括R5の写し.xlsx")]);
    expect([made.code, existsSync(at("配布"))]).toEqual([1, false]);
    expect(made.terminal.complaints.join()).toContain("一つだけ");
  });

  test("様式のないファイルからは、空のまま配らない", async () => {
    const made = await template(planR6(), [await save("総務課.xlsx", [drawPlan(planR5)])]);
    expect([made.code, existsSync(at("配布"))]).toEqual([1, false]);
  });
});

describe("計画の対応", () => {
  async function plans(plan: Plan, ...more: readonly string[]) {
    const terminal = new FakeTerminal();
    const code = await run(["plan", json("前.json", planR5), json("今.json", plan), ...more], terminal, townR5);
    return { code, terminal };
  }

  test("表を出し、決まらないものがあれば3", async () => {
    const same = await plans(swapped);
    expect(same.code).toBe(0);
    expect(same.terminal.printed.join("\n")).toContain("題名が同じで、番号が変わりました。");
    expect((await plans(without)).code).toBe(3);
  });

  test("答えを計画のブックに残すと、配るときに従う", async () => {
    const terminal = new FakeTerminal();
    await run(["plan", json("前.json", planR5), json("今.json", without), "--json"], terminal, townR5);
    const { questions } = terminal.result as { readonly questions: readonly Question[] };
    const answers = json("answers.json", { [questions[0]?.id ?? ""]: "retire" });
    const written = await plans(without, "--answers", answers, "--out", at("計画.xlsx"));
    expect([written.code, existsSync(at("計画.xlsx"))]).toEqual([0, true]);
    const made = new FakeTerminal();
    const own = await department("総務課.xlsx", BUDGET, SOUND);
    const args = [
      "template",
      "--department",
      "総務課",
      "--out",
      at("配布"),
      "--plan",
      at("計画.xlsx"),
      "--json",
      "--from",
      own,
    ];
    expect(await run(args, made, townR5)).toBe(0);
    expect((made.result as TemplateResult).forms.map(({ outcome }) => outcome)).toEqual(["given-up", "carried"]);
  });

  test("同じ年度の計画どうしは断り、前後が逆なら尋ねる", async () => {
    const terminal = new FakeTerminal();
    expect(await run(["plan", json("a.json", planR5), json("b.json", planR5)], terminal, townR5)).toBe(1);
    expect(await run(["plan", json("a.json", planR6()), json("b.json", planR5)], terminal, townR5)).toBe(3);
    expect(await run(["plan", at("a.json"), at("b.json"), at("a.json")], terminal, townR5)).toBe(2);
  });
});

test("期限と記入要領に分からないところがあれば、計画を読むどの命令もそれを言い、計画は読む", async () => {
  const notice = { period: "上半期", due: "10月13日", instructions: "" };
  const titles = townR5.definition.periods.map(({ title }) => title);
  const draw = (plan: Plan): readonly SheetDrawing[] => [
    drawPlan(plan),
    drawNotices({ ...plan, notices: [notice] }, titles),
  ];
  const older = await save("R5.xlsx", draw(planR5));
  const newer = await save("R6.xlsx", draw(planR6()));
  for (const [args, files] of [
    [["plan", older], ["R5.xlsx"]],
    [
      ["plan", older, newer],
      ["R5.xlsx", "R6.xlsx"],
    ],
    [["template", "--all", "--dry-run", "--plan", newer], ["R6.xlsx"]],
  ] as const) {
    const terminal = new FakeTerminal();
    expect(await run(args, terminal, townR5)).not.toBe(1);
    const said = terminal.complaints.filter((line) => line.includes("期限と記入要領"));
    expect(said).toEqual(
      files.map(
        (file) =>
          `${file} 期限と記入要領 A8: 「上半期」という時期がないので、この行は配られません。「前期」「年度末」「確定値」のどれかに直してください。`,
      ),
    );
  }
});

test("配ったブックは、新年度の総括にそのまま集まる", async () => {
  await template(swapped, [await department("総務課.xlsx", BUDGET, SOUND)]);
  const terminal = new FakeTerminal();
  const args = ["assemble", at("配布"), "--out", at("総括R6.xlsx"), "--period", "first-half", "--json"];
  expect(await run(args, terminal, townR5)).toBe(0);
  const rules = (terminal.result as { readonly findings?: readonly { readonly rule: string }[] }).findings ?? [];
  expect(rules.filter(({ rule }) => rule === "hidden-sheet" || rule === "sheet-not-gathered")).toEqual([]);
});

test("新年度の総括も、計画の対応と期限と記入要領を持ち続ける", async () => {
  const own = await department("総務課.xlsx", BUDGET, SOUND);
  const notices = [{ period: "前期", due: "10月11日", instructions: "一行に一つずつ\n書いてください。" }];
  await template({ ...swapped, notices }, [own]);
  const args = ["assemble", at("配布"), "--out", at("総括R6.xlsx"), "--period", "first-half"];
  expect(await run(args, new FakeTerminal(), townR5)).toBe(0);
  const again = new FakeTerminal();
  await run(["plan", at("総括R6.xlsx")], again, townR5);
  const plan = again.result as Plan;
  expect([plan.correspondence?.initiatives.length, plan.notices]).toEqual([21, notices]);
});

describe("二つの年度のファイル", () => {
  const old = (form: DrawnForm): SheetDrawing => {
    const sheet = aFormSheet(form);
    return {
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell.content.type === "text"
          ? {
              ...cell,
              content: {
                ...cell.content,
                text: cell.content.text.replace(/^R5 /u, "R4 ").replaceAll("令和5年度", "令和4年度"),
              },
            }
          : cell,
      ),
    };
  };
  const olds = [
    { ...BUDGET, texts: { goals: "おととしの予算" } },
    { ...SOUND, texts: { goals: "おととしの財政" } },
    { initiative: "2-2-1-1", department: "総務課", texts: { goals: "おととしの研修" } },
  ];

  test("新しい方の年度から引き継ぎ、前の年度の様式は名指しする。前の方が多くても", async () => {
    const made = await template(planR6(), [
      await department("R5/総務課.xlsx", BUDGET),
      await save("R4/総務課.xlsx", olds.map(old)),
    ]);
    expect([made.code, goalsIn("配布/総務課.xlsx", planR6())]).toEqual([0, { "2-1-2-1": "予算の目標" }]);
    expect(made.result?.forms.filter(({ outcome }) => outcome === "not-carried").length).toBeGreaterThanOrEqual(3);
  });

  test("総括があれば、総括の年度から", async () => {
    const summary = await summaryOf(await department("総務課.xlsx", BUDGET));
    const made = await template(planR6(), [summary, await save("R4/総務課.xlsx", olds.map(old))]);
    expect([made.code, goalsIn("配布/総務課.xlsx", planR6())]).toEqual([0, { "2-1-2-1": "予算の目標" }]);
  });
});

describe("目指す姿が前年度から変わったとき", () => {
  const VISION = "総務課がめざす姿 その1";

  /** A workbook in which the forms (not the hidden 昨年度) say another text. */
  async function rewritten(path: string, to: string, [from, text]: readonly [string, string]): Promise<string> {
    const host = await ExcelHost.open(readFileSync(at(path)));
    for (const [sheet, cells] of Object.entries(host.texts())) {
      if (sheet.includes("昨年度")) continue;
      for (const [cell, was] of Object.entries(cells)) {
        if (was.includes(from)) host.user.type(sheet, cell, was.replaceAll(from, text));
      }
    }
    mkdirSync(dirname(at(to)), { recursive: true });
    writeFileSync(at(to), await host.save());
    return at(to);
  }
  const changedIn = (terminal: FakeTerminal): readonly string[] => {
    const { findings } = terminal.result as { readonly findings: readonly { rule: string; message: string }[] };
    return findings.filter(({ rule }) => rule === "vision-changed").map(({ message }) => message);
  };
  async function check(...args: readonly string[]): Promise<readonly string[]> {
    const terminal = new FakeTerminal();
    await run(["check", ...args, "--json"], terminal, townR5);
    return changedIn(terminal);
  }

  test("配ったブックの控えで分かる。別のファイルだけを後から集めても、覚えている", async () => {
    const own = await department("総務課.xlsx", BUDGET);
    const other = await department("町民生活課.xlsx", {});
    await template(planR6(), [own]);
    const again = await rewritten("配布/総務課.xlsx", "提出/総務課.xlsx", [VISION, "総務課が改めてめざす姿"]);
    expect(await check(at("配布/総務課.xlsx"), "--plan", at("計画.json"))).toEqual([]);
    const said = [
      `「目指す姿」が、前年度の「${VISION}」から変わっています。書き改めたのでなければ、前年度の文に戻してください。`,
    ];
    expect(await check(again, "--plan", at("計画.json"))).toEqual(said);
    for (const file of [again, other]) {
      const terminal = new FakeTerminal();
      const args = ["assemble", file, "--out", at("総括R6.xlsx"), "--plan", at("計画.json"), "--json"];
      await run(args, terminal, townR5);
      const made = readWorkbook(readFileSync(at("総括R6.xlsx")), { file: "総括R6.xlsx" });
      const texts = made.ok ? made.value.sheets.flatMap(({ cells }) => cells.map(({ text }) => text)) : [];
      expect(texts.filter((text) => said.includes(text))).toHaveLength(1);
    }
  });

  test("--last-year なら、番号の変わった計画でも、配っていないブックで分かる", async () => {
    const own = await department("総務課.xlsx", BUDGET, SOUND);
    const summary = await summaryOf(own);
    const plan = json("計画.json", swapped);
    const ofR6 = (sheet: SheetDrawing): SheetDrawing => ({
      ...sheet,
      cells: sheet.cells.map((cell) => {
        const { content } = cell;
        if (content.type !== "text") return cell;
        return { ...cell, content: { ...content, text: content.text.replaceAll("令和5年度", "令和6年度") } };
      }),
    });
    const now = await save("令和6/総務課.xlsx", [
      ofR6(aFormSheet({ ...BUDGET, isUnnumbered: true, texts: { vision: "新しい姿" } })),
      ofR6(aFormSheet({ ...SOUND, isUnnumbered: true })),
    ]);
    expect(await check(now, "--plan", plan)).toEqual([]);
    const said = await check(now, "--plan", plan, "--last-year", summary);
    expect(said).toEqual([expect.stringContaining("「総務課がめざす姿 その1」から変わっています")]);
  });

  test("--last-year が同じ年度のものなら、何も比べず、そう言う", async () => {
    const own = await department("総務課.xlsx", BUDGET);
    const terminal = new FakeTerminal();
    expect(await run(["check", own, "--last-year", own], terminal, townR5)).toBe(1);
    expect(terminal.complaints.join("")).toContain("計画と同じ令和5年度のものです");
  });
});
