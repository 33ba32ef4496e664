import { townR5 } from "../../src/town/r5/town";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { FakeTerminal } from "../cli/fake-terminal";

const AT = "2024-04-20T09:00:00+09:00";
const LATER = "2024-05-01T09:00:00+09:00";
const PERIODS = ["first-half", "full-year"];

/** What a command said and wrote: SHA-256 of it by the command's name here. */
export type Digests = Readonly<Record<string, string>>;

/**
 * Every command over the workbooks of `folder`: what it says (as text and as JSON), its exit code, and the bytes of every
 * file it writes. The workbooks are also given in two parts, the second over the summary of the first, and the blank
 * workbooks are made once from nothing and once from the summary.
 */
export async function recordOutputs(folder: string): Promise<Digests> {
  const out = mkdtempSync(join(tmpdir(), "torimatome-outputs-"));
  const digests: Record<string, string> = {};
  const call = async (name: string, ...args: readonly string[]): Promise<void> => {
    const terminal = new FakeTerminal();
    const code = await run(args, terminal, townR5);
    const { printed, complaints, result } = terminal;
    digests[name] = digestOf(
      JSON.stringify({ code, printed, complaints, result: result ?? null }, (_, value: unknown) =>
        typeof value === "string" ? value.replaceAll(out, "OUT").replaceAll(folder, "IN") : value,
      ),
    );
  };
  const keep = (name: string, path: string): void => {
    digests[name] = existsSync(path) ? digestOf(readFileSync(path)) : "nothing written";
  };
  try {
    await call("read", "read", folder, "--json");
    for (const period of PERIODS) {
      await call(`check ${period}`, "check", folder, "--period", period);
      await call(`check ${period} --json`, "check", folder, "--period", period, "--json");
      const summary = join(out, `${period}.xlsx`);
      await call(`assemble ${period}`, "assemble", folder, "--period", period, "--out", summary, "--at", AT);
      keep(`assemble ${period}: file`, summary);
    }
    const whole = join(out, "full-year.xlsx");
    await call("assemble again", "assemble", folder, "--out", whole, "--at", LATER, "--json");
    keep("assemble again: file", whole);
    const files = readdirSync(folder)
      .filter((name) => name.endsWith(".xlsx"))
      .toSorted()
      .map((name) => join(folder, name));
    const half = Math.ceil(files.length / 2);
    const inParts = join(out, "parts.xlsx");
    for (const [part, some] of [files.slice(0, half), files.slice(half), files.slice(0, 1)].entries()) {
      const name = `assemble in parts ${String(part + 1)}`;
      await call(name, "assemble", ...some, "--out", inParts, "--at", LATER, "--json");
      keep(`${name}: file`, inParts);
    }
    await call("plan of the summary", "plan", whole);
    await call("check of the summary", "check", whole, "--json");
    const next = join(out, "next.json");
    writeFileSync(next, JSON.stringify({ ...townR5.plan, fiscalYear: { era: "令和", year: 6 } }));
    await call("plan of two years", "plan", whole, next, "--json");
    for (const [name, ...from] of [["template"], ["template --from", "--plan", next, "--from", whole]] as const) {
      const blanks = join(out, name);
      await call(name, "template", "--all", "--out", blanks, ...from);
      for (const file of existsSync(blanks) ? readdirSync(blanks).toSorted() : []) {
        keep(`${name}: ${file}`, join(blanks, file));
      }
    }
    const [blank] = readdirSync(join(out, "template")).toSorted();
    if (blank !== undefined) await call("plan of a blank workbook", "plan", join(out, "template", blank));
    return digests;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function digestOf(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
