import { initiativeEdits } from "../../src/checks/initiative-correction";
import { matchInitiative } from "../../src/plan/match-initiative";
import { planR5 } from "../../src/town/r5/plan";
import { applyEdits } from "../../src/workbook/text-edit";

/** The text with all corrections that there are. */
function corrected(text: string, code = "1-2-1-2"): string {
  const { inPlan, problems } = matchInitiative(text, planR5);
  expect(inPlan?.code).toBe(code);
  const edits = problems.flatMap((problem) => (inPlan && initiativeEdits(text, problem, inPlan)) ?? []);
  return applyEdits(
    text,
    edits.toSorted((a, b) => a.start - b.start),
  );
}

test.each([
  [
    "改行と空白は打たれたまま残す",
    "①　地域支えあいの仕組みづくり\n　② まちづくり活動諸団体の活動支援と連携 ",
    "①　地域支えあいの仕組みづくり\n　(2) まちづくり活動諸団体の活動支援と連携 ",
  ],
  [
    "全角のかっこは番号が合っていれば直さない",
    "① 地域支えあいのしくみづくり（２）まちづくり活動諸団体の活動支援と連携",
    "① 地域支えあいの仕組みづくり（２）まちづくり活動諸団体の活動支援と連携",
  ],
  [
    "合っている名前は、中の改行も残す",
    "② 地域支えあいの仕組みづくり (2) まちづくり活動\n諸団体の活動支援と連携",
    "① 地域支えあいの仕組みづくり (2) まちづくり活動\n諸団体の活動支援と連携",
  ],
  [
    "名前を直すときも、中の改行は残す",
    "① 地域支えあいの仕組みづくり (2) まちづくり活動\n諸団体の活動支援と連係",
    "① 地域支えあいの仕組みづくり (2) まちづくり活動\n諸団体の活動支援と連携",
  ],
  [
    "番号の前と後の文は残す",
    "重点 ① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携（広報班）",
    "重点 ① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の活動支援と連携（広報班）",
  ],
  ["見出しがなくても番号は直す", "② まちづくり活動諸団体の活動支援と連携", "(2) まちづくり活動諸団体の活動支援と連携"],
  [
    "同じ番号が二つあれば、後に続く名前で見分ける",
    "② 地域支えあいの仕組みづくり\n② まちづくり活動諸団体の活動支援と連携",
    "① 地域支えあいの仕組みづくり\n(2) まちづくり活動諸団体の活動支援と連携",
  ],
])("%s", (_, before, after) => {
  expect(corrected(before)).toBe(after);
});

test.each([["件名が添えてある", "① 地域支えあいの仕組みづくり (2) まちづくり活動諸団体の活動支援（広報班）"]])(
  "%sときは、失う文がないように名前を直さない",
  (_, before) => {
    expect(corrected(before)).toBe(before);
  },
);
