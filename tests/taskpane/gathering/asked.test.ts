import {
  answerTo,
  joinQuestions,
  nothingAsked,
  openQuestions,
  unseenQuestions,
  withAnswer,
} from "../../../src/taskpane/gathering/asked";
import { rememberedRows } from "../../../src/taskpane/gathering/remembered-files";
import type { Question } from "../../../src/usecases/assemble/questions";

const question = (id: string, answer: string | null = null): Question => ({
  id,
  kind: "two-texts",
  text: "",
  about: "",
  department: null,
  source: null,
  forms: [],
  texts: [],
  choices: [],
  proposed: null,
  answer,
});
const ids = ({ questions }: { readonly questions: readonly Question[] }) => questions.map(({ id }) => id);

describe("質問の一覧", () => {
  test("答えて並びが変わっても、見えている質問は動かず、新しい質問は下に付き、なくなった質問は消える", () => {
    const first = joinQuestions(nothingAsked, [question("a"), question("b"), question("c")], {});
    const again = joinQuestions(first, [question("n"), question("c"), question("b", "x")], { b: "x" });
    expect(ids(again)).toEqual(["b", "c", "n"]);
    expect(again.answeredBefore).toEqual([]);
  });

  test("総括が覚えている答えは「前に答えた質問」で、ここで変えても取り消しても、そこから動かない", () => {
    const first = joinQuestions(nothingAsked, [question("a", "x"), question("b")], {});
    expect(first.answeredBefore).toEqual(["a"]);
    const answers = withAnswer({}, "a", null);
    expect(answerTo(question("a", "x"), answers)).toBeNull();
    expect(openQuestions(first, answers).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(joinQuestions(first, [question("a"), question("b")], answers).answeredBefore).toEqual(["a"]);
    expect(openQuestions(first, withAnswer(answers, "a", "y")).map(({ id }) => id)).toEqual(["b"]);
  });

  test("書く前に止まるのは、まだ見せていない、答えのない質問だけ", () => {
    const shown = joinQuestions(nothingAsked, [question("a")], {});
    const found = [question("a"), question("b", "x"), question("c")];
    expect(unseenQuestions(found, shown).map(({ id }) => id)).toEqual(["c"]);
  });
});

test("外すと決めたファイルは一度だけ並び、確かめたあとは、一つ前の版がその下に出る", () => {
  const lists = {
    file: "a.xlsx",
    handedInAs: "a.xlsx",
    sha256: null,
    isRemembered: true,
    standing: { type: "gathered" } as const,
    forms: [],
    findings: [],
  };
  const remembered = { files: [lists], unreadable: [{ file: "b.xls", message: "旧形式です。" }] };
  const typesOf = (takenOut: readonly string[], lookedAt: readonly string[]) =>
    rememberedRows(remembered, takenOut, lookedAt).map((row) => [
      row.file,
      row.type === "read" ? row.isPrevious : row.type,
    ]);
  expect(typesOf([], [])).toEqual([
    ["a.xlsx", false],
    ["b.xls", "unreadable"],
  ]);
  expect(typesOf(["a.xlsx", "b.xls"], [])).toEqual([
    ["a.xlsx", "taken-out"],
    ["b.xls", "taken-out"],
  ]);
  expect(typesOf(["a.xlsx"], ["a.xlsx"])).toEqual([
    ["a.xlsx", "taken-out"],
    ["a.xlsx", true],
    ["b.xls", "unreadable"],
  ]);
});
