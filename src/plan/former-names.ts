import { toA1, type CellAddress } from "../workbook/address";
import { comparisonKey } from "../workbook/comparison-key";
import { formatDate, parseDate } from "./calendar-date";
import type { FormerNameRow } from "./department-table";
import { departmentNameFault } from "./name-faults";
import type { PlanFault, PlanProblem } from "./plan-problem";
import type { FormerName, Plan } from "./schema";
import { terms } from "./terms";

/** A former name, with the cells that say so. */
export interface PlacedFormerName {
  readonly formerName: FormerName;
  readonly cells: FormerNameRow["cells"];
}

const EXAMPLE = `「${formatDate("2024-03-31")}」のように`;
const BETWEEN_DATES = /[、，,;；\n]+/u;

/** Reads the rows of 旧課名 and 期日; every row that does not say both, of a 課, is a problem. */
export function readFormerNames(rows: readonly FormerNameRow[]): {
  readonly formerNames: readonly PlacedFormerName[];
  readonly problems: readonly PlanProblem[];
} {
  const formerNames: PlacedFormerName[] = [];
  const problems: PlanProblem[] = [];
  for (const { departments, names, until, cells } of rows) {
    const tell = (cell: CellAddress, message: string): unknown => problems.push({ cell: toA1(cell), message });
    const typed = until.split(BETWEEN_DATES).filter((text) => text.trim() !== "");
    const quoted = names.map((name) => `「${name}」`).join("");
    if (names.length === 0) {
      tell(cells.until, `期日「${until}」に${terms.formerName}がありません。前の名前を書くか、期日を消してください。`);
    } else if (typed.length === 0) {
      tell(
        cells.until,
        `${terms.formerName}${quoted}に期日がありません。その名前の最後の日を、${EXAMPLE}書いてください。`,
      );
    } else if (departments.length === 0) {
      tell(
        cells.department,
        `${terms.formerName}${quoted}がどの課のものか分かりません。同じ行に、今の課の名前を書いてください。`,
      );
    } else if (typed.length > 1 && typed.length !== names.length) {
      tell(
        cells.until,
        `${terms.formerName}が${names.length}つ、期日が${typed.length}つあります。一行に一つずつ書いてください。`,
      );
    } else {
      names.forEach((name, index) => {
        const text = typed[index] ?? typed[0] ?? "";
        const date = parseDate(text);
        if (date === null) tell(cells.until, `期日「${text}」は日付として読めません。${EXAMPLE}書いてください。`);
        else
          for (const department of departments)
            formerNames.push({ formerName: { department, name, until: date }, cells });
      });
    }
  }
  return { formerNames, problems };
}

/** What a plan says of former names must be of its 課, and must say one thing. */
export function formerNameFaults({ departments, formerNames }: Plan): readonly PlanFault[] {
  const keyOf = (name: string): string => comparisonKey(name).toLowerCase();
  return formerNames.flatMap(({ department, name, until }, index): readonly PlanFault[] => {
    const here = `${terms.formerName}「${name}」`;
    const fault = (key: keyof FormerName, message: string): readonly PlanFault[] => [
      { path: ["formerNames", index, key], message },
    ];
    const ofName = departmentNameFault(name);
    if (ofName !== null) return fault("name", `${terms.formerName}${ofName}`);
    if (!departments.includes(department)) {
      return fault(
        "department",
        `${here}の課「${department}」が、計画の課の一覧にありません。名前を直すか、一覧に加えてください。`,
      );
    }
    if (keyOf(department) === keyOf(name)) {
      return fault("name", `${here}は、その課の今の名前です。今は使わない名前だけを書いてください。`);
    }
    const before = formerNames.slice(0, index).filter((other) => keyOf(other.name) === keyOf(name));
    const otherDay = before.find((other) => other.until !== until);
    if (otherDay) {
      const days = `「${formatDate(otherDay.until)}」と「${formatDate(until)}」`;
      return fault("until", `${here}の期日が${days}の二つあります。一つにそろえてください。`);
    }
    if (before.some((other) => other.department === department))
      return fault("name", `${here}が「${department}」に二度あります。一つにしてください。`);
    return [];
  });
}

/** In report order of their successors, those of one 課 as they were. */
export function inReportOrder(
  formerNames: readonly FormerName[],
  departments: readonly string[],
): readonly FormerName[] {
  return formerNames.toSorted((a, b) => departments.indexOf(a.department) - departments.indexOf(b.department));
}
