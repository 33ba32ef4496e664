const { sources } = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");

const PAGE = "preview/pane.html";
/** From the folder of its own, everything is where it is for taskpane.html. */
const BASE = '<base href="../" />';
/** Before office.js, which looks for its Excel at once. */
const SCRIPT = '<script src="preview/pane-frame.js"></script>';

/** Puts taskpane.html beside the preview a second time, as the page that stands in the preview's frame. */
class PreviewPane {
  apply(compiler) {
    compiler.hooks.compilation.tap("PreviewPane", (compilation) => {
      HtmlPlugin.getHooks(compilation).beforeEmit.tap("PreviewPane", (page) => {
        const html = page.html
          .replace("<head>", `<head>\n    ${BASE}`)
          .replace(/( *)<script/u, `$1${SCRIPT}\n$1<script`);
        compilation.emitAsset(PAGE, new sources.RawSource(html));
        return page;
      });
    });
  }
}

module.exports = { PreviewPane };
