import type { TidiedFile } from "../usecases/tidy/tidy-files";
import type { Terminal } from "./terminal";

export interface TidyReport {
  /** All that were given, in their order. */
  readonly files: readonly TidiedFile[];
  /** Files that land in DIR. */
  readonly copied: ReadonlySet<string>;
  readonly isTrial: boolean;
  readonly ignored: readonly string[];
}

export function tidyJson({ files, copied, isTrial, ignored }: TidyReport) {
  return {
    files: files.map(({ file, sheets, retired, kept, left, refusal, problem }) => ({
      file,
      written: !isTrial && copied.has(file),
      changed: sheets.length > 0,
      unreadable: problem?.message ?? null,
      refused: refusal,
      forms: sheets.map(({ name, from, key, changes, formerRemarks }) => ({
        sheet: name,
        from,
        ...key,
        changes,
        formerRemarks,
      })),
      retired,
      kept,
      left,
    })),
    ignored,
  };
}

export function printTidied({ files, copied, isTrial }: TidyReport, terminal: Terminal): void {
  for (const { file, sheets, retired, left, refusal, problem } of files) {
    if (sheets.length + left.length === 0 && refusal === null && problem === null) continue;
    terminal.print(file);
    if (problem) terminal.print(`  読めません: ${problem.message}${copied.has(file) ? KEPT : NOT_COPIED}`);
    if (refusal !== null) terminal.print(`  整えない ${refusal}`);
    const newName = new Map(retired.map(({ sheet, name }) => [sheet, name]));
    for (const { name, from, changes } of sheets) {
      terminal.print(
        `  整える ${name}（元の「${from}」は「${newName.get(from) ?? from}」という非表示のシートになります）`,
      );
      for (const change of changes) terminal.print(`    ${change}`);
    }
    for (const { sheet, reason } of left) terminal.print(`  整えない ${sheet}: ${reason}`);
  }
  const count = (countIn: (file: TidiedFile) => number): number => files.reduce((all, file) => all + countIn(file), 0);
  const refused = count(({ refusal }) => (refusal === null ? 0 : 1));
  const unreadable = count(({ problem }) => (problem !== null && problem.isWorkbook !== false ? 1 : 0));
  terminal.print(
    [
      `整える様式 ${count(({ sheets }) => sheets.length)}件`,
      `整っている様式 ${count(({ kept }) => kept.length)}件`,
      `整えないシート ${count(({ left }) => left.length)}件`,
      ...(refused > 0 ? [`整えないブック ${refused}件`] : []),
      ...(unreadable > 0 ? [`読めないファイル ${unreadable}件`] : []),
    ].join("、"),
  );
  terminal.print(isTrial ? "調べただけで、何も書いていません。" : `${copied.size}ファイルを書きました。`);
}

const KEPT = "（そのまま写します）";
const NOT_COPIED = "（写しません）";
