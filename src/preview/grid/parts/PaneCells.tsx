import { makeStyles } from "@fluentui/react-components";
import { memo } from "react";
import type { CellAddress } from "../../../workbook/address";
import type { CellBox, RowPicture, SheetPicture } from "../picture/sheet-picture";
import { CellView } from "./CellView";
import type { PaneSpan } from "./pane-span";

const useStyles = makeStyles({
  line: { position: "absolute", backgroundColor: "#E1E1E1", pointerEvents: "none" },
  strokes: { position: "absolute", overflow: "visible", pointerEvents: "none", zIndex: 2 },
});

interface PaneProps {
  readonly picture: SheetPicture;
  readonly span: PaneSpan;
}

/** 枠線: what is seen where nothing is painted. */
export const GridLines = memo(function GridLines({ picture, span }: PaneProps) {
  const styles = useStyles();
  const { rows, columns } = picture;
  return (
    <div aria-hidden="true">
      {indexes(span.firstRow, span.lastRow).map((row) =>
        rows.isHidden(row) ? null : (
          <div
            key={row}
            className={styles.line}
            style={{ left: 0, width: span.width, top: rows.end(row) - 1 - span.y, height: 1 }}
          />
        ),
      )}
      {indexes(span.firstColumn, span.lastColumn).map((column) =>
        columns.isHidden(column) ? null : (
          <div
            key={column}
            className={styles.line}
            style={{ top: 0, height: span.height, left: columns.end(column) - 1 - span.x, width: 1 }}
          />
        ),
      )}
    </div>
  );
});

interface PaneCellsProps extends PaneProps {
  readonly active: CellAddress;
}

export function PaneCells({ picture, span, active }: PaneCellsProps) {
  const { firstRow, lastRow } = span;
  const fromX = picture.columns.start(span.firstColumn);
  const toX = picture.columns.end(span.lastColumn);
  const pictures = indexes(firstRow, lastRow).map((row) => picture.row(row));
  const shown = { x: span.x, y: span.y, fromX, toX };
  const activeColumn = (row: number): number | null => (row === active.row ? active.column : null);
  return (
    <>
      {byRow(picture.boxesFromAbove(firstRow)).map(([row, boxes]) => (
        <Row key={row} row={row} boxes={boxes} activeColumn={activeColumn(row)} {...shown} />
      ))}
      {pictures.map(({ row, boxes }) => (
        <Row key={row} row={row} boxes={boxes} activeColumn={activeColumn(row)} {...shown} />
      ))}
      {pictures.map((row) => row.strokes.length > 0 && <Strokes key={row.row} row={row} x={span.x} y={span.y} />)}
    </>
  );
}

interface RowProps {
  readonly row: number;
  readonly boxes: readonly CellBox[];
  readonly x: number;
  readonly y: number;
  readonly fromX: number;
  readonly toX: number;
  readonly activeColumn: number | null;
}

const Row = memo(function Row({ row, boxes, x, y, fromX, toX, activeColumn }: RowProps) {
  const shown = boxes.filter(
    (box) => box.x - (box.spill?.left ?? 0) < toX && box.x + box.width + (box.spill?.right ?? 0) > fromX,
  );
  if (shown.length === 0) return null;
  const isSpoken = shown.some(({ column }) => column !== activeColumn);
  return (
    <div {...(isSpoken ? { role: "row", "aria-rowindex": row + 1 } : { role: "presentation" })}>
      {shown.map((box) => (
        <CellView key={box.column} box={box} x={x} y={y} isActive={box.column === activeColumn} />
      ))}
    </div>
  );
});

const Strokes = memo(function Strokes({
  row,
  x,
  y,
}: {
  readonly row: RowPicture;
  readonly x: number;
  readonly y: number;
}) {
  const styles = useStyles();
  return (
    <svg
      aria-hidden="true"
      className={styles.strokes}
      style={{ left: -x, top: row.y - y }}
      width={1}
      height={1}
      fill="none"
    >
      {row.strokes.map(({ color, widthPx, dashes, path }) => (
        <path
          key={`${color}${widthPx}${dashes}`}
          d={path}
          stroke={color}
          strokeWidth={widthPx}
          shapeRendering="crispEdges"
          {...(dashes === "" ? {} : { strokeDasharray: dashes })}
        />
      ))}
    </svg>
  );
});

function indexes(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function byRow(boxes: readonly CellBox[]): readonly (readonly [number, readonly CellBox[]])[] {
  const rows = new Map<number, CellBox[]>();
  for (const box of boxes) rows.set(box.row, [...(rows.get(box.row) ?? []), box]);
  return [...rows];
}
