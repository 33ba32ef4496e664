import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describedRules } from "../../src/checks/described-rules";
import { rulesTable } from "../../src/checks/rules-document";
import { layers } from "../support/layers";

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";

/** What stands between `<!-- name: written by npm run generate -->` and `<!-- /name -->`. */
function between(name: string): RegExp {
  return new RegExp(`(?<=<!-- ${name}: written by npm run generate -->\\n\\n?)[^]*?(?=<!-- /${name} -->)`, "u");
}

function expectPart(file: string, name: string, wanted: string): void {
  const path = join(__dirname, "../..", file);
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(between(name));
  const whole = text.replace(between(name), () => `${wanted}\n\n`);
  if (isGenerating) writeFileSync(path, whole);
  else expect(text).toBe(whole);
}

test.each([
  ["README.md", { id: "rule", title: "what the clerk reads", severity: "severity" }],
  ["README.ja.md", { id: "ID", title: "確認事項", severity: "重さ" }],
])("%s の確認の表は今の確認と同じ（違えば npm run generate で作り直す）", (file, words) => {
  expectPart(file, "rules", rulesTable(describedRules, { ...words, document: "docs/rules.md" }));
});

test.each([
  [
    "README.md",
    "en",
    { head: "| folder | what is in it | imports |", nothing: "nothing of ours", none: "one file, none yet" },
  ],
  [
    "README.ja.md",
    "ja",
    { head: "| フォルダー | 中身 | import するもの |", nothing: "なし", none: "一つのファイル、今はなし" },
  ],
] as const)(
  "%s のフォルダーの表は src/layers.json と同じ（違えば npm run generate で作り直す）",
  (file, language, words) => {
    const rows = layers.map(([folder, layer]) => {
      const imports = layer.imports.map((name) => {
        const places = layer.onlyIn?.[name];
        if (!places) return name;
        return `${name} (${places.map((place) => `\`${place}\``).join(", ") || words.none})`;
      });
      return `| \`src/${folder}/\` | ${layer[language]} | ${imports.join(", ") || words.nothing} |`;
    });
    expectPart(file, "folders", [words.head, "| --- | --- | --- |", ...rows].join("\n"));
  },
);
