import type { SheetSnapshot, Visibility } from "../../workbook/snapshot";
import { roundTrip } from "../round-trip";

/** A sheet without its content. */
export interface ListedSheet extends Pick<SheetSnapshot, "name" | "visibility" | "isProtected"> {
  readonly id: string;
}

export interface ListedSheets {
  /** In the order of the tabs. Charts and other sheets without cells are not among them. */
  readonly sheets: readonly ListedSheet[];
  readonly activeSheetId: string;
}

const visibilities: Readonly<Record<`${Excel.SheetVisibility}`, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/** One round trip. */
export async function listSheets(): Promise<ListedSheets> {
  return roundTrip(({ workbook: { worksheets } }) => {
    worksheets.load("items/id,items/name,items/visibility,items/position,items/protection/protected");
    const active = worksheets.getActiveWorksheet().load("id");
    return () => ({
      sheets: worksheets.items
        .toSorted((a, b) => a.position - b.position)
        .map(({ id, name, visibility, protection }) => ({
          id,
          name,
          visibility: visibilities[visibility],
          isProtected: protection.protected,
        })),
      activeSheetId: active.id,
    });
  });
}
