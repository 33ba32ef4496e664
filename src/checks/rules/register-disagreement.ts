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
  check({ collection: { registerDisagreements, plan }, report }) {
    for (const { entry, file, otherSubject, otherFile } of registerDisagreements) {
      const { initiative, department, subject } = entry;
      const data = { form: nameForm(entry, plan), subject, file, otherSubject };
      report({ file: otherFile, initiative, department, data });
    }
  },
  message: ({ form, subject, file, otherSubject }) =>
    `様式台帳の「${form}」の件名が、ここでは「${otherSubject}」、「${file}」では「${subject}」です。「${subject}」を使いましたので、どちらかに直してください。`,
});
