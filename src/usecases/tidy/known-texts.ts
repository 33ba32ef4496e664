import type { FormDefinition } from "../../form/definition";
import { labelLexicon, type LabelMeaning } from "../../form/recognise/label-lexicon";
import { formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { terms } from "../../plan/terms";
import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";

/** What the standard layout prints itself, however it was typed: it need not be kept as a text of the sheet's own. */
export interface KnownTexts {
  /** The whole of the text is printed: the plan's title, 令和N年度, 基本項目, the name of a field, a prompt of the form. */
  isPrinted(text: string): boolean;
  /** What a label says besides its field's name, and nobody else prints: ※1, a text behind a colon; "" where it says nothing. */
  besidesLabel(text: string): string;
  /** Those that spell a label together, a letter or two in each, across or down. */
  lettersOfLabels(sheet: SheetSnapshot): ReadonlySet<CellSnapshot>;
}

const MARK_OF_NOTE = /[※†‡注註]/u;
const MOST_LETTERS_OF_PIECE = 2;

export function knownTexts(plan: Plan, definition: FormDefinition): KnownTexts {
  const lexicon = labelLexicon(definition);
  const year = formatFiscalYear(plan.fiscalYear);
  const printed = new Set(
    [
      plan.title,
      `${plan.title}${year}`,
      `${year}${plan.title}`,
      terms.pillar,
      terms.theme,
      ...listInitiatives(plan).flatMap(({ pillar, theme }) => [
        ...printedOf(terms.pillar, pillar),
        ...printedOf(terms.theme, theme),
      ]),
      ...(definition.prompts ?? []),
    ].map(comparisonKey),
  );
  const names = new Set(
    [
      year,
      definition.progressLabel,
      ...definition.fields.flatMap(({ label, spellings, misspellings }) => [label, ...spellings, ...misspellings]),
    ].map(comparisonKey),
  );

  const isOfThisYear = ({ year: typed }: LabelMeaning): boolean =>
    typed === null || (typed.value !== null && sameFiscalYear(typed.value, plan.fiscalYear));
  const besidesLabel = (text: string): string => {
    const meaning = lexicon.read(text);
    if (!meaning) return "";
    if (meaning.ownText !== null) return meaning.ownText;
    return MARK_OF_NOTE.test(text) || !isOfThisYear(meaning) ? text : "";
  };
  return {
    besidesLabel,
    isPrinted: (text) => {
      if (printed.has(comparisonKey(text))) return true;
      return lexicon.read(text) !== null && besidesLabel(text) === "";
    },
    lettersOfLabels: ({ cells }) => {
      const shown = cells.filter(({ text }) => text.trim() !== "");
      const lines = [
        ...groupBy(shown, ({ row }) => String(row)).values(),
        ...groupBy(shown, ({ column }) => String(column)).values(),
      ];
      return new Set(lines.flatMap((line) => spelledIn(line, names)));
    },
  };
}

/** The cells of a line that stand one behind the other and spell a name, whatever empty cells are between them. */
function spelledIn(line: readonly CellSnapshot[], names: ReadonlySet<string>): readonly CellSnapshot[] {
  const longest = Math.max(...[...names].map((name) => name.length));
  return line.flatMap((_, start) => {
    let spelled = "";
    for (let end = start; end < line.length && spelled.length <= longest; end += 1) {
      const key = comparisonKey(line[end]?.text ?? "");
      if (key.length > MOST_LETTERS_OF_PIECE) return [];
      spelled += key;
      if (end > start && names.has(spelled)) return line.slice(start, end + 1);
    }
    return [];
  });
}

/** 基本項目 Ⅰ 協働によるまちづくり, with and without the word and the mark. */
function printedOf(
  term: string,
  { mark, title }: { readonly mark: string; readonly title: string },
): readonly string[] {
  return [title, `${mark} ${title}`, `${term} ${title}`, `${term} ${mark} ${title}`];
}
