import { toA1 } from "../workbook/address";
import { groupBy } from "../workbook/group-by";
import { fail, type Result, succeed } from "../workbook/result";
import type { SheetTie, SheetTieKind } from "../workbook/sheet-tie";
import { makesSheetName, sheetsNamedIn } from "../xlsx/named-sheets";
import { toExcelProblem } from "./excel-problem";
import type { ExcelProblem, ReadWorkbook, WorkbookTies } from "./open-workbook";
import { askAll, type Question } from "./read/questions";

/**
 * What ties each sheet of `known` to others, and what is on it that its cells do not say: one round trip, by members that read
 * nothing but counts, kinds and names. Excel does not tell what a chart or a pivot table elsewhere is made of, nor anything of
 * notes (メモ): of the former every other sheet has an unclear tie, of the latter none.
 */
export async function readTies(known: ReadWorkbook): Promise<Result<WorkbookTies, ExcelProblem>> {
  try {
    const names = known.snapshot.sheets.map(({ name }) => name);
    const questions: readonly Question<Answer>[] = [
      bookQuestion,
      ...known.sheetIds.map((id, index) => sheetQuestion(id, names[index] ?? "")),
    ];
    const answers = await askAll(questions);
    const sheetNames = answers.flatMap((answer) => answer.sheetNames);
    const own = answers.flatMap((answer) => answer.own);
    const refersTo = (formula: string, plain: SheetTie): readonly TieOfSheet[] => {
      const isMade = makesSheetName(formula);
      const tie: SheetTie = isMade ? { ...plain, kind: "made-address" } : plain;
      const targets = isMade ? names : [...sheetsNamedIn(formula, names, sheetNames)];
      return targets.filter((target) => target !== tie.sheet).map((target) => ({ target, tie }));
    };
    const all = [
      ...own.map((tie) => ({ target: tie.sheet ?? "", tie })),
      ...answers
        .flatMap((answer) => answer.names)
        .flatMap(({ name, sheet, formula }) => refersTo(formula, { kind: "defined-name", sheet, place: name })),
      ...known.snapshot.sheets.flatMap(({ name: sheet, cells }) =>
        cells.flatMap(({ formula, ...cell }) =>
          formula === undefined ? [] : refersTo(formula, { kind: "formula", sheet, place: toA1(cell) }),
        ),
      ),
      ...own.flatMap((tie) => unclear(tie, names)),
    ];
    const ties = groupBy(all, ({ target }) => target);
    return succeed({
      sheetNames,
      ties: new Map([...ties].map(([target, ofSheet]) => [target, ofSheet.map(({ tie }) => tie)])),
    });
  } catch (error) {
    return fail(toExcelProblem(error));
  }
}

interface TieOfSheet {
  readonly target: string;
  readonly tie: SheetTie;
}

interface Answer {
  /** Of all sheets, in the order of the tabs. */
  readonly sheetNames: readonly string[];
  readonly names: readonly { readonly name: string; readonly sheet: string | null; readonly formula: string }[];
  readonly own: readonly SheetTie[];
}

/** Whatever it is on, it may be made of any other sheet's cells. */
function unclear({ kind, sheet }: SheetTie, names: readonly string[]): readonly TieOfSheet[] {
  const unsure = kind === "own-chart" ? "unclear-chart" : kind === "own-pivot" ? "unclear-pivot" : null;
  if (unsure === null) return [];
  return names.filter((name) => name !== sheet).map((target) => ({ target, tie: { kind: unsure, sheet, place: "" } }));
}

const bookQuestion: Question<Answer> = {
  replyBytes: 20_000,
  pieces: () => [],
  ask({ workbook: { worksheets, names } }) {
    worksheets.load("items/name,items/position");
    names.load("items/name,items/formula");
    return () => ({
      sheetNames: worksheets.items.toSorted((a, b) => a.position - b.position).map(({ name }) => name),
      names: namesIn(names, null),
      own: [],
    });
  },
};

function sheetQuestion(sheetId: string, name: string): Question<Answer> {
  return {
    replyBytes: 2_000,
    pieces: () => [],
    ask({ workbook }) {
      const { shapes, comments, charts, pivotTables, tables, names } = workbook.worksheets.getItem(sheetId);
      shapes.load("items/type");
      names.load("items/name,items/formula");
      const counted: readonly (readonly [SheetTieKind, OfficeExtension.ClientResult<number>])[] = [
        ["unread", comments.getCount()],
        ["own-chart", charts.getCount()],
        ["own-pivot", pivotTables.getCount()],
        ["table", tables.getCount()],
      ];
      return () => ({
        sheetNames: [],
        names: namesIn(names, name),
        own: [
          ...shapes.items.map(({ type }): SheetTieKind => (type === "Image" ? "picture" : "unread")),
          ...counted.flatMap(([kind, { value }]) => (value > 0 ? [kind] : [])),
        ].map((kind) => ({ kind, sheet: name, place: "" })),
      });
    },
  };
}

function namesIn({ items }: Excel.NamedItemCollection, sheet: string | null): Answer["names"] {
  // A name that stands for a value has one that is no text.
  return items.map(({ name, formula }) => ({ name, sheet, formula: String(formula) }));
}
