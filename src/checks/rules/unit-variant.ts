import { excerptOf } from "../../wording/quoted";
import { unitVariants } from "../../wording/units";
import { proseOf } from "../prose";
import { defineRule } from "../rule";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly unit: string;
  readonly spelling: string;
  readonly common: string;
  /** Whether that is really commoner. */
  readonly isCommoner: boolean;
}

export const unitVariant = defineRule<Data>({
  id: "unit-variant",
  scope: "form",
  severity: "info",
  title: "単位の書き方",
  check({ form, definition, report }) {
    const prose = proseOf(form, definition);
    for (const { unit, uses } of unitVariants(prose.map(({ text }) => text))) {
      const [common, ...others] = uses;
      for (const { spelling, times, text, span } of others) {
        const place = prose[text];
        if (!common || !place) continue;
        const excerpt = excerptOf(place.text, span);
        const isCommoner = common.times > times;
        report({
          field: place.field,
          data: { label: place.label, excerpt, unit, spelling, common: common.spelling, isCommoner },
        });
      }
    }
  },
  message: ({ label, excerpt, unit, spelling, common, isCommoner }) =>
    `この様式では${unit}を「${common}」とも「${spelling}」とも書いています（「${label}」の「${excerpt}」など）。${
      isCommoner ? `多い方の「${common}」` : "どちらか"
    }にそろえると読みやすくなります。`,
});
