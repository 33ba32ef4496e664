import type { Finding } from "../checks/finding";
import type { LeftFinding, Repair } from "../usecases/repair/repair";
import { markedEdits } from "../usecases/repair/marked-edits";
import type { RepairedFile, RepairedFiles } from "../usecases/repair/repair-files";
import { toA1 } from "../workbook/address";
import type { PlacedCell } from "../workbook/cell-patch";
import { applyEdits } from "../workbook/text-edit";
import { place, type Terminal } from "./terminal";

export interface FixReport extends RepairedFiles {
  /** Files that land in DIR. */
  readonly copied: ReadonlySet<string>;
  readonly isTrial: boolean;
  /** Notes that lie beside the workbooks. */
  readonly ignored: readonly string[];
}

export function fixJson({ files, findings, copied, isTrial, ignored }: FixReport) {
  return {
    files: files.map(({ file, repairs, proposals, left, stale, problem }) => ({
      file,
      written: !isTrial && copied.has(file),
      unreadable: problem?.message ?? null,
      repairs: [
        ...repairs.flatMap((repair) => repairJson(repair, true)),
        ...proposals.flatMap((repair) => repairJson(repair, false)),
      ],
      left: left.map(({ finding: { rule, sheet, cell }, reason }) => ({ rule, sheet, cell, reason })),
      stale: stale.map((cell) => ({ sheet: cell.sheet, cell: toA1(cell) })),
    })),
    counts: countsOf(files, findings),
    ignored,
  };
}

/** One for each cell. */
function repairJson({ finding: { rule, field }, certainty, cells }: Repair, done: boolean) {
  return cells.map(({ sheet, cell, before, edits }) => {
    return { rule, sheet, cell: toA1(cell), field, certainty, before, after: applyEdits(before, edits), done };
  });
}

export function printFixes({ files, findings, copied, isTrial }: FixReport, terminal: Terminal): void {
  const words = isTrial ? TO_BE_DONE : DONE;
  for (const { file, repairs, proposals, left, stale, problem } of files) {
    if (repairs.length + proposals.length + left.length === 0 && problem === null) continue;
    terminal.print(file);
    if (problem) terminal.print(`  読めません: ${problem.message}${copied.has(file) ? words.copied : words.notCopied}`);
    for (const line of repairs.flatMap(linesOf)) terminal.print(`  ${words.done}: ${line}`);
    for (const line of proposals.flatMap(linesOf)) terminal.print(`  提案: ${line}`);
    for (const one of left) terminal.print(`  ${words.left}: ${leftLine(one)}`);
    if (stale.length > 0) terminal.print(`  計算し直す数式: ${staleLine(stale)}`);
  }
  const { done, proposed, left, unreadable, others } = countsOf(files, findings);
  terminal.print(
    [
      `${words.done}もの ${done}件`,
      `提案 ${proposed}件`,
      `${words.left}もの ${left}件`,
      ...(unreadable > 0 ? [`読めないファイル ${unreadable}件`] : []),
    ].join("、"),
  );
  if (proposed > 0) terminal.print("提案は、規則の名前を --rules に書くと直します。文を見て決めてください。");
  if (others > 0) terminal.print(`人が見て直す確認事項が、ほかに ${others}件あります（torimatome check で出ます）。`);
  terminal.print(isTrial ? "調べただけで、何も書いていません。" : `${copied.size}ファイルを書きました。`);
}

const DONE = {
  done: "直した",
  left: "直していない",
  copied: "（そのまま写しました。）",
  notCopied: "（写していません。）",
} as const;
const TO_BE_DONE = {
  done: "直す",
  left: "直さない",
  copied: "（そのまま写します。）",
  notCopied: "（写しません。）",
} as const;

function linesOf({ finding: { rule }, cells, changes }: Repair): readonly string[] {
  const title = changes.map((change) => change.title).join("、");
  return cells.map(({ sheet, cell, before, edits }) => {
    const [from, to] = markedEdits(before, edits);
    return `${place("", sheet, toA1(cell))} ${title} ${from} → ${to} [${rule}]`;
  });
}

/** Excel calculates on opening only what it is told to. */
function staleLine(stale: readonly PlacedCell[]): string {
  const places = stale.slice(0, MOST_PLACES).map((cell) => place("", cell.sheet, toA1(cell)).trim());
  const more = stale.length > MOST_PLACES ? ` ほか${stale.length - MOST_PLACES}か所` : "";
  return `${places.join("、")}${more}は、直したセルを参照していて、前の文のままです。Excelで開き、Ctrl+Alt+F9で計算し直して保存してください。`;
}

const MOST_PLACES = 5;

function leftLine({ finding: { rule, sheet, cell, message }, reason }: LeftFinding): string {
  return `${place("", sheet, cell)}: ${message} ${reason} [${rule}]`;
}

function countsOf(files: readonly RepairedFile[], findings: readonly Finding[]) {
  const sum = (count: (file: RepairedFile) => number): number => files.reduce((all, file) => all + count(file), 0);
  return {
    done: sum(({ repairs }) => repairs.length),
    proposed: sum(({ proposals }) => proposals.length),
    left: sum(({ left }) => left.length),
    unreadable: sum(({ problem }) => (problem !== null && problem.isWorkbook !== false ? 1 : 0)),
    /** Errors and warnings without a fix. */
    others: findings.filter(({ fix, severity }) => fix === null && severity !== "info").length,
  };
}
