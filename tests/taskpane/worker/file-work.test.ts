import { townR5 } from "../../../src/town/r5/town";
import { unzipSync } from "fflate";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import { planR5 } from "../../../src/town/r5/plan";
import { createFileWork } from "../../../src/taskpane/worker/create-file-work";
import type { GatherWork } from "../../../src/taskpane/worker/protocol";
import { succession } from "../../../src/usecases/distribute/succession";
import { drawDepartmentWorkbook } from "../../../src/usecases/distribute/template";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { writeWorkbook } from "../../../src/xlsx/write";
import { aSheet, aWorkbook } from "../../support/a-sheet";
import { runningPorts } from "./running-port";

const definition = formDefinitionR5;
const plan = planR5;

async function bytesOf(department: string): Promise<Uint8Array> {
  return await writeWorkbook(
    drawDepartmentWorkbook({ plan, definition, department, succession: succession(null, plan, definition, {}) }),
  );
}

function work(ports = runningPorts()) {
  return { ports, files: createFileWork(ports.open) };
}

const going = () => new AbortController().signal;

async function snapshotOf(department: string): Promise<WorkbookSnapshot> {
  const { files } = work();
  const read = await files.readFile(`${department}.xlsx`, await bytesOf(department), going());
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

const emptyBook = aWorkbook(aSheet([], { name: "Sheet1" }));

async function gatherWork(departments: readonly string[]): Promise<GatherWork> {
  return {
    snapshots: await Promise.all(departments.map(snapshotOf)),
    unreadable: [],
    town: townR5,
    period: "full-year",
    answers: {},
    removeFiles: [],
    retire: [],
    open: emptyBook,
    includesOpen: false,
    target: "this",
    assembledAt: "2024-04-20T00:00:00.000Z",
  };
}

describe("課のファイルを読む", () => {
  it("様式の数と課が分かり、渡した中身は手元に残らない", async () => {
    const { files } = work();
    const bytes = await bytesOf("農業振興課");
    const read = await files.readSubmission({ file: "農業.xlsx", bytes, town: townR5, plan }, going());
    expect(read).toMatchObject({ ok: true, value: { forms: 5, departments: ["農業振興課"], isSummary: false } });
    expect(bytes.length).toBe(0);
  });

  it("ブックでないファイルは文で断り、次のファイルは読める", async () => {
    const { files, ports } = work();
    const broken = files.readFile("計画書.xls", new TextEncoder().encode("計画"), going());
    const next = files.readFile("農業.xlsx", await bytesOf("農業振興課"), going());
    expect(await broken).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("保存し直") as string },
    });
    expect(await next).toMatchObject({ ok: true });
    expect(ports.opened()).toBe(1);
  });

  it("読み手が倒れたら文で知らせ、次のファイルは新しい読み手が読む", async () => {
    const { files, ports } = work();
    ports.crashNext();
    const fallen = await files.readFile("巨大.xlsx", await bytesOf("農業振興課"), going());
    expect(fallen).toMatchObject({ ok: false, problem: { message: expect.stringContaining("そのまま") as string } });
    expect(await files.readFile("農業.xlsx", await bytesOf("農業振興課"), going())).toMatchObject({ ok: true });
    expect(ports.opened()).toBe(2);
  });

  it("中止するとその場で終わり、待っていたファイルは新しい読み手が読む", async () => {
    const { files, ports } = work();
    const release = ports.hold();
    const controller = new AbortController();
    const stopped = files.readFile("長い.xlsx", await bytesOf("農業振興課"), controller.signal);
    const next = files.readFile("次.xlsx", await bytesOf("農業振興課"), going());
    const outcome = stopped.catch((error: unknown) => error);
    await Promise.resolve();
    controller.abort();
    expect(await outcome).toMatchObject({ name: "AbortError" });
    expect(ports.terminated()).toBe(1);
    release();
    expect(await next).toMatchObject({ ok: true, value: { source: { file: "次.xlsx" } } });
    expect(ports.opened()).toBe(2);
  });

  it("待っているあいだに中止したファイルは読まれない", async () => {
    const { files, ports } = work();
    const controller = new AbortController();
    controller.abort();
    await expect(files.readFile("次.xlsx", await bytesOf("農業振興課"), controller.signal)).rejects.toMatchObject({
      name: "AbortError",
    });
    expect(ports.opened()).toBe(0);
  });

  it("読み手を持てない画面では、そう言って断る", async () => {
    const files = createFileWork(() => {
      throw new Error("Worker is not defined");
    });
    expect(await files.readFile("農業.xlsx", await bytesOf("農業振興課"), going())).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining("作業ウィンドウを開き直") as string },
    });
  });
});

describe("とりまとめる", () => {
  it("総括の絵と、開いているブックに入れる分と、数を返し、進みぐあいを知らせる", async () => {
    const { files } = work();
    const steps: string[] = [];
    const outcome = await files.gather(await gatherWork(["農業振興課", "総務課"]), going(), (step) => steps.push(step));
    if (!outcome.ok) throw new Error(outcome.problem.type);
    const { drawing, replacement, handedIn, result } = outcome.value;
    expect(steps).toEqual(["collecting", "drawing", "comparing"]);
    expect(handedIn.departments).toBe(2);
    expect(result.departments.filter(({ status }) => status === "none").map(({ department }) => department)).toContain(
      "建設水道課",
    );
    expect(replacement?.change.drawing.sheets.map(({ name }) => name)).toEqual(drawing.sheets.map(({ name }) => name));
    expect(replacement?.change.retireNames).toEqual([]);
  });

  it("様式が一つもなければ、何も描かずにそう言う", async () => {
    const { files } = work();
    const request = { ...(await gatherWork([])), snapshots: [emptyBook] };
    expect(await files.gather(request, going(), () => undefined)).toMatchObject({
      ok: false,
      problem: { type: "no-forms" },
    });
  });

  it("このブックのシートも出されたものとして数える", async () => {
    const { files } = work();
    const request = { ...(await gatherWork([])), open: await snapshotOf("農業振興課") };
    expect(await files.survey({ ...request, includesOpen: false }, going())).toMatchObject({
      value: { handedIn: { forms: 0 } },
    });
    const surveyed = await files.survey({ ...request, includesOpen: true }, going());
    expect(surveyed).toMatchObject({ value: { handedIn: { departments: 1 } } });
  });

  it("途中で倒れたら、ブックはそのままだと知らせる", async () => {
    const { files, ports } = work();
    const request = await gatherWork(["農業振興課"]);
    ports.crashNext();
    expect(await files.gather(request, going(), () => undefined)).toMatchObject({
      ok: false,
      problem: { type: "broken-off", message: expect.stringContaining("ブックはそのまま") as string },
    });
  });
});

describe("様式ブックを作る", () => {
  it("選んだ課の分だけを一つの zip にし、中身を数える", async () => {
    const { files } = work();
    const departments = ["建設水道課", "総務課"];
    const made = await files.distribute({ plan, builtIn: plan, definition, departments, lastYear: [] }, going());
    if (!made.ok) throw new Error(made.problem.message);
    expect(Object.keys(unzipSync(made.value.archive))).toEqual(["総務課.xlsx", "建設水道課.xlsx"]);
    expect(made.value.workbooks.map(({ file }) => file)).toEqual(["総務課.xlsx", "建設水道課.xlsx"]);
    expect(made.value.carriedForms).toBeNull();
  });

  it("前年度のファイルが読めなくても、読めたものから引き継ぐ", async () => {
    const { files } = work();
    const lastYear = [
      { file: "昨年.xlsx", bytes: await bytesOf("総務課") },
      { file: "写真.xlsx", bytes: new TextEncoder().encode("png") },
    ];
    const made = await files.distribute(
      { plan, builtIn: plan, definition, departments: ["総務課"], lastYear },
      going(),
    );
    if (!made.ok) throw new Error(made.problem.message);
    expect(made.value.unreadable.map(({ file }) => file)).toEqual(["写真.xlsx"]);
    expect(made.value.carriedForms).not.toBeNull();
  });
});
