import { coverageOf } from "../../gather/register/coverage";
import { defineRule } from "../rule";
import { nameForm } from "../wording";

interface Data {
  readonly forms: readonly string[];
  /** Whether there is a 様式台帳 that says otherwise; else one form of each initiative and 課 was expected. */
  readonly isRegistered: boolean;
}

export const formNotRegistered = defineRule<Data>({
  id: "form-not-registered",
  scope: "collection",
  severity: "warning",
  title: "様式台帳にない様式",
  check({ collection, report }) {
    const { counts } = coverageOf(collection);
    const beyond = counts.further.filter(({ why }) => why === "beyond" || why === "unregistered");
    if (beyond.length === 0) return;
    const isRegistered = collection.register !== null;
    const forms = beyond.map(({ key }) => nameForm(key, collection.plan));
    report({ file: "", ...(isRegistered ? {} : { severity: "info" }), data: { forms, isRegistered } });
  },
  message: ({ forms, isRegistered }) =>
    `あるはずの様式のほかに${forms.length}様式が届いています（${forms.join("、")}）。${
      isRegistered ? "様式台帳にないため" : "様式台帳がないため"
    }、次に届かなくても気づけません。これからも出す様式なら、総括の「様式台帳」で状態の「追加の候補」を「提出する」に直してください。`,
});
