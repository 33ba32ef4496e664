import { useEffect, useMemo, useRef } from "react";
import type { ExcelHost } from "../../host/host";
import { usedArea } from "../../host/model/used-area";
import { extentOf } from "../picture/extent";
import type { MeasureText } from "../picture/measure";
import { SheetPicture } from "../picture/sheet-picture";
import { areasOn, selectionOf, type Selection } from "./selection";

const NOTHING = { top: 0, left: 0, bottom: 0, right: 0 };

/** The sheet that is shown, as it is now, and what is selected on it. */
export function usePicture(
  host: ExcelHost,
  revision: number,
  measure: MeasureText,
): { readonly picture: SheetPicture; readonly selection: Selection } {
  const before = useRef<SheetPicture | null>(null);
  const drawn = useMemo(() => {
    const { workbook } = host;
    const sheet = workbook.active;
    const areas = areasOn(sheet, workbook);
    const used = usedArea(sheet, false) ?? NOTHING;
    const extent = extentOf(used, areas[0] ?? NOTHING);
    const picture = new SheetPicture(sheet, { book: workbook.book, measure, used, ...extent }, before.current);
    return { picture, selection: selectionOf(areas, picture) };
    // the revision stands for whatever has changed inside the host
  }, [host, revision, measure]);
  useEffect(() => {
    before.current = drawn.picture;
  }, [drawn]);
  return drawn;
}
