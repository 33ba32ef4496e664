const path = require("node:path");

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

/** The command line: one file that needs nothing but Node. */
const cli = {
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  output: { path: path.resolve(__dirname, "dist"), filename: "torimatome.js" },
  resolve: { extensions: [".ts", ".tsx", ".mjs", ".js"] },
  module: { rules: [typescript] },
  // Read by people when something goes wrong on a machine without our sources.
  optimization: { minimize: false },
  performance: { hints: false },
  devtool: false,
};

module.exports = [cli];
