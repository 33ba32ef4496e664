import { silencedSentence } from "../checks/settings/setting-sheet";
import { formatSeverityCounts } from "../checks/severity";
import type { FormKey } from "../gather/collection";
import { filesInNeed } from "../gather/register/coverage";
import {
  basisSentence,
  besideFileWords,
  changesSentence,
  changesSinceSentence,
  countsSentence,
  countTitles,
  departmentStatuses,
  fileStandingWords,
  furtherReasons,
  gatheredSentence,
  initiativesSentence,
  notesOfFindings,
  sourceWords,
} from "../summary/model/count-words";
import type {
  ChangesSince,
  CountedLine,
  DepartmentCounts,
  NamedCounts,
  SeverityCounts,
  SummaryModel,
} from "../summary/model/summary-model";
import type { Assembled } from "../usecases/assemble/assemble";
import { groupBy } from "../workbook/group-by";
import type { FoundFiles } from "./find-files";
import type { Terminal } from "./terminal";

/** Named one by one; what has arrived stands in the rows of the files. */
const listed = ["missing", "earlier", "unwritten", "further", "unsettled"] as const;

/** What `assemble` did, for a person: a row a file, then the numbers of 表紙 with the names behind them. */
export function printAssembled(out: string, { model, collection }: Assembled, terminal: Terminal): void {
  const { coverage, counts, departments, changes } = model;
  terminal.table(["ファイル", "課", "様式", "誤り", "確認", "参考"], rowsOfFiles(model));
  for (const { file, standing } of model.files) {
    const words = fileStandingWords(standing);
    if (words !== "") terminal.print(`${file}: ${words}`);
  }
  const needed = filesInNeed(collection);
  const others = collection.unreadable.filter((one) => !needed.includes(one)).map(({ file }) => file);
  if (others.length > 0) terminal.print(`読まなかったもの（ブックではありません）: ${others.join("、")}`);
  terminal.print(`${countsSentence(counts)}（${basisSentence(counts)}）`);
  terminal.print(`${countTitles.gathered}: ${gatheredSentence(counts)}`);
  for (const id of listed) printLines(countTitles[id], counts[id], terminal);
  if (counts.leftOut.length > 0) {
    terminal.print(`${countTitles.leftOut}: ${counts.leftOut.length}様式`);
    for (const { source, name, note } of counts.leftOut)
      terminal.print(`  ${source ? sourceWords(source) : ""} ${name}: ${note}`);
  }
  terminal.print(`取組: ${initiativesSentence(coverage)}`);
  for (const status of ["none", "unreadable", "optional"] as const) {
    const names = departments.filter((one) => one.status === status).map(({ department }) => department);
    if (names.length > 0) terminal.print(`${departmentStatuses[status]}: ${names.join("、")}`);
  }
  if (changes) terminal.print(`前回から: ${changesSentence(changes)}`);
  if (model.changesSince) terminal.print(`変更点: ${changesSinceSentence(model)}`);
  terminal.print(`確認事項: ${formatSeverityCounts(model.findingCounts)}${notesOfFindings(model)}`);
  const silenced = silencedSentence(model.plan);
  if (silenced !== null) terminal.print(silenced);
  terminal.print(`${out} を書きました。`);
}

/** With what is in no file's row, so that the rows add up to the last. */
function rowsOfFiles({ files, besideFiles, counts, findingCounts }: SummaryModel): readonly (readonly string[])[] {
  const row = (name: string, owner: string, forms: number, { error, warning, info }: SeverityCounts) => [
    name,
    owner,
    ...[forms, error, warning, info].map(String),
  ];
  const { kept, furtherTexts, findingCounts: elsewhere } = besideFiles;
  const nothing = { error: 0, warning: 0, info: 0 };
  const isElsewhere = Object.values(elsewhere).some((count) => count > 0);
  return [
    ...files.map(({ file, forms, findingCounts: found, isSummary, department }) =>
      row(file, isSummary ? "（総括）" : (department ?? "（不明）"), forms, found),
    ),
    ...(kept > 0 ? [row(besideFileWords.kept, "", kept, nothing)] : []),
    ...(furtherTexts > 0 ? [row(besideFileWords.furtherTexts, "", -furtherTexts, nothing)] : []),
    ...(isElsewhere ? [row(besideFileWords.findings, "", 0, elsewhere)] : []),
    row(besideFileWords.sum, "", counts.gathered, findingCounts),
  ];
}

/** A line a 課. */
function printLines(label: string, lines: readonly CountedLine[], terminal: Terminal): void {
  if (lines.length === 0) return;
  terminal.print(`${label}: ${lines.length}様式`);
  for (const [department, own] of groupBy(lines, ({ department }) => department ?? "課が分かりません")) {
    const names = own.map(({ name, note }) => (isInName(note) ? name : `${name}（${note}）`));
    terminal.print(`  ${department}: ${names.join("、")}`);
  }
}

/** その2 stands in the form's name already. */
function isInName(note: string): boolean {
  return note === "" || note === furtherReasons.beyond;
}

/** The same for a program. */
export function assembleJson(out: string, assembled: Assembled, { ignored }: FoundFiles) {
  const { collection, model, plan, questions } = assembled;
  const { counts, coverage, departments } = model;
  return {
    out,
    plan: { origin: plan.origin, title: plan.plan.title, fiscalYear: plan.plan.fiscalYear },
    period: collection.period,
    files: model.files.map(({ file, forms, findingCounts, department, isSummary, standing }) => {
      return { file, forms, counts: findingCounts, department, isSummary, standing };
    }),
    besideFiles: {
      forms: model.besideFiles.kept - model.besideFiles.furtherTexts,
      counts: model.besideFiles.findingCounts,
    },
    unreadable: collection.unreadable,
    ignored,
    forms: {
      gathered: counts.gathered,
      ...numbersOf(counts),
      basis: counts.basis,
      countedByPlan: counts.countedByPlan,
      excluded: counts.leftOut.length,
      sentence: countsSentence(counts),
    },
    lists: { ...listsOf(counts), excluded: counts.leftOut },
    initiatives: coverage.initiativeCount,
    departments: departments.map(departmentJson),
    departmentsWithoutForms: departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department),
    excluded: collection.excluded.map(({ source, reason, department }) => ({ ...source, reason, department })),
    changes: collection.changes && {
      replaced: collection.changes.replaced.map(keyJson),
      unchanged: collection.changes.unchanged.map(keyJson),
      added: collection.changes.added.map(keyJson),
      kept: collection.changes.kept.map(keyJson),
    },
    changesSince: model.changesSince && changesSinceJson(model.changesSince),
    counts: model.findingCounts,
    questions,
  };
}

/** A row a field; of a form that is new or no more, one without a field. */
function changesSinceJson({ period, changes }: ChangesSince) {
  return {
    period,
    forms: changes.map((change) => ({
      form: change.name,
      department: change.department,
      change: change.type,
      field: change.type === "field" ? change.field.id : null,
      before: change.type === "field" ? change.before : null,
      after: change.type === "field" ? change.after : null,
    })),
  };
}

/** How long the lists are. */
function numbersOf(counts: NamedCounts) {
  return {
    expected: counts.expected.length,
    present: counts.arrived.length,
    earlier: counts.earlier.length,
    unwritten: counts.unwritten.length,
    missing: counts.missing.length,
    further: counts.further.length,
    unsettled: counts.unsettled.length,
  };
}

function listsOf({ earlier, unwritten, missing, further, unsettled }: NamedCounts) {
  return { earlier, unwritten, missing, further, unsettled };
}

function departmentJson(one: DepartmentCounts) {
  const { department, status, gathered, unreadable } = one;
  return { department, status, gathered, ...numbersOf(one), unreadable };
}

function keyJson({ initiative, department, sequence }: FormKey) {
  return { initiative, department, sequence };
}
