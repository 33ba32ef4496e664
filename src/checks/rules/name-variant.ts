import type { FieldId } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { comparisonKey } from "../../workbook/comparison-key";
import {
  areOneThing,
  compoundsOfTwoVerbs,
  katakanaWords,
  namesIn,
  nounsOfTwoVerbs,
  type Name,
} from "../../wording/names";
import type { Span } from "../../wording/quoted";
import { groupBy } from "../../workbook/group-by";
import { editBetween } from "../../workbook/text-edit";
import type { Fix, FormChange } from "../finding";
import { proseOf } from "../prose";
import { defineRule } from "../rule";
import { termsIn } from "../terms-of-plan";
import { nameForm } from "../wording";

interface Data {
  /** The spelling that is proposed, how often it is used, and why. */
  readonly proposed: string;
  readonly times: number;
  readonly because: "norm" | "commonest" | "nothing";
  /** Each other one as 「…」（2か所）. */
  readonly others: string;
  /** Where the others stand, as far as they are named. */
  readonly places: string;
  readonly morePlaces: number;
}

interface Place extends Span {
  readonly form: GatheredForm;
  readonly field: FieldId;
  readonly label: string;
}

interface Spelling extends Pick<Name, "name" | "isNorm" | "weak"> {
  readonly places: Place[];
}

/** Ways of writing one name, by what they are compared by. */
type Spellings = Map<string, Spelling>;

const NAMED_PLACES = 3;
const END_OF_SENTENCE = /[。\n]/u;

/** 「選考委員会で候補者を、選定委員会で業者を決めた。」: who names both in one sentence means two things. */
function areToldApart(text: string, one: Omit<Name, "isCommon">, other: Name): boolean {
  if (one.key !== other.key || one.name === other.name) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return !END_OF_SENTENCE.test(text.slice(first.end, second.start));
}

export const nameVariant = defineRule<Data>({
  id: "name-variant",
  scope: "collection",
  severity: "warning",
  title: "同じものの違う名前",
  check({ collection: { forms, definition, plan }, report }) {
    const groups = new Map<string, Spellings>();
    const apart = new Set<string>();
    // What 用語 speaks of is said by the rule `term`.
    const scan = termsIn(plan);
    for (const [number, form] of forms.entries()) {
      for (const { field, label, text } of proseOf(form, definition)) {
        const found = [
          ...namesIn(text).map((name) => ({ ...name, kind: "name" })),
          ...katakanaWords(text).map((name) => ({ ...name, kind: "katakana" })),
          ...nounsOfTwoVerbs(text).map((name) => ({ ...name, kind: "verbs" })),
          ...compoundsOfTwoVerbs(text).map((name) => ({ ...name, kind: "compound" })),
        ];
        const said = found.length === 0 ? [] : scan(text);
        for (const { kind, key, isCommon = false, ...name } of found) {
          if (said.some(({ start, end }) => start < name.end && name.start < end)) continue;
          const group = `${isCommon ? number : ""}${kind} ${key}`;
          add(groups, group, name, { form, field, label, start: name.start, end: name.end });
          if (kind === "name" && found.some((other) => areToldApart(text, { ...name, key }, other))) apart.add(group);
        }
      }
    }
    for (const group of apart) groups.delete(group);
    for (const spellings of groups.values()) {
      const [proposed, ...rest] = Array.from(spellings.values()).sort(bestFirst);
      const others = rest.filter((other) => proposed && areOneThing(proposed, other));
      const first = others[0]?.places[0];
      if (!proposed || !first) continue;
      const places = others.flatMap((other) => other.places);
      const named = [...new Set(places.map(({ form, label }) => `${nameForm(form.key, plan)}の「${label}」`))];
      const beside = new Set(proposed.places.map(({ form }) => form));
      const within = places.find(({ form }) => beside.has(form));
      const { form, field } = within ?? first;
      report({
        form,
        field,
        data: {
          proposed: proposed.name,
          times: proposed.places.length,
          because: reasonFor(proposed, others),
          others: others.map(({ name, places: { length } }) => `「${name}」（${length}か所）`).join("、"),
          places: named.slice(0, NAMED_PLACES).join("、"),
          morePlaces: Math.max(0, named.length - NAMED_PLACES),
        },
        fix: others.every((other) => isPlainlyCommoner(proposed, other)) ? replaced(form, places, proposed.name) : null,
        ...(within ? {} : { severity: "info" }),
      });
    }
  },
  message: ({ proposed, times, because, others, places, morePlaces }) => {
    const remedy = {
      norm: `公用文の書き方の「${proposed}」にそろえてください。`,
      commonest: `同じでしたら、多い方の「${proposed}」にそろえてください。`,
      nothing: "同じでしたら、正しい方の名前にそろえてください。",
    }[because];
    const where = `${places}${morePlaces === 0 ? "" : `ほか${morePlaces}か所`}`;
    return `「${proposed}」（${times}か所）と${others}は、同じものではありませんか。${remedy}「${proposed}」でない書き方は、${where}にあります。`;
  },
});

/** That of 公用文, or the one that is used at least twice as often: which of two that are as common is right, nobody can tell. */
function isPlainlyCommoner(one: Spelling, other: Spelling): boolean {
  return one.isNorm === true || one.places.length >= 2 * other.places.length;
}

/** Only where all of them stand in that form: with one left elsewhere the names would differ as before. */
function replaced(form: GatheredForm, places: readonly Place[], name: string): Fix | null {
  if (places.some((place) => place.form !== form)) return null;
  const [first, ...more] = Array.from(groupBy(places, ({ field }) => field)).flatMap(
    ([field, ofField]): readonly FormChange[] => {
      const before = form.texts[field] ?? "";
      const edits = ofField
        .toSorted((a, b) => a.start - b.start)
        .flatMap(({ start, end }) => {
          const edit = editBetween(before.slice(start, end), name);
          return edit ? [{ ...edit, start: edit.start + start, end: edit.end + start }] : [];
        });
      return edits.length === 0 ? [] : [{ target: { part: "value", field }, before, edits }];
    },
  );
  return first ? { certainty: "likely", changes: [first, ...more] } : null;
}

function add(
  groups: Map<string, Spellings>,
  key: string,
  { name, isNorm = false, weak = [] }: Pick<Name, "name" | "isNorm" | "weak">,
  place: Place,
): void {
  const spellings: Spellings = groups.get(key) ?? new Map();
  groups.set(key, spellings);
  const same = comparisonKey(name);
  const spelling = spellings.get(same) ?? { name, isNorm, weak, places: [] };
  spellings.set(same, spelling);
  spelling.places.push(place);
}

/** That of 公用文, then the commonest; of two that are as common the fullest, for names are shortened more often than lengthened. */
function bestFirst(a: Spelling, b: Spelling): number {
  return (
    Number(b.isNorm ?? false) - Number(a.isNorm ?? false) ||
    b.places.length - a.places.length ||
    b.name.length - a.name.length
  );
}

function reasonFor(proposed: Spelling, others: readonly Spelling[]): Data["because"] {
  if (proposed.isNorm) return "norm";
  return others.every(({ places }) => places.length < proposed.places.length) ? "commonest" : "nothing";
}
