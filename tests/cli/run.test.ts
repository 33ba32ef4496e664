import { readWorkbook } from "../../src/xlsx/read";
import { townR5 } from "../../src/town/r5/town";
import fs, {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import { sampleForms } from "../samples/sample-forms";
import { FakeTerminal } from "./fake-terminal";

const samples = join(__dirname, "../../assets/samples");
const AT = "2024-04-20T09:00:00+09:00";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The summary of the samples, assembled once: the same input gives the same bytes. */
let ofSamples: Promise<Uint8Array> | null = null;
async function standingSummary(out: string): Promise<Buffer> {
  ofSamples ??= call("assemble", samples, "--out", out, "--at", AT).then(() => readFileSync(out));
  writeFileSync(out, await ofSamples);
  return readFileSync(out);
}

async function call(...args: string[]) {
  const terminal = new FakeTerminal();
  const code = await run(args, terminal, townR5);
  return { code, terminal, result: terminal.result as never };
}

/** `other` acts once the first file of a call is written under its temporary name, and not yet renamed. */
async function whileWriting<Value>(other: () => void, work: () => Promise<Value>): Promise<Value> {
  const toDisk = jest.spyOn(fs, "fsyncSync").mockImplementationOnce(other);
  try {
    return await work();
  } finally {
    toDisk.mockRestore();
  }
}

interface ReadResult {
  plan: unknown;
  files: {
    file: string;
    sha256: string;
    problem: string | null;
    sheets: {
      sheet: string;
      kind: string;
      forms: {
        initiative: string | null;
        department: string | null;
        fields: Record<string, { text: string; cells: string } | null>;
      }[];
    }[];
  }[];
  ignored: string[];
}

describe("使い方の誤り", () => {
  test.each([
    ["命令がない", []],
    ["知らない命令", ["frobnicate"]],
    ["知らない指定", ["check", "--colour", "x"]],
    ["パスがない", ["check"]],
    ["ないパス", ["check", "/no/such/folder"]],
    ["知らない時期", ["check", "--period", "third-half", "x"]],
    ["--out がない", ["assemble", "x"]],
    ["--at が時刻でない", ["assemble", "x", "--out", "y.xlsx", "--at", "きのう"]],
    ["--at の日がない", ["assemble", "x", "--out", "y.xlsx", "--at", "2024-02-30T09:00:00+09:00"]],
    ["課も --all もない", ["template", "--out", "x"]],
    ["計画にない課", ["template", "--department", "宇宙課", "--out", "x"]],
  ])("%s → 2", async (_, args) => {
    const { code, terminal } = await call(...args);
    expect(code).toBe(2);
    expect(terminal.printed.length + terminal.complaints.length).toBeGreaterThan(0);
  });

  test("--help は日本語と英語で出る", async () => {
    const { code, terminal } = await call("assemble", "--help");
    expect(code).toBe(0);
    expect(terminal.printed.join()).toMatch(/総括ブックを作ります[\s\S]*Assembles the summary workbook/u);
  });
});

describe("read", () => {
  test("見本の様式をすべて、書かれたとおりに読む", async () => {
    const { code, result } = await call("read", samples, "--json");
    expect(code).toBe(0);
    const { files, plan } = result as ReadResult;
    expect(plan).toEqual(planR5);
    const forms = files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.forms));
    for (const sample of sampleForms) {
      const same = forms.filter(
        ({ initiative, fields }) =>
          initiative === sample.initiative &&
          fields.vision?.text === sample.vision &&
          fields.firstHalf?.text === sample.firstHalf,
      );
      expect(same.length).toBeGreaterThan(0);
      expect(
        same.some(({ fields }) => fields.goals?.text === sample.goals && fields.actions?.text === sample.actions),
      ).toBe(true);
    }
    expect(Object.keys(forms[0]?.fields ?? {})).toEqual(formDefinitionR5.fields.map(({ id }) => id));
    const example = files.flatMap(({ sheets }) => sheets).find(({ sheet }) => sheet === "記入例");
    expect(example).toMatchObject({ kind: "example", forms: [] });
  });

  test("フォルダーの中を見て、読むもの・問題のあるもの・関係ないものを分ける", async () => {
    mkdirSync(join(folder, "前期"));
    cpSync(join(samples, "農業振興課.xlsx"), join(folder, "前期/農業振興課.xlsx"));
    for (const name of ["旧.xls", "表.csv", "~$農業振興課.xlsx", "メモ.txt"]) writeFileSync(join(folder, name), "…");
    writeFileSync(join(folder, "壊れ.xlsx"), "PKではない");
    const { code, result } = await call("read", folder, "--json");
    expect(code).toBe(0);
    const { files, ignored } = result as ReadResult;
    expect(files.map(({ file, problem }) => [file, problem === null])).toEqual([
      ["壊れ.xlsx", false],
      ["旧.xls", false],
      ["表.csv", false],
      ["前期/農業振興課.xlsx", true],
    ]);
    expect(ignored).toEqual(["メモ.txt"]);
    for (const args of [
      ["check", folder],
      ["assemble", folder, "--out", join(folder, "総括.xlsx")],
    ]) {
      expect((await call(...args, "--json")).result).toMatchObject({ ignored: ["メモ.txt"] });
      expect((await call(...args)).terminal.printed.join("\n")).not.toContain("メモ.txt");
    }
    rmSync(join(folder, "前期"), { recursive: true });
    rmSync(join(folder, "総括.xlsx"));
    const nothing = await call("assemble", folder, "--out", join(folder, "総括.xlsx"));
    expect(nothing.terminal.complaints.join("\n")).not.toContain("メモ.txt");
    expect(files.every(({ sha256 }) => /^[0-9a-f]{64}$/u.test(sha256))).toBe(true);
    expect(files.filter(({ problem }) => problem !== null).every(({ sheets }) => sheets.length === 0)).toBe(true);
  });
});

describe("読めない所", () => {
  test("つながらないリンクと輪になったリンクは、名前を挙げて、ほかを集める", async () => {
    cpSync(join(samples, "農業振興課.xlsx"), join(folder, "農業振興課.xlsx"));
    symlinkSync(join(folder, "ない.xlsx"), join(folder, "総務課.xlsx"));
    symlinkSync("輪.xlsx", join(folder, "輪.xlsx"));
    symlinkSync(folder, join(folder, "自分"));
    const { code, terminal } = await call("assemble", folder, "--out", join(folder, "out/総括.xlsx"));
    expect(code).toBe(3);
    expect(terminal.complaints.join("\n")).toMatch(/総務課\.xlsx[\s\S]*輪\.xlsx/u);
  });

  test("書き込めない所へは配布せず、文で断る", async () => {
    writeFileSync(join(folder, "ファイル"), "");
    const { code, terminal } = await call("template", "--all", "--out", join(folder, "ファイル"));
    expect(code).toBe(1);
    expect(terminal.complaints.join()).toContain("書けませんでした");
  });
});

describe("同じ名前のファイル", () => {
  test("別のフォルダーにあれば、フォルダーの名前を付けて区別する", async () => {
    for (const name of ["一班", "二班"]) {
      mkdirSync(join(folder, name));
      cpSync(join(samples, "農業振興課.xlsx"), join(folder, name, "農業振興課.xlsx"));
    }
    const { result } = await call("read", join(folder, "一班"), join(folder, "二班"), "--json");
    expect((result as ReadResult).files.map(({ file }) => file)).toEqual([
      "一班/農業振興課.xlsx",
      "二班/農業振興課.xlsx",
    ]);
  });
});

describe("check", () => {
  test("誤りがあれば 1、確認事項はセルを指す", async () => {
    const { code, result } = await call("check", samples, "--json");
    expect(code).toBe(1);
    const { findings } = result as { findings: { rule: string; cell: string | null; message: string }[] };
    // Every kind of mistake that stands in the samples is found.
    const reported = new Set(findings.map(({ rule }) => rule));
    const mistakes = [
      "achievement-option",
      "department-not-assigned",
      "department-unclear",
      "department-unknown",
      "example-sheet",
      "field-empty",
      "field-missing",
      "fiscal-year-mismatch",
      "form-conflict",
      "form-duplicate",
      "form-incomplete-frame",
      "form-missing",
      "form-number-duplicate",
      "initiative-number",
      "initiative-title",
      "initiative-unknown",
      "label-spelling",
      "unplaced-text",
    ];
    expect(mistakes.filter((rule) => !reported.has(rule))).toEqual([]);
  });

  test("様式が一つもなければ 1、はじめにそう言う", async () => {
    const empty = join(folder, "空.txt");
    writeFileSync(empty, "");
    const { code, terminal } = await call("check", folder);
    expect(code).toBe(1);
    expect(terminal.printed[0]).toContain("様式が一つも見つかりませんでした");
  });

  test("誤りがなければ 0", async () => {
    const { code } = await call("check", join(samples, "教育振興課.xlsx"));
    expect(code).toBe(0);
  });
});

describe("assemble", () => {
  const assemble = (out: string, ...more: string[]) => call("assemble", samples, "--out", out, "--at", AT, ...more);
  const ofOneFile = (out: string, ...more: string[]) =>
    call("assemble", join(samples, "教育振興課.xlsx"), "--out", out, "--at", AT, ...more);

  test("同じ入力なら同じバイト列", async () => {
    // Whose two of the samples' forms are, nobody has said.
    const first = await standingSummary(join(folder, "a.xlsx"));
    expect((await assemble(join(folder, "b.xlsx"))).code).toBe(3);
    expect(readFileSync(join(folder, "b.xlsx")).equals(first)).toBe(true);
  });

  test("見本の質問には、添えた答えで答えられる（npm run demo）", async () => {
    const { code, terminal } = await assemble(
      join(folder, "総括.xlsx"),
      "--answers",
      join(samples, "../sample-answers.json"),
    );
    expect([code, terminal.complaints]).toEqual([0, []]);
  });

  test("もう一度行うと、前の総括を元に様式ごとに差し替え、変わりがなければ何も変わらない", async () => {
    const out = join(folder, "総括.xlsx");
    const first = await standingSummary(out);
    const { code, result } = await assemble(out, "--json");
    expect(code).toBe(3);
    expect((result as { changes: object }).changes).toMatchObject({ replaced: [], added: [], kept: [] });
    expect(readFileSync(out).equals(first)).toBe(true);
  });

  test("来なかった様式は前の総括から残る", async () => {
    const out = join(folder, "総括.xlsx");
    await standingSummary(out);
    const { result } = await call("assemble", join(samples, "農業振興課.xlsx"), "--out", out, "--json");
    const { changes, forms } = result as { changes: { kept: { department: string }[] }; forms: { gathered: number } };
    // Three came; a form with two texts is one form.
    expect(changes.kept.length).toBe(forms.gathered - 3);
    expect(changes.kept.some(({ department }) => department === "ラベンダーハイツ")).toBe(true);
  });

  test("年度の違う計画では、前の総括に手を付けない。新しいファイルなら始められる", async () => {
    const out = join(folder, "総括.xlsx");
    await call("assemble", join(samples, "教育振興課.xlsx"), "--out", out);
    const before = readFileSync(out);
    const plan = join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify({ ...planR5, fiscalYear: { era: "令和", year: 6 } }));
    const { code, terminal } = await ofOneFile(out, "--plan", plan);
    expect(code).toBe(1);
    expect(terminal.complaints.join()).toMatch(/令和5年度の総括に、令和6年度の計画で.*何も書いていません/u);
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(["plan.json", "総括.xlsx"]);
  });

  test("前の年度のブックを渡したら、はじめにそう言う", async () => {
    const plan = join(folder, "plan.json");
    writeFileSync(plan, JSON.stringify({ ...planR5, fiscalYear: { era: "令和", year: 6 } }));
    const out = join(folder, "総括.xlsx");
    const { code, terminal } = await call("assemble", join(samples, "建設水道課.xlsx"), "--plan", plan, "--out", out);
    expect(code).toBe(1);
    expect(terminal.complaints[0]).toMatch(/^渡された3様式は令和5年度のもので、令和6年度の総括には入りません。/u);
    expect(existsSync(out)).toBe(false);
  });

  test("拡張子のない --out には .xlsx が付く", async () => {
    const of = [join(samples, "教育振興課.xlsx"), "--out", join(folder, "総括")];
    expect((await call("assemble", ...of)).code).toBe(0);
    expect(readdirSync(folder)).toEqual(["総括.xlsx"]);
    // The second time it is the summary that stands there.
    const { result } = await call("assemble", ...of, "--json");
    expect((result as { changes: object }).changes).toMatchObject({ added: [], kept: [] });
  });

  test("総括でないファイルは上書きしない", async () => {
    const out = join(folder, "大事.xlsx");
    cpSync(join(samples, "農業振興課.xlsx"), out);
    for (const more of [[], ["--fresh"]]) {
      const { code, terminal } = await ofOneFile(out, ...more);
      expect(code).toBe(1);
      expect(terminal.complaints.join()).toContain("上書きしません");
    }
    expect(readFileSync(out).equals(readFileSync(join(samples, "農業振興課.xlsx")))).toBe(true);
  });

  test("読めないファイルがあれば、書いて 3、名前を挙げる", async () => {
    cpSync(join(samples, "農業振興課.xlsx"), join(folder, "農業振興課.xlsx"));
    writeFileSync(join(folder, "保健福祉課.xls"), "…");
    const out = join(folder, "out/総括.xlsx");
    const { code, terminal } = await call("assemble", folder, "--out", out);
    expect(code).toBe(3);
    expect(terminal.complaints.join()).toContain("保健福祉課.xls");
    expect(existsSync(out)).toBe(true);
  });

  test("様式が一つもなければ書かない", async () => {
    writeFileSync(join(folder, "空.txt"), "");
    const out = join(folder, "総括.xlsx");
    expect((await call("assemble", folder, "--out", out)).code).toBe(1);
    expect(readdirSync(folder)).toEqual(["空.txt"]);
  });

  test("書けない所なら 1、書きかけを残さない", async () => {
    const out = join(folder, "総括.xlsx");
    const before = await standingSummary(out);
    // As when Excel holds the file open.
    const renaming = jest.spyOn(fs, "renameSync").mockImplementation(() => {
      throw Object.assign(new Error("busy"), { code: "EBUSY" });
    });
    const { code, terminal } = await ofOneFile(out);
    renaming.mockRestore();
    expect(code).toBe(1);
    expect(terminal.complaints.join()).toContain("書けませんでした");
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(readdirSync(folder)).toEqual(["総括.xlsx"]);
  });

  describe("読んでから置き換えるまでの間に、ほかの人が", () => {
    const theirs = Buffer.from("ほかの人の総括");
    const write = (out: string): void => {
      writeFileSync(out, theirs);
    };
    const meanwhile = [
      ["書き換えた", true, write, theirs],
      ["消した", true, rmSync, null],
      ["作った", false, write, theirs],
    ] as const;

    test.each(meanwhile)("%s総括には上書きせず、そう言って 1", async (_, wasThere, change, then) => {
      const out = join(folder, "総括.xlsx");
      if (wasThere) await standingSummary(out);
      const { code, terminal, result } = await whileWriting(
        () => {
          change(out);
        },
        () => ofOneFile(out, "--json"),
      );
      expect(code).toBe(1);
      expect(terminal.complaints).toEqual([expect.stringMatching(/ほかの人が.*何も書いていません。もう一度行うと/u)]);
      expect(result).toBeUndefined();
      expect(existsSync(out) ? readFileSync(out) : null).toEqual(then);
      expect(readdirSync(folder)).toEqual(then ? ["総括.xlsx"] : []);
    });

    test("まとめ直した総括は、もう一度行うと取り込まれる", async () => {
      const out = join(folder, "総括.xlsx");
      const others = join(folder, "ほか.xlsx");
      await call("assemble", join(samples, "農業振興課.xlsx"), "--out", out, "--at", AT);
      await call("assemble", join(samples, "教育振興課.xlsx"), "--out", others, "--at", AT);
      const mine = () => call("assemble", join(samples, "建設水道課.xlsx"), "--out", out, "--at", AT, "--json");
      expect(
        (
          await whileWriting(() => {
            cpSync(others, out);
          }, mine)
        ).code,
      ).toBe(1);
      const { code, result } = await mine();
      expect(code).toBe(0);
      const { kept } = (result as { changes: { kept: { department: string }[] } }).changes;
      expect(new Set(kept.map(({ department }) => department))).toEqual(new Set(["教育振興課"]));
    });
  });

  test("総括が集める フォルダーの中にあっても、提出とはみなさない", async () => {
    cpSync(join(samples, "農業振興課.xlsx"), join(folder, "農業振興課.xlsx"));
    const out = join(folder, "総括.xlsx");
    await call("assemble", folder, "--out", out);
    const { result } = await call("assemble", folder, "--out", out, "--json");
    expect((result as { files: { file: string }[] }).files.map(({ file }) => file)).toEqual(["農業振興課.xlsx"]);
  });
});

describe("template", () => {
  test("全課の白紙の様式ができ、読み戻すと取組と課が入っている", async () => {
    expect((await call("template", "--all", "--out", folder)).code).toBe(0);
    expect(readdirSync(folder).length).toBe(planR5.departments.length);
    const { result } = await call("read", join(folder, "建設水道課.xlsx"), "--json");
    const { sheets } = (result as ReadResult).files[0] ?? { sheets: [] };
    expect(sheets.slice(0, 2).map(({ kind }) => kind)).toEqual(["plan", "register"]);
    const forms = sheets.flatMap((sheet) => sheet.forms);
    expect(forms.map(({ initiative }) => initiative)).toEqual([
      "1-1-1-1",
      "1-2-1-1",
      "1-2-2-1",
      "2-1-3-1",
      "2-1-3-2",
      "2-1-4-1",
      "2-2-4-2",
    ]);
    expect(new Set(forms.map(({ department }) => department))).toEqual(new Set(["建設水道課"]));
    expect(forms.every(({ fields }) => fields.goals?.text === "")).toBe(true);
  });

  test("欄の名前と枠を守らずに配れる", async () => {
    await call("template", "--department", "建設水道課", "--no-protection", "--out", folder);
    const book = readWorkbook(readFileSync(join(folder, "建設水道課.xlsx")), { file: "" });
    expect(book.ok && book.value.sheets.filter((sheet) => sheet.isProtected)).toEqual([]);
  });

  test("配られたまま戻ってきた任意の様式は集めず、名前を挙げる。担当する様式は空欄を知らせる", async () => {
    await call("template", "--department", "建設水道課", "--out", folder);
    const { result } = await call("check", folder, "--json");
    const { findings } = result as { findings: { rule: string; initiative: string | null }[] };
    const about = (rule: string) => [
      ...new Set(findings.filter((one) => one.rule === rule).map((one) => one.initiative)),
    ];
    expect(about("optional-form-blank")).toEqual(["1-1-1-1", "1-2-2-1", "2-1-4-1", "2-2-4-2"]);
    expect(about("form-unwritten")).toEqual(["1-2-1-1", "2-1-3-1", "2-1-3-2"]);
    expect(about("field-empty")).toEqual([]);
  });

  test("前の名前の課は今の課のブック。分かれた課は、どれかを尋ねる", async () => {
    const plan = join(folder, "計画.json");
    const formerNames = [
      { department: "総務課", name: "庶務課", until: "2023-03-31" },
      { department: "総務課", name: "庶務税務課", until: "2023-03-31" },
      { department: "町民生活課", name: "庶務税務課", until: "2023-03-31" },
    ];
    writeFileSync(plan, JSON.stringify({ ...planR5, formerNames }));
    expect((await call("template", "--department", "庶務課", "--plan", plan, "--out", folder)).code).toBe(0);
    expect(readdirSync(folder)).toContain("総務課.xlsx");
    const { code, terminal } = await call("template", "--department", "庶務税務課", "--plan", plan, "--out", folder);
    expect(code).toBe(2);
    expect(terminal.complaints.join()).toContain("「庶務税務課」は総務課、町民生活課に分かれました。");
  });

  test("前年度から目指す姿・目標・取組内容だけを、様式の数だけ引き継ぐ", async () => {
    const out = join(folder, "町民生活課.xlsx");
    const next = join(folder, "R6.json");
    writeFileSync(next, JSON.stringify({ ...planR5, fiscalYear: { era: "令和", year: 6 } }));
    const answers = join(samples, "../sample-answers.json");
    const more = ["--plan", next, "--from", samples, "--answers", answers];
    expect((await call("template", "--department", "町民生活課", "--out", out, ...more)).code).toBe(0);
    const { result } = await call("read", out, "--json");
    const forms = (result as ReadResult).files.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.forms));
    const fees = forms.filter(({ initiative }) => initiative === "2-1-3-1");
    expect(fees.length).toBeGreaterThan(1);
    const visions = fees.map(({ fields }) => fields.vision?.text);
    for (const sample of sampleForms.filter(
      ({ initiative, department }) => initiative === "2-1-3-1" && department === "町民生活課",
    )) {
      expect(visions).toContain(sample.vision);
    }
    expect(forms.every(({ fields }) => fields.firstHalf?.text === "" && fields.review?.text === "")).toBe(true);
    // Handed in as it was given out: not one form of it counts as 届いた.
    const summary = join(folder, "総括.xlsx");
    const returned = await call("assemble", out, "--out", summary, "--json");
    const counts = (returned.result as { forms: { present: number; unwritten: number } }).forms;
    expect([counts.present, counts.unwritten > 1]).toEqual([0, true]);
  });

  test("同じ名前のファイルがあれば、一つも書かない", async () => {
    writeFileSync(join(folder, "農業振興課.xlsx"), "先にあったもの");
    expect((await call("template", "--all", "--out", folder)).code).toBe(1);
    expect(readdirSync(folder)).toEqual(["農業振興課.xlsx"]);
  });

  test("書いている間に、ほかの人が同じ名前のファイルを作ったら、それだけを残す", async () => {
    const theirs = join(folder, "農業振興課.xlsx");
    const { code, terminal } = await whileWriting(
      () => {
        writeFileSync(theirs, "ほかの人のもの");
      },
      () => call("template", "--all", "--out", folder),
    );
    expect(code).toBe(1);
    expect(terminal.complaints).toEqual([
      expect.stringContaining(`同じ名前のファイルがあるため、何も書いていません: ${theirs}`),
    ]);
    expect(readFileSync(theirs, "utf8")).toBe("ほかの人のもの");
    expect(readdirSync(folder)).toEqual(["農業振興課.xlsx"]);
  });
});

describe("plan", () => {
  test("配布した計画の体系を読み戻すと、元の計画", async () => {
    await call("template", "--department", "総務課", "--out", folder);
    const { code, result } = await call("plan", join(folder, "総務課.xlsx"));
    expect(code).toBe(0);
    expect(result).toEqual(planR5);
  });

  test("計画のないブックは 1 で、何を探したかを言う", async () => {
    const { code, terminal } = await call("plan", join(samples, "農業振興課.xlsx"));
    expect(code).toBe(1);
    expect(terminal.complaints.join()).toContain("計画の体系");
  });

  test.each([
    [
      "フォルダー",
      (path: string) => {
        mkdirSync(path);
      },
      "フォルダーです",
    ],
    [
      "UTF-8 でない JSON",
      (path: string) => {
        writeFileSync(path, Buffer.from([0x7b, 0x8c, 0x76, 0x7d]));
      },
      "UTF-8",
    ],
    [
      "壊れた JSON",
      (path: string) => {
        writeFileSync(path, "{");
      },
      "JSON",
    ],
  ])("%s は計画でない。1 で、どうすればよいかを言う", async (_, make, said) => {
    const path = join(folder, "計画.json");
    make(path);
    const { code, terminal } = await call("check", samples, "--plan", path);
    expect(code).toBe(1);
    expect(terminal.complaints.join()).toContain(said);
  });
});
