import type { Plan } from "../../plan/schema";
import { isPlanSheet } from "../../plan/read-plan";
import type { SheetSnapshot } from "../../workbook/snapshot";
import type { FormDefinition } from "../definition";
import type { FormReading, SheetReading } from "../reading";
import { isExampleSheetName } from "./example-words";
import { exampleForms } from "./examples";
import { findLabels } from "./find-labels";
import { evidenceOf, explainsForm, nearFormOf } from "./form-evidence";
import { limitsOfFrames } from "./frame-limits";
import type { FormDraft } from "./form-draft";
import { groupLabels } from "./group-labels";
import { withMisspelledLabels } from "./misspelled-labels";
import type { LabelLexicon, LabelMeaning } from "./label-lexicon";
import { readForm } from "./read-form";
import { readFrame, type FrameReading } from "./read-frame";
import { withRegistrationNumbers } from "./registration-numbers";
import { kindWithoutForms, ownKind } from "./sheet-kind";
import { gridOf } from "./sheet-grid";

export interface SheetContext {
  readonly plan: Plan;
  readonly definition: FormDefinition;
  readonly lexicon: LabelLexicon;
  readonly isInSummary: boolean;
}

export function readSheet(sheet: SheetSnapshot, context: SheetContext): SheetReading {
  const { plan, definition, lexicon } = context;
  const { name, position, visibility } = sheet;
  const base = { name, position, visibility, forms: [], nearForms: [], examples: [] };
  const own = ownKind(sheet, context.isInSummary);
  if (own) return { ...base, kind: own };

  const grid = gridOf(sheet, ({ text }) => isPlainLabel(lexicon.read(text)));
  const index = findLabels(grid, lexicon);
  const drafts = groupLabels(grid, index, definition).map((draft) =>
    withMisspelledLabels(grid, index, draft, { definition, lexicon }),
  );
  const evident = drafts.map((draft) => ({ draft, evidence: evidenceOf(draft, definition) }));
  const ofEvidence = (wanted: string): readonly FormDraft[] =>
    evident.filter(({ evidence }) => evidence === wanted).map(({ draft }) => draft);

  const found = ofEvidence("form");
  const near = [...ofEvidence("near-form")];
  if (found.length === 0 && (near.length === 0 || isPlanSheet(sheet))) {
    return { ...base, kind: kindWithoutForms(sheet, context) };
  }

  const limits = limitsOfFrames([...found, ...near]);
  const read = found.flatMap((draft): readonly FormReading[] => {
    const frames: FrameReading[] = [];
    for (const frame of draft.frames) {
      const limit = limits.get(frame) ?? { bottom: Infinity, right: Infinity };
      frames.push(readFrame(grid, index, frame, limit, plan, frames.at(-1) ?? null));
    }
    const [first, ...others] = frames;
    const form = first ? readForm(sheet, draft, [first, ...others], definition, plan) : null;
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

function isPlainLabel(meaning: LabelMeaning | null): boolean {
  return meaning?.field != null && meaning.ownText === null;
}

function byPlace({ frames: [a] }: FormReading, { frames: [b] }: FormReading): number {
  return a.top - b.top || a.left - b.left;
}
