import type { Finding } from "../../checks/finding";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { planRepairs, type PlannedRepairs } from "../../usecases/repair/plan-repairs";
import type { Repair } from "../../usecases/repair/repair";
import { groupBy } from "../../workbook/group-by";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";

/** What of the findings can be put right. */
export interface RepairPlan extends PlannedRepairs {
  /** Null: nothing can be done about it by machine. */
  readonly repairOf: (finding: Finding) => Repair | null;
}

/** A plan in the making. */
export interface Planning {
  /** Plans one more part of the workbook; the plan, once that was the last. */
  readonly step: () => RepairPlan | null;
}

/** The parts that are planned at once, before a person would notice. */
const AT_ONCE = 8;

/**
 * Plans repairs part by part: to prove them the sheets concerned are read again, which takes as long as checking them. A sheet
 * that nobody has changed since is not planned again.
 */
export class RepairPlanner {
  private known = new WeakMap<SheetSnapshot, { readonly key: string; readonly planned: PlannedRepairs }>();

  /** A plan where there is little to do, else what makes it. `sheet`: of one alone; null: of all. */
  begin(snapshot: WorkbookSnapshot, checked: CheckedWorkbook, sheet: string | null): RepairPlan | Planning {
    const fixable = checked.findings.filter(({ fix }) => fix !== null);
    const tied = sheetsWithCopies(checked);
    const groups = groupBy(fixable, (finding) => (tied.has(finding.sheet) ? null : finding.sheet));
    const parts = [...groups].flatMap(([name, findings]) =>
      sheet === null || name === sheet || (name === null && tied.has(sheet)) ? [findings] : [],
    );
    const planned: PlannedRepairs[] = [];
    const step = (): RepairPlan | null => {
      const findings = parts[planned.length];
      if (findings) planned.push(this.planOf(snapshot, checked, findings, tied.has(findings[0].sheet)));
      return planned.length < parts.length ? null : joined(planned);
    };
    const left = parts.filter((findings) => !this.isKnown(snapshot, findings)).length;
    if (left > AT_ONCE) return { step };
    for (;;) {
      const plan = step();
      if (plan) return plan;
    }
  }

  private isKnown({ sheets }: WorkbookSnapshot, findings: readonly Finding[]): boolean {
    const own = sheets.find(({ name }) => name === findings[0]?.sheet);
    return own !== undefined && this.known.get(own)?.key === keyOfAll(findings);
  }

  private planOf(
    snapshot: WorkbookSnapshot,
    { collection }: CheckedWorkbook,
    findings: readonly Finding[],
    isOfAll: boolean,
  ): PlannedRepairs {
    const own = isOfAll ? undefined : snapshot.sheets.find(({ name }) => name === findings[0]?.sheet);
    const key = keyOfAll(findings);
    const known = own && this.known.get(own);
    if (known?.key === key) return known.planned;
    const planned = planRepairs(snapshot, collection, findings);
    if (own) this.known.set(own, { key, planned });
    return planned;
  }
}

/** What is done to a form is done to its copies on other sheets, too: those are planned together. */
function sheetsWithCopies({ collection: { forms, excluded } }: CheckedWorkbook): ReadonlySet<string | null> {
  const copies = excluded.filter(({ copyOf }) => copyOf !== null);
  const keys = new Set(copies.map(({ copyOf }) => JSON.stringify(copyOf)));
  const originals = keys.size === 0 ? [] : forms.filter(({ key }) => keys.has(JSON.stringify(key)));
  return new Set([...copies, ...originals].map(({ source }) => source.sheet));
}

function joined(parts: readonly PlannedRepairs[]): RepairPlan {
  const repairs = parts.flatMap((part) => part.repairs);
  const byFinding = new Map(repairs.map((repair) => [keyOf(repair.finding), repair]));
  return {
    repairs,
    left: parts.flatMap(({ left }) => left),
    repairOf: (finding) => (finding.fix ? (byFinding.get(keyOf(finding)) ?? null) : null),
  };
}

function keyOfAll(findings: readonly Finding[]): string {
  return findings.map(keyOf).join("\n");
}

/** A finding is the same as long as it says the same of the same text. */
function keyOf({ rule, sheet, cell, message, fix }: Finding): string {
  return JSON.stringify([rule, sheet, cell, message, fix]);
}
