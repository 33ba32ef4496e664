import { type CellAddress, parseA1 } from "../workbook/address";
import { fail, type Result, succeed } from "../workbook/result";
import { officeErrorCode, toExcelProblem } from "./excel-problem";
import { isSetSupported } from "./office-environment";
import type { ExcelProblem, Unwatch, WorkbookChanges } from "./open-workbook";
import { areasOfAddress } from "./read/merged-areas";
import { answered } from "./unanswered";
import { gatherEvents, type GatheredEvents, type WorkbookEvent } from "./watch/gather-events";

type Registration = OfficeExtension.EventHandlerResult<unknown>;

/**
 * One round trip. Our own changes are reported too: Excel's information on who made a change is unreliable, and what was
 * written is worth checking.
 */
export async function watchWorkbook(
  listener: (changes: WorkbookChanges) => void,
): Promise<Result<Unwatch, ExcelProblem>> {
  const events = gatherEvents(listener);
  try {
    const registrations = await registerTolerantly(events);
    return succeed(async () => {
      events.stop();
      await unregister(registrations);
    });
  } catch (error) {
    events.stop();
    return fail(toExcelProblem(error));
  }
}

/** Only newer Excel reports renamed and moved sheets; for one that refuses, they are left out. */
async function registerTolerantly(events: GatheredEvents): Promise<readonly Registration[]> {
  if (!isSetSupported("ExcelApi", "1.17")) return register(events, false);
  try {
    return await register(events, true);
  } catch (error) {
    if (officeErrorCode(error) === null) throw error;
    return register(events, false);
  }
}

function register({ note }: GatheredEvents, withRearrangement: boolean): Promise<readonly Registration[]> {
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    const { worksheets } = context.workbook;
    const registrations: Registration[] = [
      worksheets.onChanged.add(noting(changeOf)),
      worksheets.onCalculated.add(noting(({ worksheetId }) => ({ recalculated: worksheetId }))),
      worksheets.onAdded.add(noting(({ worksheetId }) => ({ added: worksheetId }))),
      worksheets.onDeleted.add(noting(({ worksheetId }) => ({ deleted: worksheetId }))),
      // Where Excel does not report renamed and moved sheets, the list is read again when another sheet is shown.
      worksheets.onActivated.add(
        noting(({ worksheetId }) => ({
          activated: worksheetId,
          ...(withRearrangement ? {} : { isRearranged: true as const }),
        })),
      ),
      worksheets.onSelectionChanged.add(
        noting(({ worksheetId, address }) => {
          const cell = firstCellOf(address);
          return cell ? { selection: { sheetId: worksheetId, cell } } : {};
        }),
      ),
    ];
    if (withRearrangement) {
      registrations.push(
        worksheets.onNameChanged.add(noting(() => ({ isRearranged: true }))),
        worksheets.onMoved.add(noting(() => ({ isRearranged: true }))),
      );
    }
    await context.sync();
    return registrations;
  });
  return answered(run);

  /** Excel requires listeners to return a promise. */
  function noting<Event>(eventOf: (event: Event) => WorkbookEvent): (event: Event) => Promise<void> {
    return (event) => {
      note(eventOf(event));
      return Promise.resolve();
    };
  }
}

/** Values alone, or cells that have moved: where Excel does not say which cells, all may have. */
function changeOf({ worksheetId, changeType, address }: Excel.WorksheetChangedEventArgs): WorkbookEvent {
  const areas = areasOfAddress(address);
  const isOfValues = changeType === "RangeEdited" && areas.length > 0;
  return isOfValues ? { edited: { sheetId: worksheetId, areas } } : { reshaped: worksheetId };
}

async function unregister(registrations: readonly Registration[]): Promise<void> {
  const [first] = registrations;
  if (!first) return;
  try {
    await Excel.run(first.context, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    });
  } catch (error) {
    // The pane is closing, and nothing listens any more: if Excel cannot end it now, it ends with the pane.
    if (officeErrorCode(error) === null) throw error;
  }
}

/** "B3:D5", "Sheet1!$B$3", "B3,D7", "B:B", "3:3" → its first cell. */
function firstCellOf(address: string): CellAddress | null {
  const first = address.replace(/^(?:'(?:[^']|'')*'|[^'!]*)!/u, "").split(/[:,]/u, 1)[0] ?? "";
  if (/^\$?[A-Z]+$/iu.test(first)) return parseA1(`${first}1`);
  return parseA1(/^\$?\d+$/u.test(first) ? `A${first}` : first);
}
