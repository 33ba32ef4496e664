import type { WorkbookDrawing } from "../../workbook/drawing";
import { fail, type Result, succeed } from "../../workbook/result";
import { sameToExcel } from "../../workbook/sheet-name";
import type { DefinedName, SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { readWorkbook } from "../read";
import { openWorkbook, type OpenWorkbook } from "../read/open-workbook";
import { partKey, relationshipsPart } from "../read/part-path";
import { resultOf, type WorkbookProblem } from "../read/problem";
import { readWorkbookPart } from "../read/workbook-part";
import { readZipEntries } from "../read/zip-directory";
import { writeWorkbook } from "../write";
import { checkSheetNames } from "../write/check-workbook";
import { namedRanges } from "../write/defined-names";
import { appendStyles } from "./append-styles";
import { changeTitles } from "./change-titles";
import { changeWorkbook } from "./change-workbook";
import { drawSheets, sheetPart, type DrawnSheets } from "./drawn-sheets";
import { partText, type PartText } from "./part-text";
import { rewriteZip, type NewEntry } from "./rewrite-zip";
import { isSigned } from "./signature";
import { isStructureLocked } from "./structure-lock";
import { appendTo, sourceElements, tagOf } from "./source-elements";
import { splice } from "./source-tag";

export interface SheetsToAdd {
  /** Its sheets are the new ones; none with tables or charts. */
  readonly drawing: WorkbookDrawing;
  /** Standing sheets that get another name and are hidden. */
  readonly retire: readonly { readonly sheet: string; readonly name: string }[];
  /**
   * New sheets and the standing ones they stand among, by their names afterwards. A standing sheet that is not named stays behind the
   * one it stood behind; a new one that is not named comes last.
   */
  readonly order: readonly string[];
}

export type AddSheetsProblem =
  | WorkbookProblem
  | {
      readonly code: "signed" | "structure-locked" | "no-such-sheet" | "name-taken" | "unsupported" | "unproven";
      /** Japanese. */
      readonly message: string;
    };

const messages = {
  signed: "電子署名のあるブックなので、変えていません。署名を外してから、もう一度行ってください。",
  "structure-locked":
    "ブックの構成が保護されていてシートを足せないので、変えていません。Excel の［校閲］→［ブックの保護］で保護を外してから、もう一度行ってください。",
  "no-such-sheet": "ブックにないシートです。ブックを読み直してください。",
  "name-taken": "同じ名前のシートがブックにあります。どちらかの名前を変えてください。",
  unsupported:
    "ブックの中身の書き方が特別なので、変えていません。Excel で開いて保存し直してから、もう一度行ってください。",
  unproven: "シートを足したあとで読み直すと、ほかのシートまで違って読めました。このブックは変えていません。",
} as const;

function problem(code: keyof typeof messages, sheet?: string): Result<never, AddSheetsProblem> {
  return fail({ code, message: sheet === undefined ? messages[code] : `シート「${sheet}」: ${messages[code]}` });
}

/**
 * The workbook with other sheets added to it, and some of its own put out of sight under another name. Only the workbook's own
 * part, its relationships, the content types, styles (behind those that stand there) and the titles in docProps/app.xml are other
 * ones; the standing sheets' parts and all else keep their bytes. What else refers to a sheet that is put away, is not followed:
 * see `outsideReferences`.
 *
 * Rejects with a `DrawingError` where the drawing could not be written.
 */
export async function addSheets(
  bytes: Uint8Array,
  { drawing, retire, order }: SheetsToAdd,
): Promise<Result<{ readonly bytes: Uint8Array }, AddSheetsProblem>> {
  const before = readWorkbook(bytes, { file: "" });
  if (!before.ok) return before;
  const opened = resultOf(() => openWorkbook(bytes));
  if (!opened.ok) return opened;
  if (isSigned(opened.value.workbook)) return problem("signed");
  if (isStructureLocked(opened.value)) return problem("structure-locked");
  const retired = new Map(retire.map(({ sheet, name }) => [sheet, name]));
  const isStanding = (name: string): boolean => before.value.sheets.some((sheet) => sheet.name === name);
  for (const name of retired.keys()) if (!isStanding(name)) return problem("no-such-sheet", name);
  const newNames = [...retired.values(), ...drawing.sheets.map(({ name }) => name)];
  checkSheetNames([
    ...drawing.sheets,
    ...[...retired.values()].map((name) => ({ name, visibility: "hidden" as const })),
  ]);
  const kept = new Set(before.value.sheets.flatMap(({ name }) => (retired.has(name) ? [] : [sameToExcel(name)])));
  const taken = newNames.find((name) => kept.has(sameToExcel(name)));
  if (taken !== undefined) return problem("name-taken", taken);

  const drawn = await drawSheets(drawing);
  const made = resultOf(() => withSheets(bytes, openWorkbook(bytes), drawn, { drawing, retired, order }));
  if (!made.ok) return made;
  if (!made.value) return problem("unsupported");
  const alone = readWorkbook(await writeWorkbook(drawing), { file: "" });
  const after = readWorkbook(made.value.bytes, { file: "" });
  const isProven =
    after.ok && alone.ok && isAsAsked(before.value, after.value, alone.value, retired, made.value.sheets);
  return isProven ? succeed({ bytes: made.value.bytes }) : problem("unproven");
}

interface Change {
  readonly drawing: WorkbookDrawing;
  readonly retired: ReadonlyMap<string, string>;
  readonly order: readonly string[];
}

const WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Null where a part that has to change could not be written again as it stands. */
function withSheets(
  bytes: Uint8Array,
  { workbook, workbookPart, budget }: OpenWorkbook,
  drawn: DrawnSheets,
  { drawing, retired, order }: Change,
): { readonly bytes: Uint8Array; readonly sheets: readonly string[] } | null {
  const book = readWorkbookPart(workbook, workbookPart, budget);
  const textOf = (part: string): PartText | null =>
    workbook.has(part) ? partText(workbook.bytesOf(part), part) : null;
  const relationshipsKey = relationshipsPart(workbookPart);
  const propertiesKey =
    workbook.relationships("", true).find(({ type }) => type === "extended-properties")?.part ?? null;
  const own = textOf(workbookPart);
  const relations = textOf(relationshipsKey);
  const types = textOf("[content_types].xml");
  const styles = book.stylesPart === null ? null : textOf(book.stylesPart);
  if (!own || !relations || !types || !styles || book.stylesPart === null) return null;

  const folder = folderOf(bytes, workbookPart);
  const parts = newParts(workbook.partNames, folder, drawing.sheets.length);
  const related = sourceElements(relations.text, relationshipsKey, budget, () => true);
  const ids = newIds(
    related.map(({ attributes }) => attributes.Id ?? ""),
    parts.length,
  );
  const changed = changeWorkbook(own.text, workbookPart, budget, {
    added: drawing.sheets.map(({ name, visibility }, index) => ({
      name,
      visibility,
      relationshipId: ids[index] ?? "",
    })),
    retired,
    order,
    names: namedRanges(drawing).map(({ name, range, scope }): DefinedName => ({
      name,
      refersTo: range,
      sheet: scope ?? null,
    })),
  });
  const [root] = related;
  const [typesRoot] = sourceElements(types.text, "[Content_Types].xml", budget, (_, parent) => parent === "");
  if (!root || !typesRoot) return null;
  const isStrict = related.some(({ attributes }) => attributes.Type?.startsWith(STRICT));
  const base = isStrict ? STRICT : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const newRelations = parts.map(
    ({ target }, index) =>
      `<${root.prefix}Relationship Id="${ids[index]}" Type="${base}/worksheet" Target="${target}"/>`,
  );
  const newTypes = parts.map(
    ({ name }) => `<${typesRoot.prefix}Override PartName="/${name}" ContentType="${WORKSHEET}"/>`,
  );
  const appended = appendStyles(styles.text, drawn.styles, book.stylesPart, budget);
  const replaced = new Map<string, Uint8Array>([
    [workbookPart, own.encode(changed.xml)],
    [
      relationshipsKey,
      relations.encode(splice(relations.text, appendTo(root, tagOf(relations.text, root), newRelations.join("")))),
    ],
    [
      "[content_types].xml",
      types.encode(splice(types.text, appendTo(typesRoot, tagOf(types.text, typesRoot), newTypes.join("")))),
    ],
    [book.stylesPart, styles.encode(appended.xml)],
  ]);
  const properties = propertiesKey === null ? null : textOf(propertiesKey);
  if (properties && propertiesKey !== null) {
    const worksheets = book.sheets.filter(({ type }) => type === "worksheet").map(({ name }) => name);
    const now = new Set([
      ...worksheets.map((name) => retired.get(name) ?? name),
      ...drawing.sheets.map(({ name }) => name),
    ]);
    const inOrder = changed.sheets.filter((name) => now.has(name));
    const titles = changeTitles(properties.text, propertiesKey, budget, worksheets, inOrder, retired);
    if (titles !== properties.text) replaced.set(propertiesKey, properties.encode(titles));
  }
  const added = parts.map(({ name }, index): NewEntry => {
    const isActive = drawing.sheets[index]?.name === changed.active;
    const xml = sheetPart(drawn.sheets[index] ?? "", { ...appended, isStrict, isActive });
    return { name, content: new TextEncoder().encode(xml) };
  });
  return { bytes: rewriteZip(bytes, replaced, added), sheets: changed.sheets };
}

/** "xl/", as the zip spells it. */
function folderOf(bytes: Uint8Array, workbookPart: string): string {
  const name = readZipEntries(bytes).find((entry) => partKey(entry.name) === workbookPart)?.name ?? workbookPart;
  return name
    .replaceAll("\\", "/")
    .replace(/^\/+/u, "")
    .replace(/[^/]*$/u, "");
}

interface NewPart {
  readonly name: string;
  /** As the workbook's relationships have it. */
  readonly target: string;
}

function newParts(standing: readonly string[], folder: string, count: number): readonly NewPart[] {
  const taken = new Set(standing);
  const parts: NewPart[] = [];
  for (let number = 1; parts.length < count; number++) {
    const target = `worksheets/sheet${number}.xml`;
    if (!taken.has(partKey(folder + target))) parts.push({ name: folder + target, target });
  }
  return parts;
}

function newIds(standing: readonly string[], count: number): readonly string[] {
  const taken = new Set(standing.map((id) => id.toLowerCase()));
  const ids: string[] = [];
  for (let number = 1; ids.length < count; number++) if (!taken.has(`rid${number}`)) ids.push(`rId${number}`);
  return ids;
}

/** Every standing sheet reads as before, and every new one as in a file of its own. */
function isAsAsked(
  before: WorkbookSnapshot,
  after: WorkbookSnapshot,
  alone: WorkbookSnapshot,
  retired: ReadonlyMap<string, string>,
  order: readonly string[],
): boolean {
  const content = (sheet: SheetSnapshot | undefined): string =>
    JSON.stringify(sheet && { ...sheet, position: 0, name: "", visibility: "" });
  const now = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const isSame = (sheet: SheetSnapshot, name = sheet.name, { visibility } = sheet): boolean => {
    const same = now.get(name);
    return same?.visibility === visibility && content(same) === content(sheet);
  };
  // A new sheet may have the name that a retired one had.
  const stands = (sheet: SheetSnapshot): boolean => {
    const name = retired.get(sheet.name);
    const isHidden = name !== undefined && sheet.visibility === "visible";
    return isSame(sheet, name, isHidden ? { ...sheet, visibility: "hidden" } : sheet);
  };
  const tabs = order.filter((name) => now.has(name));
  return (
    after.sheets.length === before.sheets.length + alone.sheets.length &&
    after.sheets.map(({ name }) => name).join("\n") === tabs.join("\n") &&
    before.sheets.every(stands) &&
    alone.sheets.every((sheet) => isSame(sheet)) &&
    after.definedNames.length === before.definedNames.length + alone.definedNames.length
  );
}
