import { z } from "zod";
import { severitySchema } from "../checks/finding";
import { formDefinitionSchema } from "../form/definition";
import { planSchema } from "../plan/valid-plan";

/**
 * What is one town's own, as data: nothing below the fronts knows a town. A front names its town in one place (src/cli/main.ts,
 * src/taskpane/main.tsx) and passes it down.
 *
 * Where another town comes in: a second folder beside r5/ today, later a workbook in which a town has written the same,
 * read into this shape.
 */
export const townSchema = z
  .object({
    /** What is gathered where no other plan is given; it also speaks for its own plan's sheet where that does not say. */
    plan: planSchema,
    /** The form with its fields, their spellings, and the periods in which it is collected. */
    definition: formDefinitionSchema,
    /** How much a rule's findings weigh in this town, by the rule's id; a rule that is not here has its own severity. */
    severities: z.record(z.string(), severitySchema).readonly(),
  })
  .readonly();

export type Town = z.infer<typeof townSchema>;
