import { fieldOfRole } from "../../src/form/definition";
import { formDefinitionR5 as definition } from "../../src/town/r5/form";
import { drawForm } from "../../src/form/draw-form";
import { formSheetName } from "../../src/form/form-sheet-name";
import { listInitiatives, responsibleDepartments } from "../../src/plan/initiatives";
import { planR5 as plan } from "../../src/town/r5/plan";
import { writeWorkbook } from "../../src/xlsx/write";

const department = "総務課";
const text = "・説明会を三回開き、届いた声を次の年の取組に生かした。".repeat(4);

/** A workbook of one 課 with `count` filled forms, each on its own sheet: その1, その2, … of its initiatives. */
export function manyForms(count: number): Promise<Uint8Array> {
  const initiatives = listInitiatives(plan).filter((initiative) =>
    responsibleDepartments(plan, initiative).includes(department),
  );
  const sequences = Math.ceil(count / initiatives.length);
  const sheets = Array.from({ length: sequences }, (_, index) => index + 1)
    .flatMap((sequence) => initiatives.map((initiative) => ({ initiative, sequence })))
    .slice(0, count)
    .map(({ initiative, sequence }) => {
      const texts = {
        ...Object.fromEntries(definition.fields.map(({ id }) => [id, text])),
        [fieldOfRole(definition, "initiative").id]:
          `${initiative.group.mark} ${initiative.group.title} ${initiative.mark} ${initiative.title}`,
        [fieldOfRole(definition, "departments").id]: department,
      };
      const registrationNumber = { fiscalYear: plan.fiscalYear, initiative: initiative.code, department, sequence };
      const name = formSheetName(initiative, department, sequence, sequences);
      return drawForm({ initiative, registrationNumber, texts }, definition, plan, name);
    });
  return writeWorkbook({ title: plan.title, creator: plan.municipality, createdAt: null, sheets });
}
