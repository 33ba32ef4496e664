import { countBySeverity, formatSeverityCounts } from "../checks/severity";
import type { FormKey, Submission } from "../gather/collection";
import { summaryStatistics } from "../summary/model/statistics";
import type { Assembled } from "../usecases/assemble/assemble";
import type { Terminal } from "./terminal";

/** What `assemble` did, for a person: a row a file, then the totals. */
export function printAssembled(out: string, assembled: Assembled, terminal: Terminal): void {
  const { collection, findings } = assembled;
  const statistics = summaryStatistics(collection, findings);
  const { expected, forms: counted, initiativeCount, departments } = statistics.coverage;
  terminal.table(
    ["ファイル", "課", "様式", "誤り", "確認", "参考"],
    collection.submissions.map((submission) => {
      const { file, forms, counts } = submissionRow(submission, assembled);
      const department = submission.reading.isSummary ? "（総括）" : (submission.department ?? "（不明）");
      return [file, department, ...[forms, counts.error, counts.warning, counts.info].map(String)];
    }),
  );
  const basis = expected.basis === "register" ? "様式台帳" : "計画の取組と課";
  terminal.print(
    `様式 ${counted.present}/${counted.expected}（${basis}による）、取組 ${initiativeCount.present}/${initiativeCount.expected}`,
  );
  const withoutForms = departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department);
  if (withoutForms.length > 0) terminal.print(`未提出: ${withoutForms.join("、")}`);
  if (collection.changes) {
    const { replaced, unchanged, added, kept } = collection.changes;
    terminal.print(
      `前回から: 差し替え ${replaced.length}、変わりなし ${unchanged.length}、追加 ${added.length}、前回のまま ${kept.length}`,
    );
  }
  terminal.print(`確認事項: ${formatSeverityCounts(statistics.findings)}`);
  terminal.print(`${out} を書きました。`);
}

/** The same for a program. */
export function assembleJson(out: string, assembled: Assembled) {
  const { collection, findings, plan } = assembled;
  const { expected, forms, initiativeCount, departments } = summaryStatistics(collection, findings).coverage;
  return {
    out,
    plan: { origin: plan.origin, title: plan.plan.title, fiscalYear: plan.plan.fiscalYear },
    period: collection.period,
    files: collection.submissions.map((submission) => ({
      ...submissionRow(submission, assembled),
      department: submission.department,
      isSummary: submission.reading.isSummary,
    })),
    unreadable: collection.unreadable,
    forms: { gathered: collection.forms.length, ...forms, basis: expected.basis },
    initiatives: initiativeCount,
    departmentsWithoutForms: departments.filter(({ hasHandedIn }) => !hasHandedIn).map(({ department }) => department),
    excluded: collection.excluded.map(({ source, reason, department }) => ({ ...source, reason, department })),
    changes: collection.changes && {
      replaced: collection.changes.replaced.map(keyJson),
      unchanged: collection.changes.unchanged.map(keyJson),
      added: collection.changes.added.map(keyJson),
      kept: collection.changes.kept.map(keyJson),
    },
    counts: countBySeverity(findings),
  };
}

function submissionRow({ reading }: Submission, { collection, findings }: Assembled) {
  const { file } = reading.source;
  return {
    file,
    forms: collection.forms.filter(({ origin, source }) => origin === "submitted" && source.file === file).length,
    counts: countBySeverity(findings.filter((finding) => finding.file === file)),
  };
}

function keyJson({ initiative, department, sequence }: FormKey) {
  return { initiative, department, sequence };
}
