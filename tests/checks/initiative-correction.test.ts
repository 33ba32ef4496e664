import { correctInitiativeText } from "../../src/checks/initiative-correction";
import { findInitiative, type PlanInitiative } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";

function initiativeOf(code: string): PlanInitiative {
  const initiative = findInitiative(planR5, code);
  if (!initiative) throw new Error(`no initiative ${code}`);
  return initiative;
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
])("%s", (_, before, after) => {
  expect(correctInitiativeText(before, initiativeOf("1-2-1-2"))).toBe(after);
});

test.each([
  ["見出しがない", "② まちづくり活動諸団体の活動支援と連携"],
  [
    "基本項目まで書いてある",
    "Ⅰ 協働によるまちづくり\n1 協力体制の強化\n① 地域支えあいの仕組みづくり ② まちづくり活動諸団体",
  ],
  ["番号の前に別の文がある", "重点 ① 地域支えあいの仕組みづくり ② まちづくり活動諸団体の活動支援と連携"],
])("%sときは、失う文がないように直さない", (_, before) => {
  expect(correctInitiativeText(before, initiativeOf("1-2-1-2"))).toBeNull();
});
