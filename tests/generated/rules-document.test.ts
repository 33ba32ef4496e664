import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describedRules } from "../../src/checks/described-rules";
import { rulesDocument } from "../../src/checks/rules-document";

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";
const path = join(__dirname, "../../docs/rules.md");

test("docs/rules.md は今の確認と同じ（違えば npm run generate で作り直す）", () => {
  const wanted = rulesDocument(describedRules);
  if (isGenerating) writeFileSync(path, wanted);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(wanted);
});

test("様式に書かれた記号は Markdown の記号にならない", () => {
  const text = rulesDocument([
    {
      id: "some-rule",
      severity: "info",
      title: "題",
      about: "<b>と*と|",
      examples: { ok: [], ng: [{ situation: "一行目\n二行目", messages: ["`[x]`"] }] },
    },
  ]);
  expect(text).toContain("\\<b\\>と\\*と\\|");
  expect(text).toContain("- 一行目⏎二行目");
  expect(text).toContain("\\`\\[x\\]\\`");
});
