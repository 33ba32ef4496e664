import { createRequire } from "node:module";

/**
 * What src/layers.json says of each folder of src/, as rules that the lint holds: `core` (no host, see eslint.config.mjs
 * too), `imports` (folders of ours), `packages` (of npm; "node:*" stands for Node's own modules), `onlyIn` (which of these
 * only some of its files or sub-folders may import; none yet: []), `entries` (files that are started, not imported).
 * Imports of types count.
 */
const layers = createRequire(import.meta.url)("./src/layers.json");
const folders = Object.keys(layers);

const anyOf = (patterns) => `(?:${patterns.join("|")})`;
const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
/** "worker/" is all that is in it, "main.ts" the file alone. */
const placesIn = (folder, places) =>
  places.map((place) => `^src/${folder}/${escaped(place)}${place.endsWith("/") ? "" : "$"}`);
const targetOf = (name) => {
  if (name === "node:*") return { dependencyTypes: ["core"] };
  return { path: folders.includes(name) ? `^src/${name}/` : `^node_modules/${escaped(name)}/` };
};

const forbidden = (name, comment, rule) => ({ name, comment, severity: "error", ...rule });

const rulesOf = ([folder, { imports, packages, onlyIn = {} }]) => {
  const from = { path: `^src/${folder}/` };
  const named = packages.filter((name) => name !== "node:*");
  return [
    forbidden(
      `${folder}-imports`,
      `src/${folder}/ may import only ${imports.join(", ") || "nothing"} of ours (src/layers.json).`,
      { from, to: { path: "^src/", pathNot: `^src/${anyOf([folder, ...imports])}/` } },
    ),
    forbidden(
      `${folder}-packages`,
      `src/${folder}/ may import only these packages: ${packages.join(", ") || "none"}.`,
      {
        from,
        to: {
          path: "^node_modules/",
          ...(named.length > 0 && { pathNot: `^node_modules/${anyOf(named.map(escaped))}/` }),
        },
      },
    ),
    ...(packages.includes("node:*")
      ? []
      : [forbidden(`${folder}-node`, `src/${folder}/ knows no Node.`, { from, to: { dependencyTypes: ["core"] } })]),
    ...Object.entries(onlyIn).map(([name, places]) =>
      forbidden(
        `${folder}-only-in`,
        `In src/${folder}/ only ${places.join(", ") || "a file that src/layers.json names"} may import ${name}.`,
        {
          from: { ...from, ...(places.length > 0 && { pathNot: placesIn(folder, places) }) },
          to: targetOf(name),
        },
      ),
    ),
  ];
};

const entries = Object.entries(layers).flatMap(([folder, { entries = [] }]) => placesIn(folder, entries));

export default {
  forbidden: [
    forbidden("unlisted-folder", "src/layers.json says of every folder of src/ what is in it and what it may import.", {
      // Any module there, also one that imports nothing: fewer than 100 (the most that can be said here) import it.
      module: { path: "^src/", pathNot: `^src/${anyOf(folders)}/`, numberOfDependentsLessThan: 100 },
      from: {},
    }),
    ...Object.entries(layers).flatMap(rulesOf),
    forbidden("no-circle", "Files that import each other in a circle cannot be read one by one; types count.", {
      from: {},
      to: { circular: true },
    }),
    forbidden("outside", "src/ imports nothing of the repository around it but package.json.", {
      from: { path: "^src/" },
      to: { dependencyTypes: ["local"], pathNot: "^src/|^package\\.json$" },
    }),
    forbidden("undeclared-package", "A package that src/ imports stands under dependencies in package.json.", {
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "npm-optional", "npm-peer", "unknown"] },
    }),
    forbidden("unresolvable", "There is no such file or package.", {
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    }),
    forbidden("unused-file", "Nothing that is started imports it; what is started is an entry in src/layers.json.", {
      from: { path: entries },
      to: { path: "^src/", pathNot: entries, reachable: false },
    }),
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    doNotFollow: { path: "^node_modules/" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "default"],
    },
  },
};
