import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const dist = path.join(__dirname, "../dist");
const { contentSecurityPolicy, officeFiles, officeScript } = createRequire(__filename)("../webpack/office-js.cjs") as {
  contentSecurityPolicy: (source?: string) => string;
  officeFiles: (source?: string) => readonly { readonly to: string }[];
  officeScript: (source?: string) => string;
};

describe("組み上がった作業ウィンドウのファイル", () => {
  const page = readFileSync(path.join(dist, "taskpane.html"), "utf8");

  it("ページに、じかに書いたスクリプトや装いはない", () => {
    expect([...page.matchAll(/<script(?![^>]*\ssrc=)/g)]).toEqual([]);
    expect(page).not.toMatch(/<style|\son\w+=|\sstyle=/);
    expect(page).toContain(`content="${contentSecurityPolicy()}"`);
  });

  it("ページが読むファイルは、どれもdistにある", () => {
    const files = [...page.matchAll(/(?:src|href)="([^"?]+)/g)].map(([, file]) => file ?? "");
    expect(files).toEqual(expect.arrayContaining(["office-js/office.js", "taskpane.js"]));
    for (const file of files) expect(() => readFileSync(path.join(dist, file))).not.toThrow();
  });

  it("evalを使わず、Web上の住所からスクリプトを読まない", () => {
    const scripts = ["taskpane.js", ...readdirSync(path.join(dist, "chunks")).map((file) => `chunks/${file}`)];
    for (const file of scripts.filter((name) => name.endsWith(".js"))) {
      expect(readFileSync(path.join(dist, file), "utf8")).not.toMatch(/\beval\(|appsforoffice|aspnetcdn/);
    }
  });
});

describe("office.jsの置き場所", () => {
  it("自前の写しには、PC・Mac・Webの分と日英の文、使用条件がある", () => {
    const files = officeFiles().map(({ to }) => to);
    for (const file of [
      "office.js",
      "excel-win32-16.01.js",
      "excel-mac-16.00.js",
      "excel-web-16.00.js",
      "LICENSE.md",
    ]) {
      expect(files).toContain(`office-js/${file}`);
    }
    expect(contentSecurityPolicy()).not.toContain("https:");
  });

  it("CDNを選ぶと、写しを置かず、その住所だけを許す", () => {
    expect(officeFiles("cdn")).toEqual([]);
    expect(officeScript("cdn")).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(contentSecurityPolicy("cdn")).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  });

  it("ほかの指定は断る", () => {
    expect(() => officeScript("CDN")).toThrow(/--env officejs=CDN/);
  });
});
