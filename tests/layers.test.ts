import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { layers } from "./support/layers";

const root = path.join(__dirname, "..");

interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

/** What the lint's own configuration says of a repository of these files; packages are empty ones. */
function violationsIn(files: Readonly<Record<string, string>>, packages: readonly string[] = []): readonly Violation[] {
  const folder = mkdtempSync(path.join(tmpdir(), "layers-"));
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  try {
    for (const file of ["package.json", "tsconfig.json"]) cpSync(path.join(root, file), path.join(folder, file));
    for (const [file, text] of Object.entries(files)) write(file, text);
    for (const name of packages) {
      write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: "index.js" }));
      write(`node_modules/${name}/index.js`, "export {};\n");
    }
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [
        path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
        "src",
        ...["--config", path.join(root, ".dependency-cruiser.mjs"), "--output-type", "json"],
      ],
      { cwd: folder, encoding: "utf8", maxBuffer: 1e9 },
    );
    if (!stdout.startsWith("{")) throw new Error(stdout + stderr);
    const { summary } = JSON.parse(stdout) as {
      readonly summary: {
        readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { name: string } }[];
      };
    };
    return summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each planted in a file of its own; all in one tree, for the tool takes seconds to start. */
const wrongImports: readonly {
  readonly situation: string;
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  /** What the import leads to; the file itself where the rule is about a file. */
  readonly to?: string;
}[] = [
  {
    situation: "表にないフォルダー（何か import している）",
    rule: "unlisted-folder",
    file: "src/unlisted/reader.ts",
    text: `import "../workbook/given";`,
  },
  {
    situation: "表にないフォルダー（何も import していない）",
    rule: "unlisted-folder",
    file: "src/alone/anything.ts",
    text: "export {};",
  },
  { situation: "src/ にじかに置いたファイル", rule: "unlisted-folder", file: "src/loose.ts", text: "export {};" },
  {
    situation: "表にないフォルダーを使う",
    rule: "plan-imports",
    file: "src/plan/uses-unlisted.ts",
    text: `import "../unlisted/reader";`,
    to: "src/unlisted/reader.ts",
  },
  {
    situation: "下から上への import",
    rule: "form-imports",
    file: "src/form/upwards.ts",
    text: `import { given } from "../gather/given"; given;`,
    to: "src/gather/given.ts",
  },
  {
    situation: "下から上への、型だけの import",
    rule: "workbook-imports",
    file: "src/workbook/type-upwards.ts",
    text: `import type { Given } from "../plan/given"; export type Own = Given;`,
    to: "src/plan/given.ts",
  },
  {
    situation: "下から上への、import() と書いた型",
    rule: "workbook-imports",
    file: "src/workbook/written-type.ts",
    text: `export type Own = import("../plan/given").Given;`,
    to: "src/plan/given.ts",
  },
  {
    situation: "下から上への、あとから読む import",
    rule: "usecases-imports",
    file: "src/usecases/later.ts",
    text: `export const later = () => import("../xlsx/given");`,
    to: "src/xlsx/given.ts",
  },
  {
    situation: "下から上への、そのまま外へ渡す export",
    rule: "excel-imports",
    file: "src/excel/passes-on.ts",
    text: `export { given } from "../taskpane/given";`,
    to: "src/taskpane/given.ts",
  },
  {
    situation: "worker/ でない作業ウィンドウから xlsx",
    rule: "taskpane-only-in",
    file: "src/taskpane/anything.ts",
    text: `import "../xlsx/given";`,
    to: "src/xlsx/given.ts",
  },
  ...["cli", "taskpane"].map((front) => ({
    situation: `決めたファイルでない ${front} から town`,
    rule: `${front}-only-in`,
    file: `src/${front}/another-root.ts`,
    text: `import "../town/given";`,
    to: "src/town/given.ts",
  })),
  {
    situation: "town を使う中心",
    rule: "plan-imports",
    file: "src/plan/uses-town.ts",
    text: `import "../town/given";`,
    to: "src/town/given.ts",
  },
  {
    situation: "中心から、ただの crypto",
    rule: "gather-node",
    file: "src/gather/bare-crypto.ts",
    text: `import { createHash } from "crypto"; createHash;`,
    to: "crypto",
  },
  {
    situation: "中心から node:fs",
    rule: "checks-node",
    file: "src/checks/prefixed.ts",
    text: `import "node:fs";`,
    to: "fs",
  },
  {
    situation: "中心から、process に聞いた Node のモジュール",
    rule: "summary-node",
    file: "src/summary/asked.ts",
    text: `export const fs = process.getBuiltinModule("node:fs");`,
    to: "fs",
  },
  {
    situation: "プレビューから Node のモジュール",
    rule: "preview-node",
    file: "src/preview/host/reads-files.ts",
    text: `import "node:fs";`,
    to: "fs",
  },
  {
    situation: "中心から React",
    rule: "usecases-packages",
    file: "src/usecases/draws.ts",
    text: `import "react";`,
    to: "node_modules/react/index.js",
  },
  {
    situation: "中心から、Office の型だけ",
    rule: "workbook-packages",
    file: "src/workbook/office-types.ts",
    text: `import type {} from "@microsoft/office-js";`,
    to: "node_modules/@microsoft/office-js/index.js",
  },
  ...["fflate", "saxes", "hucre"].map((name) => ({
    situation: `xlsx でないところから ${name}`,
    rule: "excel-packages",
    file: `src/excel/uses-${name}.ts`,
    text: `import "${name}";`,
    to: `node_modules/${name}/index.js`,
  })),
  {
    situation: "中心の、表にないパッケージ",
    rule: "summary-packages",
    file: "src/summary/uses-zod.ts",
    text: `import "zod";`,
    to: "node_modules/zod/index.js",
  },
  {
    situation: "preferences.ts でないところから office-js-helpers",
    rule: "taskpane-only-in",
    file: "src/taskpane/uses-storage.ts",
    text: `import "@microsoft/office-js-helpers";`,
    to: "node_modules/@microsoft/office-js-helpers/index.js",
  },
  {
    situation: "型だけの循環",
    rule: "no-circle",
    file: "src/plan/circle-a.ts",
    text: `import type { B } from "./circle-b"; export interface A { readonly b: B }`,
    to: "src/plan/circle-b.ts",
  },
  {
    situation: "tests から",
    rule: "outside",
    file: "src/cli/uses-tests.ts",
    text: `import "../../tests/a-form";`,
    to: "tests/a-form.ts",
  },
  {
    situation: "package.json にないパッケージ",
    rule: "undeclared-package",
    file: "src/cli/undeclared.ts",
    text: `import "undeclared";`,
    to: "node_modules/undeclared/index.js",
  },
  {
    situation: "開発用のパッケージ",
    rule: "undeclared-package",
    file: "src/cli/dev-package.ts",
    text: `import "fast-check";`,
    to: "node_modules/fast-check/index.js",
  },
  {
    situation: "どこにもないファイル",
    rule: "unresolvable",
    file: "src/cli/nowhere.ts",
    text: `import "./nothing-here";`,
    to: "./nothing-here",
  },
  {
    situation: "誰も使わないファイル",
    rule: "unused-file",
    file: "src/form/unused.ts",
    text: `import "./used-by-unused";`,
  },
  {
    situation: "誰も使わないファイルだけが使うファイル",
    rule: "unused-file",
    file: "src/form/used-by-unused.ts",
    text: "export {};",
  },
];

const given = "export interface Given { readonly a: string }\nexport const given = 1;\n";
const givenFiles = Object.fromEntries(layers.map(([folder]) => [`src/${folder}/given.ts`, given]));

describe("src/ の import の決まり", () => {
  const files = {
    ...givenFiles,
    "src/plan/circle-b.ts": `import type { A } from "./circle-a"; export interface B { readonly a: A }`,
    "src/cli/main.ts": "export {};",
    "tests/a-form.ts": "export {};",
    ...Object.fromEntries(wrongImports.map(({ file, text }) => [file, `${text}\n`])),
  };
  const packages = wrongImports.flatMap(({ to }) => /^node_modules\/(.+)\/index\.js$/u.exec(to ?? "")?.[1] ?? []);
  const found = violationsIn(files, packages);

  test.each(wrongImports)("断る: $situation", ({ rule, file, to = file }) => {
    expect(found.filter(({ from }) => from === file)).toContainEqual({ rule, from: file, to });
  });

  test("二つのフォルダーの間は、表にあるものだけが通る", () => {
    const pairs = layers.flatMap(([folder, { imports, onlyIn = {} }]) =>
      layers
        .filter(([other]) => other !== folder)
        .map(([other]) => {
          const place = onlyIn[other]?.[0] ?? "";
          const file = place === "" || place.endsWith("/") ? `${place}imports-${other}.ts` : place;
          return {
            from: `src/${folder}/${file}`,
            to: `src/${other}/given.ts`,
            isAllowed: imports.includes(other) && onlyIn[other]?.length !== 0,
          };
        }),
    );
    const planted = pairs.map(({ from, to }) => {
      const target = path.posix.relative(path.posix.dirname(from), to.replace(/\.ts$/u, ""));
      return [from, `import type { Given } from "${target}";\nexport type Own = Given;\n`] as const;
    });
    const refused = violationsIn({ ...givenFiles, ...Object.fromEntries(planted) }).filter(
      ({ rule }) => rule !== "unused-file",
    );
    const edgeOf = ({ from, to }: { readonly from: string; readonly to: string }) => `${from} → ${to}`;
    expect(refused.map(edgeOf).sort()).toEqual(
      pairs
        .filter(({ isAllowed }) => !isAllowed)
        .map(edgeOf)
        .sort(),
    );
  });

  test("正しい木には何も言わない", () => {
    const clean = {
      "src/workbook/given.ts": given,
      "src/xlsx/given.ts": `import "fflate"; import "../workbook/given"; export const given = 1;`,
      "src/taskpane/worker/worker.ts": `import "../../xlsx/given";`,
      "src/taskpane/preferences.ts": `import "@microsoft/office-js-helpers";`,
      "src/taskpane/main.tsx": `import "./preferences"; import { version } from "../../package.json"; version;`,
      "src/cli/main.ts": `import "node:fs"; import "crypto"; import "../xlsx/given";`,
    };
    expect(violationsIn(clean, ["fflate", "@microsoft/office-js-helpers"])).toEqual([]);
  });
});

describe("src/layers.json", () => {
  test("それぞれのフォルダーは、import するものより下にある", () => {
    const order = layers.map(([folder]) => folder);
    for (const [folder, { imports }] of layers) {
      expect(order.slice(0, order.indexOf(folder))).toEqual(expect.arrayContaining([...imports]));
    }
  });

  test("中心は tsconfig.core.json が Node とブラウザーなしで調べるものと同じ", () => {
    const { include } = JSON.parse(readFileSync(path.join(root, "tsconfig.core.json"), "utf8")) as {
      readonly include: readonly string[];
    };
    const core = layers.filter(([, layer]) => layer.core).map(([folder]) => `src/${folder}`);
    expect([...include].sort()).toEqual(core.sort());
  });
});

describe("src/ の大域の名前の決まり", () => {
  /** Which names eslint's own configuration refuses in each text, as if it stood in that file. */
  function refusedNames(texts: readonly (readonly [file: string, text: string])[]): readonly (readonly string[])[] {
    // eslint loads its configuration as an ES module, which jest does not let it do here. Types are not asked for: slow.
    const script = `
      import { ESLint } from "eslint";
      const withoutTypes = { files: ["**/*"], languageOptions: { parserOptions: { projectService: false } } };
      const eslint = new ESLint({ overrideConfig: [withoutTypes], ruleFilter: ({ ruleId }) => ruleId.startsWith("no-restricted-") });
      const results = [];
      for (const [filePath, text] of JSON.parse(process.argv[1])) results.push((await eslint.lintText(text, { filePath }))[0].messages);
      console.log(JSON.stringify(results));`;
    const run = spawnSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(texts)], {
      cwd: root,
      encoding: "utf8",
    });
    if (run.status !== 0) throw new Error(run.stderr);
    const results = JSON.parse(run.stdout) as readonly (readonly { readonly message: string }[])[];
    return results.map((messages) => messages.map(({ message }) => /'(\w+)'/u.exec(message)?.[1] ?? message));
  }

  test("Office は src/excel/ だけ、Node とブラウザーは中心のどこにもない", () => {
    const texts = [
      ["src/excel/a.ts", "Office.onReady(); let range: Excel.Range;", []],
      ...["xlsx", "commands", "taskpane", "preview", "cli"].flatMap(
        (folder) =>
          [
            [`src/${folder}/deep/a.ts`, "Office.onReady();", ["Office"]],
            [`src/${folder}/a.tsx`, "let range: Excel.Range;", ["Only src/excel/ knows Office.js."]],
            [`src/${folder}/b.ts`, "globalThis.OfficeExtension;", ["OfficeExtension"]],
            [`src/${folder}/c.ts`, "window; process;", []],
          ] as const,
      ),
      ...["workbook", "plan", "form", "gather", "checks", "summary", "usecases", "town"].flatMap(
        (folder) =>
          [
            [
              `src/${folder}/a.ts`,
              "Office; window; document; process; Buffer;",
              [..."Office window document process Buffer".split(" ")],
            ],
            [`src/${folder}/deep/b.ts`, "globalThis.fetch; console.log(1);", ["fetch", "console"]],
            [`src/${folder}/c.ts`, "new Map(); Intl; globalThis.Array; const name = 1; name;", []],
          ] as const,
      ),
    ] as const;
    const refused = refusedNames(texts.map(([file, text]) => [file, text]));
    expect(texts.map(([file, text], index) => [file, text, refused[index]])).toEqual(texts);
  });
});
