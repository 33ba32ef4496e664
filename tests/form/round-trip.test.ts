import fc from "fast-check";
import type { FormDefinition } from "../../src/form/definition";
import { formDefinitionR5 } from "../../src/town/r5/form";
import { drawForm } from "../../src/form/draw-form";
import { recognise } from "../../src/form/recognise";
import { listInitiatives } from "../../src/plan/initiatives";
import { planR5 } from "../../src/town/r5/plan";
import { readWorkbook } from "../../src/xlsx/read";
import { writeWorkbook } from "../../src/xlsx/write";
import { anyText } from "../support/any-text";
import { quarterlyDefinition } from "../support/quarterly-definition";
import { expectValidWorkbook } from "../support/validate-workbook";
import { runs } from "../support/runs";

type Texts = Readonly<Record<string, string>>;

const textsOf = ({ fields }: FormDefinition): fc.Arbitrary<Texts> =>
  fc.record(Object.fromEntries(fields.map(({ id }) => [id, anyText])));

/** A file with one drawn form a sheet. */
async function writeForms(forms: readonly Texts[], definition: FormDefinition): Promise<Uint8Array> {
  const initiatives = listInitiatives(planR5);
  const sheets = forms.map((texts, index) => {
    const initiative = initiatives[index % initiatives.length] ?? null;
    const registrationNumber = initiative && {
      fiscalYear: planR5.fiscalYear,
      initiative: initiative.code,
      department: "町民生活課",
      sequence: index + 1,
    };
    return drawForm({ initiative, registrationNumber, texts }, definition, planR5, `様式 ${index + 1}`);
  });
  return writeWorkbook({ title: "往復", creator: "", createdAt: null, sheets });
}

/** The texts of every form that is found in a file, by sheet. */
function readForms(bytes: Uint8Array, definition: FormDefinition): readonly (readonly Texts[])[] {
  const read = readWorkbook(bytes, { file: "様式.xlsx" });
  if (!read.ok) throw new Error(read.problem.message);
  return recognise(read.value, planR5, definition).map(({ forms }) =>
    forms.map(({ fields }) =>
      Object.fromEntries(definition.fields.map(({ id }) => [id, fields[id]?.text ?? "（欄が見つからない）"])),
    ),
  );
}

test.each([
  ["令和5年度の様式", formDefinitionR5],
  ["別の町の様式", quarterlyDefinition],
])("%sは、どんな文でも、書いて読めば一字も違わず、Excel が直す所もない", async (_, definition) => {
  await fc.assert(
    fc.asyncProperty(fc.array(textsOf(definition), { minLength: 1, maxLength: 6 }), async (forms) => {
      const bytes = await writeForms(forms, definition);
      expect(readForms(bytes, definition)).toEqual(forms.map((texts) => [texts]));
      await expectValidWorkbook(bytes);
    }),
    { numRuns: runs(3) },
  );
});
