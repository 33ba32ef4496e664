import type { Terminal } from "../../src/cli/terminal";

/** Keeps what a command says. */
export class FakeTerminal implements Terminal {
  readonly printed: string[] = [];
  readonly complaints: string[] = [];
  /** The one JSON value printed. */
  result: unknown = undefined;

  json(value: unknown): void {
    // Through text, as a caller would get it.
    this.result = JSON.parse(JSON.stringify(value));
  }
  print(text: string): void {
    this.printed.push(text);
  }
  table(head: readonly string[], rows: readonly (readonly string[])[]): void {
    this.printed.push(...[head, ...rows].map((row) => row.join(" ")));
  }
  complain(text: string): void {
    this.complaints.push(text);
  }
  planProblems(problems: Parameters<Terminal["planProblems"]>[0]): void {
    this.complaints.push(...problems.map(({ file, cell, message }) => `${file} ${cell ?? ""} ${message}`));
  }
  withProgress<Value>(work: (onProgress: () => void) => Promise<Value>): Promise<Value> {
    return work(() => undefined);
  }
}
