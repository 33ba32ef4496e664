import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { FieldReading, FormReading } from "../form/reading";
import type { Collection } from "../gather/collection";
import { gatherFiles } from "../usecases/assemble/collect";
import { areaToA1 } from "../workbook/address";
import { readArguments, requirePaths, UsageError } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles, type FoundFile } from "./find-files";
import { collectOptions, collectRequest, complainOf } from "./request";
import type { Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";

/** `read PATH… --json`: every sheet of every file, and every form with its nine texts. */
export async function readCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...collectOptions, json: { type: "boolean" } });
  const found = await findFiles(requirePaths(positionals));
  if (!values.json) throw new UsageError("read は --json を付けて使います。");
  const request = await collectRequest(found, values, terminal, town);
  if (!request) return exitCodes.failed;
  const gathered = await terminal.withProgress((onProgress) => gatherFiles({ ...request, former: null, onProgress }));
  if (!gathered.ok) {
    complainOf(gathered.problem, terminal);
    return exitCodes.failed;
  }
  const { collection } = gathered.value;
  const identities = identitiesIn(collection);
  terminal.json({
    plan: collection.plan,
    files: await Promise.all(found.inputs.map((input) => fileJson(input, collection, identities))),
    ignored: found.ignored,
  });
  return exitCodes.done;
}

async function fileJson(input: FoundFile, collection: Collection, identities: Identities) {
  const { file } = input;
  const submission = collection.submissions.find(({ reading }) => reading.source.file === file);
  return {
    file,
    sha256: submission?.reading.source.sha256 ?? (await sha256OfFile(input.path)),
    problem: collection.unreadable.find((unreadable) => unreadable.file === file)?.message ?? null,
    sheets: (submission?.reading.sheets ?? []).map(({ name, kind, forms }) => ({
      sheet: name,
      kind,
      forms: forms.map((form) => formJson(form, identities)),
    })),
  };
}

/** Null for a file that cannot even be opened. */
async function sha256OfFile(path: string): Promise<string | null> {
  try {
    return createHash("sha256")
      .update(await readFile(path))
      .digest("hex");
  } catch {
    return null;
  }
}

/** What gathering made of each form that was read. */
type Identities = ReadonlyMap<FormReading, { readonly department: string | null; readonly sequence: number | null }>;

function identitiesIn({ forms, excluded }: Collection): Identities {
  return new Map([
    ...excluded.map(
      ({ reading, department, copyOf }) => [reading, { department, sequence: copyOf?.sequence ?? null }] as const,
    ),
    ...forms.map(({ reading, key: { department, sequence } }) => [reading, { department, sequence }] as const),
  ]);
}

function formJson(form: FormReading, identities: Identities) {
  const { inPlan: initiative } = form.initiative;
  const { department = null, sequence = null } = identities.get(form) ?? {};
  return {
    initiative: initiative?.code ?? null,
    title: initiative?.title ?? null,
    department,
    allDepartments: form.departments.allDepartments,
    sequence,
    fields: Object.fromEntries(Object.entries(form.fields).map(([id, field]) => [id, field && fieldJson(field)])),
  };
}

function fieldJson({ text, areas }: FieldReading) {
  return { text, cells: areas.map(areaToA1).join(",") };
}
