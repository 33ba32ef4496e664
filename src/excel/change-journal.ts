import { z } from "zod";
import type { WorkbookSettings } from "./open-workbook";

const KEY = "sheetChange";

const visibilitySchema = z.enum(["visible", "hidden", "veryHidden"]);

const tabSchema = z.object({ id: z.string(), name: z.string(), visibility: visibilitySchema }).readonly();

const insertedSchema = z
  .object({
    /** Null until Excel has assigned and reported it. */
    id: z.string().nullable(),
    workingName: z.string(),
    name: z.string(),
    /** With any of these marks, the sheet has not been edited (see sheet-mark). */
    marks: z.array(z.string()).readonly(),
    /** Cells with formulas do not count for its mark: they change when another sheet does. */
    hasFormulas: z.boolean(),
  })
  .readonly();

const retiredSchema = z
  .object({
    id: z.string(),
    /** 旧…, as it was called when it was retired. */
    retiredName: z.string(),
    /** With this mark, the sheet has not been edited since (see sheet-mark). */
    mark: z.string(),
    /** Cells with formulas do not count for its mark. */
    hasFormulas: z.boolean(),
  })
  .readonly();

const replacedSchema = retiredSchema.unwrap().extend({ name: z.string(), visibility: visibilitySchema }).readonly();

const changeSchema = z
  .object({
    /**
     * working: unknown whether it was finished; done: finished; takingBack: it is to be undone, however far it
     * got.
     */
    state: z.enum(["working", "done", "takingBack"]),
    /** All sheets in their order before the change; [] where Excel never answered the insertion. */
    before: z.array(tabSchema).readonly(),
    activeId: z.string().nullable(),
    inserted: z.array(insertedSchema).readonly(),
    retired: z.array(replacedSchema).readonly(),
  })
  .readonly();

const finishedSchema = z.object({
  change: changeSchema.nullable(),
  /** Sheets that earlier changes retired and that still exist. */
  earlier: z.array(retiredSchema).readonly(),
});

const journalSchema = finishedSchema
  .extend({
    /** What stands here again if the change comes to nothing; null where it is finished. */
    previous: finishedSchema.readonly().nullable().default(null),
  })
  .readonly();

/** A sheet without its content. */
export type SheetTab = z.infer<typeof tabSchema>;
export type InsertedSheet = z.infer<typeof insertedSchema>;
export type ReplacedSheet = z.infer<typeof replacedSchema>;
export type ChangeRecord = z.infer<typeof changeSchema>;
/** What a change of sheets did or was about to do: enough to take it back, also in another session. */
export type Journal = z.infer<typeof journalSchema>;

/** A sheet that a replacement retired. */
export type RetiredSheet = z.infer<typeof retiredSchema>;

const emptyJournal: Journal = { change: null, earlier: [], previous: null };

/** A value that this code did not write counts as an empty journal. */
export function readJournal(settings: WorkbookSettings): Journal {
  const parsed = journalSchema.safeParse(settings.get(KEY));
  return parsed.success ? parsed.data : emptyJournal;
}

/** Where the workbook cannot store it, it lasts as long as the pane. */
export async function writeJournal(settings: WorkbookSettings, journal: Journal): Promise<void> {
  await settings.set(KEY, journal);
}

/** What the journal says once its change has come to nothing, all that it did being taken back. */
export function withoutChange({ earlier, previous }: Journal): Journal {
  return { change: null, earlier, ...previous, previous: null };
}

/** Sheets that replacements retired and that were neither deleted nor brought back: not to be read. */
export function retiredSheets(settings: WorkbookSettings): readonly RetiredSheet[] {
  const { change, earlier } = readJournal(settings);
  return [...(change?.retired ?? []), ...earlier].map(asRetired);
}

export function asRetired({ id, retiredName, mark, hasFormulas }: RetiredSheet): RetiredSheet {
  return { id, retiredName, mark, hasFormulas };
}
