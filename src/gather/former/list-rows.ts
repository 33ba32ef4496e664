import type { FieldId, FormDefinition } from "../../form/definition";
import { listHeaders, type ListHeader } from "../../form/list-headers";
import type { FieldReading } from "../../form/reading";
import type { Area, CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { FormKey, FormSource } from "../collection";
import { groupBy } from "../../workbook/group-by";

/** The columns that say which form a row is. */
type KnownColumn = Exclude<ListHeader, "theme" | "achievement">;

export interface ListColumns {
  readonly headerRow: number;
  readonly known: Readonly<Record<KnownColumn, number>>;
  /** Every column by the comparison key of its header. */
  readonly byHeader: ReadonlyMap<string, { readonly column: number; readonly text: string }>;
}

/** One form's row of 一覧, with the rows below on which a long text goes on. */
export interface FormerListRow {
  readonly key: FormKey;
  readonly source: FormSource;
  /** Over its rows, from the first column to the last. */
  readonly area: Area;
  /** By its columns: a field without one is absent. */
  readonly fields: Readonly<Record<FieldId, FieldReading>>;
  readonly codeCell: CellAddress;
}

/** Where the columns of 一覧 are now, whatever stands above the header and however they were moved; null: no such header. */
export function findListColumns(sheet: SheetSnapshot): ListColumns | null {
  for (const cells of groupBy(sheet.cells, ({ row }) => String(row)).values()) {
    const byHeader = new Map(cells.map(({ text, column }) => [comparisonKey(text), { column, text }]));
    const columnOf = (column: KnownColumn): number => byHeader.get(comparisonKey(listHeaders[column]))?.column ?? -1;
    const known: ListColumns["known"] = {
      code: columnOf("code"),
      pillar: columnOf("pillar"),
      sequence: columnOf("sequence"),
      file: columnOf("file"),
      sheet: columnOf("sheet"),
      department: columnOf("department"),
      weight: columnOf("weight"),
    };
    if (Object.values(known).every((column) => column >= 0)) return { headerRow: cells[0].row, known, byHeader };
  }
  return null;
}

/**
 * The forms of 一覧. `countOf` says how many forms there are with a key and source, where that is remembered: of one, further
 * rows with the same ones carry its texts on. Of several, or where nothing is remembered, rows without 基本項目 do.
 */
export function readListRows(
  sheet: SheetSnapshot,
  columns: ListColumns,
  definition: FormDefinition,
  countOf: (row: Pick<FormerListRow, "key" | "source">) => number | null,
): readonly FormerListRow[] {
  const rows: FormerListRow[] = [];
  const seen = new Map<string, number>();
  const body = sheet.cells.filter(({ row }) => row > columns.headerRow);
  for (const cells of groupBy(body, ({ row }) => String(row)).values()) {
    const row = readRow(cells, columns, definition);
    if (!row) continue;
    const identity = JSON.stringify([row.key, row.source]);
    const before = seen.get(identity);
    const first = before === undefined ? undefined : rows[before];
    const count = countOf(row);
    const isFurther = count === 1 || cells.every(({ column, text }) => column !== columns.known.pillar || text === "");
    if (first && before !== undefined && isFurther) rows[before] = joinRows(first, row);
    else seen.set(identity, rows.push(row) - 1);
  }
  return rows;
}

function readRow(
  cells: readonly [CellSnapshot, ...CellSnapshot[]],
  { headerRow, known, byHeader }: ListColumns,
  definition: FormDefinition,
): FormerListRow | null {
  const textAt = (column: number): string => cells.find((cell) => cell.column === column)?.text ?? "";
  const [{ row }] = cells;
  const fields = definition.fields.flatMap(({ id, listHeader }): readonly (readonly [FieldId, FieldReading])[] => {
    const header = byHeader.get(comparisonKey(listHeader));
    if (!header) return [];
    const { column, text } = header;
    const area = { top: row, left: column, bottom: row, right: column };
    const label = { text, cell: { row: headerRow, column }, spelling: "standard" } as const;
    return [[id, { text: textAt(column), areas: [area], label }]];
  });
  const source = { file: textAt(known.file), sheet: textAt(known.sheet) };
  const code = textAt(known.code).trim();
  const department = textAt(known.department).trim();
  if (code === "" && department === "" && source.file === "" && fields.every(([, { text }]) => text === ""))
    return null;
  const allColumns = [...byHeader.values()].map(({ column }) => column);
  return {
    key: {
      initiative: code === "" ? null : code,
      department: department === "" ? null : department,
      sequence: sequenceOf(textAt(known.sequence)),
    },
    source,
    area: { top: row, left: Math.min(...allColumns), bottom: row, right: Math.max(...allColumns) },
    fields: Object.fromEntries(fields),
    codeCell: { row, column: known.code },
  };
}

function joinRows(first: FormerListRow, further: FormerListRow): FormerListRow {
  return {
    ...first,
    area: { ...first.area, bottom: further.area.bottom },
    fields: Object.fromEntries(
      Object.entries(first.fields).map(([id, field]) => {
        const more = further.fields[id];
        return [id, more ? { ...field, text: field.text + more.text } : field];
      }),
    ),
  };
}

/** A row typed in by hand may have none: it is then その1, or whatever is free. */
function sequenceOf(typed: string): number {
  const number = Number(comparisonKey(typed).replace(/^その/u, ""));
  return Number.isInteger(number) && number > 0 ? number : 1;
}
