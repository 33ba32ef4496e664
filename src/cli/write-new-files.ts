import { existsSync } from "node:fs";
import { errorCode } from "./error-code";
import type { Terminal } from "./terminal";
import { ChangedMeanwhileError, writeAllOrNone } from "./write-file";

/** Says which of the files stand there already; whoever writes new ones writes none then. */
export function complainOfStanding(paths: readonly string[], terminal: Terminal): boolean {
  const standing = paths.filter((path) => existsSync(path));
  if (standing.length > 0) terminal.complain(sentence(standing));
  return standing.length > 0;
}

/** All of them, or none, and why; never over a file that stands there. */
export function writeNewFiles(
  files: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  out: string,
  terminal: Terminal,
): boolean {
  try {
    writeAllOrNone(files);
    return true;
  } catch (cause) {
    if (cause instanceof ChangedMeanwhileError) {
      terminal.complain(sentence([cause.path]));
      return false;
    }
    const code = errorCode(cause);
    if (code === null) throw cause;
    terminal.complain(
      `「${out}」に書けませんでした（${code}）。フォルダーの名前と、書き込む権限を確かめてください。何も残していません。`,
    );
    return false;
  }
}

function sentence(paths: readonly string[]): string {
  return `同じ名前のファイルがあるため、何も書いていません: ${paths.join("、")}（作り直すときは、--out に別のフォルダーを指定するか、このファイルを移してください）`;
}
