import { drawPlan } from "../../src/plan/draw-plan";
import type { Plan } from "../../src/plan/schema";
import { offerFrom, type CarryOverOffer } from "../../src/taskpane/leaves/carry-over-offer";
import { formDefinitionR5 as definition } from "../../src/town/r5/form";
import { planR5 } from "../../src/town/r5/plan";
import { townR5 } from "../../src/town/r5/town";
import { checkWorkbook, type CheckedWorkbook } from "../../src/usecases/check/check-workbook";
import { openLastYear } from "../../src/usecases/distribute/read-last-year";
import { snapshotOfDrawing } from "../support/snapshot-of-drawing";
import { planR6, summaryOfR5 } from "../usecases/distribute/a-new-plan";

function lastYearFor(plan: Plan) {
  const snapshot = snapshotOfDrawing(summaryOfR5(), "R5総括.xlsx");
  return openLastYear({
    files: [{ file: "R5総括.xlsx", load: () => Promise.resolve({ ok: true, value: new Uint8Array() }) }],
    format: { read: () => Promise.resolve({ ok: true, value: snapshot }) },
    definition,
    plan,
    builtIn: planR5,
  });
}

/** A workbook that holds the plan alone. */
function emptyBook(plan: Plan, department: string): CheckedWorkbook {
  const drawing = { title: "", creator: "", createdAt: null, sheets: [drawPlan(plan)] };
  const snapshot = snapshotOfDrawing(drawing, `${department}.xlsx`);
  const checked = checkWorkbook({ snapshot, town: townR5, period: "first-half", department, plan });
  if (!checked.ok) throw new Error("no plan");
  return checked.value;
}

async function offerTo(department: string, answers = {}): Promise<CarryOverOffer> {
  const offer = offerFrom(await lastYearFor(planR6), emptyBook(planR6, department), department, answers);
  if (!offer.ok) throw new Error(offer.problem);
  return offer.value;
}

const codesOf = ({ forms }: CarryOverOffer) => forms.map(({ initiative }) => initiative.code);

describe("前年度から引き継ぐ", () => {
  it("番号が替わった取組は、題名のところへ引き継ぐ", async () => {
    const offer = await offerTo("保健福祉課");
    expect(codesOf(offer)).toEqual(["1-2-1-3"]);
    expect(offer.forms[0]?.former?.texts.vision).toBe("保健福祉課の1-2-1-4の姿");
    expect(offer.questions).toEqual([]);
  });

  it("分かれた課には、決まったものと答え待ちのものがあり、答えるとその場で引き継げる", async () => {
    const offer = await offerTo("商工観光課");
    expect(codesOf(offer)).toEqual([]);
    expect(offer.counts.waiting.map(({ name }) => name)).toEqual([
      "Ⅰ-2-①(2) 企画商工観光課 その1「まちづくり活動諸団体の活動支援と連携」",
    ]);
    const [question] = offer.questions;
    const choice = question?.choices.find(({ label }) => label.endsWith("商工観光課"));
    if (!question || !choice) throw new Error("nothing is asked");
    const answered = await offerTo("商工観光課", { [question.id]: choice.answer });
    expect(codesOf(answered)).toEqual(["1-2-1-2"]);
    expect(answered.counts.waiting).toEqual([]);
    expect(answered.questions).toMatchObject([{ id: question.id, answer: choice.answer }]);
  });

  it("同じ年度のファイルからは引き継がず、そう言う", async () => {
    const offer = offerFrom(await lastYearFor(planR5), emptyBook(planR5, "総務課"), "総務課", {});
    expect(offer).toMatchObject({ ok: false, problem: expect.stringContaining("同じ令和5年度") as string });
  });
});
