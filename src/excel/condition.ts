import { officeErrorCode } from "./excel-problem";
import { isOpenedForReading, isSetSupported } from "./office-environment";
import type { WorkbookCondition, WorkbookSettings } from "./open-workbook";
import { roundTrip } from "./round-trip";

/** LTSC 2021's; all that the add-in needs. */
export const NEEDED_EXCEL_API = "1.14";

type Answer = Pick<WorkbookCondition, "isReadOnly" | "isStructureProtected" | "isFinal">;
type Question = (workbook: Excel.Workbook) => () => Partial<Answer>;

const notSo: Answer = { isReadOnly: false, isStructureProtected: false, isFinal: false };

const questions: readonly Question[] = [
  (workbook) => {
    workbook.load("readOnly");
    return () => ({ isReadOnly: workbook.readOnly });
  },
  ({ protection }) => {
    protection.load("protected");
    return () => ({ isStructureProtected: protection.protected });
  },
  ({ properties }) => {
    // The name under which Office has always kept ［最終版にする］.
    const final = properties.custom.getItemOrNullObject("_MarkAsFinal").load("value");
    return () => ({ isFinal: !final.isNullObject && /^true$/iu.test(String(final.value)) });
  },
];

/**
 * What prevents writing: one round trip. Where Excel refuses one of the questions, each is asked again by
 * itself, once; one that it does not answer then counts as false.
 */
export async function readCondition(settings: WorkbookSettings): Promise<WorkbookCondition> {
  const together = await answersOf(questions);
  const answers = together ? [together] : await Promise.all(questions.map((question) => answersOf([question])));
  const condition = answers.reduce<Answer>((all, answer) => ({ ...all, ...answer }), notSo);
  return {
    ...condition,
    isSupported: isSetSupported("ExcelApi", NEEDED_EXCEL_API),
    isOfNewerVersion: settings.isOfNewerVersion(),
    // A workbook that a colleague has open can still be edited, only not saved.
    isProtectedView: isOpenedForReading() && !condition.isFinal,
  };
}

/** Null where Excel refuses. */
async function answersOf(asked: readonly Question[]): Promise<Partial<Answer> | null> {
  try {
    return await roundTrip(({ workbook }) => {
      const readers = asked.map((ask) => ask(workbook));
      return () => readers.reduce<Partial<Answer>>((all, read) => ({ ...all, ...read() }), {});
    });
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    return null;
  }
}
