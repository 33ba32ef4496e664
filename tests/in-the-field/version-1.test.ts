import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { recognise } from "../../src/form/recognise";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { splitSummary } from "../../src/gather/former/split-summary";
import { planR5 } from "../../src/town/r5/plan";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { readWorkbook } from "../../src/xlsx/read";

/**
 * Workbooks that the first version in use has written: towns keep them for years, so they are read forever. They are never
 * made anew. What they say stands in expected.json, which is written once, with them:
 *
 *     FIELD=write npx jest tests/in-the-field
 */
const folder = join(__dirname, "version-1");
const path = join(folder, "expected.json");
const isWriting = process.env.FIELD === "write";
const expected = (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}) as Readonly<Record<string, unknown>>;
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".xlsx"))
  .toSorted();

test("配布した様式、書き込まれた様式、総括（単独、ほかのシートの間、直して二回目）がある", () => {
  expect(files).toHaveLength(5);
});

test.each(files)("%s は今も同じに読める", (file) => {
  const said = saidBy(open(file));
  if (isWriting) {
    const all = (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {}) as Readonly<Record<string, unknown>>;
    writeFileSync(path, `${JSON.stringify({ ...all, [file]: said }, null, 2)}\n`);
  } else expect(said).toEqual(expected[file]);
});

function open(file: string): WorkbookSnapshot {
  const read = readWorkbook(readFileSync(join(folder, file)), { file });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

/** Under names of this test's own: what is renamed in the code is not renamed in expected.json. */
function saidBy(snapshot: WorkbookSnapshot) {
  const { summary, rest } = splitSummary(snapshot);
  return {
    sheets: recognise(rest, planR5, formDefinitionR5).map(({ name, kind, forms }) => ({
      name,
      kind,
      forms: forms.map(({ initiative, registrationNumber, fields }) => ({
        initiative: initiative.inPlan?.code ?? null,
        registrationNumber,
        texts: Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, field?.text ?? null])),
      })),
    })),
    summary: summary && saidBySummary(summary),
  };
}

function saidBySummary(summary: WorkbookSnapshot) {
  const former = readFormerSummary(summary, planR5, formDefinitionR5);
  if (!former) return null;
  return {
    forms: former.forms.map(({ key, ownKey, source, fields }) => ({
      key: [key.initiative, key.department, key.sequence],
      ownKey: [ownKey.initiative, ownKey.department, ownKey.sequence],
      source: [source.file, source.sheet],
      texts: Object.fromEntries(
        Object.entries(fields).map(([id, { text, listText, gathered, memory }]) => [
          id,
          { text, listText, gathered, isRemembered: memory !== null },
        ]),
      ),
    })),
    merged: former.merged.flatMap(({ initiative, fields }) =>
      Object.entries(fields).map(([field, { text, gathered }]) => ({ initiative, field, text, gathered })),
    ),
    retired: former.retired.map(({ initiative, department, sequence }) => [initiative, department, sequence]),
    register:
      former.register?.entries.map(({ initiative, department, sequence, subject }) => [
        initiative,
        department,
        sequence,
        subject,
      ]) ?? null,
  };
}
