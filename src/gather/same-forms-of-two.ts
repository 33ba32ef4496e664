import { fieldOfRole } from "../form/definition";
import { comparisonKey } from "../workbook/comparison-key";
import { groupBy } from "../workbook/group-by";
import type { Collection, FormerForm, FormerSummary, FormKey, GatheredForm, RememberedFile } from "./collection";
import { keyTextOf } from "./form-key-text";
import { placeOfForm } from "./form-order";
import { meaningsOf, trimmed, type Candidate } from "./identity/candidates";
import { numbersOf } from "./identity/form-number";
import { withKeysOfToday } from "./identity/keys-of-today";
import { matchFormer } from "./identity/match-former";
import type { HandedInForm } from "./identity/same-forms";
import { mapFields } from "./memory/field-memory";
import { translatePlan } from "./plan-translation";
import { latestFiles } from "./versions/latest-files";

/** A text of a form in two collections; one side is there, or both are. */
export interface FormOfTwo {
  readonly before: GatheredForm | null;
  readonly after: GatheredForm | null;
  /** What the form is called in the earlier one, under the plan of the later; null: it is not there, or that plan has no place for it. */
  readonly keyBefore: FormKey | null;
  /** The same in the later one; null: it is not there. Of a form with two texts both keys may be there where one text is not. */
  readonly keyAfter: FormKey | null;
}

export interface FormsOfTwo {
  readonly forms: readonly FormOfTwo[];
  /** May be one form, which nothing tells for certain: both stand in `forms`, each alone. */
  readonly uncertain: readonly { readonly before: GatheredForm; readonly after: GatheredForm }[];
}

/**
 * Which form of a collection is which of a later one, by the same evidence as when forms come to a summary that stands
 * (`matchFormer`). Another plan, of the same year or of another, is translated first.
 */
export function formsOfTwo(before: Collection, after: Collection): FormsOfTwo {
  const { plan, definition } = after;
  const { former, origins } = asSummary(before, after);
  const handedIn = handedInForms(after);
  const matches = matchFormer([...handedIn.keys()], {
    former,
    latest: { nextOf: nextFiles(former.files, after), takenOut: new Set() },
    answers: {},
    plan,
    definition,
  });
  const originOf = (form: FormerForm): GatheredForm => {
    const origin = origins.get(form);
    if (!origin) throw new Error("A form was matched that nobody gave.");
    return origin;
  };
  const keyOf = new Map([...origins].map(([{ key }, form]) => [form, key]));
  const matched = [...matches.found].flatMap(([form, { former: one }]) =>
    pairTexts(one.versions.map(originOf), handedIn.get(form) ?? [], one.key),
  );
  const isMatched = new Set(matched.flatMap(({ before: one, after: next }) => [one, next]));
  const gone = before.forms
    .filter((form) => !isMatched.has(form))
    .map((form): FormOfTwo => ({ before: form, after: null, keyBefore: keyOf.get(form) ?? null, keyAfter: null }));
  const added = after.forms
    .filter((form) => !isMatched.has(form))
    .map((form): FormOfTwo => ({ before: null, after: form, keyBefore: null, keyAfter: form.key }));
  return {
    forms: [...matched, ...gone, ...added],
    uncertain: matches.uncertain.flatMap(({ form, former: { versions } }) =>
      (handedIn.get(form) ?? []).slice(0, 1).map((next) => ({ before: originOf(versions[0]), after: next })),
    ),
  };
}

/** A folder that no file of the later collection stands in. */
const FORMER_FOLDER = "\u0000/";

/** The earlier collection as the summary that the forms of the later one come to, and what each of its forms was. */
function asSummary(
  before: Collection,
  { plan, definition }: Collection,
): { readonly former: FormerSummary; readonly origins: ReadonlyMap<FormerForm, GatheredForm> } {
  const translation = translatePlan(before.plan, plan, definition);
  const files = before.submissions.map(({ reading, period }): RememberedFile => {
    const { source, sheets } = reading;
    const { file, handedInAs = file } = source;
    const translated = sheets.map((sheet) => ({
      ...sheet,
      forms: sheet.forms.map((form) => translation.reading(form)),
    }));
    return {
      reading: { ...reading, source: { ...source, file: FORMER_FOLDER + file, handedInAs }, sheets: translated },
      period,
      previous: null,
    };
  });
  const isFile = new Set(before.submissions.map(({ reading }) => reading.source.file));
  const placed = before.forms.flatMap((form) => {
    const { source, reading, period, texts } = form;
    const [key, ownKey] = [translation.key(form.key), translation.key(form.ownKey ?? form.key)];
    if (!key || !ownKey) return [];
    const former: FormerForm = {
      key,
      ownKey,
      source,
      reading: translation.reading(reading),
      fields: mapFields(texts, (text) => ({ text, listText: null, gathered: text, memory: null })),
      place: isFile.has(source.file) ? placeOfForm(FORMER_FOLDER + source.file, reading) : null,
      period,
      doubt: null,
      isGivenUp: false,
      openQuestion: null,
    };
    return [{ form, former }];
  });
  const summary = withKeysOfToday(
    {
      file: "",
      fiscalYear: plan.fiscalYear,
      forms: placed.map(({ former }) => former),
      merged: [],
      retired: [],
      register: null,
      registerProblems: [],
      givenUp: [],
      files,
      unreadable: [],
      answers: {},
      remembersFiles: true,
    },
    plan,
  );
  const origins = new Map(
    placed.flatMap(({ form }, index) => {
      const former = summary.forms[index];
      return former ? [[former, form] as const] : [];
    }),
  );
  return { former: summary, origins };
}

/** The files of the earlier collection with their next versions. Two that stand alone are meant to be compared, whatever their names. */
function nextFiles(files: readonly RememberedFile[], after: Collection): ReadonlyMap<string, string> {
  const { plan, definition, period, submissions } = after;
  const given = submissions.map(({ reading }) => reading);
  const [one, next] = [files, given];
  if (one.length === 1 && next.length === 1 && one[0] && next[0])
    return new Map([[one[0].reading.source.file, next[0].source.file]]);
  return latestFiles({
    given,
    unreadable: [],
    remembered: files,
    rememberedUnreadable: [],
    removed: [],
    period,
    plan,
    definition,
  }).nextOf;
}

/** The forms of a collection as they came, each with all its texts. */
function handedInForms({
  forms,
  submissions,
  plan,
  definition,
}: Collection): ReadonlyMap<HandedInForm, readonly GatheredForm[]> {
  const identity = fieldOfRole(definition, "identity").id;
  const sources = new Map(submissions.map(({ reading: { source } }) => [source.file, source]));
  const numbers = numbersOf(
    forms.map(({ key, reading }) => ({ ...key, reading })),
    plan,
  );
  const candidates = forms.map((form, index): Candidate => {
    const { key, ownKey = key, source, reading, texts } = form;
    const file = sources.get(source.file);
    return {
      reading,
      source,
      givenName: file?.handedInAs ?? source.file,
      sha256: file?.sha256 ?? null,
      modified: file?.modified ?? null,
      initiative: key.initiative,
      department: key.department,
      ownDepartment: ownKey.department,
      texts,
      meanings: meaningsOf(texts, plan, definition),
      number: numbers[index] ?? null,
      identity: comparisonKey(texts[identity] ?? ""),
    };
  });
  const pairs = forms.flatMap((form, index) => {
    const candidate = candidates[index];
    return candidate ? [{ form, candidate }] : [];
  });
  return new Map(
    [...groupBy(pairs, ({ form }) => keyTextOf(form.key)).values()].map((group) => {
      const [{ candidate: first }, ...others] = group;
      const { initiative, department, ownDepartment, number, identity: ofFirst } = first;
      const form: HandedInForm = {
        initiative,
        department,
        ownDepartment,
        number,
        identity: ofFirst,
        versions: [first, ...others.map(({ candidate }) => candidate)],
        copies: [],
        contained: [],
        superseded: [],
      };
      return [form, group.map((one) => one.form)];
    }),
  );
}

/** The texts of one form, of which there are two where nobody has said which counts: those that are the same, else in order. */
function pairTexts(
  before: readonly GatheredForm[],
  after: readonly GatheredForm[],
  keyBefore: FormKey,
): readonly FormOfTwo[] {
  const keyAfter = after[0]?.key ?? null;
  const left = [...before];
  const take = (isMeant: (form: GatheredForm) => boolean): GatheredForm | null => {
    const index = left.findIndex(isMeant);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  const same = new Map(after.map((form) => [form, take((one) => saysTheSame(one, form))]));
  return [
    ...after.map((form) => ({ before: same.get(form) ?? take(() => true), after: form, keyBefore, keyAfter })),
    ...left.map((form) => ({ before: form, after: null, keyBefore, keyAfter })),
  ];
}

function saysTheSame({ texts: before }: GatheredForm, { texts: after }: GatheredForm): boolean {
  return Object.keys(after).every((id) => trimmed(before[id] ?? null) === trimmed(after[id] ?? null));
}
