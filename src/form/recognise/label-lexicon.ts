import { distance } from "fastest-levenshtein";
import type { FiscalYear } from "../../plan/schema";
import { comparisonKey } from "../../workbook/comparison-key";
import { continuationOf } from "../continuation";
import type { FieldDefinition, FormDefinition } from "../definition";
import type { LabelReading } from "../reading";
import { bareKey, isNoteMark, keysOf, plainKey, withoutWidths } from "./label-keys";
import { monthsAtEnd, reportsMonths } from "./label-months";
import { LabelNames, type NamedByKey } from "./label-names";
import { isInstruction } from "./value-cells";

export type Spelling = LabelReading["spelling"];

/** What a text says when it is read as a label. One cell may hold several: 「令和5年度 進捗状況」. */
export interface LabelMeaning {
  /** The field that it names; null where it stands beside several fields (令和5年度, 進捗状況). */
  readonly field: FieldDefinition | null;
  readonly spelling: Spelling;
  readonly namesProgress: boolean;
  /** A fiscal year is printed; its value is null where it cannot be understood. */
  readonly year: { readonly value: FiscalYear | null } | null;
  /** 「（続き）」: it goes on with a field that began before. */
  readonly isContinued: boolean;
  /** What the field may say, where label and text may share one cell: 「実践課：町民生活課」. It is its text if no other is. */
  readonly ownText: string | null;
}

export interface LabelLexicon {
  /** Null where the text is no label. */
  read(text: string): LabelMeaning | null;
  /** Whether a label can begin with this text: asked before pieces are put together. */
  mayBeginWith(text: string): boolean;
  /** One of `fields`, where the text is its label but for one letter, or gives its months: 「上の半期（４月～９月）」. */
  readSlip(text: string, fields: readonly FieldDefinition[]): LabelMeaning | null;
}

/** All spellings of all labels of a definition. */
export function labelLexicon(definition: FormDefinition): LabelLexicon {
  return new Lexicon(definition);
}

/** Longer than any label with white space between its letters: longer texts are not looked at. */
const LONGEST_LABEL = 120;
/** With a letter of two wrong, half of the label is another word: 目的 is not 目標. */
const SHORTEST_WITH_SLIP = 3;

/** A label, a colon or a line break, and the field's text. Bullets begin no label that shares its cell. */
const LABEL_AND_TEXT = /^\s*([^\s:：・○●◯※*-][^:：]{0,30}?)(?:\s*[:：]|\s*\n)\s*(\S.*)$/su;
const BRACKETS_ALONE = /^[([【〔<〈「][^)\]】〕>〉」]*[)\]】〕>〉」]$/u;

class Lexicon implements LabelLexicon {
  private readonly names: LabelNames;
  private readonly beginnings: ReadonlySet<string>;
  /** The spellings that are right to the space. */
  private readonly standardSpellings: ReadonlyMap<FieldDefinition, ReadonlySet<string>>;

  constructor(definition: FormDefinition) {
    this.names = new LabelNames(definition);
    this.beginnings = this.names.beginnings();
    this.standardSpellings = new Map(
      definition.fields.map((field) => [field, new Set([field.label, ...field.spellings].map(withoutWidths))]),
    );
  }

  mayBeginWith(text: string): boolean {
    return this.beginnings.has(comparisonKey(text).charAt(0));
  }

  read(text: string): LabelMeaning | null {
    return this.readWhole(text) ?? this.readWithText(text);
  }

  readSlip(text: string, fields: readonly FieldDefinition[]): LabelMeaning | null {
    if (text.length > LONGEST_LABEL) return null;
    const key = plainKey(text);
    const months = monthsAtEnd(comparisonKey(text));
    const field = fields.find((candidate) => {
      if (months && reportsMonths(candidate, months)) return true;
      return [candidate.label, ...candidate.spellings].some((spelling) => isOneSlipFrom(key, bareKey(spelling)));
    });
    if (!field) return null;
    const isContinued = continuationOf(text) !== null;
    return { field, spelling: "other", namesProgress: false, year: null, isContinued, ownText: null };
  }

  /** A text that is nothing but a label. */
  private readWhole(text: string): LabelMeaning | null {
    if (text.length > LONGEST_LABEL) return null;
    for (const key of keysOf(text)) {
      const named = this.names.read(key);
      if (!named) continue;
      const { field, namesProgress, year } = named;
      const isContinued = continuationOf(text) !== null;
      return { field, namesProgress, year, isContinued, ownText: null, spelling: this.spellingOf(text, named) };
    }
    return null;
  }

  /** A label whose field's text stands in the same cell. */
  private readWithText(text: string): LabelMeaning | null {
    const [, label = "", ownText = ""] = LABEL_AND_TEXT.exec(text) ?? [];
    const meaning = label === "" ? null : this.readWhole(label);
    if (!meaning?.field || meaning.spelling === "other") return null;
    const { field } = meaning;
    const lines = ownText.split("\n");
    const first = lines.findIndex((line) => !this.isAboutLabel(line, field));
    return { ...meaning, ownText: first < 0 ? null : lines.slice(first).join("\n") };
  }

  /** The months of the field, an instruction, 令和9年度: a line that says more about the label, and is no text. */
  private isAboutLabel(line: string, field: FieldDefinition): boolean {
    const key = comparisonKey(line);
    const months = monthsAtEnd(key);
    if (months?.stem === "" && reportsMonths(field, months)) return true;
    return (
      key === "" ||
      isNoteMark(line) ||
      isInstruction(line) ||
      BRACKETS_ALONE.test(key) ||
      this.readWhole(line)?.field === null
    );
  }

  private spellingOf(text: string, { field, year, namesProgress, isOther }: NamedByKey): Spelling {
    if (isOther) return "other";
    if (!field || year || namesProgress) return "standard";
    const typed = withoutWidths(text);
    const stem = monthsAtEnd(typed)?.stem.trimEnd() ?? typed;
    return [typed, stem].some((spelling) => this.standardSpellings.get(field)?.has(spelling)) ? "standard" : "spaced";
  }
}

function isOneSlipFrom(key: string, label: string): boolean {
  return Math.min(key.length, label.length) >= SHORTEST_WITH_SLIP && distance(key, label) === 1;
}
