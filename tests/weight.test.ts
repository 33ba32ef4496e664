import { createRequire } from "node:module";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";

const root = path.join(__dirname, "..");
const [, pane] = (
  createRequire(__filename)("../webpack.config.js") as (env: object, argv: object) => readonly Configuration[]
)({}, { mode: "production" });

/** In bytes, gzipped. 60 KB is wanted; half of what is left is Japanese, which no encoding makes much smaller. It may shrink, never grow. */
const MOST = 100_000;

/** The rules and their lists, made small as in the pane; what they import of other folders is the pane's anyway. */
function bundle(to: string): Promise<void> {
  const isOfRules = (file: string): boolean => /^src\/(?:checks|wording)\//u.test(file.replaceAll(path.sep, "/"));
  const compiler = webpack({
    mode: "production",
    target: ["web", "es2022"],
    entry: path.join(root, "src/checks/registry.ts"),
    resolve: pane?.resolve ?? {},
    module: pane?.module ?? {},
    optimization: pane?.optimization ?? {},
    performance: { hints: false },
    experiments: { outputModule: true },
    output: { path: to, filename: "rules.js", library: { type: "module" } },
    externals: ({ context, request }, answer) => {
      const file = request.startsWith(".") ? path.relative(root, path.resolve(context, request)) : request;
      if (path.isAbsolute(request) || isOfRules(file)) answer();
      else answer(undefined, `module ${file}`);
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

test("作業ウィンドウの中で、規則と語の一覧は圧縮して決めた重さを超えない", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "torimatome-weight-"));
  try {
    await bundle(folder);
    const rules = readFileSync(path.join(folder, "rules.js"));
    expect(rules.toString()).toContain("date-outside-period");
    expect(gzipSync(rules, { level: 9 }).length).toBeLessThanOrEqual(MOST);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
