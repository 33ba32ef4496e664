import { formatSeverityCounts } from "../checks/severity";
import type { FormKey } from "../gather/collection";
import type { Assembled } from "../usecases/assemble/assemble";
import type { Terminal } from "./terminal";

/** What `assemble` did, for a person: a row a file, then the totals. */
export function printAssembled(out: string, assembled: Assembled, terminal: Terminal): void {
  const { coverage, files, changes, findingCounts } = assembled.model;
  const { expected, forms: counted, initiativeCount, departments } = coverage;
  terminal.table(
    ["ファイル", "課", "様式", "誤り", "確認", "参考"],
    files.map(({ file, forms, findingCounts: { error, warning, info }, isSummary, department }) => {
      const owner = isSummary ? "（総括）" : (department ?? "（不明）");
      return [file, owner, ...[forms, error, warning, info].map(String)];
    }),
  );
  const basis = expected.basis === "register" ? "様式台帳" : "計画の取組と課";
  terminal.print(
    `様式 ${counted.present}/${counted.expected}（${basis}による）、取組 ${initiativeCount.present}/${initiativeCount.expected}`,
  );
  const withoutForms = departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department);
  if (withoutForms.length > 0) terminal.print(`未提出: ${withoutForms.join("、")}`);
  if (changes) {
    const { replaced, unchanged, added, kept } = changes;
    terminal.print(
      `前回から: 差し替え ${replaced.length}、変わりなし ${unchanged.length}、追加 ${added.length}、前回のまま ${kept.length}`,
    );
  }
  terminal.print(`確認事項: ${formatSeverityCounts(findingCounts)}`);
  terminal.print(`${out} を書きました。`);
}

/** The same for a program. */
export function assembleJson(out: string, assembled: Assembled) {
  const { collection, model, plan, questions } = assembled;
  const { expected, forms, initiativeCount, departments } = model.coverage;
  return {
    out,
    plan: { origin: plan.origin, title: plan.plan.title, fiscalYear: plan.plan.fiscalYear },
    period: collection.period,
    files: model.files.map(({ file, forms, findingCounts, department, isSummary }) => {
      return { file, forms, counts: findingCounts, department, isSummary };
    }),
    unreadable: collection.unreadable,
    forms: { gathered: model.gatheredForms, ...forms, basis: expected.basis },
    initiatives: initiativeCount,
    departmentsWithoutForms: departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department),
    excluded: collection.excluded.map(({ source, reason, department }) => ({ ...source, reason, department })),
    changes: collection.changes && {
      replaced: collection.changes.replaced.map(keyJson),
      unchanged: collection.changes.unchanged.map(keyJson),
      added: collection.changes.added.map(keyJson),
      kept: collection.changes.kept.map(keyJson),
    },
    counts: model.findingCounts,
    questions,
  };
}

function keyJson({ initiative, department, sequence }: FormKey) {
  return { initiative, department, sequence };
}
