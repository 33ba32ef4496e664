import { openBook, type Book, type BookCell, type BookSheet } from "../../../xlsx/book";
import { hasReferenceError, rewriteFormula, type Renaming } from "../calculation/rewrite";
import { refuse } from "../errors";
import type { Session } from "../session";
import { isJsonArray, type JsonObject } from "../wire/json";
import { placeSheet } from "./sheet-actions";
import { freeSheetName } from "./sheet-names";

/**
 * `workbook.insertWorksheetsFromBase64`: the sheets of another file with all that is on them. What Excel does not bring
 * along breaks here too: names become #REF!, and so do formulas whose sheet or table stays behind. Charts are refused,
 * as on the web. Gives the new sheets' ids.
 */
export async function insertSheets(
  bytes: Uint8Array,
  options: JsonObject,
  session: Session,
): Promise<readonly string[]> {
  session.refuseUnlessStructureIsFree("Workbook.InsertWorksheetsFromBase64");
  if (session.options.isHardened === true) {
    session.hasCrashed = true;
    refuse("GeneralException", "Excel has crashed: the policy extensionhardening");
  }
  const source = await openSource(bytes);
  const chosen = chosenSheets(source, options);
  if (chosen.some(({ foreignCharts }) => foreignCharts > 0))
    refuse("UnsupportedFeature", "charts in the inserted file");
  let position = positionFor(options, session);
  const renaming = renamings(chosen, session);
  const ids: string[] = [];
  for (const data of chosen) {
    data.name = renaming.sheet(data.name) ?? data.name;
    data.tables = data.tables.map((table) => {
      const name = renaming.table(table.name) ?? table.name;
      return { ...table, name, displayName: name };
    });
    for (const [key, cell] of data.cells) data.cells.set(key, rewrittenCell(cell, renaming));
    ids.push(placeSheet(data, position++, session).id);
  }
  bringNames(source, renaming, session);
  return ids;
}

async function openSource(bytes: Uint8Array): Promise<Book> {
  try {
    return await openBook(bytes);
  } catch (error) {
    return refuse("InvalidArgument", `the file cannot be opened: ${error instanceof Error ? error.message : ""}`);
  }
}

function chosenSheets({ sheets }: Book, { sheetNamesToInsert }: JsonObject): readonly BookSheet[] {
  if (!isJsonArray(sheetNamesToInsert) || sheetNamesToInsert.length === 0) return sheets;
  return sheetNamesToInsert.map(
    (wanted) =>
      sheets.find(({ name }) => name === wanted) ?? refuse("InvalidArgument", "a sheet that is not in the file"),
  );
}

function positionFor({ positionType = "End", relativeTo }: JsonObject, { workbook }: Session): number {
  const { sheets } = workbook;
  if (positionType === "Beginning") return 0;
  if (positionType === "Before" || positionType === "After") {
    // With nothing to stand beside: at the start or the end.
    if (relativeTo === undefined || relativeTo === null) return positionType === "Before" ? 0 : sheets.length;
    if (typeof relativeTo !== "string") return refuse("InvalidArgument", "relativeTo");
    const anchor = workbook.find(relativeTo) ?? refuse("ItemNotFound", `relativeTo ${relativeTo}`);
    return sheets.indexOf(anchor) + (positionType === "After" ? 1 : 0);
  }
  return positionType === "End" || positionType === "None" || positionType === null
    ? sheets.length
    : refuse("InvalidArgument", "positionType");
}

/** The names that sheets and tables of the file get here; null for those that are not inserted. */
function renamings(chosen: readonly BookSheet[], { workbook }: Session): Renaming {
  const sheets = new Map(chosen.map(({ name }) => [name.toLowerCase(), freeSheetName(name, workbook)]));
  const taken = new Set([
    ...workbook.sheets.flatMap(({ data }) => data.tables.map(({ name }) => name.toLowerCase())),
    ...workbook.book.names.map(({ name }) => name.toLowerCase()),
  ]);
  const tables = new Map<string, string>();
  for (const { name } of chosen.flatMap(({ tables: own }) => own)) {
    let free = name;
    for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name}${number}`;
    taken.add(free.toLowerCase());
    tables.set(name.toLowerCase(), free);
  }
  return {
    sheet: (name) => sheets.get(name.toLowerCase()) ?? null,
    table: (name) => tables.get(name.toLowerCase()) ?? null,
  };
}

function rewrittenCell(cell: BookCell, renaming: Renaming): BookCell {
  if (cell.formula === null) return cell;
  const formula = rewriteFormula(cell.formula, renaming);
  return { ...cell, formula, ...(hasReferenceError(formula) ? { value: { error: "#REF!" } } : {}) };
}

function bringNames(source: Book, renaming: Renaming, { workbook }: Session): void {
  const { names } = workbook.book;
  for (const { name, sheet } of source.names) {
    const scope = sheet === null ? null : renaming.sheet(sheet);
    if (sheet !== null && scope === null) continue;
    const isTaken = names.some((other) => other.name.toLowerCase() === name.toLowerCase() && other.sheet === scope);
    if (!isTaken) names.push({ name, refersTo: "#REF!", sheet: scope });
  }
}
