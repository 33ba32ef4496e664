import { excerptOf } from "../../wording/quoted";
import { unitVariants, type UnitUse } from "../../wording/units";
import type { Fix, FormChange } from "../finding";
import { proseOf, type Prose } from "../prose";
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
      for (const { spelling, places } of others) {
        const [{ text, span }] = places;
        const place = prose[text];
        if (!common || !place) continue;
        const excerpt = excerptOf(place.text, span);
        const isCommoner = common.places.length > places.length;
        report({
          field: place.field,
          data: { label: place.label, excerpt, unit, spelling, common: common.spelling, isCommoner },
          fix: isCommoner ? replaced(prose, places, common.spelling) : null,
        });
      }
    }
  },
  message: ({ label, excerpt, unit, spelling, common, isCommoner }) =>
    `この様式では${unit}を「${common}」とも「${spelling}」とも書いています（「${label}」の「${excerpt}」など）。${
      isCommoner ? `多い方の「${common}」` : "どちらか"
    }にそろえると読みやすくなります。`,
});

/** In all fields of the form. */
function replaced(prose: readonly Prose[], places: UnitUse["places"], spelling: string): Fix | null {
  const [first, ...more] = prose.flatMap(({ field, text: before }, number): readonly FormChange[] => {
    const edits = places.flatMap(({ text, unit }) => (text === number ? { ...unit, text: spelling } : []));
    return edits.length === 0 ? [] : [{ target: { part: "value", field }, before, edits }];
  });
  return first ? { certainty: "likely", changes: [first, ...more] } : null;
}
