import type { Collection } from "../../gather/collection";
import { findInitiative } from "../../plan/initiatives";
import { departmentsHandedIn, expectedForms, type ExpectedForm } from "../expected-forms";
import { defineRule } from "../rule";
import { nameLeaf, nameSource } from "../wording";

interface Data {
  readonly [key: string]: string | number;
  readonly department: string;
  readonly leaf: string;
  /** その2（一般廃棄物）, where 様式台帳 has more than one; else "". */
  readonly which: string;
  /** Where another fiscal year's form of it lies; else "". */
  readonly otherYear: string;
}

export const formMissing = defineRule<Data>({
  id: "form-missing",
  scope: "collection",
  severity: "error",
  title: "様式がない",
  about:
    "ブックを出した課の、受け持つ取組の様式がない。その課のブックを全部合わせて見る。全課の取組はとりまとめ課だけを見る。様式台帳があれば、その行ごとに見る。何も出していない課は「未提出」とし、ここでは取り上げない。",
  check({ collection, report }) {
    const handedIn = departmentsHandedIn(collection);
    const expected = expectedForms(collection);
    for (const form of expected) {
      const { initiative, department, isThere } = form;
      const leaf = findInitiative(collection.plan, initiative);
      if (isThere || !leaf || !handedIn.has(department)) continue;
      const data = {
        department,
        leaf: nameLeaf(leaf),
        which: which(form, expected),
        otherYear: otherYear(form, collection),
      };
      report({ file: "", initiative, department, data });
    }
  },
  message: ({ department, leaf, which: part, otherYear: place }) =>
    `${department}の「${leaf}」の様式${part}がありません。様式を作って出してください。` +
    (place === "" ? "" : `（${place}に別の年度の様式があります。）`),
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
          "町民生活課の「Ⅰ-2-①-(1) 自治会組織の活動支援と連携」の様式その2（住民会）がありません。様式を作って出してください。",
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
          "保健福祉課の「Ⅰ-2-①-(2) まちづくり活動諸団体の活動支援と連携」の様式がありません。様式を作って出してください。",
        ],
      },
    ],
  },
});

function which({ initiative, department, sequence, subject }: ExpectedForm, expected: readonly ExpectedForm[]): string {
  const several = expected.filter((other) => other.initiative === initiative && other.department === department);
  if (several.length < 2) return subject === "" ? "" : `（${subject}）`;
  return `その${sequence}${subject === "" ? "" : `（${subject}）`}`;
}

function otherYear({ initiative, department }: ExpectedForm, { excluded, submissions }: Collection): string {
  const files = new Set(
    submissions.filter((submission) => submission.department === department).map(({ reading }) => reading.source.file),
  );
  const found = excluded.find(
    ({ reason, reading, source }) =>
      reason === "other-fiscal-year" && reading.initiative.leaf?.code === initiative && files.has(source.file),
  );
  return found ? nameSource(found.source) : "";
}
