import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { columnLetters, type Area } from "../../../workbook/address";
import type { SheetPicture } from "../picture/sheet-picture";
import type { PaneSpan } from "./pane-span";

export const HEAD_WIDTH_PX = 44;
export const HEAD_HEIGHT_PX = 22;

const useStyles = makeStyles({
  head: {
    position: "absolute",
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    userSelect: "none",
    cursor: "default",
  },
  touched: {
    backgroundColor: tokens.colorNeutralBackground3Selected,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface HeadsProps {
  readonly picture: SheetPicture;
  readonly span: PaneSpan;
  readonly areas: readonly Area[];
}

/** A, B, C…: what a pane has above it. Read aloud with each cell, so they are only looked at. */
export const ColumnHeads = memo(function ColumnHeads({ picture, span, areas }: HeadsProps) {
  const styles = useStyles();
  const heads = [];
  for (let column = span.firstColumn; column <= span.lastColumn; column++) {
    if (picture.columns.isHidden(column)) continue;
    const isTouched = areas.some(({ left, right }) => column >= left && column <= right);
    heads.push(
      <div
        key={column}
        data-column={column}
        className={mergeClasses(styles.head, isTouched && styles.touched)}
        style={{
          left: picture.columns.start(column) - span.x,
          width: picture.columns.size(column),
          top: 0,
          height: HEAD_HEIGHT_PX,
        }}
      >
        {columnLetters(column)}
      </div>,
    );
  }
  return <div aria-hidden="true">{heads}</div>;
});

/** 1, 2, 3… */
export const RowHeads = memo(function RowHeads({ picture, span, areas }: HeadsProps) {
  const styles = useStyles();
  const heads = [];
  for (let row = span.firstRow; row <= span.lastRow; row++) {
    if (picture.rows.isHidden(row)) continue;
    const isTouched = areas.some(({ top, bottom }) => row >= top && row <= bottom);
    heads.push(
      <div
        key={row}
        data-row={row}
        className={mergeClasses(styles.head, isTouched && styles.touched)}
        style={{
          top: picture.rows.start(row) - span.y,
          height: picture.rows.size(row),
          left: 0,
          width: HEAD_WIDTH_PX,
        }}
      >
        {row + 1}
      </div>,
    );
  }
  return <div aria-hidden="true">{heads}</div>;
});
