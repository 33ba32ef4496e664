/** @type {import("jest").Config} */
export default {
  testEnvironment: "node",
  globalSetup: "<rootDir>/tests/support/unpack-browser.ts",
  setupFiles: ["<rootDir>/tests/support/property-seed.ts"],
  roots: ["<rootDir>/tests"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  transform: {
    "\\.(ts|tsx|mjs|js)$": ["@swc/jest", { jsc: { transform: { react: { runtime: "automatic" } } } }],
  },
  // These packages ship ES modules only: they go through swc like our own files.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|numfmt|get-east-asian-width|@noble|@xarsh)/)"],
  // numfmt 4.0.1 points require() at dist/index.cjs, which it does not ship; what it ships is dist/index.js.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
  testTimeout: 60_000,
};
