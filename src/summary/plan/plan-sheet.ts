import { drawSettings } from "../../checks/settings/setting-sheet";
import { drawPlan } from "../../plan/draw-plan";
import { drawNotices } from "../../plan/notices";
import type { PlanInitiative } from "../../plan/initiatives";
import type { SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import { drawTerms } from "../../wording/terms/term-sheet";
import type { InitiativeProgress, InitiativeState, SummaryModel } from "../model/summary-model";
import { withPageHeader } from "../sheet/page-setup";
import type { SheetContext } from "../sheet/sheet-context";

/** 計画の体系, each initiative leading to its first form (the others follow it) and saying how far it is. */
export function drawPlanSheet({ plan, initiatives }: SummaryModel, { linkTo }: SheetContext): SheetDrawing {
  const progressOf = (initiative: PlanInitiative): InitiativeProgress => {
    const progress = initiatives.find((one) => one.initiative === initiative);
    if (!progress) throw new Error(`The summary says nothing of the initiative ${initiative.code}.`);
    return progress;
  };
  const drawing = drawPlan(plan, {
    extraColumns: [
      {
        header: "様式",
        widthChars: 6,
        // The link stands on a short text: LibreOffice does not wrap a cell that is a link, and would cut a title off.
        cell: (initiative) => {
          const { forms } = progressOf(initiative);
          const [first] = forms;
          const content = { type: "text", text: String(forms.length) } as const;
          return first
            ? { style: "tableLinkCentered", content, link: linkTo(first) }
            : { style: "tableCentered", content };
        },
      },
      {
        header: "状態",
        widthChars: 16,
        cell: (initiative) => {
          const { text, style } = stateCell(progressOf(initiative).state);
          return { style, content: { type: "text", text } };
        },
      },
    ],
  });
  return withPageHeader(drawing, plan);
}

/** 期限と記入要領, so that it is not lost where the summary is what the next gathering goes on with. */
export function drawNoticesSheet({ plan, definition }: SummaryModel): SheetDrawing {
  return withPageHeader(
    drawNotices(
      plan,
      definition.periods.map(({ title }) => title),
    ),
    plan,
  );
}

/** 用語 and 点検設定, so that 総務課 can go on with them; those of the workbook that it stands in are enough. */
export function drawListSheets({ plan }: SummaryModel, otherSheets: readonly string[]): readonly SheetDrawing[] {
  return [drawTerms(plan), drawSettings(plan)]
    .filter(({ name }) => !otherSheets.includes(name))
    .map((sheet) => withPageHeader(sheet, plan));
}

function stateCell(state: InitiativeState): { readonly text: string; readonly style: StyleName } {
  switch (state.type) {
    case "missing":
      return { text: `未提出あり\n${state.departments.join("\n")}`, style: "stateMissing" };
    case "unwritten":
      return { text: `未記入あり\n${state.departments.join("\n")}`, style: "stateMissing" };
    case "attention":
      return { text: "確認あり", style: "stateAttention" };
    case "done":
      return { text: "完了", style: "stateDone" };
    case "no-forms":
      return { text: "様式なし", style: "stateOptional" };
  }
}
