import { isPlanSheet } from "../../plan/read-plan";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FieldReading, FormReading, SheetReading } from "../reading";
import { isExampleSheetName } from "./example-words";
import { exampleForms } from "./examples";
import { withFormerRemarks, withoutFormerRemarks } from "./former-remarks-below";
import { findLabels, withoutRows } from "./find-labels";
import { evidenceOf, explainsForm, nearFormOf } from "./form-evidence";
import { limitsOfFrames } from "./frame-limits";
import type { BoundedFrame, FormDraft, FrameDraft, FrameLimits } from "./form-draft";
import { groupLabels } from "./group-labels";
import { withMisspelledLabels } from "./misspelled-labels";
import type { LabelMeaning } from "./label-lexicon";
import { headWithoutInitiative } from "./list-heads";
import { overlaysOf, stampsOn } from "./overlays";
import { readForm } from "./read-form";
import { readFrame, type FrameReading } from "./read-frame";
import { readLists, type ListReading } from "./read-lists";
import { withRegistrationNumbers } from "./registration-numbers";
import type { SheetContext, WorkbookContext } from "./sheet-context";
import { kindWithoutForms, ownKind } from "./sheet-kind";
import { gridOf } from "./sheet-grid";
import { sheetsByYear, type YearsOver } from "./years-across";
import { byYears, ofNoYear } from "./years-below";

export function readSheet(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const { rest, blocks } = withoutFormerRemarks(sheet);
  return withFormerRemarks(readSheetOfAnyYears(rest, workbook), blocks);
}

function readSheetOfAnyYears(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const [first, ...others] = sheetsByYear(sheet, workbook.lexicon, workbook.plan.fiscalYear).map((ofYear) => {
    const reading = readSheetOfOneYear(ofYear.sheet, workbook);
    const forms = reading.forms.map((form) => {
      const over = form.frames.map(ofYear.over).find((one) => one !== null) ?? null;
      return { isOfYear: over?.year != null, form: over ? withYearsOver(form, over) : form };
    });
    return { reading, forms };
  });
  if (!first) return readSheetOfOneYear(sheet, workbook);
  // Other forms of the sheet stand in each of them: they are read once.
  const ofOthers = others.flatMap(({ forms }) => forms.filter(({ isOfYear }) => isOfYear));
  return { ...first.reading, forms: [...first.forms, ...ofOthers].map(({ form }) => form).toSorted(byPlace) };
}

/** A form of the year that stands over its column; or of several of which nobody knows which: then their texts are none of its. */
function withYearsOver(form: FormReading, { year, heads, top, bottom, left, beyond }: YearsOver): FormReading {
  if (year) return { ...form, fiscalYears: [year], unplaced: [...form.unplaced, ...beyond] };
  const isUnder = ({ areas: [area] }: FieldReading): boolean =>
    area.top > top && area.top <= bottom && area.right >= left;
  const fields = Object.entries(form.fields).map(([id, field]) => [
    id,
    field && isUnder(field) ? ofNoYear(field, heads) : field,
  ]);
  return { ...form, fields: Object.fromEntries(fields) as FormReading["fields"] };
}

function readSheetOfOneYear(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const { definition, lexicon } = workbook;
  const { name, position, visibility } = sheet;
  const base = { name, position, visibility, forms: [], nearForms: [], examples: [] };
  const own = ownKind(sheet, workbook.isInSummary);
  if (own) return { ...base, kind: own };

  const grid = gridOf(sheet, ({ text }) => isPlainLabel(lexicon.read(text)));
  const index = findLabels(grid, lexicon);
  const onSheet: SheetContext = { ...workbook, grid, index, overlays: overlaysOf(sheet) };
  const lists = listsOn(sheet, onSheet);
  const inLists = new Set(lists.flatMap(({ area: { top, bottom } }) => rowNumbers(top, bottom)));
  const context: SheetContext =
    lists.length > 0 ? { ...onSheet, index: withoutRows(index, (row) => inLists.has(row)) } : onSheet;
  const drafts = groupLabels(context).map((draft) => withMisspelledLabels(context, draft));
  const evident = drafts.map((draft) => ({ draft, evidence: evidenceOf(draft, definition) }));
  const ofEvidence = (wanted: string): readonly FormDraft[] =>
    evident.filter(({ evidence }) => evidence === wanted).map(({ draft }) => draft);

  const found = ofEvidence("form");
  const near = [...ofEvidence("near-form")];
  if (lists.length === 0 && found.length === 0 && (near.length === 0 || isPlanSheet(sheet))) {
    const kind = kindWithoutForms(sheet, workbook);
    const head = kind === "unrelated" ? headWithoutInitiative(context) : null;
    return { ...base, kind, nearForms: head ? [head] : [] };
  }

  const limits = limitsOfFrames([...found, ...near]);
  const read = found.flatMap((draft): readonly FormReading[] => {
    const [first, ...others] = readFrames(context, draft, limits);
    const form = first ? readForm(context, sheet, draft, [first, ...others]) : null;
    if (form && !explainsForm(draft, form, definition)) return [form];
    near.push(draft);
    return [];
  });
  const nearForms = [
    ...near.map((draft) => nearFormOf(draft, definition)),
    ...lists.flatMap(({ nearForm }) => nearForm ?? []),
  ];
  const ofLists = lists.flatMap((list) => [...list.forms, ...list.examples]);
  const isExampleSheet = isExampleSheetName(name);
  if (read.length + ofLists.length === 0)
    return { ...base, kind: isExampleSheet ? "example" : "unrelated", nearForms: isExampleSheet ? [] : nearForms };
  const outside = { ...grid, rows: grid.rows.filter(({ row }) => !inLists.has(row)) };
  const framed = byYears(read.toSorted(byPlace), workbook);
  const inExamples = new Set([
    ...exampleForms(outside, framed, definition, stampsOn(sheet)),
    ...lists.flatMap(({ examples }) => examples),
  ]);
  const numbered = withRegistrationNumbers(grid, [...framed, ...ofLists]);
  const isExample = (place: number): boolean => {
    const form = framed[place] ?? ofLists[place - framed.length];
    return isExampleSheet || (form !== undefined && inExamples.has(form));
  };
  const real = numbered.filter((_, place) => !isExample(place));
  const examples = numbered.filter((_, place) => isExample(place));
  if (real.length === 0) return { ...base, kind: "example" };
  return {
    ...base,
    kind: numbered.some((_, place) => place < framed.length && !isExample(place)) ? "form" : "list",
    forms: real.toSorted(byPlace),
    nearForms,
    examples: examples.toSorted(byPlace).map(({ frames }) => frames[0]),
  };
}

/** 計画の体系 has a table of its own. */
function listsOn(sheet: SheetSnapshot, context: SheetContext): readonly ListReading[] {
  const lists = readLists(context, sheet);
  return lists.length > 0 && isPlanSheet(sheet) ? [] : lists;
}

function rowNumbers(top: number, bottom: number): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

/** A form's frames from the first to the last: each may go on from the one before it. */
function readFrames(
  context: SheetContext,
  { frames }: FormDraft,
  limits: ReadonlyMap<FrameDraft, FrameLimits>,
): readonly FrameReading[] {
  const readings: FrameReading[] = [];
  for (const frame of frames) {
    const bounded: BoundedFrame = { ...frame, limits: limits.get(frame) ?? { bottom: Infinity, right: Infinity } };
    readings.push(readFrame(context, bounded, readings.at(-1) ?? null));
  }
  return readings;
}

function isPlainLabel(meaning: LabelMeaning | null): boolean {
  return meaning?.field != null && meaning.ownText === null;
}

function byPlace({ frames: [a] }: FormReading, { frames: [b] }: FormReading): number {
  return a.top - b.top || a.left - b.left;
}
