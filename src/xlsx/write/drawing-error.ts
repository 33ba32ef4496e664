import { toA1, type CellAddress } from "../../workbook/address";

/** The place in a drawing of something that no file can hold. */
export interface DrawingPlace {
  readonly sheet?: string;
  readonly cell?: CellAddress;
}

/**
 * A drawing that cannot become a file without altering its content. The code that draws has to prevent it: split, shorten, or
 * report to the person whose text it is. `message` is Japanese and names sheet and cell.
 */
export class DrawingError extends Error {
  readonly place: DrawingPlace;

  constructor(problem: string, place: DrawingPlace = {}) {
    super(`${describe(place)}${problem}`);
    this.name = "DrawingError";
    this.place = place;
  }
}

function describe({ sheet, cell }: DrawingPlace): string {
  if (sheet === undefined) return "";
  return cell ? `シート「${sheet}」のセル ${toA1(cell)}: ` : `シート「${sheet}」: `;
}
