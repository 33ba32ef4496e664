import type { DefinedName, SheetType, Visibility } from "../../workbook/snapshot";
import { cost, footprint, type Budget } from "./budget";
import { detach, unescapeText } from "./cell-text";
import type { DateSystem } from "./date-serial";
import type { Package } from "./package";
import { refuse } from "./problem";
import { isTrue, prefixedAttribute } from "./xml";

export interface WorkbookPart {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly sharedStringsPart: string | null;
  readonly stylesPart: string | null;
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Visibility;
  readonly type: SheetType;
  readonly part: string;
}

/** By the relationship's type: the same in files of either namespace, and in those that Excel 4 macros are kept in. */
const sheetTypes: Readonly<Record<string, SheetType>> = {
  worksheet: "worksheet",
  chartsheet: "chart",
  dialogsheet: "dialog",
  xlMacrosheet: "macro",
  xlIntlMacrosheet: "macro",
};

/** The list of sheets and all that hangs on the workbook itself. */
export function readWorkbookPart(workbook: Package, part: string, budget: Budget): WorkbookPart {
  const relationships = workbook.relationships(part, true);
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const names: { name: string; localSheet: string | undefined; pieces: string[] }[] = [];
  const seen = new Set<string>();
  // By their places: a name of one sheet alone says which by counting all of them.
  const listed: (string | null)[] = [];
  let dateSystem: DateSystem = 1900;
  let isName = false;

  const addSheet = (name: string, state: string | undefined, id: string | undefined): void => {
    const key = name.toLowerCase();
    if (seen.has(key)) refuse("damaged", "同じ名前のシートが二つあります");
    seen.add(key);
    // A module of old macros (Excel 5.0) names no part: Excel opens the workbook without it.
    const hasPart = id !== undefined && id !== "";
    listed.push(hasPart ? name : null);
    if (!hasPart) return;
    const target = byId.get(id);
    if (!target?.part || !workbook.has(target.part)) return refuse("damaged", `シート「${name}」の中身がありません`);
    const type = sheetTypes[target.type] ?? refuse("damaged", `シート「${name}」の種類がわかりません`);
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    budget.keepMemory(footprint.sheet);
    sheets.push({ name, visibility, type, part: target.part });
  };

  workbook.parse(part, {
    open(name, attributes, parent) {
      isName = false;
      if (parent === "" && name !== "workbook") refuse("not-a-workbook");
      if (name === "workbookPr") dateSystem = isTrue(attributes.date1904) ? 1904 : 1900;
      else if (name === "sheet" && parent === "sheets") {
        addSheet(detach(unescapeText(attributes.name ?? "")), attributes.state, prefixedAttribute(attributes, "id"));
      } else if (name === "definedName" && parent === "definedNames") {
        budget.spendWork(cost.definedName);
        budget.keepMemory(footprint.name);
        names.push({ name: detach(attributes.name ?? ""), localSheet: attributes.localSheetId, pieces: [] });
        isName = true;
      }
    },
    text(text) {
      if (isName) names.at(-1)?.pieces.push(text);
    },
    close() {
      isName = false;
    },
  });
  if (sheets.length === 0) refuse("no-sheets");

  const related = (type: string): string | null => relationships.find((one) => one.type === type)?.part ?? null;
  return {
    dateSystem,
    sheets,
    definedNames: names.flatMap(({ name, localSheet, pieces }) => {
      const sheet = localSheet === undefined ? null : listed[Number(localSheet)];
      if (localSheet !== undefined && sheet === null) return [];
      const refersTo = detach(unescapeText(pieces.join("")));
      budget.showText(refersTo.length);
      return [{ name, refersTo, sheet: sheet ?? null }];
    }),
    sharedStringsPart: related("sharedStrings"),
    stylesPart: related("styles"),
  };
}
