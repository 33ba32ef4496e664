import { z } from "zod";
import type { WorkbookSettings } from "./open-workbook";

const KEY = "sheetChange";

const visibilitySchema = z.enum(["visible", "hidden", "veryHidden"]);

const tabSchema = z.object({ id: z.string(), name: z.string(), visibility: visibilitySchema }).readonly();

const insertedSchema = z
  .object({
    /** Null until Excel has told it. */
    id: z.string().nullable(),
    workingName: z.string(),
    name: z.string(),
    /** Any of them: nobody has written into the sheet (see sheet-mark). */
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
    /** Nobody has written into the sheet since (see sheet-mark). */
    mark: z.string(),
    /** Cells with formulas do not count for its mark. */
    hasFormulas: z.boolean(),
  })
  .readonly();

const replacedSchema = retiredSchema.unwrap().extend({ name: z.string(), visibility: visibilitySchema }).readonly();

const changeSchema = z
  .object({
    /**
     * working: nobody has told whether it was finished; done: all is in its place; takingBack: it is to be taken back,
     * whatever stands by now.
     */
    state: z.enum(["working", "done", "takingBack"]),
    /** All sheets in their order before anything was touched; [] where the insertion's answer never came. */
    before: z.array(tabSchema).readonly(),
    activeId: z.string().nullable(),
    inserted: z.array(insertedSchema).readonly(),
    retired: z.array(replacedSchema).readonly(),
  })
  .readonly();

const journalSchema = z
  .object({
    change: changeSchema.nullable(),
    /** What changes before this one retired and nobody has tidied up. */
    earlier: z.array(retiredSchema).readonly(),
  })
  .readonly();

export type SheetTab = z.infer<typeof tabSchema>;
export type InsertedSheet = z.infer<typeof insertedSchema>;
export type ReplacedSheet = z.infer<typeof replacedSchema>;
export type ChangeRecord = z.infer<typeof changeSchema>;
/** What a change of sheets did or was about to do: enough to take it back, also in another session. */
export type Journal = z.infer<typeof journalSchema>;

/** A sheet that a replacement retired. */
export type RetiredSheet = z.infer<typeof retiredSchema>;

const emptyJournal: Journal = { change: null, earlier: [] };

/** What is written there by something else than this code counts as nothing. */
export function readJournal(settings: WorkbookSettings): Journal {
  const parsed = journalSchema.safeParse(settings.get(KEY));
  return parsed.success ? parsed.data : emptyJournal;
}

/** Where the workbook cannot hold it, it holds as long as the pane: that has to do. */
export async function writeJournal(settings: WorkbookSettings, journal: Journal): Promise<void> {
  await settings.set(KEY, journal);
}

/** Sheets that replacements retired and that nobody has tidied up or brought back: not to be read. */
export function retiredSheets(settings: WorkbookSettings): readonly RetiredSheet[] {
  const { change, earlier } = readJournal(settings);
  return [...(change?.retired ?? []), ...earlier].map(asRetired);
}

export function asRetired({ id, retiredName, mark, hasFormulas }: RetiredSheet): RetiredSheet {
  return { id, retiredName, mark, hasFormulas };
}
