import type { Collection, RegisterEntry } from "../../gather/collection";
import { nameInitiative, findInitiative } from "../../plan/initiatives";
import { formsNotHandedIn } from "../forms-not-handed-in";
import { defineRule } from "../rule";
import { nameSource } from "../wording";

interface Data {
  readonly department: string;
  readonly initiative: string;
  /** その2（一般廃棄物）, where 様式台帳 has more than one; else "". */
  readonly which: string;
  /** Where a form of it lies that does not count: another fiscal year's, or one struck through; else "". */
  readonly elsewhere: string;
}

export const formMissing = defineRule<Data>({
  id: "form-missing",
  scope: "collection",
  severity: "error",
  title: "様式がない",
  check({ collection, report }) {
    for (const { entry, isOnlyOne } of formsNotHandedIn(collection)) {
      const { initiative, department } = entry;
      const inPlan = findInitiative(collection.plan, initiative);
      if (!inPlan) continue;
      const data = {
        department,
        initiative: nameInitiative(inPlan),
        which: which(entry, isOnlyOne),
        elsewhere: elsewhere(entry, collection),
      };
      report({ file: "", initiative, department, data });
    }
  },
  message: ({ department, initiative, which: part, elsewhere: place }) =>
    `${department}の「${initiative}」の様式${part}がありません。様式を作って出してください。` +
    (place === "" ? "" : `（${place}があります。）`),
  ownerMessage: ({ initiative, which: part, elsewhere: place }) =>
    `「${initiative}」の様式${part}は、このブックにありません。ほかの班のブックにあれば、そのままで結構です。どこにもなければ、「取組一覧」の「足りない様式を作る」で作れます。` +
    (place === "" ? "" : `（${place}があります。）`),
});

function which({ sequence, subject }: RegisterEntry, isOnlyOne: boolean): string {
  return (isOnlyOne ? "" : `その${sequence}`) + (subject === "" ? "" : `（${subject}）`);
}

/** Last year's form of it may only need its year corrected, one that is struck through its line removed. */
function elsewhere({ initiative, department }: RegisterEntry, { excluded }: Collection): string {
  const [found] = excluded.flatMap(({ reason, reading, department: owner, source }) => {
    const what =
      reason === "other-fiscal-year" ? "別の年度の様式" : reason === "struck" ? "取り消し線で消された様式" : null;
    const isIt = reading.initiative.inPlan?.code === initiative && owner === department;
    return what !== null && isIt ? [`${nameSource(source)}に${what}`] : [];
  });
  return found ?? "";
}
