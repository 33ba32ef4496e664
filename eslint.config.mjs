import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import { createRequire } from "node:module";
import tseslint from "typescript-eslint";

/** What each folder of src/ is. What it may import, .dependency-cruiser.mjs holds. */
const layers = Object.entries(createRequire(import.meta.url)("./src/layers.json"));
const filesIn = (folders) => folders.map(([folder]) => `src/${folder}/**/*.{ts,tsx}`);
const onlyExcel = "Only src/excel/ knows Office.js.";
const office = ["Office", "OfficeExtension", "Excel"];
/** All that Node and browsers add to the language. */
const hostGlobals = Object.keys({ ...globals.browser, ...globals.node }).filter((name) => !(name in globals.es2023));
const refused = (names, message) => [
  "error",
  { globals: names.map((name) => ({ name, message })), checkGlobalObject: true },
];

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    // The rules that need types are oxlint's (.oxlintrc.json): a tenth of the time.
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    // It takes a directive for one of those for an unused one.
    linterOptions: { reportUnusedDisableDirectives: "off" },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "no-control-regex": "off",
    },
  },
  {
    files: filesIn(layers.filter(([, { office: knowsOffice }]) => !knowsOffice)),
    rules: {
      "no-restricted-globals": refused(office, onlyExcel),
      // Their types, which are no globals to the rule above.
      "no-restricted-syntax": [
        "error",
        { selector: `TSQualifiedName > Identifier.left[name=/^(${office.join("|")})$/]`, message: onlyExcel },
      ],
    },
  },
  {
    files: filesIn(layers.filter(([, { office: knowsOffice }]) => knowsOffice)),
    plugins: { "office-addins": officeAddins },
    // All of Microsoft's own. They look for context.sync() in the same file; ours is roundTrip's, and what is read is read in
    // the function that it calls afterwards. Such an object has its load() in the call that it came from.
    rules: Object.fromEntries(Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"])),
  },
  {
    files: filesIn(layers.filter(([, { core }]) => core)),
    rules: {
      "no-restricted-globals": refused(
        [...office, ...hostGlobals],
        "The core knows no host: not Node, no browser, no Excel.",
      ),
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["webpack.config.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
);
