import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo } from "react";
import type { TextRun } from "../../../workbook/drawing";
import { messages } from "../messages";
import type { CellBox } from "../picture/sheet-picture";
import { frameStyle, textStyle } from "./text-style";

const useStyles = makeStyles({
  cell: { position: "absolute", contain: "layout style" },
  frame: {
    position: "absolute",
    top: 0,
    bottom: "1px",
    display: "flex",
    overflow: "hidden",
    boxSizing: "border-box",
  },
  text: {
    flexShrink: 0,
    // Japanese text ends a line after any character that may end one, and a long word inside itself.
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    lineBreak: "strict",
  },
  link: { cursor: "pointer" },
  bar: { position: "absolute", top: "1px", bottom: "2px", left: "1px" },
});

export interface CellViewProps {
  readonly box: CellBox;
  /** Of the pane, from the sheet's edges. */
  readonly x: number;
  readonly y: number;
  /** The active cell is drawn here, and spoken by the one who edits it. */
  readonly isActive: boolean;
}

export const CellView = memo(function CellView({ box, x, y, isActive }: CellViewProps) {
  const styles = useStyles();
  const { content, fill, dataBar, link, a1 } = box;
  const place = { left: box.x - x, top: box.y - y, width: box.width, height: box.height };
  const role = isActive
    ? ({ role: "presentation" } as const)
    : ({
        role: "gridcell",
        "aria-colindex": box.column + 1,
        "aria-label": messages.cell(a1, content?.text ?? ""),
      } as const);
  return (
    <div
      className={styles.cell}
      style={fill === null ? place : { ...place, background: fill }}
      data-cell={a1}
      {...role}
    >
      {dataBar && <div className={styles.bar} style={barStyle(dataBar, box.width)} />}
      {content && (
        <div className={styles.frame} style={frameStyle(box)}>
          <span
            className={mergeClasses(styles.text, link !== null && styles.link)}
            style={textStyle(content)}
            {...(link ? { "data-link": "", title: link.tooltip || link.address || link.location } : {})}
          >
            {content.runs ? content.runs.map((run, index) => <RunText key={index} run={run} />) : content.text}
          </span>
        </div>
      )}
    </div>
  );
});

function RunText({ run: { text, isUnderlined, isStruck = false } }: { readonly run: TextRun }) {
  const lined = isUnderlined ? <u>{text}</u> : text;
  return isStruck ? <s>{lined}</s> : lined;
}

/** Excel's bars of old fade out towards their end. */
function barStyle({ share, color }: NonNullable<CellBox["dataBar"]>, width: number) {
  return { width: Math.round((width - 3) * share), background: `linear-gradient(90deg, ${color}, #FFFFFF)` };
}
