import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Builds dist/ with webpack, and knows when there is nothing to build.
 *
 *     node webpack/build.mjs [--if-stale] [--config-name cli] [webpack's own arguments]
 *
 * What was built from which files, with which arguments, is noted in node_modules/.cache: dist/ goes to a server as it is.
 */
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Files and folders that a build depends on. */
const inputs = ["src", "assets", "webpack", "webpack.config.js", "manifest.xml", "package-lock.json"];

/** What webpack.config.js can build, each with a file that it writes last or not at all. */
const targets = { cli: "torimatome.js", taskpane: "taskpane.html", preview: "preview/index.html" };

/**
 * Builds where something is missing or has changed since; says why. `args` are webpack's own.
 *
 * @param {readonly string[]} args
 * @param {{ readonly names?: readonly (keyof typeof targets)[] }} [options]
 * @returns {Promise<boolean>} false where the build failed
 */
export async function buildIfStale(args = [], { names = Object.keys(targets) } = {}) {
  const stale = names.flatMap((name) => {
    const reason = reasonToBuild(name, args);
    return reason === null ? [] : [{ name, reason }];
  });
  if (stale.length === 0) return true;
  console.error(`組み立てています（${stale[0].reason}） / Building (${stale.map(({ name }) => name).join(", ")}) …`);
  const isWhole = stale.length === Object.keys(targets).length;
  return build(args, { names: isWhole ? Object.keys(targets) : stale.map(({ name }) => name) });
}

/** Builds, whatever stands there. */
export async function build(args = [], { names = Object.keys(targets) } = {}) {
  // Until the build has ended well there is none.
  for (const name of names) rmSync(noteOf(name), { force: true });
  const before = hashesOfInputs();
  const webpack = createRequire(import.meta.url).resolve("webpack-cli/bin/cli.js");
  const chosen = names.flatMap((name) => ["--config-name", name]);
  const all = [webpack, "--mode", "production", "--stats", "errors-warnings", ...chosen, ...args];
  const child = spawn(process.execPath, all, { cwd: root, stdio: ["ignore", 2, 2] });
  const isBuilt = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
  if (!isBuilt) return false;
  for (const name of names) {
    mkdirSync(path.dirname(noteOf(name)), { recursive: true });
    writeFileSync(noteOf(name), JSON.stringify({ args, files: before }));
  }
  return true;
}

/** Why `name` has to be built; null: it is as its sources are. */
function reasonToBuild(name, args) {
  if (!existsSync(path.join(root, "dist", targets[name])) || !existsSync(noteOf(name))) return "まだありません";
  const note = JSON.parse(readFileSync(noteOf(name), "utf8"));
  if (JSON.stringify(note.args) !== JSON.stringify(args)) return `前は別の指定でした: ${note.args.join(" ")}`;
  const now = hashesOfInputs();
  const changed = [...new Set([...Object.keys(note.files), ...Object.keys(now)])].filter(
    (file) => note.files[file] !== now[file],
  );
  if (changed.length === 0) return null;
  return `${changed[0]}${changed.length > 1 ? ` ほか${changed.length - 1}件` : ""}が変わりました`;
}

function noteOf(name) {
  return path.join(root, "node_modules/.cache/torimatome", `built-${name}.json`);
}

/** SHA-256 of every file that a build depends on, by its path. */
function hashesOfInputs() {
  const files = inputs.flatMap((input) => filesUnder(path.join(root, input))).toSorted();
  return Object.fromEntries(
    files.map((file) => [
      path.relative(root, file).replaceAll(path.sep, "/"),
      createHash("sha256").update(readFileSync(file)).digest("hex"),
    ]),
  );
}

function filesUnder(place) {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const only = args.indexOf("--config-name");
  const names = only < 0 ? Object.keys(targets) : args.splice(only, 2).slice(1);
  const ifStale = args.indexOf("--if-stale");
  if (ifStale >= 0) args.splice(ifStale, 1);
  const isBuilt = ifStale < 0 ? await build(args, { names }) : await buildIfStale(args, { names });
  if (!isBuilt) process.exitCode = 1;
}
