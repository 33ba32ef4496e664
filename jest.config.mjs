/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  transform: { "\\.(ts|tsx|mjs|js)$": "@swc/jest" },
  // These packages ship ES modules only: they go through swc like our own files.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|numfmt|get-east-asian-width|@noble|yargs|@xarsh)/)"],
  testTimeout: 60_000,
};
