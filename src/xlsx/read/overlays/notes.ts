import { parseA1 } from "../../../workbook/address";
import type { NoteSnapshot } from "../../../workbook/snapshot";
import { type Budget, footprint } from "../budget";
import { detach } from "../cell-text";
import type { Package, Relationship } from "../package";
import { TextReader, wholeText } from "../rich-text";

/** メモ, and コメント with what was answered to them. A コメント stands in the file a second time, as a メモ for older programs. */
export function readNotes(
  workbook: Package,
  relationships: readonly Relationship[],
  budget: Budget,
): readonly NoteSnapshot[] {
  const partsOf = (wanted: string): readonly string[] =>
    relationships.flatMap(({ type, part }) => (type.toLowerCase() === wanted && part !== null ? [part] : []));
  const threaded = partsOf("threadedcomment").flatMap((part) => readThreadedComments(workbook, part));
  const isThreaded = new Set(threaded.map(keyOf));
  const plain = partsOf("comments").flatMap((part) => readComments(workbook, part));
  const notes = [...plain.filter((note) => !isThreaded.has(keyOf(note))), ...threaded];
  for (const { text } of notes) {
    budget.keepMemory(footprint.area + footprint.string + text.length * footprint.character);
    budget.showText(text.length);
  }
  return notes.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function keyOf({ row, column }: NoteSnapshot): string {
  return `${row} ${column}`;
}

function readComments(workbook: Package, part: string): readonly NoteSnapshot[] {
  const notes: NoteSnapshot[] = [];
  let reference = "";
  let reader: TextReader | null = null;
  workbook.parseLeniently(part, {
    open(name, attributes, parent) {
      if (name === "comment") reference = attributes.ref ?? "";
      else if (name === "text" && parent === "comment") reader = new TextReader();
      else reader?.open(name, attributes, parent);
    },
    text: (piece) => reader?.text(piece),
    close(name) {
      reader?.close();
      if (name !== "text" || !reader) return;
      notes.push(...noteAt(reference, wholeText(reader.take())));
      reader = null;
    },
  });
  return notes;
}

function readThreadedComments(workbook: Package, part: string): readonly NoteSnapshot[] {
  const notes: NoteSnapshot[] = [];
  let reference = "";
  let pieces: string[] | null = null;
  workbook.parseLeniently(part, {
    open(name, attributes, parent) {
      if (name === "threadedComment") reference = attributes.ref ?? "";
      else if (name === "text" && parent === "threadedComment") pieces = [];
    },
    text: (piece) => pieces?.push(piece),
    close(name) {
      if (name !== "text" || pieces === null) return;
      notes.push(...noteAt(reference, detach(pieces.join(""))));
      pieces = null;
    },
  });
  return notes;
}

function noteAt(reference: string, text: string): readonly NoteSnapshot[] {
  const cell = reference.length <= 12 ? parseA1(reference) : null;
  return cell && text.trim() !== "" ? [{ ...cell, text }] : [];
}
