import { filesInArchive } from "../../src/usecases/archive-files";
import { fail, succeed } from "../../src/workbook/result";

function contentsOf(...names: readonly string[]) {
  return filesInArchive(succeed(names.map((name) => ({ name, unpack: () => succeed(new Uint8Array([1])) }))));
}

function inputsOf(...names: readonly string[]) {
  const contents = contentsOf(...names);
  if (contents === "workbook" || !contents.ok) throw new Error("not opened");
  const { inputs, ignored } = contents.value;
  return { ignored, inputs: inputs.map(({ name, load }) => ({ name, loaded: load() })) };
}

test("ブックは取り出し、ほかのものは名前を挙げ、システムのファイルには触れない", () => {
  const { inputs, ignored } = inputsOf(
    "課/総務課.xlsx",
    "報告.docx",
    "中.zip",
    "メモ.txt",
    "__MACOSX/課/._総務課.xlsx",
  );
  expect(inputs.map(({ name, loaded }) => [name, loaded.ok])).toEqual([
    ["課/総務課.xlsx", true],
    ["報告.docx", false],
    ["中.zip", false],
  ]);
  expect(ignored).toEqual(["メモ.txt"]);
  expect(inputs[2]?.loaded).toMatchObject({
    problem: {
      isWorkbook: false,
      message: "zipの中のzipなので、開いていません。中のブックを取り出して置いてください。",
    },
  });
});

test.each([
  ["空の zip", []],
  ["メモだけの zip", ["メモ.txt", ".DS_Store"]],
])("%s は、ブックがないと言う", (_, names) => {
  expect(contentsOf(...names)).toMatchObject({ ok: false, problem: { isWorkbook: false } });
});

test("開けない zip は、その訳を言う", () => {
  const closed = filesInArchive(fail({ message: "パスワードの付いた zip です。" }));
  expect(closed).toEqual({ ok: false, problem: { message: "パスワードの付いた zip です。", isWorkbook: false } });
});

test("名前が .zip に変わったブックは、ブックとして読む", () => {
  expect(contentsOf("[Content_Types].xml", "xl/workbook.xml")).toBe("workbook");
});
