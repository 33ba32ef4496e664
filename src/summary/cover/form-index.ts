import { fieldOfRole } from "../../form/definition";
import { terms } from "../../plan/terms";
import type { PublishedForm, SummaryModel } from "../model/summary-model";
import type { SheetBuilder } from "../sheet/sheet-builder";
import type { LinkToForm } from "../sheet/sheet-context";

const headers = ["番号", "取組項目", "課", "件名"] as const;

/** The forms in the order of their sheets, each leading to its own; in the four columns of the cover. */
export function addFormIndex(builder: SheetBuilder, { forms, definition }: SummaryModel, linkTo: LinkToForm): void {
  builder.addRow([{ content: "様式の目次", style: "heading" }], { minHeightPt: 24 });
  builder.addRow(headers.map((content) => ({ content, style: "tableHeader" })));
  const titleField = fieldOfRole(definition, "initiative");
  for (const form of forms) {
    const { place, texts, distinction } = form;
    builder.addRow([
      { content: place?.markedCode ?? "分類なし", style: "tableLinkCentered", link: linkTo(form) },
      // What the form itself gives as its 取組項目, where it has no place in the plan.
      { content: place?.title ?? texts[titleField.id] ?? "", style: "valueLocked" },
      { content: departmentOf(form), style: "valueLocked" },
      { content: distinction, style: "valueLocked" },
    ]);
  }
}

function departmentOf({ parts, merged }: PublishedForm): string {
  if (merged) return terms.allDepartments;
  return parts[0].key.department ?? "課が分かりません";
}
