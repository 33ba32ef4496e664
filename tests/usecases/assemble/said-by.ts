import { sheetNames } from "../../../src/form/sheet-names";
import type { GatheredForm } from "../../../src/gather/collection";
import type { FormCounts } from "../../../src/gather/register/form-counts";
import { drawAchievement } from "../../../src/summary/achievement/achievement";
import { drawFindings } from "../../../src/summary/findings/findings";
import type { SheetContext } from "../../../src/summary/sheet/sheet-context";
import { drawSubmissions } from "../../../src/summary/submissions/submissions";
import { correctionRequests } from "../../../src/usecases/assemble/correction-requests";
import type { Collected } from "../../../src/usecases/assemble/gather-snapshots";
import type { SheetDrawing } from "../../../src/workbook/drawing";
import { valueOf } from "../../summary/drawn-texts";

/** Rules whose findings compare with what was gathered before: the only ones that a summary made in parts may have more of. */
export const comparing: ReadonlySet<string> = new Set([
  "form-kept",
  "changed-in-both",
  "mended-twice",
  "uncertain-identity",
  "vision-corrected",
]);

/**
 * All that a summary says, as plain data for a comparison of two gatherings. Left out is what differs by nature: その n and
 * the orders that follow from it (so every list is sorted), and findings that compare with what was gathered before.
 */
export function saidBy(collected: Collected) {
  const { collection, model } = collected;
  return {
    forms: plain(
      collection.forms.map(({ key, source, texts, isInConflict, isAllDepartments }) => {
        return { key, source, texts, isInConflict, isAllDepartments };
      }),
    ),
    printed: plain(model.forms.map(({ place, texts, distinction, parts }) => ({ place, texts, distinction, parts }))),
    findings: plain(
      model.findings
        .map(({ finding }) => finding)
        .filter(({ rule }) => !comparing.has(rule))
        .map(({ rule, severity, file, sheet, cell, field, message }) => {
          return [rule, severity, file, sheet, cell, field, message].join(" | ");
        }),
    ),
    files: plain(
      model.files.map(({ file, sha256, modified, department, isSummary, forms }) => {
        return { file, sha256, modified, department, isSummary, forms };
      }),
    ),
    notGathered: plain(model.notGathered.map(({ file, sheet, what, why }) => [file, sheet, what, why].join(" | "))),
    unreadable: plain(model.unreadable.map(({ file, message }) => `${file} | ${message}`)),
    initiatives: plain(model.initiatives),
    coverage: plain(model.coverage),
    achievement: plain(model.achievement),
    register: plain(model.register),
  };
}

/** What follows from the number of findings, too: where nothing is to be compared with before, all of it is the same. */
export function saidInFull(collected: Collected) {
  const { model } = collected;
  const rows = (sheet: SheetDrawing): unknown => plain(rowsOf(sheet));
  return {
    ...saidBy(collected),
    comparing: model.findings.map(({ finding }) => finding.rule).filter((rule) => comparing.has(rule)),
    findingCounts: model.findingCounts,
    findingsOfFiles: plain(model.files.map(({ file, findingCounts }) => ({ file, findingCounts }))),
    formsToCorrect: plain(model.formsToCorrect),
    requests: plain(
      correctionRequests(collected).map(({ text, ...request }) => ({ ...request, text: text.split("\n") })),
    ),
    // Which of several forms comes besides follows from その n: how many there are stands in a row of its own.
    [sheetNames.submissions]: rowsOf(drawSubmissions(model, unlinked))
      .map(plain)
      .filter((row) => typeof row !== "string" || !row.endsWith(" | そのなど"))
      .toSorted(),
    [sheetNames.findings]: rows(drawFindings(model, unlinked)),
    [sheetNames.achievement]: rows(drawAchievement(model)),
  };
}

/** Links name sheets, and with them その n. */
const unlinked: SheetContext = { linkTo: () => ({ sheet: "", row: 0, column: 0 }), assembledAt: null };

/** Piece by piece, so that the first difference that is shown is a small one: forms before what is said about them. */
export function expectSame<Said extends object>(said: Said, wanted: Said, except: readonly (keyof Said)[] = []): void {
  const left: ReadonlySet<PropertyKey> = new Set(except);
  const pieces = new Map(Object.entries(said));
  for (const [piece, value] of Object.entries(wanted)) {
    if (!left.has(piece)) expect({ [piece]: pieces.get(piece) as unknown }).toEqual({ [piece]: value as unknown });
  }
}

/** What stands in each row, from left to right. */
function rowsOf({ cells }: SheetDrawing): readonly string[] {
  const rows = new Map<number, string[]>();
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const value = valueOf(cell);
    if (value !== "") rows.set(cell.row, [...(rows.get(cell.row) ?? []), String(value)]);
  }
  return [...rows.values()].map((values) => values.join(" | "));
}

/** Names of what follows from その n: which form of several is the first, too. */
const ofSequence: ReadonlySet<string> = new Set(["sequence", "registrationNumber", "firstForm"]);

/** Without その n, in an order of its own; forms and entries of the plan by what tells which they are. */
function plain(value: unknown): unknown {
  if (typeof value === "string") return value.replace(/その\d+/gu, "その");
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return sorted(value.map(plain));
  if (value instanceof Map || value instanceof Set) return plain([...value]);
  if (isGatheredForm(value)) return nameOf(value);
  if ("markedCode" in value) return value.markedCode;
  if (isCounts(value)) {
    const { arrived, further, ...others } = value;
    const forms = [...arrived, ...further].flatMap(({ texts }) => texts);
    return { ...(plain(others) as object), numbers: [arrived.length, further.length], forms: plain(forms) };
  }
  const entries = Object.entries(value).filter(([name]) => !ofSequence.has(name));
  return Object.fromEntries(entries.map(([name, part]) => [name, plain(part)]));
}

function sorted(values: readonly unknown[]): readonly unknown[] {
  const byText = values.map((value) => ({ value, text: JSON.stringify(value) }));
  return byText.toSorted((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text))).map(({ value }) => value);
}

function isGatheredForm(value: object): value is GatheredForm {
  return "key" in value && "source" in value && "memory" in value;
}

/** Which of several forms is the one that there should be, and which comes besides, follows from その n. */
function isCounts(value: object): value is FormCounts {
  return "arrived" in value && "further" in value;
}

function nameOf({ key, source, texts }: GatheredForm): string {
  return [key.initiative, key.department, source.file, source.sheet, texts.vision].join(" | ");
}
