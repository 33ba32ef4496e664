import { type Budget, createBudget, MAX_FILE_BYTES } from "./budget";
import { refuseUnlessZip } from "./file-kind";
import { openPackage, type Package } from "./package";
import { refuse } from "./problem";

/** A workbook's package behind the guard: its own budget, and the parts that everything hangs on. */
export interface OpenWorkbook {
  readonly budget: Budget;
  readonly workbook: Package;
  readonly workbookPart: string;
  readonly propertiesPart: string | null;
}

export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  if (bytes.length > MAX_FILE_BYTES) refuse("too-large");
  refuseUnlessZip(bytes);
  const budget = createBudget(bytes.length);
  const workbook = openPackage(bytes, budget);
  return { budget, workbook, ...findParts(workbook) };
}

/** By the package's own relationships: the workbook may be anywhere and have any name. */
function findParts(workbook: Package): Pick<OpenWorkbook, "workbookPart" | "propertiesPart"> {
  if (workbook.has("mimetype") && !workbook.has("[content_types].xml")) refuse("open-document");
  const relationships = workbook.relationships("", true);
  const workbookPart = relationships.find(({ type }) => type === "officeDocument")?.part ?? null;
  if (workbookPart === null) {
    return refuse(workbook.has("xl/workbook.xml") || workbook.has("_rels/.rels") ? "damaged" : "not-a-workbook");
  }
  if (workbookPart.endsWith(".bin")) refuse("binary-workbook");
  if (!workbook.has("[content_types].xml")) refuse("damaged", "[Content_Types].xml がありません");
  const propertiesPart = relationships.find(({ type }) => type === "core-properties")?.part ?? null;
  return { workbookPart, propertiesPart };
}
