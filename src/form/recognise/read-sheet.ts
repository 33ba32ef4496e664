import { westernYear } from "../../plan/fiscal-year";
import { isPlanSheet } from "../../plan/read-plan";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { fieldOfRole, type FormDefinition } from "../definition";
import type { FormReading, SheetReading } from "../reading";
import { isExampleSheetName } from "./example-words";
import { exampleForms } from "./examples";
import { findLabels, withoutRows } from "./find-labels";
import { evidenceOf, explainsForm, nearFormOf } from "./form-evidence";
import { limitsOfFrames } from "./frame-limits";
import type { BoundedFrame, FormDraft, FrameDraft, FrameLimits } from "./form-draft";
import { groupLabels } from "./group-labels";
import { withMisspelledLabels } from "./misspelled-labels";
import type { LabelMeaning } from "./label-lexicon";
import { headWithoutInitiative } from "./list-heads";
import { readForm } from "./read-form";
import { readFrame, type FrameReading } from "./read-frame";
import { readLists, type ListReading } from "./read-lists";
import { withRegistrationNumbers } from "./registration-numbers";
import type { SheetContext, WorkbookContext } from "./sheet-context";
import { kindWithoutForms, ownKind } from "./sheet-kind";
import { gridOf } from "./sheet-grid";
import { sheetsByYear } from "./years-across";

export function readSheet(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const [first, ...others] = sheetsByYear(sheet, workbook.lexicon).map(({ sheet: ofYear, yearOf }) => {
    const reading = readSheetOfOneYear(ofYear, workbook);
    const forms = reading.forms.map((form) => {
      const year = form.frames.map(yearOf).find((one) => one !== null) ?? null;
      return { isOfYear: year !== null, form: year ? { ...form, fiscalYears: [year] } : form };
    });
    return { reading, forms };
  });
  if (!first) return readSheetOfOneYear(sheet, workbook);
  // Other forms of the sheet stand in each of them: they are read once.
  const ofOthers = others.flatMap(({ forms }) => forms.filter(({ isOfYear }) => isOfYear));
  return { ...first.reading, forms: [...first.forms, ...ofOthers].map(({ form }) => form).toSorted(byPlace) };
}

function readSheetOfOneYear(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const { definition, lexicon } = workbook;
  const { name, position, visibility } = sheet;
  const base = { name, position, visibility, forms: [], nearForms: [], examples: [] };
  const own = ownKind(sheet, workbook.isInSummary);
  if (own) return { ...base, kind: own };

  const grid = gridOf(sheet, ({ text }) => isPlainLabel(lexicon.read(text)));
  const index = findLabels(grid, lexicon);
  const lists = listsOn(sheet, { ...workbook, grid, index });
  const inLists = new Set(lists.flatMap(({ area: { top, bottom } }) => rowNumbers(top, bottom)));
  const context: SheetContext = {
    ...workbook,
    grid,
    index: lists.length > 0 ? withoutRows(index, (row) => inLists.has(row)) : index,
  };
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
  const framed = withHeadsAbove(read.toSorted(byPlace), definition);
  const inExamples = new Set([
    ...exampleForms(outside, framed, definition),
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

/** 令和4年度, 令和5年度 … one below the other under one head: the head is that of each. */
function withHeadsAbove(forms: readonly FormReading[], definition: FormDefinition): readonly FormReading[] {
  const departments = fieldOfRole(definition, "departments").id;
  const yearOf = ({ fiscalYears }: FormReading): number | null => {
    const value = fiscalYears[0]?.value;
    return value ? westernYear(value) : null;
  };
  const complete: FormReading[] = [];
  for (const form of forms) {
    const above = complete.at(-1);
    const [year, yearAbove] = [yearOf(form), above ? yearOf(above) : null];
    const isHeadless = form.initiative.inPlan === null && form.initiative.candidates.length === 0;
    const isUnder = above?.frames.at(-1)?.left === form.frames[0].left;
    if (!above || !isHeadless || !isUnder || year === null || yearAbove === null || year === yearAbove) {
      complete.push(form);
      continue;
    }
    const missing = Object.entries(above.fields).filter(([id, field]) => field !== null && form.fields[id] === null);
    complete.push({
      ...form,
      fields: { ...form.fields, ...Object.fromEntries(missing) },
      initiative: above.initiative,
      departments: form.fields[departments] === null ? above.departments : form.departments,
    });
  }
  return complete;
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
