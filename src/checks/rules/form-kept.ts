import { defineRule } from "../rule";
import { nameForm } from "../wording";

export const formKept = defineRule<{ readonly form: string; readonly file: string }>({
  id: "form-kept",
  scope: "form",
  severity: "info",
  title: "前回の総括から残した様式",
  about: "今回は出されなかったので、前回の総括にあるものをそのまま残した様式。",
  check({ form, plan, report }) {
    if (form.origin !== "kept") return;
    report({ data: { form: nameForm(form.key, plan), file: form.source.file } });
  },
  message: ({ form, file }) =>
    `「${form}」は今回出されなかったので、前回の総括のもの（「${file}」から集めたもの）を残しました。取りやめた様式でしたら、総括から消してください。`,
  examples: {
    ok: [{ situation: "今回出された様式", forms: [{}] }],
    ng: [
      {
        situation: "今回は出されなかった様式",
        forms: [{ origin: "kept" }],
        messages: [
          "「Ⅰ-2-①(1) 町民生活課 その1」は今回出されなかったので、前回の総括のもの（「町民生活課.xlsx」から集めたもの）を残しました。取りやめた様式でしたら、総括から消してください。",
        ],
      },
    ],
  },
});
