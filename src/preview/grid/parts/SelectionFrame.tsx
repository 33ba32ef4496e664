import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { Area } from "../../../workbook/address";
import type { SheetPicture } from "../picture/sheet-picture";
import type { PaneSpan } from "./pane-span";

/** Excel's own green. */
export const SELECTION_COLOR = "#107C41";

const useStyles = makeStyles({
  frame: {
    position: "absolute",
    boxSizing: "border-box",
    border: `2px solid ${SELECTION_COLOR}`,
    pointerEvents: "none",
    zIndex: 3,
  },
  many: { backgroundColor: "rgba(16, 124, 65, 0.09)" },
});

interface SelectionFrameProps {
  readonly picture: SheetPicture;
  readonly span: PaneSpan;
  readonly areas: readonly Area[];
  /** The area of the active cell alone is not shaded. */
  readonly activeArea: Area;
}

export function SelectionFrame({ picture, span, areas, activeArea }: SelectionFrameProps) {
  const styles = useStyles();
  return areas.map((area, index) => {
    const { x, y, width, height } = picture.boxOf(area);
    const isMany = area.bottom > activeArea.bottom || area.right > activeArea.right || areas.length > 1;
    return (
      <div
        key={index}
        aria-hidden="true"
        className={mergeClasses(styles.frame, isMany && styles.many)}
        style={{ left: x - span.x - 1, top: y - span.y - 1, width: width + 1, height: height + 1 }}
      />
    );
  });
}
