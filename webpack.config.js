const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { manifestFor } = require("./webpack/manifest-address.cjs");
const { contentSecurityPolicy, officeScript, officeFiles } = require("./webpack/office-js.cjs");
const { PreviewPane } = require("./webpack/preview-pane.cjs");

/** How TypeScript becomes JavaScript, in every bundle. */
const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      swcrc: false,
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        target: "es2022",
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "es6" },
    },
  },
};

/** What a browser loads is made small by swc (terser took three quarters of the whole build); licences go into a file beside. */
const small = {
  minimizer: [
    new MinimizerPlugin({
      minify: {
        implementation: MinimizerPlugin.swcMinify,
        options: { compress: { passes: 2 }, mangle: true },
      },
      extractComments: true,
    }),
  ],
};

const dist = path.resolve(__dirname, "dist");
const resolve = { extensions: [".ts", ".tsx", ".mjs", ".js"] };

/** The command line: one file that needs nothing but Node. */
const cli = {
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  output: { path: dist, filename: "torimatome.js" },
  resolve,
  module: { rules: [typescript] },
  // Read by people when something goes wrong on a machine without our sources.
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
};

/**
 * The task pane: a static page for Excel, with its manifest.
 *
 * - `--env address=https://host/folder`: where the page will be served (dist/manifest.xml)
 * - `--env officejs=cdn`: office.js from Microsoft's CDN, not from our own folder
 */
function taskpane({ address, officejs }, mode) {
  return {
    name: "taskpane",
    target: ["web", "es2022"],
    entry: { taskpane: "./src/taskpane/main.tsx" },
    output: {
      path: dist,
      filename: "[name].js",
      // A server's or a PC's cache never mixes a new pane with an old worker.
      chunkFilename: "chunks/[name].[contenthash:12].js",
      clean: { keep: /^(torimatome\.js|preview)/ },
    },
    resolve,
    module: { rules: [typescript] },
    optimization: small,
    plugins: [
      new HtmlPlugin({
        template: "src/taskpane/taskpane.html",
        filename: "taskpane.html",
        templateParameters: {
          contentSecurityPolicy: contentSecurityPolicy(officejs),
          officeScript: officeScript(officejs),
        },
        scriptLoading: "defer",
        hash: true,
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png", to: "icons/[name][ext]" },
          { from: "src/taskpane/taskpane.css", to: "taskpane.css" },
          { from: "manifest.xml", to: "manifest.xml", transform: (xml) => manifestFor(xml.toString(), address) },
          ...officeFiles(officejs),
        ],
      }),
      new PreviewPane(),
    ],
    // Fluent UI alone is more than webpack's default hint; the page comes from the town's own network.
    performance: {
      hints: mode === "production" ? "warning" : false,
      maxEntrypointSize: 1_500_000,
      maxAssetSize: 1_500_000,
      assetFilter: (file) => file.endsWith(".js") && !file.startsWith("office-js/"),
    },
    // Never eval: the page's Content-Security-Policy forbids it.
    devtool: mode === "production" ? false : "source-map",
  };
}

/**
 * The preview, in dist/preview: Excel's place is taken by our own host, behind the real office.js. A town that serves the pane
 * to Excel copies dist/ without this folder (and without torimatome.js): nothing outside of it refers to it.
 *
 * - preview.js: the page with the workbook (index.html)
 * - pane-frame.js: runs first in the pane's frame (pane.html, the same page as taskpane.html: see PreviewPane)
 * - host.js: the host alone, for tests in a browser
 * - samples/: workbooks to begin with, and index.json, which says what is in them
 */
function preview(mode) {
  const folder = "./src/preview/stage";
  return {
    name: "preview",
    target: ["web", "es2022"],
    entry: {
      preview: `${folder}/main.tsx`,
      "pane-frame": `${folder}/pane-frame.ts`,
      host: "./src/preview/host/browser-entry.ts",
    },
    output: { path: path.join(dist, "preview"), filename: "[name].js", clean: { keep: /^pane\.html$/ } },
    resolve,
    module: { rules: [typescript] },
    optimization: small,
    plugins: [
      new HtmlPlugin({
        template: `${folder}/preview.html`,
        templateParameters: { contentSecurityPolicy: `${contentSecurityPolicy()}; frame-src 'self'` },
        chunks: ["preview"],
        scriptLoading: "defer",
        hash: true,
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: `${folder}/preview.css`, to: "preview.css" },
          { from: `${folder}/samples.json`, to: "samples/index.json" },
          { from: "assets/samples/*.xlsx", to: "samples/[name][ext]" },
        ],
      }),
    ],
    performance: { hints: false },
    devtool: mode === "production" ? false : "source-map",
  };
}

module.exports = (env = {}, { mode = "production" } = {}) => [cli, taskpane(env, mode), preview(mode)];
