import { unzipSync } from "fflate";
import { drawPlan } from "../../../src/plan/draw-plan";
import { createFileWork } from "../../../src/taskpane/worker/create-file-work";
import type { Distribution, LastYearSurvey, LastYearWork, OfKeptFiles } from "../../../src/taskpane/worker/protocol";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import type { SuccessionSurvey } from "../../../src/usecases/distribute/survey-succession";
import { recogniseWorkbook } from "../../../src/gather/recognise-workbook";
import type { Result } from "../../../src/workbook/result";
import { readWorkbook } from "../../../src/xlsx/read";
import { writeWorkbook } from "../../../src/xlsx/write";
import type { Plan } from "../../../src/plan/schema";
import { aFormSheet } from "../../usecases/a-department-workbook";
import { planR6, summaryOfR5 } from "../../usecases/distribute/a-new-plan";
import { runningPorts } from "./running-port";

const definition = formDefinitionR5;
const going = () => new AbortController().signal;

function work(ports = runningPorts()) {
  return { ports, files: createFileWork(ports.open) };
}

let summary: Uint8Array;
beforeAll(async () => {
  summary = await writeWorkbook(summaryOfR5());
});

/** The bytes are handed over: each test needs its own. */
const ofSummary = () => [{ file: "R5総括.xlsx", bytes: summary.slice() }];

function asking(more: Partial<LastYearWork> = {}): LastYearWork {
  return {
    plan: planR6,
    builtIn: planR5,
    definition,
    departments: planR6.departments,
    lastYear: { token: "1", files: ofSummary() },
    answers: {},
    ...more,
  };
}

function surveyed(reply: OfKeptFiles<LastYearSurvey>): SuccessionSurvey {
  if (reply === "files-needed") throw new Error(reply);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

function made(reply: OfKeptFiles<Result<Distribution, { readonly message: string }>>): Distribution {
  if (reply === "files-needed") throw new Error(reply);
  if (!reply.ok) throw new Error(reply.problem.message);
  return reply.value;
}

const byTitle = (survey: SuccessionSurvey, title: string) => {
  const row = survey.rows.find((one) => one.title === title);
  if (!row) throw new Error(`no row: ${title}`);
  return row;
};

describe("前年度のファイルを調べる", () => {
  it("計画の対応と、答えることと、どの様式がどうなるかが分かる", async () => {
    const survey = surveyed(await work().files.surveyLastYear(asking(), going()));
    expect(byTitle(survey, "ボランティアセンターの活動支援と連携")).toMatchObject({
      certainty: "certain",
      to: ["1-2-1-3"],
    });
    expect(byTitle(survey, "人事評価制度の適正運用")).toMatchObject({ certainty: "likely", to: ["2-2-1-2"] });
    expect(byTitle(survey, "マイナンバーカードの普及")).toMatchObject({ certainty: "open", to: null });
    expect(survey.questions.map(({ kind }) => kind)).toEqual(["form-target"]);
    const { carried, changed, waiting, givenUp, notCarried, blank } = survey.counts;
    expect([carried, changed, waiting, givenUp, notCarried].map(({ length }) => length)).toEqual([4, 4, 2, 0, 0]);
    expect(carried.map(({ name, note }) => `${name} ${note}`)).toContainEqual(
      expect.stringMatching(/^Ⅰ-2-①\(4\) 保健福祉課 その1「ボランティア.*→ Ⅰ-2-①\(3\) 保健福祉課.*番号が変わりました/u),
    );
    expect(blank.filter(({ note }) => note.startsWith("答えを待っています")).map(({ name }) => name)).toEqual([
      expect.stringContaining("企画課") as string,
      expect.stringContaining("商工観光課") as string,
      expect.stringContaining("電子証明の利用促進") as string,
    ]);
    expect(blank.every(({ note }) => note !== "")).toBe(true);
  });

  it("答えると調べ直し、ファイルはもう要らない。読み手が替わったら、もう一度求める", async () => {
    const { files, ports } = work();
    const first = surveyed(await files.surveyLastYear(asking(), going()));
    const { question } = byTitle(first, "マイナンバーカードの普及");
    const [asked] = first.questions;
    if (!asked) throw new Error("nothing is asked");
    const answers = { [question.id]: "2-2-4-1", [asked.id]: "all" };
    const again = asking({ lastYear: { token: "1", files: null }, answers });
    const second = surveyed(await files.surveyLastYear(again, going()));
    expect(byTitle(second, "マイナンバーカードの普及")).toMatchObject({ certainty: "decided", to: ["2-2-4-1"] });
    expect(second.counts.waiting).toEqual([]);
    expect(second.questions.map(({ answer }) => answer)).toEqual(["all"]);
    ports.crashNext();
    expect(await files.surveyLastYear(again, going())).toMatchObject({ ok: false });
    expect(await files.surveyLastYear(again, going())).toBe("files-needed");
    expect(surveyed(await files.surveyLastYear({ ...again, lastYear: asking().lastYear }, going())).counts).toEqual(
      second.counts,
    );
  });

  it("ほかのファイルを選ぶと、前のファイルは手放す", async () => {
    const { files } = work();
    await files.surveyLastYear(asking(), going());
    await files.surveyLastYear(asking({ lastYear: { token: "2", files: ofSummary() } }), going());
    expect(await files.surveyLastYear(asking({ lastYear: { token: "1", files: null } }), going())).toBe("files-needed");
  });

  it("途中で計画が書き直されたら、読み直さずに新しい計画で調べる", async () => {
    const { files } = work();
    surveyed(await files.surveyLastYear(asking(), going()));
    const correspondence = {
      fiscalYear: planR5.fiscalYear,
      initiatives: [
        { from: "2-2-4-1", title: "マイナンバーカードの普及", to: [], certainty: "decided", reason: "" } as const,
      ],
    };
    const plan = { ...planR6, correspondence };
    const survey = surveyed(
      await files.surveyLastYear(asking({ plan, lastYear: { token: "1", files: null } }), going()),
    );
    expect(byTitle(survey, "マイナンバーカードの普及")).toMatchObject({ to: [], certainty: "decided" });
    expect(survey.counts.givenUp).toHaveLength(1);
  });

  it("計画のない前年度のブックは、今の計画の題名で読む。題名が書き直されたら、それで読み直す", async () => {
    const { files } = work();
    const bytes = await writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [aFormSheet()] });
    const builtIn = { ...planR5, fiscalYear: { ...planR5.fiscalYear, year: 3 } };
    const titlesFor = async (plan: Plan, lastYear: LastYearWork["lastYear"]) =>
      surveyed(await files.surveyLastYear(asking({ plan, builtIn, lastYear }), going())).rows.map(({ title }) => title);
    expect(await titlesFor(planR6, { token: "1", files: [{ file: "課.xlsx", bytes }] })).toContain(
      "人事評価制度の適正な運用",
    );
    const rewritten = JSON.parse(JSON.stringify(planR6).replace("人事評価制度の適正な運用", "人事評価")) as Plan;
    expect(await titlesFor(rewritten, { token: "1", files: null })).toContain("人事評価");
  });

  it("課を選ぶと、その課に関わるものだけを数える", async () => {
    const survey = surveyed(await work().files.surveyLastYear(asking({ departments: ["保健福祉課"] }), going()));
    expect(survey.counts.carried).toHaveLength(1);
    expect(survey.counts.waiting).toHaveLength(0);
    expect(survey.questions).toEqual([]);
  });

  it.each([
    ["同じ年度の総括", ofSummary, { plan: planR5, departments: planR5.departments }, "計画と同じ令和5年度"],
    ["読めないファイル", () => [...ofSummary(), { file: "写真.xlsx", bytes: new Uint8Array([1]) }], {}, "写真.xlsx"],
    ["様式のないブック", async () => [{ file: "空.xlsx", bytes: await anEmptyBook() }], {}, "様式が見つかりません"],
  ] as const)("%sは文で断り、何も作らない", async (_, files, more, sentence) => {
    const request = asking({ ...more, lastYear: { token: "1", files: await files() } });
    const problem = { message: expect.stringContaining(sentence) as string };
    const { files: worker } = work();
    expect(await worker.surveyLastYear(request, going())).toMatchObject({ ok: false, problem });
    const again = { ...request, lastYear: { token: "1", files: null }, isProtected: true };
    expect(await worker.distribute(again, going())).toMatchObject({ ok: false, problem });
  });
});

async function anEmptyBook(): Promise<Uint8Array> {
  return writeWorkbook({ title: "", creator: "", createdAt: null, sheets: [drawPlan(planR5)] });
}

describe("様式ブックを作る", () => {
  it("選んだ課の分だけを一つの zip にし、中身を数える", async () => {
    const departments = ["建設水道課", "総務課"];
    const request = { ...asking(), plan: planR5, departments, lastYear: null, isProtected: true };
    const { archive, workbooks, survey } = made(await work().files.distribute(request, going()));
    expect(Object.keys(unzipSync(archive))).toEqual(["総務課.xlsx", "建設水道課.xlsx"]);
    expect(workbooks.map(({ file }) => file)).toEqual(["総務課.xlsx", "建設水道課.xlsx"]);
    expect(survey).toBeNull();
  });

  it.each([true, false])("欄の名前と枠を守るかどうかを選べる: %s", async (isProtected) => {
    const request = { ...asking(), plan: planR5, departments: ["建設水道課"], lastYear: null, isProtected };
    const [made1] = made(await work().files.distribute(request, going())).workbooks;
    const book = readWorkbook(made1?.bytes ?? new Uint8Array(), { file: "" });
    const forms = book.ok ? book.value.sheets.filter(({ cells }) => cells.some(({ text }) => text === "目標")) : [];
    expect(forms.map((sheet) => sheet.isProtected)).toEqual(Array.from({ length: 7 }, () => isProtected));
  });

  it("答えのとおりに引き継ぎ、番号が替わった取組の文も、題名のところへ行く", async () => {
    const { files } = work();
    const first = surveyed(await files.surveyLastYear(asking(), going()));
    const { question } = byTitle(first, "マイナンバーカードの普及");
    const request = asking({ lastYear: { token: "1", files: null }, answers: { [question.id]: "2-2-4-1" } });
    const { workbooks, survey } = made(await files.distribute({ ...request, isProtected: true }, going()));
    expect(survey?.counts.waiting).toHaveLength(1);
    expect(visionsOf(workbooks)).toEqual({
      "総務課 1-2-1-4": "総務課の1-2-1-3の姿",
      "総務課 2-2-1-2": "総務課の2-2-1-2の姿",
      "町民生活課 2-2-4-1": "町民生活課の2-2-4-1の姿",
      "企画課 2-1-1-1": "企画商工観光課の2-1-1-1の姿",
      "保健福祉課 1-2-1-3": "保健福祉課の1-2-1-4の姿",
    });
  });
});

/** 目指す姿 of all forms that have any, by 課 and initiative. */
function visionsOf(workbooks: Distribution["workbooks"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    workbooks.flatMap(({ file, bytes }) => {
      const read = readWorkbook(bytes, { file });
      if (!read.ok) throw new Error(read.problem.message);
      return recogniseWorkbook(read.value, planR6, definition).sheets.flatMap(({ forms }) =>
        forms.flatMap(({ initiative, fields }) => {
          const text = fields.vision?.text ?? "";
          return text === "" ? [] : [[`${file.replace(".xlsx", "")} ${initiative.inPlan?.code ?? ""}`, text]];
        }),
      );
    }),
  );
}
