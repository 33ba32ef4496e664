const path = require("node:path");

const contentDeliveryNetwork = "https://appsforoffice.microsoft.com";
const packageFolder = path.dirname(require.resolve("@microsoft/office-js/package.json"));

/** @param {string | undefined} source "cdn", or nothing for our own copy */
function isFromNetwork(source) {
  if (source !== undefined && source !== "own" && source !== "cdn") {
    throw new Error(`--env officejs=${source} は指定できません。cdn または own を指定してください。`);
  }
  return source === "cdn";
}

/** Where the page takes office.js from. */
function officeScript(source) {
  return isFromNetwork(source) ? `${contentDeliveryNetwork}/lib/1/hosted/office.js` : "office-js/office.js";
}

/**
 * What the page may load and reach. `frame-ancestors` cannot stand in a meta element. The hash is that of an empty style
 * element: Griffel (Fluent UI) inserts such and fills it through the CSSOM.
 */
function contentSecurityPolicy(source) {
  const scripts = isFromNetwork(source) ? `'self' ${contentDeliveryNetwork}` : "'self'";
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='",
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "worker-src 'self'",
  ].join("; ");
}

/**
 * What office.js asks for in Excel, of its package's 86 MB: the library of each platform (PC, Mac, web), the table that it
 * reads in a plain browser, its texts in our two languages (it falls back to en-us by itself). See docs/decisions/.
 */
const copied = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "ja-jp/office_strings.js",
  "en-us/office_strings.js",
];

/** Senders of usage data to Microsoft: office.js works without, but a missing file would stand in every console. */
const leftEmpty = ["telemetry/oteljs_agave.js", "ariatelemetry/aria-web-telemetry.js"];

/** Patterns for copy-webpack-plugin. */
function officeFiles(source) {
  if (isFromNetwork(source)) return [];
  const from = (file) => ({
    from: path.join(packageFolder, "dist", file),
    to: path.posix.join("office-js", file),
    info: { minimized: true },
  });
  return [
    ...copied.map(from),
    ...leftEmpty.map((file) => ({
      ...from(file),
      transform: () => "// Left empty on purpose: this add-in sends nothing to anybody.\n",
    })),
    { from: path.join(packageFolder, "LICENSE.md"), to: "office-js/LICENSE.md" },
  ];
}

module.exports = { contentSecurityPolicy, officeFiles, officeScript };
