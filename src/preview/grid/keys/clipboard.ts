/** Cells as text for the clipboard: tabs between columns, lines between rows, as Excel writes them. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join("\t")).join("\r\n");
}

function quoted(text: string): string {
  return /[\t\r\n"]/u.test(text) && /[\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What Excel makes of a text from the clipboard: rows and columns, quotation marks around cells with line breaks. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const body = text.replace(/\r\n|\r/gu, "\n").replace(/\n$/u, "");
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/guy;
  for (let match = cell.exec(body); match; match = cell.exec(body)) {
    const [, inQuotes, plain = "", end = ""] = match;
    row.push(inQuotes === undefined ? plain : inQuotes.replaceAll('""', '"'));
    if (end === "\t") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
