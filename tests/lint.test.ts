import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import tseslint from "typescript-eslint";

const root = path.join(__dirname, "..");

/** What oxlint has no rule for. */
const without = new Set(["no-unsafe-class-instance-assignment"]);

test("oxlint は、typescript-eslint の strict と stylistic のうち型の要るものを、すべて見る", () => {
  const wanted = [...tseslint.configs.strictTypeCheckedOnly, ...tseslint.configs.stylisticTypeCheckedOnly]
    .flatMap(({ rules }) => Object.entries(rules ?? {}))
    .filter(([name, setting]) => name.startsWith("@typescript-eslint/") && setting !== "off")
    .map(([name]) => name.replace("@typescript-eslint/", ""))
    .filter((name) => !without.has(name));
  const { rules } = JSON.parse(readFileSync(path.join(root, ".oxlintrc.json"), "utf8")) as { rules: object };
  const missing = wanted.filter((name) => !(`typescript/${name}` in rules));
  expect(wanted.length).toBeGreaterThan(40);
  expect(missing).toEqual([]);
});

test("待たれない約束は、断られる", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "lint-"));
  try {
    cpSync(path.join(root, ".oxlintrc.json"), path.join(folder, ".oxlintrc.json"));
    writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { types: [] } }));
    writeFileSync(path.join(folder, "planted.ts"), "Promise.resolve(1);\n");
    const oxlint = path.join(root, "node_modules/oxlint/bin/oxlint");
    const { stdout, status } = spawnSync(process.execPath, [oxlint], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("no-floating-promises");
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([
  ["src/excel/", /office-addins\/load-object-before-read[\s\S]*office-addins\/no-context-sync-in-loop/u],
  ["src/usecases/", /Only src\/excel\/ knows Office|The core knows no host/u],
])("%s では、office.js の使い方の誤りが断られる", (folder, refusal) => {
  const planted = `Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (const part of sheet.name) if (part) await context.sync();
  });`;
  const eslint = path.join(root, "node_modules/eslint/bin/eslint.js");
  const args = [eslint, "--stdin", "--stdin-filename", path.join(root, folder, "planted.ts")];
  const { stdout, status } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", input: planted });
  expect(stdout).toMatch(refusal);
  expect(status).toBe(1);
});
