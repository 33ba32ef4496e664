import type { GatheredForm } from "../../gather/collection";
import type { PairCoverage } from "../../gather/register/coverage";
import type { Plan } from "../../plan/schema";
import type { PlanInitiative } from "../../plan/initiatives";
import { drawPlan } from "../../plan/draw-plan";
import type { SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { linkToForm, type FormSheet } from "../forms/forms";
import { headerAndFooter } from "../sheet/page-setup";
import { stateOfPair, type PairState } from "../model/forms-to-correct";
import type { SummaryStatistics } from "../model/statistics";

interface InitiativeState {
  readonly text: string;
  readonly style: StyleName;
}

/** 計画の体系, each initiative leading to its first form (the others follow it) and saying how far it is. */
export function drawPlanSheet(
  plan: Plan,
  { coverage, toCorrect }: SummaryStatistics,
  sheets: readonly FormSheet[],
): SheetDrawing {
  const sheetsOf = (initiative: PlanInitiative): readonly FormSheet[] =>
    sheets.filter(({ published }) => published.initiative === initiative);
  const drawing = drawPlan(plan, {
    extraColumns: [
      {
        header: "様式",
        widthChars: 6,
        // The link stands on a short text: LibreOffice does not wrap a cell that is a link, and would cut a title off.
        cell: (initiative) => {
          const [first] = sheetsOf(initiative);
          const content = { type: "text", text: String(sheetsOf(initiative).length) } as const;
          return first
            ? { style: "tableLinkCentered", content, link: linkToForm(first, null, "様式へ移動します") }
            : { style: "tableCentered", content };
        },
      },
      {
        header: "状態",
        widthChars: 16,
        cell: (initiative) => {
          const { text, style } = stateOf(
            coverage.initiatives.find((one) => one.initiative === initiative)?.pairs ?? [],
            toCorrect,
          );
          return { style, content: { type: "text", text } };
        },
      },
    ],
  });
  return { ...drawing, print: { ...drawing.print, ...headerAndFooter(plan) } };
}

/** The worst that any of its 課 has; what is optional or another's matter does not count. */
function stateOf(pairs: readonly PairCoverage[], toCorrect: ReadonlySet<GatheredForm>): InitiativeState {
  const missing = pairs.filter((pair) => pair.missing.length > 0).map(({ department }) => department);
  if (missing.length > 0) return { text: `未提出あり\n${missing.join("\n")}`, style: "stateMissing" };
  const unwritten = pairs.filter(({ status }) => status === "unwritten").map(({ department }) => department);
  if (unwritten.length > 0) return { text: `未記入あり\n${unwritten.join("\n")}`, style: "stateMissing" };
  const states = new Set<PairState>(pairs.map((pair) => stateOfPair(pair, toCorrect)));
  if (states.has("attention")) return { text: "確認あり", style: "stateAttention" };
  return states.has("done") ? { text: "完了", style: "stateDone" } : { text: "様式なし", style: "stateOptional" };
}
