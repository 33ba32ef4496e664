/** What a formula says outside of texts: other sheets (`'一覧'!`), and tables (`FormList[件数]`). */
export interface ReferenceNames {
  readonly sheet: (name: string) => string;
  readonly table: (name: string) => string;
}

/**
 * A text; a sheet, in quotes or not; a table and its columns (in which ' escapes the next character),
 * or columns of the table that contains the formula. Sheets of other workbooks (`[1]一覧!`) are none.
 */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'|(?<![\]\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*))!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?(\[(?:[^[\]']|'.|\[(?:[^[\]']|'.)*\])*\])/gu;

/** The formula with other names for the sheets and tables that it refers to. */
export function renameReferences(formula: string, names: ReferenceNames): string {
  return formula.replace(REFERENCE, (whole, quoted?: string, plain?: string, table?: string, columns = "") => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (sheet !== undefined) return `'${names.sheet(sheet).replaceAll("'", "''")}'!`;
    return table === undefined ? whole : `${names.table(table)}${columns}`;
  });
}

/** Names of the sheets and tables that the formula refers to, as it writes them. */
export function referencesOf(formula: string): {
  readonly sheets: readonly string[];
  readonly tables: readonly string[];
} {
  const sheets: string[] = [];
  const tables: string[] = [];
  renameReferences(formula, {
    sheet: (name) => (sheets.push(name), name),
    table: (name) => (tables.push(name), name),
  });
  return { sheets, tables };
}
