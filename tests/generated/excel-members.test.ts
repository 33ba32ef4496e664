import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { NEEDED_EXCEL_API } from "../../src/excel/condition";
import { membersUsed, membersUsedIn, type UsedMember } from "./excel-members";

/** `npm run generate` writes what is generated; any other run says whether it is stale. */
const isGenerating = process.env.npm_lifecycle_event === "generate";
const root = path.join(__dirname, "../..");
const document = path.join(root, "docs/excel-members.md");

/** The highest ExcelApi of each: learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets */
const excels = [
  ["LTSC 2021", "1.14"],
  ["LTSC 2024", "1.17"],
  ["Microsoft 365, Mac, web", "1.21"],
] as const;

/** Sets with numbers of their own that every Excel in the table has. */
const setsOfAll = new Set([
  "SharedRuntime 1.1",
  "Settings",
  // Outlook's number for it: the event of a ribbon's button is as old as such buttons are.
  "Mailbox 1.3",
]);

/** Members above the floor: the one file that uses each, and asks isSetSupported before. */
const guarded: Readonly<Record<string, string>> = {
  "Excel.WorksheetCollection.onMoved": "src/excel/watch.ts",
  "Excel.WorksheetCollection.onNameChanged": "src/excel/watch.ts",
};

/** The pane is not looked through: lint refuses it both the names and the types of office.js. */
const members = membersUsed(["src/excel", "src/commands"]);

test("ExcelApi 1.14 より新しいものは、使えるかを先に尋ねる所でだけ使う", () => {
  expect(faultsOf(members)).toEqual([]);
  const above = members.filter(({ set }) => isAbove(versionOf(set), NEEDED_EXCEL_API)).map(({ name }) => name);
  expect(above.toSorted()).toEqual(Object.keys(guarded).toSorted());
});

test("どの集まりのものかは、Excel の表で分かる", () => {
  const sets = new Set(members.flatMap(({ set }) => set ?? []));
  expect([...sets].filter((set) => versionOf(set) === null && !setsOfAll.has(set))).toEqual([]);
});

test("取り出し方、読み込みの文、渡す値のどれで使っても見つかる。尋ねずに使えば、名前が挙がる", () => {
  const used = membersUsedIn(`
    const PLACE = "rowIndex";
    export const planted = (isWide: boolean) => Excel.run(async ({ workbook: { worksheets, notes } }) => {
      const sheet = worksheets.getItem("様式");
      sheet.load("name,protection/protected");
      sheet.getRange("A1").load(isWide ? \`\${PLACE},format/wrapText\` : PLACE);
      sheet.protection.protect({ allowFormatCells: true });
      notes.load("items/content");
    });
  `);
  expect(used.map(({ name }) => name)).toEqual(
    expect.arrayContaining([
      "Excel.Workbook.worksheets",
      "Excel.WorksheetCollection.getItem",
      "Excel.Worksheet.name",
      "Excel.WorksheetProtection.protected",
      "Excel.Range.rowIndex",
      "Excel.RangeFormat.wrapText",
      "Excel.WorksheetProtectionOptions.allowFormatCells",
    ]),
  );
  expect(faultsOf(used)).toEqual([
    "Excel.Note.content (ExcelApi 1.18): src/excel/planted.ts",
    "Excel.NoteCollection.items (ExcelApi 1.18): src/excel/planted.ts",
    "Excel.NoteCollection.load (ExcelApi 1.18): src/excel/planted.ts",
    "Excel.Workbook.notes (ExcelApi 1.18): src/excel/planted.ts",
  ]);
});

test("docs/excel-members.md は今のコードと同じ（違えば npm run generate で作り直す）", () => {
  const wanted = membersDocument();
  if (isGenerating) writeFileSync(document, wanted);
  expect(existsSync(document) ? readFileSync(document, "utf8") : "").toBe(wanted);
});

/** Uses above the floor in a file that does not ask for the set. */
function faultsOf(used: readonly UsedMember[]): readonly string[] {
  return used.flatMap(({ name, set, files }) => {
    const version = versionOf(set);
    if (version === null || !isAbove(version, NEEDED_EXCEL_API)) return [];
    return files
      .filter((file) => file !== guarded[name] || !asksFor(version, file))
      .map((file) => `${name} (${set ?? ""}): ${file}`);
  });
}

function asksFor(version: string, file: string): boolean {
  return readFileSync(path.join(root, file), "utf8").includes(`isSetSupported("ExcelApi", "${version}")`);
}

/** "1.9" of "ExcelApi 1.9"; null for no set, or another. */
function versionOf(set: string | null): string | null {
  return /^ExcelApi (1\.\d+)$/u.exec(set ?? "")?.[1] ?? null;
}

function isAbove(version: string | null, floor: string): boolean {
  return version !== null && Number(version.split(".")[1]) > Number(floor.split(".")[1]);
}

function membersDocument(): string {
  const rows = members.map(({ name, set }) => {
    const dot = name.lastIndexOf(".");
    const cells = excels.map(([, highest]) => (isAbove(versionOf(set), highest) ? "asked for first" : "✓"));
    return `| ${[name.slice(0, dot), `\`${name.slice(dot + 1)}\``, set ?? "", ...cells].join(" | ")} |`;
  });
  return [
    "# Members of office.js in use",
    "",
    "Written by `npm run generate` from the code of `src/excel` and `src/commands` (nothing else may name office.js) and from",
    "the set that `@types/office-js` names for each member. No set: part of the client library or of every Office.",
    "",
    `The floor is ExcelApi ${NEEDED_EXCEL_API}. A member above it is used in one place, which asks \`isSetSupported\` first:`,
    ...Object.entries(guarded).map(([name, file]) => `\`${name}\` in ${file},`),
    "so that an Excel without it does without. A test fails on any other.",
    "",
    `| object | member | set | ${excels.map(([excel, highest]) => `${excel} (${highest})`).join(" | ")} |`,
    `| --- | --- | --- | ${excels.map(() => "---").join(" | ")} |`,
    ...rows,
    "",
  ].join("\n");
}
