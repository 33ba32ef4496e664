import { kanaSlips } from "../../wording/kana-slips";
import { styleRemarks } from "../../wording/style-remarks";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { saidTimes, slipFindings } from "../slip-findings";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly wrong: string;
  /** "" where a person has to say. */
  readonly right: string;
  readonly times: number;
  readonly kind: "certain" | "likely" | "negation" | "listing";
}

export const kanaSlip = defineRule<Data>({
  id: "kana-slip",
  scope: "form",
  severity: "warning",
  title: "かなや字の打ち間違い",
  check({ form, definition, report }) {
    for (const one of proseOf(form, definition)) {
      const { field, label, text } = one;
      for (const { slip, fix, ...data } of slipFindings(one, kanaSlips(text))) {
        const { wrong, right, isCertain } = slip;
        const kind = isCertain ? "certain" : "likely";
        report({ field, data: { label, wrong, right, kind, ...data }, fix });
      }
      for (const { slip, ...data } of slipFindings(one, styleRemarks(text))) {
        report({ field, severity: "info", data: { label, wrong: slip.wrong, right: "", kind: slip.remark, ...data } });
      }
    }
  },
  message: ({ label, excerpt, wrong, right, times, kind }) => {
    const place = `「${label}」の「${excerpt}」`;
    switch (kind) {
      case "certain":
        return `${place}の「${wrong}」は、「${right}」の打ち間違いのようです。直してください。${saidTimes(times)}`;
      case "likely":
        return right === ""
          ? `${place}の「${wrong}」は、打ち間違いかもしれません。確かめてください。${saidTimes(times)}`
          : `${place}の「${wrong}」は、「${right}」かもしれません。確かめてください。${saidTimes(times)}`;
      case "negation":
        return `${place}は、打ち消しが二つ重なっています。一つの言い方にすると読みやすくなります。`;
      case "listing":
        return `${place}は、「～たり」が一つだけです。後も「～たり」とするか、「～たり」を使わない言い方にすると読みやすくなります。`;
    }
  },
});
