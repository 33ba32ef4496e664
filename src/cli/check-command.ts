import { severityNames, type Finding } from "../checks/finding";
import { foldedMessage, foldFindings, type FoldedFindings } from "../checks/fold-findings";
import { countBySeverity, formatSeverityCounts } from "../checks/severity";
import { silencedSentence } from "../checks/settings/setting-sheet";
import { collect } from "../usecases/assemble/collect";
import { readArguments, requirePaths } from "./arguments";
import { exitCodes, type ExitCode } from "./exit-codes";
import { findFiles } from "./find-files";
import { collectOptions, collectRequest, complainOf } from "./request";
import { place, type Terminal } from "./terminal";
import type { TownData } from "../usecases/ports";

/** `check PATH…`: the findings, the worst for the summary first, then by file and place. */
export async function checkCommand(args: readonly string[], terminal: Terminal, town: TownData): Promise<ExitCode> {
  const { values, positionals } = readArguments(args, { ...collectOptions, json: { type: "boolean" } });
  const found = await findFiles(requirePaths(positionals));
  const request = await collectRequest(found, values, terminal, town);
  if (!request) return exitCodes.failed;
  const collected = await terminal.withProgress((onProgress) => collect({ ...request, former: null, onProgress }));
  if (!collected.ok) {
    complainOf(collected.problem, terminal);
    return exitCodes.failed;
  }
  const { findings, collection } = collected.value;
  const hasNoForms = collection.forms.length === 0;
  const counts = countBySeverity(findings);
  const silenced = silencedSentence(collection.plan);
  if (values.json)
    terminal.json({
      findings: findings.map(findingJson),
      counts,
      ignored: found.ignored,
      ...(silenced !== null && { silenced }),
    });
  else {
    if (hasNoForms)
      terminal.print("様式が一つも見つかりませんでした。様式のあるブックか、年度の合うファイルかを確かめてください。");
    for (const line of foldFindings(findings, (finding) => finding)) terminal.print(findingLine(line));
    terminal.print(formatSeverityCounts(counts));
    if (silenced !== null) terminal.print(silenced);
  }
  return hasNoForms || counts.error > 0 ? exitCodes.failed : exitCodes.done;
}

/** What is said of many places of a file is one line; the JSON has them all. */
function findingLine({ first, all }: FoldedFindings<Finding>): string {
  const { severity, rule, file, sheet, cell } = first;
  const places = all.map((one) => place("", one.sheet, one.cell).trim()).join("、");
  const head = [severityNames[severity], place(file, sheet, cell)].filter(Boolean).join(" ");
  return `${head}: ${foldedMessage(first, all.length, places)} [${rule}]`;
}

function findingJson({ rule, severity, message, file, sheet, cell, field, initiative, department, fix }: Finding) {
  const certainty = fix?.certainty ?? null;
  const where = { file, sheet, cell, field, initiative, department };
  return { rule, severity, message, ...where, fixable: certainty === "certain", fix: certainty };
}
