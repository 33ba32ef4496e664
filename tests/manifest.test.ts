import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { SaxesParser } from "saxes";
import { ribbonCommands } from "../src/commands/ribbon-commands";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const root = path.join(__dirname, "..");
const development = "https://localhost:3000";
const { manifestFor } = createRequire(__filename)("../webpack/manifest-address.cjs") as {
  manifestFor: (manifest: string, address?: string) => string;
};
const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
const manifest = parse(source);

/** What the schema allows in each element, in this order (OfficeApp 1.1, TaskPaneAppVersionOverrides 1.0). */
const order: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...["Id", "AlternateId", "Version", "ProviderName", "DefaultLocale", "DisplayName", "Description", "IconUrl"],
    ...["HighResolutionIconUrl", "SupportUrl", "AppDomains", "Hosts", "Requirements", "DefaultSettings"],
    ...["Permissions", "VersionOverrides"],
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  "VersionOverrides/Host": ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

describe("manifest.xml", () => {
  const [overrides] = find(manifest, "VersionOverrides");
  const resources = overrides ? find(overrides, "Resources").flatMap((one) => one.children) : [];
  const resourceIds = resources.flatMap((kind) => kind.children.map((one) => one.attributes.id ?? ""));

  it("要素は決められた順に並ぶ", () => {
    for (const element of descendants(manifest)) {
      const isHost = element.name === "Host" && element.children.length > 0;
      const allowed = order[isHost ? "VersionOverrides/Host" : element.name];
      if (!allowed) continue;
      const places = element.children.map(({ name }) => allowed.indexOf(name));
      expect({ element: element.name, places }).toEqual({ element: element.name, places: places.toSorted(byNumber) });
      expect(places).not.toContain(-1);
    }
  });

  it("作業ウィンドウのVersionOverridesは1.0", () => {
    expect(overrides?.attributes["xsi:type"]).toBe("VersionOverridesV1_0");
  });

  // docs/decisions/0015: a requirement in the base would keep an older Excel from showing the add-in at all.
  it("古いExcelでも作業ウィンドウは開き、そのわけを言える。リボンと共有ランタイムだけが、使えるExcelを求める", () => {
    expect(manifest.children.map(({ name }) => name)).not.toContain("Requirements");
    expect(child(child(manifest, "DefaultSettings"), "SourceLocation").attributes.DefaultValue).toBe(
      `${development}/taskpane.html`,
    );
    const sets = overrides ? find(child(overrides, "Requirements"), "bt:Set") : [];
    expect(sets.map(({ attributes }) => attributes)).toEqual([{ Name: "SharedRuntime", MinVersion: "1.1" }]);
  });

  it("プログラムが始まらない古いExcelには、ページそのものが要る版を言う", () => {
    const page = readFileSync(path.join(root, "src/taskpane/taskpane.html"), "utf8");
    expect(page.replace(/\s+/gu, " ")).toMatch(/<div id="root">\s*<p[^>]*>[^<]*Office LTSC 2021以降/u);
  });

  it("識別子はGUID、版は4つの数", () => {
    expect(textOf("Id")).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(textOf("Version")).toMatch(/^\d+(\.\d+){3}$/);
    expect(textOf("Permissions")).toBe("ReadWriteDocument");
  });

  it("日本語が既定で、文にはどれも英語がある", () => {
    expect(textOf("DefaultLocale")).toBe("ja-JP");
    const strings = find(manifest, "bt:String");
    expect(strings.length).toBeGreaterThan(8);
    for (const one of [...strings, ...["DisplayName", "Description"].map((name) => child(manifest, name))]) {
      expect(one.children.map(({ attributes }) => attributes.Locale)).toEqual(["en-US"]);
    }
  });

  it("長さは限りの中にある", () => {
    const limits = { DisplayName: 125, Description: 250 } as const;
    for (const [name, limit] of Object.entries(limits)) {
      for (const value of valuesOf(child(manifest, name))) expect(value.length).toBeLessThanOrEqual(limit);
    }
    for (const [kind, limit] of [
      ["bt:ShortStrings", 125],
      ["bt:LongStrings", 250],
    ] as const) {
      const strings = find(manifest, kind).flatMap((one) => one.children);
      for (const value of strings.flatMap(valuesOf)) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(limit);
      }
    }
    expect(textOf("ProviderName").length).toBeLessThanOrEqual(125);
    for (const { attributes } of descendants(manifest)) {
      if (attributes.id !== undefined) expect(attributes.id.length).toBeLessThanOrEqual(32);
    }
  });

  it("参照と定義は過不足なく対応する", () => {
    expect(resourceIds).toHaveLength(new Set(resourceIds).size);
    const used = descendants(manifest).flatMap(({ attributes }) => attributes.resid ?? []);
    expect([...new Set(used)].toSorted()).toEqual(resourceIds.toSorted());
    for (const id of resourceIds) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("リボンの関数は、作業ウィンドウが登録するものと同じ", () => {
    const functions = find(manifest, "FunctionName").map(({ text }) => text);
    expect(functions.toSorted()).toEqual(Object.values(ribbonCommands).toSorted());
  });

  it("ウィンドウと関数は、閉じても残る一つのページで動く", () => {
    const [runtime] = find(manifest, "Runtime");
    expect(runtime?.attributes.lifetime).toBe("long");
    const pages = [...find(manifest, "FunctionFile"), ...find(manifest, "SourceLocation")];
    expect(new Set(pages.flatMap(({ attributes }) => attributes.resid ?? []))).toEqual(
      new Set([runtime?.attributes.resid]),
    );
    expect(find(manifest, "AppDomain").map(({ text }) => text)).toEqual([development]);
  });

  it("アイコンは名前の通りの大きさの絵で、ボタンは16・32・80、一覧は32・64", () => {
    expect(sizeOfIcon(child(manifest, "IconUrl").attributes.DefaultValue)).toEqual([32, 32]);
    expect(sizeOfIcon(child(manifest, "HighResolutionIconUrl").attributes.DefaultValue)).toEqual([64, 64]);
    const images = new Map(
      find(manifest, "bt:Image").flatMap(({ attributes: { id, DefaultValue } }) =>
        id === undefined ? [] : [[id, DefaultValue] as const],
      ),
    );
    for (const icon of find(manifest, "Icon")) {
      expect(icon.children.map(({ attributes }) => Number(attributes.size))).toEqual([16, 32, 80]);
      for (const { attributes } of icon.children) {
        const size = Number(attributes.size);
        expect(sizeOfIcon(images.get(attributes.resid ?? ""))).toEqual([size, size]);
      }
    }
  });

  it("名を挙げたファイルは、どれも組み上がったdistにある", () => {
    for (const url of urlsOf(manifest)) {
      const file = url.slice(development.length + 1);
      expect({ url, isThere: file === "" || existsSync(path.join(root, "dist", file)) }).toEqual({
        url,
        isThere: true,
      });
    }
  });
});

describe("ほかの住所のmanifest.xml", () => {
  it.each([
    ["https://intra.example.jp/gyokaku", "https://intra.example.jp/gyokaku"],
    ["https://intra.example.jp/gyokaku//", "https://intra.example.jp/gyokaku"],
    ["https://intra.example.jp:8443/", "https://intra.example.jp:8443"],
  ])("%s へ向け直す", (address, base) => {
    const moved = parse(manifestFor(source, address));
    expect(urlsOf(moved).length).toBe(urlsOf(manifest).length);
    expect(child(moved, "IconUrl").attributes.DefaultValue).toBe(`${base}/icons/torimatome-32.png`);
    expect(find(moved, "AppDomain").map(({ text }) => text)).toEqual([new URL(base).origin]);
    expect(JSON.stringify(moved)).not.toContain("localhost");
  });

  it.each(["http://intra.example.jp", "intra.example.jp", "https://intra.example.jp/?a=1", "file:///pane"])(
    "%s は理由を述べて断る",
    (address) => {
      expect(() => manifestFor(source, address)).toThrow(/^--env address=/);
    },
  );

  it("住所がなければ開発用のまま", () => {
    expect(manifestFor(source)).toBe(source);
  });
});

function parse(xml: string): Element {
  const parser = new SaxesParser();
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  const [element] = top.children;
  if (!element) throw new Error("no element");
  return element;
}

function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

function find(element: Element, name: string): Element[] {
  return descendants(element).filter((one) => one.name === name);
}

function child(element: Element, name: string): Element {
  const found = element.children.find((one) => one.name === name);
  if (!found) throw new Error(`<${element.name}> has no <${name}>`);
  return found;
}

function textOf(name: string): string {
  return child(manifest, name).text;
}

function valuesOf({ attributes, children }: Element): string[] {
  return [attributes.DefaultValue ?? "", ...children.map((one) => one.attributes.Value ?? "")];
}

function urlsOf(element: Element): string[] {
  return descendants(element)
    .flatMap((one) => [...Object.values(one.attributes), one.text])
    .filter((value) => value.startsWith("https://"));
}

/** Width and height as the file's own header says. */
function sizeOfIcon(url: string | undefined): readonly [number, number] {
  const file = readFileSync(path.join(root, "assets", (url ?? "").slice(development.length + 1)));
  expect(file.subarray(1, 4).toString("latin1")).toBe("PNG");
  return [file.readUInt32BE(16), file.readUInt32BE(20)];
}

function byNumber(one: number, other: number): number {
  return one - other;
}
