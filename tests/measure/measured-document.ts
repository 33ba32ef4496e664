import type { Finding } from "../../src/checks/finding";
import { rules } from "../../src/checks/registry";
import { proseFields } from "./clean-form";
import { cleanForms } from "./clean-forms";
import { accusationsOf, accusationsOfClean, isFound } from "./measure";
import { plantedSlips } from "./planted-slips";
import type { Slip } from "./slip";
import { trapLines } from "./trap-lines";

/** What docs/rules-measured.md says of one rule. */
export interface MeasuredRule {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
}

/** docs/rules-measured.md: how many of the planted slips each rule finds, and what is said that should not be. */
export function measuredDocument(): string {
  const ofClean = accusationsOfClean();
  const measured = plantedSlips.map((slip) => ({ slip, found: isFound(slip), accused: accusationsOf(slip) }));
  const names = [...new Set(plantedSlips.map(({ rule }) => rule))];
  const found = measured.filter((one) => one.found).length;
  const rows = names.map((name) => {
    const own = measured.filter(({ slip }) => slip.rule === name);
    const byName = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === name).length;
    const wrongly = byName(ofClean) + measured.reduce((sum, { accused }) => sum + byName(accused), 0);
    return `| ${name} | ${own.length} | ${own.filter((one) => one.found).length} | ${wrongly} |`;
  });
  const unknown = names.filter((name) => !rules.some(({ id }) => id === name));
  const missed = measured.filter((one) => !one.found && !unknown.includes(one.slip.rule));
  const others = measured.flatMap(({ slip, accused }) => accused.map((finding) => ({ slip, finding })));
  return [
    "# How good the rules are",
    "",
    "Written by `npm run measure:rules` from tests/measure: invented forms that say nothing wrong, and slips planted into them one at a time, in wordings that the rules' own examples do not have.",
    "",
    `- Clean: ${cleanForms.length} forms with ${cleanForms.length * proseFields.length} fields that people wrote, and ${trapLines.length} more lines that look like slips and are none. Above info (参考), ${ofClean.length} findings are reported on them.`,
    `- Planted: ${plantedSlips.length} slips. ${found} are found at their field by their rule (${percent(found, plantedSlips.length)}); besides, ${others.length} other findings above info are reported.`,
    "",
    "Planted and found: slips of the rule. Said wrongly: its findings above info on clean forms, and on forms with another rule's slip.",
    "",
    "| rule | planted | found | said wrongly |",
    "| --- | ---: | ---: | ---: |",
    ...rows,
    "",
    ...section(
      "Not there yet",
      unknown.map((name) => `- ${name}`),
    ),
    ...section(
      "Missed",
      missed.map(({ slip }) => `- ${describe(slip)}`),
    ),
    ...section(
      "Said of clean forms",
      ofClean.map((finding) => `- ${said(finding)}`),
    ),
    ...section(
      "Said besides",
      others.map(({ slip, finding }) => `- ${slip.id} → ${said(finding)}`),
    ),
  ]
    .join("\n")
    .concat("\n")
    .replace(/\n+$/u, "\n");
}

/** The rows of the table of the document. */
export function measuredRules(document: string): readonly MeasuredRule[] {
  return Array.from(document.matchAll(/^\| ([a-z-]+) \| (\d+) \| (\d+) \| \d+ \|$/gmu), ([, rule, planted, found]) => ({
    rule: rule ?? "",
    planted: Number(planted),
    found: Number(found),
  }));
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", ...lines, ""];
}

function said({ rule, sheet, field, message }: Finding): string {
  return `${[sheet, field].filter((part) => part !== null).join(" ")}: ${rule}: ${visible(message)}`;
}

function describe(slip: Slip): string {
  if (slip.kind === "layout") return `${slip.id} (${slip.form})`;
  return `${slip.id} (${slip.form} ${slip.plantedIn}): ${visible(JSON.stringify(shortened(slip.after)))}`;
}

/** On one line, with what nobody sees as its code. */
function visible(text: string): string {
  return text.replace(/\s*\n\s*/gu, " ").replace(/\p{C}/gu, escaped);
}

/** A list is no place for a whole text. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function escaped(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`;
}

function percent(part: number, whole: number): string {
  return `${((part / whole) * 100).toFixed(1)}%`;
}
