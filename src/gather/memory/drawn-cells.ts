import { textOfContent, type CellDrawing } from "../../workbook/drawing";
import { hashOfText } from "./text-hash";

/** What a cell of the summary was given to show, as far as it takes to see that somebody has written over it. */
export type DrawnCell =
  /** `isSheetName`: it leads to that sheet, and follows where the sheet has to be called otherwise. */
  | { readonly type: "text"; readonly hash: string; readonly isSheetName: boolean }
  /** When it was gathered: another time does not make another summary. */
  | { readonly type: "time" }
  /** A number, or what a formula comes to: both change by themselves. */
  | { readonly type: "value" };

/** It distinguishes texts in the same cell, nothing more. */
const HASH_CHARACTERS = 10;
const TIME = "*";
const VALUE = "-";
const SHEET_NAME = "@";
const TEXT = new RegExp(`^(${SHEET_NAME}?)([0-9a-f]{${HASH_CHARACTERS}})$`, "u");

/** `time` is the summary's own, as it shows it; null: it shows none. */
export function drawnCell({ content, link }: CellDrawing, time: string | null): DrawnCell {
  const text = textOfContent(content);
  if (text === null) return { type: "value" };
  if (text === time) return { type: "time" };
  return { type: "text", hash: hashOfDrawnText(text), isSheetName: link?.sheet === text };
}

export function hashOfDrawnText(text: string): string {
  return hashOfText(text).slice(0, HASH_CHARACTERS);
}

/** As the hidden sheet holds it; without spaces. */
export function formatDrawnCell(cell: DrawnCell): string {
  switch (cell.type) {
    case "text":
      return `${cell.isSheetName ? SHEET_NAME : ""}${cell.hash}`;
    case "time":
      return TIME;
    case "value":
      return VALUE;
  }
}

/** Null for what no version of this program has written. */
export function parseDrawnCell(text: string): DrawnCell | null {
  if (text === TIME) return { type: "time" };
  if (text === VALUE) return { type: "value" };
  const [, mark, hash] = TEXT.exec(text) ?? [];
  return hash === undefined ? null : { type: "text", hash, isSheetName: mark === SHEET_NAME };
}

/** Drawn cells as the hidden sheet holds them, with the names of sheets as in `names` (former name → name). */
export function withNamesInDrawnCells(text: string, names: ReadonlyMap<string, string>): string {
  const renamed = new Map([...names].map(([former, name]) => [hashOfDrawnText(former), hashOfDrawnText(name)]));
  return text
    .split(" ")
    .map((one) => {
      const cell = parseDrawnCell(one);
      const hash = cell?.type === "text" && cell.isSheetName ? renamed.get(cell.hash) : undefined;
      return hash === undefined ? one : formatDrawnCell({ type: "text", hash, isSheetName: true });
    })
    .join(" ");
}
