import { countNotes, countTitles } from "../model/count-words";
import type { CountedLine, SummaryModel } from "../model/summary-model";
import type { PageFlow } from "../sheet/page-flow";
import type { SheetBuilder } from "../sheet/sheet-builder";
import type { LinkToForm } from "../sheet/sheet-context";

/** A heading, a header and two rows. */
const SECTION_BEGINNING_PT = 100;
/** Columns of the matrix that one column of these tables covers. */
const SPANS = { name: 2, department: 2, source: 4 } as const;

/** The forms behind each number of the matrix, by name; nothing where there is none. What has arrived is in the matrix. */
export function addCountedForms(
  builder: SheetBuilder,
  pages: PageFlow,
  { counts, listed }: SummaryModel,
  linkTo: LinkToForm,
): void {
  const publishedOf = new Map(listed.map(({ form, published }) => [placeOf(form.source, form.key), published]));
  for (const id of ["missing", "earlier", "unwritten", "further", "unsettled"] as const) {
    const lines = counts[id];
    if (lines.length === 0) continue;
    pages.needRoom(SECTION_BEGINNING_PT);
    builder.addGap();
    const heading = `${countTitles[id]}（${lines.length}様式）`;
    builder.addRow([{ content: heading, style: "heading" }], { minHeightPt: 24 });
    builder.addRow([{ content: countNotes[id], style: "note", span: builder.columnCount }]);
    const rest = builder.columnCount - 1 - SPANS.name - SPANS.department - SPANS.source;
    builder.addRow([
      { content: "移動", style: "tableHeader" },
      { content: "様式", style: "tableHeader", span: SPANS.name },
      { content: "課", style: "tableHeader", span: SPANS.department },
      { content: "届いた場所", style: "tableHeader", span: SPANS.source },
      { content: "備考", style: "tableHeader", span: rest },
    ]);
    for (const line of lines) {
      const published = line.source && line.key && publishedOf.get(placeOf(line.source, line.key));
      builder.addRow([
        published
          ? { content: "様式へ", style: "tableLinkCentered", link: linkTo(published) }
          : { content: "", style: "tableCentered" },
        { content: line.name, style: "valueLocked", span: SPANS.name },
        { content: line.department ?? "課が分かりません", style: "valueLocked", span: SPANS.department },
        { content: sourceOf(line), style: "valueLocked", span: SPANS.source },
        { content: line.note, style: "valueLocked", span: rest },
      ]);
    }
  }
}

function sourceOf({ source }: CountedLine): string {
  return source ? `${source.file}\n${source.sheet}` : "";
}

function placeOf(source: NonNullable<CountedLine["source"]>, key: NonNullable<CountedLine["key"]>): string {
  return JSON.stringify([source.file, source.sheet, key.initiative, key.department, key.sequence]);
}
