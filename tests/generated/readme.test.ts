import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedRules } from "../../src/checks/registry";
import { rulesTable } from "../../src/checks/rules-document";

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";
const BETWEEN = /(?<=<!-- rules: written by npm run generate -->\n\n?)[^]*?(?=<!-- \/rules -->)/u;

test.each([
  ["README.md", { id: "rule", title: "what the clerk reads", severity: "severity" }],
  ["README.ja.md", { id: "ID", title: "確認事項", severity: "重さ" }],
])("%s の確認の表は今の確認と同じ（違えば npm run generate で作り直す）", (file, words) => {
  const path = join(__dirname, "../..", file);
  const table = `${rulesTable(describedRules, { ...words, document: "docs/rules.md" })}\n\n`;
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(BETWEEN);
  const wanted = text.replace(BETWEEN, () => table);
  if (isGenerating) writeFileSync(path, wanted);
  else expect(text).toBe(wanted);
});
