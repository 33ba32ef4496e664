import type { WorkbookDrawing } from "../../workbook/drawing";
import { referencesOf, renameReferences } from "./formula-references";

/** The names of a drawing's sheets and tables while they are inserted, beside the existing ones. */
export class InsertionNames {
  readonly #sheets = new Map<string, string>();
  readonly #tables = new Map<string, string>();

  constructor({ sheets }: WorkbookDrawing, workingNames: readonly string[]) {
    // Working names are unlike those of any run before: so are table names made with them.
    const suffix = shortHash(workingNames.join("\n"));
    sheets.forEach(({ name, tables = [] }, index) => {
      const workingName = workingNames[index];
      if (workingName === undefined) throw new Error(`no working name for sheet ${index + 1}`);
      this.#sheets.set(name.toLowerCase(), workingName);
      for (const table of tables) this.#tables.set(table.name.toLowerCase(), `${table.name}_${suffix}`);
    });
  }

  /** A sheet that is not in the drawing keeps its name. */
  workingNameOf(sheet: string): string {
    return this.#sheets.get(sheet.toLowerCase()) ?? sheet;
  }

  tableName(table: string): string {
    return this.#tables.get(table.toLowerCase()) ?? table;
  }

  rename(formula: string): string {
    return renameReferences(formula, {
      sheet: (name) => this.workingNameOf(name),
      table: (name) => this.tableName(name),
    });
  }

  /** Whether every table that the formula names is one of the drawing's. */
  knowsTablesOf(formula: string): boolean {
    return referencesOf(formula).tables.every((table) => this.#tables.has(table.toLowerCase()));
  }
}

/** FNV-1a, in letters and digits. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(36).padStart(7, "0");
}
