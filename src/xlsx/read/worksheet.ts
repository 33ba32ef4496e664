import { type Area, MAX_COLUMNS, parseRange } from "../../workbook/address";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import { cost, footprint } from "./budget";
import { detach, joinRuns, unescapeText } from "./cell-text";
import { type CellSources, readCell } from "./cell-value";
import { hiddenColumnMarker } from "./hidden-columns";
import { CellPlaces, LONGEST_REFERENCE, readIndex } from "./cell-places";
import { inOrder } from "./cell-order";
import type { Package } from "./package";
import { refuse } from "./problem";
import { TextReader, type CellText } from "./rich-text";
import { SharedFormulas } from "./shared-formula";
import { isTrue, type XmlAttributes } from "./xml";

export type SheetContent = Pick<SheetSnapshot, "isProtected" | "cells" | "merges" | "hiddenRows" | "hiddenColumns">;

/** One worksheet's part. Cells that a merge covers are cells like others: what they hold is not lost. */
export function readWorksheet(workbook: Package, part: string, sources: CellSources): SheetContent {
  const reader = new WorksheetReader(sources);
  workbook.parse(part, {
    open: (name, attributes, parent) => {
      reader.open(name, attributes, parent);
    },
    text: (text) => {
      reader.text(text);
    },
    close: (name, parent) => {
      reader.close(name, parent);
    },
  });
  return reader.content();
}

/** A `<c>` whose end has not been met. */
interface OpenCell {
  readonly attributes: XmlAttributes;
  value: string | null;
  inline: CellText;
  formula: string | null;
  formulaAttributes: XmlAttributes;
}

const NO_ATTRIBUTES: XmlAttributes = {};

function openCellOf(attributes: XmlAttributes): OpenCell {
  return { attributes, value: null, inline: "", formula: null, formulaAttributes: NO_ATTRIBUTES };
}

/** Takes a worksheet's elements in the order of the file. */
class WorksheetReader {
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: Area[] = [];
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns = hiddenColumnMarker();
  private readonly sharedFormulas: SharedFormulas;
  private isProtected = false;
  private readonly places = new CellPlaces();
  private cell = openCellOf(NO_ATTRIBUTES);
  /** The pieces of an element's text; null outside of those whose text counts. */
  private pieces: string[] | null = null;
  /** Of an inline text; null outside of one. */
  private inline: TextReader | null = null;

  constructor(private readonly sources: CellSources) {
    this.sharedFormulas = new SharedFormulas(sources.budget);
  }

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (this.inline) {
      this.inline.open(name, attributes, parent);
      return;
    }
    switch (name) {
      case "c":
        if (parent === "row") this.openCell(attributes);
        break;
      case "v":
        if (parent === "c") this.pieces = [];
        break;
      case "f":
        if (parent === "c") this.openFormula(attributes);
        break;
      case "is":
        if (parent === "c") this.inline = new TextReader();
        break;
      case "row":
        if (parent === "sheetData") this.openRow(attributes);
        break;
      case "mergeCell":
        if (parent === "mergeCells") this.addMerge(attributes);
        break;
      case "col":
        if (parent === "cols") this.addColumns(attributes);
        break;
      case "sheetProtection":
        this.isProtected ||= isTrue(attributes.sheet);
        break;
    }
  }

  text(text: string): void {
    this.pieces?.push(text);
    this.inline?.text(text);
  }

  close(name: string, parent: string): void {
    if (this.pieces !== null) this.closeText(name, joinRuns(this.pieces));
    this.inline?.close();
    if (this.inline && name === "is") {
      this.cell.inline = this.inline.take();
      this.inline = null;
    }
    if (name === "c" && parent === "row") this.closeCell();
  }

  content(): SheetContent {
    const hiddenColumns = this.hiddenColumns.list();
    this.sources.budget.keepMemory(hiddenColumns.length * footprint.index);
    return {
      isProtected: this.isProtected,
      cells: inOrder(this.cells),
      merges: this.merges,
      hiddenRows: [...new Set(this.hiddenRows)].sort((a, b) => a - b),
      hiddenColumns,
    };
  }

  private openRow({ r, hidden, ht }: XmlAttributes): void {
    const { budget } = this.sources;
    budget.spendWork(cost.row);
    this.places.openRow(r);
    if (!isTrue(hidden) && !isZero(ht)) return;
    this.hiddenRows.push(this.places.row);
    budget.keepMemory(footprint.index);
  }

  private openCell(attributes: XmlAttributes): void {
    this.cell = openCellOf(attributes);
    this.places.openCell(attributes.r);
  }

  private openFormula(attributes: XmlAttributes): void {
    this.pieces = [];
    this.cell.formulaAttributes = attributes;
  }

  private closeText(name: string, text: string): void {
    if (name === "v") this.cell.value = text;
    else if (name === "f") this.cell.formula = text;
    this.pieces = null;
  }

  private closeCell(): void {
    const { attributes, value, inline } = this.cell;
    const made = readCell(
      {
        row: this.places.row,
        column: this.places.column,
        type: attributes.t ?? "",
        style: Number(attributes.s ?? 0),
        value,
        inline,
        isPicture: attributes.vm !== undefined && attributes.t === "e",
        formula: this.formulaOf(this.cell),
      },
      this.sources,
    );
    if (!made) return;
    const { budget } = this.sources;
    budget.spendWork(cost.cell);
    budget.keepMemory(footprint.cell + (value?.length ?? 0) * footprint.character);
    this.cells.push(made);
  }

  private formulaOf({ formula, formulaAttributes }: OpenCell): string | null {
    if (formula === null) return null;
    const text = detach(unescapeText(formula));
    if (formulaAttributes.t === "shared") {
      const { row, column } = this.places;
      return this.sharedFormulas.textFor(formulaAttributes.si ?? "", text, { row, column });
    }
    return text === "" ? null : text;
  }

  private addMerge({ ref }: XmlAttributes): void {
    const { budget } = this.sources;
    budget.spendWork(cost.area);
    budget.keepMemory(footprint.area);
    this.merges.push(readArea(ref));
  }

  private addColumns({ min, max, hidden, width }: XmlAttributes): void {
    this.sources.budget.spendWork(cost.column);
    if (!isTrue(hidden) && !isZero(width)) return;
    this.hiddenColumns.mark(readIndex(min, MAX_COLUMNS), readIndex(max, MAX_COLUMNS));
  }
}

/** A row or column of no height or width is as hidden as one that says so. */
function isZero(size: string | undefined): boolean {
  return size !== undefined && Number(size) === 0;
}

function readArea(text: string | undefined): Area {
  const area = text !== undefined && text.length <= LONGEST_REFERENCE ? parseRange(text) : null;
  return area ?? refuse("damaged", "セルの結合の範囲が正しくありません");
}
