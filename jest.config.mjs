/** What both kinds of tests share. */
const project = {
  testEnvironment: "node",
  setupFiles: ["<rootDir>/tests/support/property-seed.ts"],
  roots: ["<rootDir>/tests"],
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  transform: {
    "\\.(ts|tsx|mjs|js)$": ["@swc/jest", { jsc: { transform: { react: { runtime: "automatic" } } } }],
  },
  // These packages ship ES modules only: they go through swc like our own files.
  transformIgnorePatterns: ["/node_modules/(?!(hucre|numfmt|get-east-asian-width|@noble|@xarsh)/)"],
  // numfmt 4.0.1 points require() at dist/index.cjs, which it does not ship; what it ships is dist/index.js.
  moduleNameMapper: { "^numfmt$": "<rootDir>/node_modules/numfmt/dist/index.js" },
};

/** Tests of dist/, most of them in a browser: they want a build. */
const ofBuild = ["tests/browser/", "tests/build.test.ts", "tests/weight.test.ts", "tests/manifest.test.ts"];

/** @type {import("jest").Config} */
export default {
  projects: [
    {
      ...project,
      displayName: "unit",
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", ...ofBuild],
    },
    {
      ...project,
      displayName: "browser",
      testMatch: ofBuild.map((place) => `<rootDir>/${place}${place.endsWith("/") ? "**/*.test.ts" : ""}`),
      globalSetup: "<rootDir>/tests/support/unpack-browser.ts",
      setupFilesAfterEnv: ["<rootDir>/tests/support/once-more.ts"],
    },
  ],
  // The two runs of `npm run check` stand side by side: each has half of its work waiting, for a browser or for the other.
  maxWorkers: "100%",
  // Ends what hangs. It decides nothing: the machine may be as slow as it likes.
  testTimeout: 900_000,
};
