import type {
  CorrectionCourse,
  CorrectionOutcome,
  ExcelProblem,
  OpenWorkbook,
  ReadWorkbook,
  TextCorrection,
} from "../../excel/open-workbook";
import type { FormDefinition } from "../../form/definition";
import { fieldTitle } from "../../checks/wording";
import type { Repair } from "../../usecases/repair/repair";
import { parseA1, type CellAddress } from "../../workbook/address";
import { applyEdits } from "../../workbook/text-edit";
import type { FormState } from "../form/form-state";
import { sheetIdOf } from "../leaves/form-places";
import { draftOver } from "./drafts";
import { messages, refusals } from "./messages";
import { unitsOf } from "./units";

/** Cells that are written together, and the repairs that this is of. */
export interface RepairJob {
  readonly correction: readonly [TextCorrection, ...TextCorrection[]];
  readonly of: readonly { readonly sheet: string; readonly title: string }[];
}

/** A repair that was not done, with the cell that was in its way. */
export interface RepairLeft {
  readonly sheet: string;
  readonly cell: CellAddress | null;
  readonly title: string;
  /** Why, and what to do. */
  readonly reason: string;
}

/** What is written for `repairs`, and what of them cannot be: a box in 記入 has words of its own, two stand in each other's way. */
export function jobsOf(
  repairs: readonly Repair[],
  read: ReadWorkbook,
  forms: FormState,
  definition: FormDefinition,
): { readonly jobs: readonly RepairJob[]; readonly left: readonly RepairLeft[] } {
  const { units, left } = unitsOf(repairs);
  const jobs: RepairJob[] = [];
  const inTheWay = left.map(({ finding: { sheet, cell, field }, reason }): RepairLeft => {
    return { sheet: sheet ?? "", cell: cell === null ? null : parseA1(cell), title: field ?? "", reason };
  });
  const others: RepairLeft[] = [];
  for (const unit of units) {
    const of = unit.repairs.map((repair) => ({ sheet: sheetOf(repair), title: titleOf(repair) }));
    const leave = (cell: CellAddress, reason: string) => {
      others.push(...of.map((one) => ({ ...one, cell, reason })));
    };
    const writes: TextCorrection[] = [];
    for (const { sheet, cell, before, edits } of unit.cells) {
      const sheetId = sheetIdOf(read, sheet);
      const draft = sheetId === null ? null : draftOver(forms, sheetId, cell);
      if (sheetId !== null && draft === null) {
        writes.push({ sheetId, cell, text: applyEdits(before, edits), expected: before });
        continue;
      }
      leave(cell, draft === null ? messages.sheetGone : messages.draft(fieldTitle(definition, draft)));
      break;
    }
    const [first, ...rest] = writes;
    if (first && writes.length === unit.cells.length) jobs.push({ correction: [first, ...rest], of });
  }
  return { jobs, left: [...others, ...inTheWay] };
}

/** What was written, put back. */
export function reversed({ correction: [first, ...rest], of }: RepairJob): RepairJob {
  const turned = (write: TextCorrection) => ({ ...write, text: write.expected, expected: write.text });
  return { correction: [turned(first), ...rest.map(turned)], of };
}

export interface DoneWork {
  readonly done: readonly RepairJob[];
  readonly left: readonly RepairLeft[];
  readonly problem: ExcelProblem | null;
}

export async function carryOut(
  { correctTexts }: Pick<OpenWorkbook, "correctTexts">,
  jobs: readonly RepairJob[],
  course: CorrectionCourse,
): Promise<DoneWork> {
  if (jobs.length === 0) return { done: [], left: [], problem: null };
  const result = await correctTexts(
    jobs.map(({ correction }) => correction),
    course,
  );
  if (!result.ok) return { done: [], left: [], problem: result.problem };
  const { outcomes, problem } = result.value;
  return {
    done: jobs.filter((_, index) => outcomes[index]?.type === "written"),
    left: jobs.flatMap((job, index) => leftOf(job, outcomes[index])),
    problem,
  };
}

function leftOf({ of }: RepairJob, outcome: CorrectionOutcome | undefined): readonly RepairLeft[] {
  if (outcome?.type !== "refused") return [];
  const { cell, reason } = outcome;
  return of.map((one) => ({ ...one, cell: cell.cell, reason: refusals[reason] }));
}

/** Whether some of the cells still hold what `jobs` would replace. */
export function canBeUndone({ snapshot, sheetIds }: ReadWorkbook, jobs: readonly RepairJob[]): boolean {
  return jobs.some(({ correction }) =>
    correction.some(({ sheetId, cell, expected }) => {
      const cells = snapshot.sheets[sheetIds.indexOf(sheetId)]?.cells;
      const own = cells?.find(({ row, column }) => row === cell.row && column === cell.column);
      return cells !== undefined && (own?.text ?? "") === expected;
    }),
  );
}

export function sheetOf({ finding, cells }: Repair): string {
  return finding.sheet ?? cells[0]?.sheet ?? "";
}

export function titleOf({ changes }: Repair): string {
  return [...new Set(changes.map(({ title }) => title))].join("、");
}
