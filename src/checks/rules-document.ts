import { textsAfter, type AfterFix } from "./example";
import { severities, severityNames, type Severity } from "./finding";
import type { RuleHead } from "./rule";
import type { DescribedRule } from "./rule-description";

const severityMeanings: Readonly<Record<Severity, string>> = {
  error: "そのままでは総括が誤ったものになる",
  warning: "誤りかもしれないので確かめる",
  info: "知らせるだけで、直さなくてよい",
};

/** docs/rules.md, in Markdown: a table of all rules, then each with its examples. The same rules give the same text. */
export function rulesDocument(rules: readonly DescribedRule[]): string {
  const blocks = [
    "# 確認事項の一覧",
    "<!-- このページは src/checks/rules/ から作られる。直接書き換えず、`npm run generate` で作り直す。 -->",
    "課が出した様式について、とりまとめが確かめること。重さは次の三つ。",
    severityTable(),
    `${rules.length}項目ある。確認の名前（ID）は変わらない。`,
    rulesTable(rules, { id: "ID", title: "確認事項", severity: "重さ", document: "" }),
    ...rules.flatMap((rule) => describeRule(rule)),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function severityTable(): string {
  const rows = severities.map((severity) => [severityNames[severity], `\`${severity}\``, severityMeanings[severity]]);
  return table(["重さ", "ID", "意味"], rows);
}

export interface RulesTableWords {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  /** Path of the document that describes the rules, from where the table stands. */
  readonly document: string;
}

/** All rules, one a row, in Markdown. */
export function rulesTable(rules: readonly RuleHead[], words: RulesTableWords): string {
  const rows = rules.map(({ id, severity, title }) => [
    `[\`${id}\`](${words.document}#${id})`,
    title,
    severityNames[severity],
  ]);
  return table([words.id, words.title, words.severity], rows);
}

function describeRule({ id, severity, title, about, basis, examples }: DescribedRule): readonly string[] {
  const ok = examples.ok.map(({ situation }) => `- ${escapeMarkdown(situation)}`);
  const ng = examples.ng.flatMap(({ situation, messages, fixed, proposed }) => [
    `- ${escapeMarkdown(situation)}`,
    ...messages.map((message) => `  - ${escapeMarkdown(message)}`),
    ...said("［修正する］を押した後", fixed),
    ...said("提案", proposed),
  ]);
  return [
    `## ${id}`,
    `**${title}** — ${severityNames[severity]}`,
    escapeMarkdown(about),
    ...(basis === undefined ? [] : [`根拠：${escapeMarkdown(basis)}`]),
    ...(ng.length === 0 ? [] : ["知らせる例", ng.join("\n")]),
    ...(ok.length === 0 ? [] : ["知らせない例", ok.join("\n")]),
  ];
}

/** The texts after a fix; nothing where no message has one. */
function said(what: string, after: AfterFix | undefined): readonly string[] {
  return textsAfter(after).flatMap((text) => (text === null ? [] : `  - ${what}：「${escapeMarkdown(text)}」`));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** What staff type may mean something in Markdown; a line break inside a field is shown as 「⏎」. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/gu, "\\$&").replace(/\n/gu, "⏎");
}
