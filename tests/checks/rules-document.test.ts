import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { describedRules } from "../../src/checks/registry";
import { rulesDocument } from "../../src/checks/rules-document";

const path = join(import.meta.dirname, "../../docs/rules.md");

test("docs/rules.md は今の確認と同じ（違えば UPDATE_GENERATED=1 を付けて作り直す）", () => {
  const wanted = rulesDocument(describedRules);
  if (process.env.UPDATE_GENERATED === "1") writeFileSync(path, wanted);
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
