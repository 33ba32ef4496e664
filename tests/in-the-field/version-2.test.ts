import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { readFormerSummary } from "../../src/gather/former/read-former-summary";
import { planR5 } from "../../src/town/r5/plan";
import { readWorkbook } from "../../src/xlsx/read";

/**
 * A summary of the second version of the memory, the first that remembers files: gathered twice, with two texts of which one
 * was chosen, a file's next version that lacks a form, and a form that was given up. It is never made anew; what it says
 * stands in expected.json, which is written once:
 *
 *     FIELD=write npx jest tests/in-the-field
 */
const folder = join(__dirname, "version-2");
const path = join(folder, "expected.json");
const file = "総括（二回に分けて）.xlsx";

test("第2版の総括は、覚えているファイルも答えも、今も同じに読める", () => {
  const read = readWorkbook(readFileSync(join(folder, file)), { file });
  if (!read.ok) throw new Error(read.problem.message);
  const former = readFormerSummary(read.value, planR5, formDefinitionR5);
  if (!former) throw new Error("no summary");
  const said = {
    files: former.files.map(({ reading, period, previous }) => ({
      source: reading.source,
      period,
      texts: reading.sheets.flatMap(({ name, forms }) =>
        forms.map(({ frames, fields }) => [name, frames, Object.values(fields).map((field) => field?.text ?? null)]),
      ),
      previous: previous?.reading.sheets.map(({ name, forms }) => [name, forms.length]) ?? null,
    })),
    forms: former.forms.map(({ key, place, period, doubt, isGivenUp, openQuestion, fields }) => ({
      key: [key.initiative, key.department, key.sequence],
      place: place && [place.file, place.sheet, place.cell],
      ...{ period, doubt, isGivenUp, isOpen: openQuestion !== null },
      texts: Object.values(fields).map(({ text }) => text),
    })),
    answers: former.answers,
    unreadable: former.unreadable,
    givenUp: former.givenUp,
    remembersFiles: former.remembersFiles,
  };
  if (process.env.FIELD === "write" && !existsSync(path)) writeFileSync(path, `${JSON.stringify(said, null, 2)}\n`);
  expect(JSON.parse(JSON.stringify(said))).toEqual(JSON.parse(readFileSync(path, "utf8")));
});
