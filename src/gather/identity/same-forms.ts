import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import { trimmed, type Candidate } from "./candidates";
import { laterOf } from "./later-file";
import { isSameNumber, keyOfNumber, tellApart, type FormNumber } from "./form-number";

/** Everything handed in for ONE form: usually one candidate. */
export interface HandedInForm {
  readonly initiative: string | null;
  readonly department: string | null;
  /** As the form itself says, where somebody had to be asked. */
  readonly ownDepartment: string | null;
  /** Its 管理番号, today's name before a former one; several forms of one workbook have the same where a sheet was copied. */
  readonly number: FormNumber | null;
  readonly identity: string;
  /** The first for each text: more than one is a question to ask. */
  readonly versions: readonly [Candidate, ...Candidate[]];
  /** The same form with the same texts, once more; 実践課 may have another name of the 課. */
  readonly copies: readonly Candidate[];
  /** Left as they were given out, where another version says all that they say. */
  readonly contained: readonly Candidate[];
  /** Other texts, where somebody has said which counts. */
  readonly superseded: readonly Candidate[];
}

/** All that was handed in for it. */
export function membersOf({ versions, copies, contained, superseded }: HandedInForm): readonly Candidate[] {
  return [...versions, ...copies, ...contained, ...superseded];
}

/**
 * Which candidates are the same form. `candidates` stand in their order. The SAME form is one whose initiative, 課 and
 * 管理番号 agree; where one has no 管理番号, whose initiative, 課 and 目指す姿 agree. Two exceptions: a 管理番号 that one
 * workbook carries with two 目指す姿 was copied with its sheet and proves nothing, so that 目指す姿 alone counts; and forms
 * whose 課 nobody knows are never the same, for two 課 may have been given the same 目指す姿.
 */
export function joinSameForms(candidates: readonly Candidate[]): readonly HandedInForm[] {
  const groups = groupBy(candidates, ({ initiative, department }) => JSON.stringify([initiative, department]));
  return [...groups.values()].flatMap((group) => joinGroup(group)).map((members) => toForm(members));
}

/**
 * One initiative and 課. Numbered ones first, of today's name before a former one: one without a 管理番号, and one that has got
 * another since, joins what its 目指す姿 names.
 */
function joinGroup(group: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const copiedNumbers = numbersOfCopies(group);
  const names = identityNames(group);
  const joined = new JoinedForms();
  for (const candidate of group.toSorted((a, b) => rankOfNumber(a) - rankOfNumber(b))) {
    const { number } = candidate;
    const marks: Marks = {
      name: names.get(candidate) ?? "",
      number,
      hasCopiedNumber: number !== null && copiedNumbers.has(keyOfNumber(number)),
      texts: keyOfMeanings(candidate),
    };
    joined.add(candidate, marks, joined.find(marks) ?? joined.begin());
  }
  return joined.forms.map(({ members }) => members);
}

/** What a candidate is recognised by. */
interface Marks {
  /** Of {@link identityNames}. */
  readonly name: string;
  readonly number: FormNumber | null;
  readonly hasCopiedNumber: boolean;
  readonly texts: string;
}

interface JoinedForm {
  readonly order: number;
  readonly numbers: FormNumber[];
  readonly names: Set<string>;
  readonly texts: Set<string>;
  readonly members: Candidate[];
}

/** The forms of one group as far as they are joined, found by number and by name. */
class JoinedForms {
  readonly forms: JoinedForm[] = [];
  readonly #byNumber = new Map<string, JoinedForm[]>();
  readonly #byName = new Map<string, JoinedForm[]>();

  /** Of several that fit the one with the same texts, else the first. */
  find({ name, number, hasCopiedNumber, texts }: Marks): JoinedForm | undefined {
    const numbered = number === null || hasCopiedNumber ? [] : (this.#byNumber.get(keyOfNumber(number)) ?? []);
    const named = (this.#byName.get(name) ?? []).filter((form) =>
      form.numbers.every((other) => !tellApart(other, number)),
    );
    const fitting = [...new Set([...numbered, ...named])].toSorted((a, b) => a.order - b.order);
    return fitting.find((form) => form.texts.has(texts)) ?? fitting[0];
  }

  begin(): JoinedForm {
    const order = this.forms.length;
    const form = { order, numbers: [], names: new Set<string>(), texts: new Set<string>(), members: [] };
    this.forms.push(form);
    return form;
  }

  add(candidate: Candidate, { name, number, texts }: Marks, form: JoinedForm): void {
    if (number !== null && !form.numbers.some((other) => isSameNumber(other, number))) {
      const key = keyOfNumber(number);
      this.#byNumber.set(key, [...(this.#byNumber.get(key) ?? []), form]);
      form.numbers.push(number);
    }
    if (!form.names.has(name)) this.#byName.set(name, [...(this.#byName.get(name) ?? []), form]);
    form.names.add(name);
    form.texts.add(texts);
    form.members.push(candidate);
  }
}

function rankOfNumber({ number }: Candidate): number {
  if (number === null) return 2;
  return number.formerName === null ? 0 : 1;
}

/** Numbers that one workbook carries with two 目指す姿. */
function numbersOfCopies(group: readonly Candidate[]): ReadonlySet<string> {
  const numbered = group.filter(({ number }) => number !== null);
  const sameNumber = groupBy(numbered, ({ number, source }) => JSON.stringify([number, source.file]));
  return new Set(
    [...sameNumber.values()].flatMap((inFile) => {
      const [{ number }] = inFile;
      const isCopied = new Set(inFile.map(({ identity }) => identity)).size > 1;
      return number !== null && isCopied ? [keyOfNumber(number)] : [];
    }),
  );
}

/**
 * By what forms are distinguished: 目指す姿; of an initiative that nobody knows, what was typed as 取組項目 too. Where it is
 * empty a workbook's forms are different forms, by their order, unless all their texts agree.
 */
function identityNames(group: readonly Candidate[]): ReadonlyMap<Candidate, string> {
  const names = new Map<Candidate, string>();
  const blanksOfFile = new Map<string, Map<string, number>>();
  for (const candidate of group) {
    const { source, sha256, department, initiative, identity, reading } = candidate;
    const typedInitiative =
      initiative === null ? comparisonKey(reading.initiative.typed.group + reading.initiative.typed.initiative) : "";
    const [{ top, left }] = reading.frames;
    if (department === null) {
      names.set(candidate, JSON.stringify([sha256 ?? source.file, source.sheet, top, left]));
    } else if (identity !== "") {
      names.set(candidate, JSON.stringify([typedInitiative, identity]));
    } else {
      const blanks = blanksOfFile.get(source.file) ?? new Map<string, number>();
      const texts = keyOfTexts(candidate);
      const order = blanks.get(texts) ?? blanks.size;
      names.set(candidate, JSON.stringify([typedInitiative, order]));
      blanksOfFile.set(source.file, blanks.set(texts, order));
    }
  }
  return names;
}

function toForm(members: readonly Candidate[]): HandedInForm {
  // Of two equal ones the one on a visible sheet is gathered.
  const visibleFirst = [...members.filter(isVisible), ...members.filter((member) => !isVisible(member))];
  const versions = [...groupBy(visibleFirst, keyOfMeanings).values()].map((same) => latestSpelling(same));
  const copies = visibleFirst.filter((member) => !versions.includes(member));
  const [first, ...others] = versions;
  if (!first) throw new Error("A form was joined of no candidates.");
  return {
    initiative: first.initiative,
    department: first.department,
    ownDepartment: members.find(({ ownDepartment }) => ownDepartment !== null)?.ownDepartment ?? null,
    number: members.toSorted((a, b) => rankOfNumber(a) - rankOfNumber(b))[0]?.number ?? null,
    identity: first.identity,
    versions: [first, ...others],
    copies,
    contained: [],
    superseded: [],
  };
}

/** Of texts in which 実践課 alone is another name of the same 課, the later one. */
function latestSpelling(same: readonly [Candidate, ...Candidate[]]): Candidate {
  const [first] = same;
  if (new Set(same.map((one) => keyOfTexts(one))).size === 1) return first;
  const visible = same.filter((one) => isVisible(one) === isVisible(first));
  const later = laterOf([...new Set(visible.map(({ source }) => source.file))], visible);
  const among = later === null ? visible : visible.filter(({ source }) => source.file === later);
  return among.find(({ reading }) => reading.departments.former === undefined) ?? among[0] ?? first;
}

function isVisible({ reading }: Candidate): boolean {
  return reading.visibility === "visible";
}

/** Of which of the `versions` it is a copy; none: of one that somebody has decided against. */
export function originalOf(copy: Candidate, versions: readonly Candidate[]): Candidate | undefined {
  return versions.find((version) => keyOfMeanings(version) === keyOfMeanings(copy));
}

function keyOfMeanings({ meanings }: Candidate): string {
  return JSON.stringify(Object.values(meanings));
}

/** All texts, each {@link trimmed}. */
export function keyOfTexts({ texts }: Candidate): string {
  return JSON.stringify(Object.values(texts).map((text) => trimmed(text)));
}
