import js from "@eslint/js";
import prettier from "eslint-config-prettier";
import { createTypeScriptImportResolver } from "eslint-import-resolver-typescript";
import importX from "eslint-plugin-import-x";
import globals from "globals";
import tseslint from "typescript-eslint";

/**
 * What each folder of src/ may import of ours: the layers of README.md. A folder that is missing here fails below,
 * so a new folder has to say what it stands on.
 */
const core = ["workbook", "plan", "form", "gather", "checks", "summary"];
const mayImport = {
  workbook: [],
  plan: ["workbook"],
  form: ["plan", "workbook"],
  gather: ["plan", "workbook", "form"],
  checks: ["plan", "workbook", "form", "gather"],
  summary: ["plan", "workbook", "form", "gather", "checks"],
  usecases: core,
  xlsx: ["workbook"],
  excel: ["workbook", "xlsx"],
  commands: [...core, "usecases", "excel"],
  // Only its worker names xlsx: see below.
  taskpane: [...core, "usecases", "excel", "commands", "xlsx"],
  preview: ["workbook", "xlsx", "taskpane"],
  cli: [...core, "usecases", "xlsx"],
};
const folders = Object.keys(mayImport);
const zones = folders.map((folder) => ({
  target: `./src/${folder}`,
  from: "./src",
  except: [folder, ...mayImport[folder]].map((name) => `./${name}`),
  message: `src/${folder} may import only: ${mayImport[folder].join(", ") || "nothing of ours"}.`,
}));

export default tseslint.config(
  { ignores: ["dist/", "out/", "coverage/", "node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { "import-x": importX },
    settings: { "import-x/resolver-next": [createTypeScriptImportResolver({ project: "tsconfig.json" })] },
    rules: {
      "import-x/no-restricted-paths": ["error", { zones }],
      "import-x/no-cycle": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "no-control-regex": "off",
    },
  },
  {
    // The pure core knows no host: not Node, not the browser, not Office, and no file format.
    files: ["src/{workbook,plan,form,gather,checks,summary,usecases}/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: ["node:*", "fs", "path", "fflate", "saxes", "hucre", "react*", "@fluentui/*"] },
      ],
      "no-restricted-globals": ["error", "Office", "Excel", "window", "document", "process", "Buffer"],
    },
  },
  {
    // Only src/excel knows Office.
    files: ["src/{xlsx,cli,taskpane,commands}/**/*.{ts,tsx}"],
    rules: { "no-restricted-globals": ["error", "Office", "Excel", "OfficeExtension"] },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: globals.node } },
  { files: ["webpack.config.js"], languageOptions: { sourceType: "commonjs", globals: globals.node } },
  prettier,
);
