import { struckForms } from "../../gather/struck-forms";
import { sameFiscalYear } from "../../plan/fiscal-year";
import { defineRule } from "../rule";

export const struckForm = defineRule<{ readonly isRewritten: boolean }>({
  id: "struck-form",
  scope: "collection",
  severity: "warning",
  title: "取り消し線で消された様式",
  check({ collection, report }) {
    for (const { form, standing } of struckForms(collection)) {
      if (standing === "kept" || standing === "given-up") continue;
      const years = form.reading.fiscalYears.flatMap(({ value }) => value ?? []);
      const isThisYears = years.length === 0 || years.some((year) => sameFiscalYear(year, collection.plan.fiscalYear));
      const isRewritten = standing === "rewritten";
      report({ form, data: { isRewritten }, ...((isRewritten || !isThisYears) && { severity: "info" }) });
    }
  },
  message: ({ isRewritten }) =>
    isRewritten
      ? "この様式は取り消し線で消されているので、総括に入れていません。書き直した様式を入れました。"
      : "この様式は取り消し線で消されているので、総括に入れていません。取りやめですか。取りやめでしたら様式台帳の状態に「取りやめ」と書き、出す様式でしたら取り消し線を外して出し直してください。",
  note: ({ isRewritten }) => (isRewritten ? "取り消し線で消された様式" : null),
  ownerMessage: ({ isRewritten }) =>
    isRewritten
      ? "この様式は取り消し線で消されているので、総括には入りません。要らなければ消してください。"
      : "この様式は取り消し線で消されているので、このまま出しても総括には入りません。取りやめですか。取りやめでしたら様式を消し、出す様式でしたら取り消し線を外してください。",
});
