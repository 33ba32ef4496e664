#!/usr/bin/env node
/**
 * npm run check:print — what is printed, looked at with LibreOffice, Poppler and openpyxl: see look_at_summary.py.
 *
 * usage: node tests/print/check-print.mjs [SUMMARY.xlsx …]        (after npm run build; without names: out/総括.xlsx)
 *
 * Besides the summaries named it looks at one of its own, gathered from forms of difficult texts. Where a program is missing it fails:
 * a check that skips is no check.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDifficultForms } from "./difficult-forms.mjs";

const COMMAND = "dist/torimatome.js";
const LOOK = fileURLToPath(new URL("look_at_summary.py", import.meta.url));
const AT = "2024-04-20T09:00:00+09:00";

const python = ["/usr/bin/python3", "python3"].find((name) => runs(name, "-c", "import openpyxl"));
const missing = [
  [runs("soffice", "--version"), "soffice（libreoffice-calc）"],
  [runs("pdftotext", "-v"), "pdftotext（poppler-utils）"],
  [runs("fc-list", "--version"), "fc-list（fontconfig）"],
  [
    runs("fc-match", "--version") && output("fc-match", "BIZ UDGothic").includes("BIZ"),
    "BIZ UDゴシック（fonts-morisawa-bizud-gothic）",
  ],
  [python !== undefined, "openpyxl（python3-openpyxl）"],
  [existsSync(COMMAND), `${COMMAND}（npm run build）`],
].flatMap(([isThere, name]) => (isThere ? [] : [name]));
const summaries = process.argv.slice(2);
if (summaries.length === 0) summaries.push("out/総括.xlsx");
missing.push(...summaries.filter((file) => !existsSync(file)).map((file) => `${file}（npm run demo）`));
if (missing.length > 0) {
  console.error(`印刷の検査に要るものがありません: ${missing.join("、")}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "check-print-"));
let isGood = true;
try {
  summaries.unshift(await gatherDifficultForms(join(folder, "難しい文")));
  for (const [index, summary] of summaries.entries()) {
    console.log(`${basename(summary)}:`);
    const { status } = spawnSync(python, [LOOK, summary, join(folder, `print${index}`)], { stdio: "inherit" });
    isGood &&= status === 0;
  }
} finally {
  rmSync(folder, { recursive: true });
}
process.exit(isGood ? 0 : 1);

async function gatherDifficultForms(inputs) {
  mkdirSync(inputs);
  await writeDifficultForms(inputs);
  const summary = `${inputs}.xlsx`;
  execFileSync("node", [COMMAND, "assemble", inputs, "--out", summary, "--at", AT], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  return summary;
}

function runs(program, ...options) {
  return spawnSync(program, options, { stdio: "ignore" }).status === 0;
}

function output(program, ...options) {
  return execFileSync(program, options, { encoding: "utf8" });
}
