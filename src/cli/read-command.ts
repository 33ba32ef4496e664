import { createHash } from "node:crypto";
import type { FormDefinition } from "../form/definition";
import type { FieldReading, FormReading } from "../form/reading";
import type { Collection } from "../gather/collection";
import { departmentOf } from "../gather/departments";
import { collect } from "../usecases/collect";
import { areaToA1 } from "../workbook/address";
import { readArguments, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, type FoundFile } from "./find-files";
import { collectOptions, collectRequest } from "./request";
import type { Terminal } from "./terminal";

/** `read PATH… --json`: every sheet of every file, and every form with its nine texts. */
export async function readCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...collectOptions, json: { type: "boolean" } });
  const found = findFiles(requirePaths(positionals));
  if (!values.json) throw new UsageError("read は --json を付けて使います。");
  const request = await collectRequest(found, values, terminal);
  if (!request) return exitCodes.failed;
  const collected = await terminal.withProgress((onProgress) => collect({ ...request, former: null, onProgress }));
  if (!collected.ok) {
    terminal.planProblems(collected.problem);
    return exitCodes.failed;
  }
  const { collection } = collected.value;
  terminal.json({
    plan: collection.plan,
    files: found.inputs.map((input) => fileJson(input, collection)),
    ignored: found.ignored,
  });
  return exitCodes.done;
}

function fileJson(input: FoundFile, collection: Collection) {
  const { file } = input;
  const submission = collection.submissions.find(({ reading }) => reading.source.file === file);
  const bytes = input.load();
  const problem = collection.unreadable.find((unreadable) => unreadable.file === file)?.message ?? null;
  return {
    file,
    sha256:
      submission?.reading.source.sha256 ?? (bytes.ok ? createHash("sha256").update(bytes.value).digest("hex") : null),
    problem,
    sheets: (submission?.reading.sheets ?? []).map(({ name, kind, forms }) => ({
      sheet: name,
      kind,
      forms: forms.map((form) => formJson(form, collection)),
    })),
  };
}
