const { URL } = require("node:url");

/** The address that stands in manifest.xml, for development. */
const developmentAddress = "https://localhost:3000";

/**
 * `manifest` for a page that is served at `address`, with or without a folder and a slash at its end.
 *
 * @param {string} manifest
 * @param {string | undefined} address
 */
function manifestFor(manifest, address = developmentAddress) {
  const base = baseOf(address);
  return (
    manifest
      // An AppDomain is a host, without a folder.
      .replaceAll(`<AppDomain>${developmentAddress}<`, () => `<AppDomain>${escaped(new URL(base).origin)}<`)
      .replaceAll(developmentAddress, () => escaped(base))
  );
}

function baseOf(address) {
  let url;
  try {
    url = new URL(String(address));
  } catch {
    throw new Error(`--env address=${address} は住所（URL）として読めません。例: https://intra.example.jp/torimatome`);
  }
  // Office shows the pane of an http address with a warning at best, and its icons and buttons not at all.
  if (url.protocol !== "https:") {
    throw new Error(`--env address=${address} は使えません。Officeが開けるのは https:// で始まるページだけです。`);
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new Error(`--env address=${address} には、ホスト名とフォルダーだけを指定してください。`);
  }
  return url.href.replace(/\/+$/, "");
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

module.exports = { manifestFor };
