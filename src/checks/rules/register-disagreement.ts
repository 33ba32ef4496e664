import { defineRule } from "../rule";
import { nameForm } from "../wording";

interface Data {
  readonly form: string;
  readonly subject: string;
  readonly file: string;
  readonly otherSubject: string;
}

export const registerDisagreement = defineRule<Data>({
  id: "register-disagreement",
  scope: "collection",
  severity: "warning",
  title: "様式台帳の件名が食い違う",
  about: "同じ様式の件名が、ブックによって違う。先に読んだブックの件名を使う。",
  check({ collection: { registerDisagreements, plan }, report }) {
    for (const { entry, file, otherSubject, otherFile } of registerDisagreements) {
      const { initiative, department, subject } = entry;
      const data = { form: nameForm(entry, plan), subject, file, otherSubject };
      report({ file: otherFile, initiative, department, data });
    }
  },
  message: ({ form, subject, file, otherSubject }) =>
    `様式台帳の「${form}」の件名が、ここでは「${otherSubject}」、「${file}」では「${subject}」です。「${subject}」を使いましたので、どちらかに直してください。`,
  examples: {
    ok: [{ situation: "件名が同じ", forms: [{}] }],
    ng: [
      {
        situation: "二つのブックで件名が違う",
        forms: [{}],
        compared: {
          registerDisagreements: [
            {
              entry: { initiative: "1-2-1-1", department: "町民生活課", sequence: 1, subject: "自治会" },
              file: "町民生活課.xlsx",
              otherSubject: "住民会",
              otherFile: "町民生活課（環境班）.xlsx",
            },
          ],
        },
        messages: [
          "様式台帳の「Ⅰ-2-①(1) 町民生活課 その1」の件名が、ここでは「住民会」、「町民生活課.xlsx」では「自治会」です。「自治会」を使いましたので、どちらかに直してください。",
        ],
      },
    ],
  },
});
