import { SingleBar } from "cli-progress";
import Table from "cli-table3";
import type { PlanSourceProblem } from "../usecases/choose-plan";
import type { OnProgress } from "../usecases/ports";

/** Where a command's words go: results to standard output, everything said about them to standard error. */
export interface Terminal {
  json(value: unknown): void;
  print(text: string): void;
  table(head: readonly string[], rows: readonly (readonly string[])[]): void;
  complain(text: string): void;
  planProblems(problems: readonly PlanSourceProblem[]): void;
  /** Runs `work` with a bar that moves, where somebody is looking. */
  withProgress<Value>(work: (onProgress: OnProgress) => Promise<Value>): Promise<Value>;
}

export function processTerminal(): Terminal {
  const print = (text: string): void => void process.stdout.write(`${text}\n`);
  const complain = (text: string): void => void process.stderr.write(`${text}\n`);
  return {
    print,
    complain,
    json: (value) => {
      print(JSON.stringify(value, null, 1));
    },
    table: (head, rows) => {
      const table = new Table({ head: [...head], style: { head: [], border: [] } });
      table.push(...rows.map((row) => [...row]));
      print(table.toString());
    },
    planProblems: (problems) => {
      complain("計画を読めませんでした。");
      for (const { file, sheet, cell, message } of problems) complain(`  ${place(file, sheet, cell)}: ${message}`);
    },
    withProgress: async (work) => {
      if (!process.stderr.isTTY) return work(() => undefined);
      const bar = new SingleBar({
        format: "{bar} {value}/{total} {file}",
        stream: process.stderr,
        clearOnComplete: true,
      });
      let isStarted = false;
      try {
        return await work((done, total, file) => {
          if (!isStarted) bar.start(total, 0, { file });
          isStarted = true;
          bar.update(done, { file });
        });
      } finally {
        bar.stop();
      }
    },
  };
}

/** 「総務課.xlsx 取組1 B3」 */
export function place(file: string, sheet: string | null, cell: string | null): string {
  return [file, sheet, cell].filter((part) => part !== null && part !== "").join(" ");
}
