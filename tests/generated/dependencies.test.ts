import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dependencyReasons } from "./dependency-reasons";

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";
const root = join(__dirname, "../..");
const path = join(root, "docs/dependencies.md");

type Versions = Readonly<Record<string, string>>;
const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
};
const named = [...Object.keys(dependencies), ...Object.keys(devDependencies)];

test("どの依存にも、あるわけが書いてある。使わなくなった依存のわけは残っていない", () => {
  expect(Object.keys(dependencyReasons).toSorted()).toEqual(named.toSorted());
});

test("版はどれも一つに決まっている", () => {
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^(?:npm:[a-z-]+@)?\d+\.\d+\.\d+$/u);
});

test("docs/dependencies.md は今の依存と同じ（違えば npm run generate で作り直す）", () => {
  const wanted = dependenciesDocument();
  if (isGenerating) writeFileSync(path, wanted);
  expect(existsSync(path) ? readFileSync(path, "utf8") : "").toBe(wanted);
});

function dependenciesDocument(): string {
  return [
    "# Dependencies",
    "",
    "Written by `npm run generate` from package.json and tests/generated/dependency-reasons.ts. Versions are exact.",
    "",
    "## In the product",
    "",
    ...table(dependencies),
    "",
    "## To build and test it",
    "",
    ...table(devDependencies),
    "",
  ].join("\n");
}

function table(versions: Versions): readonly string[] {
  return [
    "| package | version | licence | why |",
    "| --- | --- | --- | --- |",
    ...Object.entries(versions).map(
      ([name, version]) => `| ${name} | ${version} | ${licenceOf(name)} | ${dependencyReasons[name] ?? ""} |`,
    ),
  ];
}

function licenceOf(name: string): string {
  const { license } = JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as {
    readonly license?: string;
  };
  return license ?? "see its own file";
}
