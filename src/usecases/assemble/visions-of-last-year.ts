import { fieldOfRole } from "../../form/definition";
import { keyTextOf } from "../../gather/form-key-text";
import type { Plan } from "../../plan/schema";
import { fail, succeed, type Result } from "../../workbook/result";
import { readLastYear } from "../distribute/read-last-year";
import { succession } from "../distribute/succession";
import { refusalOfLastYear } from "../distribute/survey-succession";
import type { InputFile, TownData, WorkbookReader } from "../ports";

/**
 * Last year's 目指す姿 by this year's form (`keyTextOf`), from last year's summary or workbooks: only of forms of which it is
 * certain where they went. Else why there is nothing to compare with (Japanese).
 */
export async function visionsOfLastYear(
  files: readonly InputFile[],
  { format, town, plan }: { readonly format: WorkbookReader; readonly town: TownData; readonly plan: Plan },
): Promise<Result<Readonly<Record<string, string>>, string>> {
  const { definition, plan: builtIn } = town;
  const lastYear = await readLastYear({ files, format, definition, plan, builtIn, answers: {} });
  const refusal = refusalOfLastYear(lastYear, plan);
  if (refusal !== null) return fail(refusal);
  const { id } = fieldOfRole(definition, "identity");
  const visions = succession(lastYear, plan, definition, {}).beginning.flatMap(
    ({ initiative, department, sequence, former }) => {
      const text = former?.texts[id] ?? "";
      const key = { initiative: initiative.code, department, sequence };
      return text === "" ? [] : [[keyTextOf(key), text] as const];
    },
  );
  return succeed(Object.fromEntries(visions));
}
