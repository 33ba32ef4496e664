import type { Collection } from "../../gather/collection";
import { terms } from "../../plan/terms";
import { countForms } from "../model/forms-to-correct";
import { linkToForm, type FormSheet } from "../forms/forms";
import type { RowCell, SheetBuilder } from "../sheet/sheet-builder";

const headers = ["番号", "取組項目", "課", "件名"] as const;

/** The forms in the order of their sheets, each leading to its own; in the four columns of the cover. */
export function addFormIndex(builder: SheetBuilder, sheets: readonly FormSheet[], collection: Collection): void {
  builder.addRow([{ content: "様式の目次", style: "heading" }], { minHeightPt: 24 });
  builder.addRow(headers.map((content) => ({ content, style: "tableHeader" })));
  for (const one of sheets) {
    const link = linkToForm(one, null, "様式へ移動します");
    const { initiative } = one.published;
    builder.addRow([
      { content: initiative?.markedCode ?? "分類なし", style: "tableLinkCentered", link },
      { content: initiative?.title ?? typedTitle(one, collection), style: "valueLocked" },
      { content: departmentOf(one), style: "valueLocked" },
      { content: subjectOf(one, collection), style: "valueLocked" },
    ] satisfies readonly RowCell[]);
  }
}

function departmentOf({ published: { parts, merged } }: FormSheet): string {
  if (merged) return terms.allDepartments;
  return parts[0].key.department ?? "課が分かりません";
}

/** What the form itself gives as its 取組項目, where the plan does not know it. */
function typedTitle({ published }: FormSheet, { definition }: Collection): string {
  const field = definition.fields.find(({ role }) => role === "initiative");
  return (field && published.parts[0].texts[field.id]) ?? "";
}

/** 件名 of 様式台帳, with その n where the 課 has several forms for the initiative. */
function subjectOf({ published }: FormSheet, { register, forms }: Collection): string {
  const { key, isInConflict } = published.parts[0];
  if (published.merged || !published.initiative) return "";
  const isSame = (other: { readonly initiative: string | null; readonly department: string | null }): boolean =>
    other.initiative === key.initiative && other.department === key.department;
  const subject = register?.entries.find((entry) => isSame(entry) && entry.sequence === key.sequence)?.subject ?? "";
  const isOnly = countForms(forms.filter((form) => isSame(form.key))) === 1;
  return [isOnly ? "" : `その${key.sequence}`, subject, isInConflict ? "本文が2つ以上" : ""]
    .filter((part) => part !== "")
    .join(" ");
}
