import type { Plan } from "../../../src/plan/schema";
import { planR5 } from "../../../src/town/r5/plan";
import { questionsOf } from "../../../src/usecases/assemble/questions";
import { findingsInOwnWorkbook } from "../../../src/usecases/department/own-findings";
import { modelOf } from "../../summary/a-collection";
import { aCollection, aForm, aWorkbook } from "../../support/a-form";

const until = "2023-03-31";
const plan: Plan = {
  ...planR5,
  formerNames: [
    { department: "町民生活課", name: "町民建設課", until },
    { department: "建設水道課", name: "町民建設課", until },
  ],
};

describe("分かれた課の前の名前が書かれた、自分の課のブック", () => {
  const forms = [aForm({ plan, departments: "町民建設課" })];
  const unanswered = aCollection({ plan, workbooks: [aWorkbook({ file: "進捗.xlsx", forms })] });
  const [question] = questionsOf(unanswered, modelOf(unanswered));
  const collection = aCollection({
    plan,
    workbooks: [aWorkbook({ file: "進捗.xlsx", forms })],
    answers: { [question?.id ?? ""]: "建設水道課" },
  });

  test("名前のことは一度だけ言う", () => {
    const names = findingsInOwnWorkbook(collection, "建設水道課", {}).filter(({ field }) => field === "departments");
    expect(names.map(({ message }) => message)).toEqual([
      "実践課の「町民建設課」は、今は「町民生活課」「建設水道課」に分かれていて、このブックを受け取った人には、どの課の様式か分かりません。実践課を今の課の名前に直してください。",
    ]);
  });
});
