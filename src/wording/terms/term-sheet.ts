import { drawListSheet, findListSheet, isBlank, readListSheet, type HeaderSpellings } from "../../plan/list-sheet";
import type { PlanProblem } from "../../plan/plan-problem";
import type { Plan, PreferredTerm } from "../../plan/schema";
import { terms as glossary } from "../../plan/terms";
import { toA1 } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { conditionWords } from "./conditions";
import { defaultTerms } from "./default-terms";
import { isSought, readTerm } from "./term-list";

type Column = keyof PreferredTerm;

const certaintyNames: Readonly<Record<PreferredTerm["certainty"], string>> = {
  certain: "確実",
  proposal: "提案",
  off: "出さない",
};

const columns = [
  { id: "avoid", header: "使わない語", widthChars: 27 },
  { id: "use", header: "使う語", widthChars: 27 },
  { id: "condition", header: "条件", widthChars: 34 },
  { id: "basis", header: "根拠", widthChars: 25 },
  { id: "exceptions", header: "例外", widthChars: 27 },
  { id: "certainty", header: "直し方", widthChars: 10, isCentered: true, options: Object.values(certaintyNames) },
] as const;

const spellings: HeaderSpellings<Column> = {
  avoid: /^(?:使わない|使用しない|避ける|誤)(?:語|言葉|表記|書き方)?$/u,
  use: /^(?:使う|使用する|正)(?:語|言葉|表記|書き方)?$/u,
  condition: /^条件$/u,
  basis: /^(?:根拠|出典)$/u,
  exceptions: /^(?:例外|除外)$/u,
  certainty: /^(?:直し方|確かさ)$/u,
};

const NOTES = [
  "総務課が決める書き方です。行を足し、直し、消してください。とりまとめる人のこのシートだけが、とりまとめの確認に使われます。",
  "使わない語と使う語は「、」で並べられます（同じ数を同じ順に、または使う語を一つ）。「#」は数字を表します。「」『』の中、計画の取組や課の名前は、確かめません。",
  `条件と例外の書き方：${conditionWords}（○○の代わりに、漢字、ひらがな、カタカナ、数字とも書けます）。どれか一つに当てはまればよいときは行を分け、すべてに当てはまるときは「かつ」でつなぎます。例外には、使わない語を含む語（出来高）も書けます。`,
  "直し方：確実は［修正する］で直せます。提案は書いた人が決めます。出さないは確かめません。",
];

/** The sheet 用語: the plan's list, else the one that counts where there is none. {@link readTerms} reads it back. */
export function drawTerms({ title, municipality, terms }: Plan): SheetDrawing {
  return drawListSheet({
    title: glossary.preferredTerms,
    owner: `${municipality} ${title}`.trim(),
    notes: NOTES,
    columns,
    rows: (terms ?? defaultTerms).map((term) => ({ ...term, certainty: certaintyNames[term.certainty] })),
  });
}

export interface TermSheet {
  readonly sheet: string;
  /** All rows that say anything, also those that are not understood; null: nobody can tell which column is which. */
  readonly terms: readonly PreferredTerm[] | null;
  /** What is not understood, and what becomes of it. */
  readonly problems: readonly PlanProblem[];
}

/** Null where the workbook has no such sheet. */
export function readTerms({ sheets }: Pick<WorkbookSnapshot, "sheets">): TermSheet | null {
  const sheet = findListSheet(sheets, glossary.preferredTerms);
  return sheet && { sheet: sheet.name, ...termsOn(sheet) };
}

function termsOn(sheet: SheetSnapshot): Omit<TermSheet, "sheet"> {
  const table = readListSheet(sheet, spellings, (found) => found.has("avoid") && found.has("use"));
  if (!table) {
    const [first] = sheet.cells;
    const message =
      "見出しの行が見つからないので、このシートは使わず、はじめからある用語で確かめます。表の一番上に「使わない語」「使う語」「条件」「根拠」「例外」「直し方」の見出しを書いてください。";
    return { terms: null, problems: first ? [{ cell: toA1(first), message }] : [] };
  }
  const rows = table.rows
    .filter(({ cells }) => cells.some(({ text }) => !isBlank(text)))
    .map(({ cells: [first], cellOf, textOf }) => ({
      term: {
        avoid: textOf("avoid"),
        use: textOf("use"),
        condition: textOf("condition"),
        basis: textOf("basis"),
        exceptions: textOf("exceptions"),
        certainty: certaintyOf(textOf("certainty")) ?? "proposal",
      },
      typedCertainty: textOf("certainty"),
      a1Of: (column: Column) => toA1(cellOf(column) ?? first),
    }));
  const seen = new Set<string>();
  const ofRows = rows.flatMap(({ term, typedCertainty, a1Of }): readonly PlanProblem[] => {
    const read = readTerm(term);
    const problems: readonly { readonly column: Column; readonly message: string }[] = isSought(read) ? [] : read;
    const key = comparisonKey(`${term.avoid} ${term.condition}`);
    const isAgain = seen.has(key);
    seen.add(key);
    return [
      ...problems.map(({ column, message }) => ({ cell: a1Of(column), message })),
      ...(certaintyOf(typedCertainty) === null
        ? [
            {
              cell: a1Of("certainty"),
              message: `直し方「${typedCertainty}」が分からないので、「提案」として確かめます。「確実」「提案」「出さない」のどれかに直してください。`,
            },
          ]
        : []),
      ...(isAgain && problems.length === 0
        ? [
            {
              cell: a1Of("avoid"),
              message: `「${term.avoid}」は前の行にもあるので、前の行を使います。どちらかの行を消してください。`,
            },
          ]
        : []),
    ];
  });
  const ofHeaders = table.unknown.map((cell) => ({
    cell: toA1(cell),
    message: `見出し「${cell.text}」が分からないので、この列は使いません。「条件」「根拠」「例外」「直し方」のどれかに直すか、覚え書きなら「備考」にしてください。`,
  }));
  return { terms: rows.map(({ term }) => term), problems: [...ofHeaders, ...ofRows] };
}

/** Null for a word that nobody can tell. */
function certaintyOf(typed: string): PreferredTerm["certainty"] | null {
  const key = comparisonKey(typed);
  if (key === "") return "proposal";
  const all = Object.entries(certaintyNames) as [PreferredTerm["certainty"], string][];
  return all.find(([, name]) => comparisonKey(name) === key)?.[0] ?? null;
}
