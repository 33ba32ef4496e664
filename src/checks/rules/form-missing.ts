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
  about:
    "ブックを出した課の、受け持つ取組の様式がない。その課のブックを全部合わせて見る。全課の取組はとりまとめ課だけを見る。様式台帳があれば、その行ごとに見る。何も出していない課は「未提出」とし、ここでは取り上げない。",
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
  examples: {
    ok: [
      {
        situation: "受け持つ取組の様式がそろっている（様式台帳のとおり）",
        forms: [{}],
        register: [{ initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" }],
      },
      {
        situation: "何も出していない課がある",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" },
          { initiative: "1-2-1-1", department: "建設水道課", sequence: 1, subject: "" },
        ],
      },
      {
        situation: "全課の取組の様式を、とりまとめ課でない課が出していない",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "" },
          { initiative: "1-1-1-1", department: "町民生活課", sequence: 1, subject: "" },
        ],
      },
    ],
    ng: [
      {
        situation: "様式台帳にある二つ目の様式を出していない",
        forms: [{}],
        register: [
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "自治会" },
          { initiative: "1-2-1-1", department: "町民生活課", sequence: 2, subject: "住民会" },
        ],
        messages: [
          "町民生活課の「Ⅰ-2-①(1) 自治会組織の活動支援と連携」の様式その2（住民会）がありません。様式を作って出してください。",
        ],
      },
      {
        situation: "受け持つ二つの取組のうち、一つの様式がない",
        forms: [{ initiative: "1-2-1-4", department: "保健福祉課" }],
        register: [
          { initiative: "1-2-1-2", department: "保健福祉課", sequence: 1, subject: "" },
          { initiative: "1-2-1-4", department: "保健福祉課", sequence: 1, subject: "" },
        ],
        messages: [
          "保健福祉課の「Ⅰ-2-①(2) まちづくり活動諸団体の活動支援と連携」の様式がありません。様式を作って出してください。",
        ],
      },
    ],
  },
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
