import type { Plan } from "../plan/schema";
import type { PlanLeaf } from "../plan/initiatives";
import { drawPlan } from "../plan/draw-plan";
import type { SheetDrawing } from "../workbook/drawing";
import type { StyleName } from "../workbook/styles";
import { linkToForm, type FormSheet } from "./forms";
import { headerAndFooter } from "./page-setup";
import type { DepartmentSubmission, SubmissionStates } from "./submission-states";

interface LeafState {
  readonly text: string;
  readonly style: StyleName;
}

/** 計画の体系, each leaf leading to its first form (the others follow it) and saying how far it is. */
export function drawPlanSheet(plan: Plan, { pairs }: SubmissionStates, sheets: readonly FormSheet[]): SheetDrawing {
  const sheetsOf = (leaf: PlanLeaf): readonly FormSheet[] => sheets.filter(({ published }) => published.leaf === leaf);
  const drawing = drawPlan(plan, {
    leafLink: (leaf) => {
      const [first] = sheetsOf(leaf);
      return first ? linkToForm(first, null, "様式へ移動します") : null;
    },
    extraColumns: [
      {
        header: "様式",
        widthChars: 6,
        cell: (leaf) => ({
          style: "tableCentered",
          content: { type: "text", text: String(sheetsOf(leaf).length) },
        }),
      },
      {
        header: "状態",
        widthChars: 16,
        cell: (leaf) => {
          const { text, style } = stateOf(pairs.filter((pair) => pair.leaf === leaf));
          return { style, content: { type: "text", text } };
        },
      },
    ],
  });
  return { ...drawing, print: { ...drawing.print, ...headerAndFooter(plan) } };
}

/** The worst that any of its 課 has; what is optional or another's matter does not count. */
function stateOf(pairs: readonly DepartmentSubmission[]): LeafState {
  const missing = pairs.filter(({ state }) => state === "missing");
  if (missing.length > 0) {
    return { text: `未提出あり\n${missing.map(({ department }) => department).join("\n")}`, style: "stateMissing" };
  }
  if (pairs.some(({ state }) => state === "attention")) return { text: "確認あり", style: "stateAttention" };
  return pairs.some(({ state }) => state === "done")
    ? { text: "完了", style: "stateDone" }
    : { text: "様式なし", style: "stateOptional" };
}
