import { fieldOfRole } from "../../src/form/definition";
import { formDefinitionR5 as definition } from "../../src/town/r5/form";
import { drawForm } from "../../src/form/draw-form";
import { formSheetName } from "../../src/form/form-sheet-name";
import { listInitiatives, responsibleDepartments } from "../../src/plan/initiatives";
import { planR5 as plan } from "../../src/town/r5/plan";
import { writeWorkbook } from "../../src/xlsx/write";

const department = "総務課";
const text = "・説明会を三回開き、届いた声を次の年の取組に生かした。".repeat(4);

/** A workbook of one 課 with `count` filled forms, each on its own sheet: その1, その2, … of its leaves. */
export function manyForms(count: number): Promise<Uint8Array> {
  const leaves = listInitiatives(plan).filter((leaf) => responsibleDepartments(plan, leaf).includes(department));
  const sequences = Math.ceil(count / leaves.length);
  const sheets = Array.from({ length: sequences }, (_, index) => index + 1)
    .flatMap((sequence) => leaves.map((leaf) => ({ leaf, sequence })))
    .slice(0, count)
    .map(({ leaf, sequence }) => {
      const { group, initiative } = leaf;
      const texts = {
        ...Object.fromEntries(definition.fields.map(({ id }) => [id, text])),
        [fieldOfRole(definition, "initiative").id]:
          `${group.mark} ${group.title} ${initiative.mark} ${initiative.title}`,
        [fieldOfRole(definition, "departments").id]: department,
      };
      const registrationNumber = { fiscalYear: plan.fiscalYear, initiative: leaf.code, department, sequence };
      const name = formSheetName(leaf, department, sequence, sequences);
      return drawForm({ leaf, registrationNumber, texts }, definition, plan, name);
    });
  return writeWorkbook({ title: plan.title, creator: plan.municipality, createdAt: null, sheets });
}
