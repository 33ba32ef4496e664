import { nameForm } from "../checks/wording";
import { certaintyWords, textOfTargets } from "../plan/correspondence/correspondence-sheet";
import { formatCode } from "../plan/marks";
import { nameInitiative, findInitiative } from "../plan/initiatives";
import type { Correspondence, Plan } from "../plan/schema";
import type { ComparedPlans } from "../usecases/distribute/compare-plans";
import type { FormerOutcome } from "../usecases/distribute/former-outcome";
import type { Succession } from "../usecases/distribute/succession";
import { outcomeText } from "../usecases/distribute/succession-words";
import type { Terminal } from "./terminal";

export interface SuccessionReport {
  readonly plan: Plan;
  readonly succession: Succession;
  /** Paths of what was written. */
  readonly files: readonly string[];
}

export function printSuccession({ plan, succession, files }: SuccessionReport, terminal: Terminal): void {
  for (const path of files) terminal.print(path);
  const { lastYear, forms, beginning } = succession;
  if (!lastYear) return;
  terminal.table(
    ["前年度の様式", "件名", "今年度の様式", "引き継ぎ"],
    forms.map((one) => [one.former.name, one.former.subject, targetsText(one, plan), outcomeText(one)]),
  );
  const blank = beginning.filter(({ former }) => former === null);
  const required = blank.filter(({ isRequired }) => isRequired);
  if (required.length > 0) {
    terminal.table(
      ["空の様式", "課", "わけ"],
      required.map(({ initiative, department, sequence, why }) => [
        nameInitiative(initiative),
        `${department}${sequence > 1 ? ` その${sequence}` : ""}`,
        why,
      ]),
    );
  }
  const optional = blank.length - required.length;
  if (optional > 0) terminal.print(`ほかに、全課の取組で任意の様式が${optional}件、空のまま入っています。`);
}

function targetsText({ to }: FormerOutcome, plan: Plan): string {
  return to.map((key) => nameForm(key, plan)).join("\n");
}

/** Shapes only grow. */
export function successionJson({ plan, succession, files }: SuccessionReport): unknown {
  const { lastYear, match, forms, beginning, questions } = succession;
  return {
    files,
    fiscalYear: plan.fiscalYear,
    from: lastYear?.plan.fiscalYear ?? null,
    forms: forms.map(({ former: { key, name, title, subject, file }, ...outcome }) => ({
      former: { ...key, name, title, subject, file },
      ...outcome,
    })),
    beginning: beginning.map(({ initiative, former, ...form }) => ({
      ...form,
      initiative: initiative.code,
      name: nameForm({ ...form, initiative: initiative.code }, plan),
      title: initiative.title,
      isCarried: former !== null,
    })),
    correspondence: match?.correspondence ?? null,
    questions,
  };
}

export function printCorrespondence({ match }: ComparedPlans, former: Plan, plan: Plan, terminal: Terminal): void {
  terminal.table(
    ["前年度の取組項目", "今年度の取組項目", "確かさ", "理由"],
    [
      ...match.correspondence.initiatives.map(({ from, title, to, certainty, reason }) => [
        formerName(from, title, former),
        textOfTargets(to, plan),
        certaintyWords[certainty],
        reason,
      ]),
      ...match.added.map((initiative) => ["（新しい取組）", nameInitiative(initiative), "", ""]),
    ],
  );
}

function formerName(code: string, title: string, former: Plan): string {
  const initiative = findInitiative(former, code);
  return initiative ? nameInitiative(initiative) : `${formatCode(code)} ${title}`;
}

export function correspondenceJson({ match, questions }: ComparedPlans, plan: Plan): unknown {
  const { fiscalYear, initiatives }: Correspondence = match.correspondence;
  return {
    from: fiscalYear,
    to: plan.fiscalYear,
    initiatives: initiatives.map((row) => ({ ...row, candidates: match.candidates.get(row.from) ?? [] })),
    added: match.added.map(({ code, title }) => ({ code, title })),
    questions,
  };
}
