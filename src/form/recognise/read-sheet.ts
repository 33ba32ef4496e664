import { isPlanSheet } from "../../plan/read-plan";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FormReading, SheetReading } from "../reading";
import { isExampleSheetName } from "./example-words";
import { exampleForms } from "./examples";
import { findLabels } from "./find-labels";
import { evidenceOf, explainsForm, nearFormOf } from "./form-evidence";
import { limitsOfFrames } from "./frame-limits";
import type { BoundedFrame, FormDraft, FrameDraft, FrameLimits } from "./form-draft";
import { groupLabels } from "./group-labels";
import { withMisspelledLabels } from "./misspelled-labels";
import type { LabelMeaning } from "./label-lexicon";
import { readForm } from "./read-form";
import { readFrame, type FrameReading } from "./read-frame";
import { withRegistrationNumbers } from "./registration-numbers";
import type { SheetContext, WorkbookContext } from "./sheet-context";
import { kindWithoutForms, ownKind } from "./sheet-kind";
import { gridOf } from "./sheet-grid";

export function readSheet(sheet: SheetSnapshot, workbook: WorkbookContext): SheetReading {
  const { definition, lexicon } = workbook;
  const { name, position, visibility } = sheet;
  const base = { name, position, visibility, forms: [], nearForms: [], examples: [] };
  const own = ownKind(sheet, workbook.isInSummary);
  if (own) return { ...base, kind: own };

  const grid = gridOf(sheet, ({ text }) => isPlainLabel(lexicon.read(text)));
  const context: SheetContext = { ...workbook, grid, index: findLabels(grid, lexicon) };
  const drafts = groupLabels(context).map((draft) => withMisspelledLabels(context, draft));
  const evident = drafts.map((draft) => ({ draft, evidence: evidenceOf(draft, definition) }));
  const ofEvidence = (wanted: string): readonly FormDraft[] =>
    evident.filter(({ evidence }) => evidence === wanted).map(({ draft }) => draft);

  const found = ofEvidence("form");
  const near = [...ofEvidence("near-form")];
  if (found.length === 0 && (near.length === 0 || isPlanSheet(sheet))) {
    return { ...base, kind: kindWithoutForms(sheet, workbook) };
  }

  const limits = limitsOfFrames([...found, ...near]);
  const read = found.flatMap((draft): readonly FormReading[] => {
    const [first, ...others] = readFrames(context, draft, limits);
    const form = first ? readForm(context, sheet, draft, [first, ...others]) : null;
    if (form && !explainsForm(draft, form, definition)) return [form];
    near.push(draft);
    return [];
  });
  const nearForms = near.map((draft) => nearFormOf(draft, definition));
  const isExampleSheet = isExampleSheetName(name);
  if (read.length === 0)
    return { ...base, kind: isExampleSheet ? "example" : "unrelated", nearForms: isExampleSheet ? [] : nearForms };
  const forms = withRegistrationNumbers(grid, read);
  const examples = isExampleSheet ? new Set(forms) : exampleForms(grid, forms, definition);
  const real = forms.filter((form) => !examples.has(form));
  if (real.length === 0) return { ...base, kind: "example" };
  return {
    ...base,
    kind: "form",
    forms: real.toSorted(byPlace),
    nearForms,
    examples: [...examples].toSorted(byPlace).map(({ frames }) => frames[0]),
  };
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
