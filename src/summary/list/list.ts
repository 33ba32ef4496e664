import { fieldOfRole, type FieldDefinition, type FormDefinition } from "../../form/definition";
import { listHeaders } from "../../form/list-headers";
import { sheetNames } from "../../form/sheet-names";
import type { CellLink, SheetDrawing } from "../../workbook/drawing";
import type { StyleName } from "../../workbook/styles";
import type { ListedForm, SummaryModel } from "../model/summary-model";
import { piecesOfCell } from "../sheet/text-pieces";
import { pageSetup } from "../sheet/page-setup";
import { SheetBuilder, type RowCell } from "../sheet/sheet-builder";
import type { SheetContext } from "../sheet/sheet-context";

/** The table's name, by which the formulas of 達成状況 find its columns. */
export const LIST_TABLE = "FormList";

/** A row is never higher than this many lines of print: the sheet is for machines, the forms' own sheets are for people. */
const MAX_ROW_HEIGHT_PT = 12 * 13.5;

interface ListColumn {
  readonly header: string;
  readonly widthChars: number;
  readonly style: StyleName;
  readonly cell: (one: ListedForm) => string | number;
  /** What stands on the rows where a text goes on that is too long for one cell. */
  readonly onFurtherRows: "repeated" | "blank" | "continued" | "zero";
}

/**
 * 一覧: one row for each form handed in, every text to the character, as one Excel table that begins in A1 so that any
 * program can read it.
 *
 * A text longer than a cell can be (32,767 characters, 253 line breaks) goes on in the rows below: they carry the same
 * 番号, 課, 連番, ファイル and シート, count 0, and joined give the text again; 表紙 says so.
 */
export function drawList({ plan, definition, listed }: SummaryModel, { linkTo }: SheetContext): SheetDrawing {
  const columns = columnsOf(definition);
  const builder = new SheetBuilder(columns.map(({ widthChars }) => widthChars));
  builder.addRow(columns.map(({ header }) => ({ content: header, style: "tableHeader" })));
  for (const one of listed) addForm(builder, columns, one, linkTo(one.published));
  // A table needs a row: without forms it has an empty one.
  if (listed.length === 0) builder.addRow(columns.map(({ style }) => ({ content: "", style })));
  return builder.build({
    name: sheetNames.list,
    visibility: "visible",
    print: pageSetup(plan, "landscape", { titleRows: { first: 0, last: 0 } }),
    tables: [
      {
        name: LIST_TABLE,
        area: { top: 0, left: 0, bottom: builder.nextRow - 1, right: columns.length - 1 },
        columns: columns.map(({ header }) => header),
      },
    ],
    freeze: { rows: 1, columns: 1 },
  });
}

/** Whether some text of the form is too long for one cell, so that its row goes on in rows below. */
export function isContinued({ form }: ListedForm): boolean {
  return Object.values(form.texts).some((text) => piecesOfCell(text ?? "").length > 1);
}

function addForm(builder: SheetBuilder, columns: readonly ListColumn[], one: ListedForm, link: CellLink): void {
  const values = columns.map(({ cell }) => cell(one));
  const pieces = values.map((value) => (typeof value === "string" ? piecesOfCell(value) : [value]));
  const rowCount = Math.max(...pieces.map(({ length }) => length));
  for (let index = 0; index < rowCount; index++) {
    const cells = columns.map((column, at): RowCell => {
      const content = index === 0 ? pieces[at]?.[0] : furtherContent(column, values[at], pieces[at]?.[index]);
      const isLink = column.header === listHeaders.code && content !== "";
      return { content: content ?? "", style: isLink ? "tableLink" : column.style, ...(isLink && { link }) };
    });
    builder.addRow(cells, { maxHeightPt: MAX_ROW_HEIGHT_PT });
  }
}

function furtherContent(
  { onFurtherRows }: ListColumn,
  value: string | number | undefined,
  piece: string | number | undefined,
): string | number | undefined {
  switch (onFurtherRows) {
    case "repeated":
      return value;
    case "blank":
      return "";
    case "continued":
      return piece;
    case "zero":
      return 0;
  }
}

/** 番号, 基本項目, 推進項目, the form's fields in their order with 実践課 and 連番 behind 取組項目, then where it came from. */
function columnsOf(definition: FormDefinition): readonly ListColumn[] {
  const first = [fieldOfRole(definition, "initiative"), fieldOfRole(definition, "departments")];
  const others = definition.fields.filter((field) => !first.includes(field));
  return [
    text(listHeaders.code, 10, ({ form }) => form.key.initiative ?? "", "repeated"),
    text(listHeaders.pillar, 14, ({ initiative }) =>
      initiative ? `${initiative.pillar.mark} ${initiative.pillar.title}` : "",
    ),
    text(listHeaders.theme, 14, ({ initiative }) =>
      initiative ? `${initiative.theme.mark} ${initiative.theme.title}` : "",
    ),
    ...first.map(fieldColumn),
    number(listHeaders.sequence, ({ form }) => form.key.sequence, "repeated"),
    ...others.map(fieldColumn),
    text(listHeaders.file, 14, ({ form }) => form.source.file, "repeated"),
    text(listHeaders.sheet, 10, ({ form }) => form.source.sheet, "repeated"),
    text(listHeaders.department, 15, ({ form }) => form.key.department ?? "", "repeated"),
    text(listHeaders.achievement, 15, ({ achievement }) => achievement ?? ""),
    number(listHeaders.weight, ({ weight }) => weight, "zero"),
  ];
}

const fieldWidthsChars: Readonly<Record<FieldDefinition["role"], number>> = {
  initiative: 20,
  departments: 13,
  identity: 26,
  progress: 28,
  text: 26,
  achievement: 15,
};

function fieldColumn({ id, role, listHeader }: FieldDefinition): ListColumn {
  return text(listHeader, fieldWidthsChars[role], ({ form }) => form.texts[id] ?? "", "continued");
}

function text(
  header: string,
  widthChars: number,
  cell: ListColumn["cell"],
  onFurtherRows: ListColumn["onFurtherRows"] = "blank",
): ListColumn {
  return { header, widthChars, style: "tableText", cell, onFurtherRows };
}

function number(header: string, cell: ListColumn["cell"], onFurtherRows: ListColumn["onFurtherRows"]): ListColumn {
  return { header, widthChars: 6, style: "listNumber", cell, onFurtherRows };
}
