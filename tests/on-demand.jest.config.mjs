import path from "node:path";
import { fileURLToPath } from "node:url";
import config from "../jest.config.mjs";

const [, browser] = config.projects;

/** What is run by a command of its own, and not by `npm test`: pictures for the documents, benchmarks, how good the rules are. */
export default {
  ...browser,
  rootDir: path.join(path.dirname(fileURLToPath(import.meta.url)), ".."),
  displayName: "on demand",
  testMatch: [
    "**/tests/screenshots/take-pictures.ts",
    "**/tests/benchmark/*.bench.ts",
    "**/tests/measure/*.measure.ts",
  ],
  testTimeout: config.testTimeout,
};
