import { comparisonKey } from "../../workbook/comparison-key";
import { groupBy } from "../../workbook/group-by";
import type { CellDrawing, RowDrawing, SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot, Visibility, WorkbookSnapshot } from "../../workbook/snapshot";
import { styles, type StyleName } from "../../workbook/styles";
import { textHeightPt } from "../../workbook/text-extent";
import { findFiscalYear, formatFiscalYear } from "../fiscal-year";
import { findInitiative, levelOf, listInitiatives, nameInitiative } from "../initiatives";
import { formatCode, planLevels } from "../marks";
import { rowsOf } from "../plan-sheet-rows";
import type { Correspondence, CorrespondingInitiative, Plan } from "../schema";
import { splitMarkedTitles } from "../split-marked-titles";
import { terms } from "../terms";
import { compareTitles } from "../title-likeness";

const correspondenceColumns = [
  { id: "from", header: "前年度の取組項目", widthChars: 40, style: "tableText" },
  { id: "to", header: "今年度の取組項目", widthChars: 40, style: "tableText" },
  { id: "certainty", header: "確かさ", widthChars: 10, style: "tableCentered" },
  { id: "reason", header: "理由", widthChars: 34, style: "tableText" },
] as const satisfies readonly {
  readonly id: string;
  readonly header: string;
  readonly widthChars: number;
  readonly style: StyleName;
}[];

export const certaintyWords = {
  certain: "確実",
  likely: "推定",
  decided: "決定",
  open: "要確認",
} as const satisfies Record<CorrespondingInitiative["certainty"], string>;

/** What 今年度の取組項目 says of an initiative that was given up. */
const GIVEN_UP = "取りやめ";
const DECIDED_HERE = "計画の対応のシートで決めました。";
/** What 前年度の取組項目 says of one that is new. */
const NEW = "（新しい取組）";

const HEADER_ROW = 3;
const NOTE = `様式と文は、この表のとおりに引き継がれます。違うところは「今年度の取組項目」を番号（Ⅰ-1-①(1) など）で書き直してください。二つ以上に分かれたときは、その数だけ行を足すか、セルの中で行を改めて並べ、なくなったときは「${GIVEN_UP}」と書きます。空欄は、まだ決まっていないものです。`;

/** The sheet 計画の対応 of the new plan's workbook; read back by {@link readCorrespondence}. Null: the plan has none. */
export function drawCorrespondence(plan: Plan, visibility: Visibility): SheetDrawing | null {
  const { correspondence } = plan;
  if (!correspondence) return null;
  const rows = rowsFor(correspondence, plan).map((texts, index) => drawRow(texts, HEADER_ROW + 1 + index));
  const lastColumn = correspondenceColumns.length - 1;
  const noteWidth = correspondenceColumns.reduce((sum, { widthChars }) => sum + widthChars, 0);
  const lastRow = HEADER_ROW + rows.length;
  const across = (row: number) => ({ top: row, left: 0, bottom: row, right: lastColumn });
  return {
    name: terms.planCorrespondence,
    visibility,
    columns: correspondenceColumns.map(({ widthChars }) => ({ widthChars })),
    rows: [
      { row: 0, heightPt: 27 },
      { row: 2, heightPt: textHeightPt(NOTE, noteWidth, styles.note.sizePt) },
      { row: HEADER_ROW, heightPt: 21 },
      ...rows.map(({ height }) => height),
    ],
    cells: [
      textCell(0, 0, "title", terms.planCorrespondence),
      textCell(1, 0, "plain", yearsOf(correspondence, plan)),
      textCell(2, 0, "note", NOTE),
      ...correspondenceColumns.map(({ header }, column) => textCell(HEADER_ROW, column, "tableHeader", header)),
      ...rows.flatMap(({ cells }) => cells),
    ],
    merges: [across(0), across(1), across(2)],
    print: {
      orientation: "landscape",
      area: { top: 0, left: 0, bottom: lastRow, right: lastColumn },
      titleRows: { first: HEADER_ROW, last: HEADER_ROW },
      fitToWidth: 1,
      footer: "&C&P / &N",
      marginsInch: { top: 0.6, bottom: 0.6, left: 0.6, right: 0.6 },
      centerHorizontally: true,
    },
    freeze: { rows: HEADER_ROW + 1, columns: 0 },
  };
}

type RowTexts = Readonly<Record<(typeof correspondenceColumns)[number]["id"], string>>;

/** Last year's initiatives in their order, then what is new this year. */
function rowsFor({ initiatives }: Correspondence, plan: Plan): readonly RowTexts[] {
  const reached = new Set(initiatives.flatMap(({ to }) => to ?? []));
  const added = listInitiatives(plan).filter(({ code }) => !reached.has(code));
  return [
    ...initiatives.map(({ from, title, to, certainty, reason }) => ({
      from: nameInitiative({ markedCode: formatCode(from), title }),
      to: textOfTargets(to, plan),
      certainty: certaintyWords[certainty],
      reason,
    })),
    ...added.map((initiative) => ({ from: NEW, to: nameInitiative(initiative), certainty: "", reason: "" })),
  ];
}

/** "" where nobody knows yet. */
export function textOfTargets(to: readonly string[] | null, plan: Plan): string {
  if (to === null) return "";
  if (to.length === 0) return GIVEN_UP;
  return to
    .map((code) => {
      const initiative = findInitiative(plan, code);
      return initiative ? nameInitiative(initiative) : formatCode(code);
    })
    .join("\n");
}

function yearsOf({ fiscalYear }: Correspondence, plan: Plan): string {
  return `${formatFiscalYear(fiscalYear)}の計画から${formatFiscalYear(plan.fiscalYear)}の計画へ`;
}

function drawRow(
  texts: RowTexts,
  row: number,
): { readonly cells: readonly CellDrawing[]; readonly height: RowDrawing } {
  const heights = correspondenceColumns.map(({ id, widthChars, style }) =>
    textHeightPt(texts[id], widthChars - 2, styles[style].sizePt),
  );
  return {
    cells: correspondenceColumns.map(({ id, style }, column) => textCell(row, column, style, texts[id])),
    height: { row, heightPt: Math.max(18, ...heights) + 4 },
  };
}

function textCell(row: number, column: number, style: StyleName, text: string): CellDrawing {
  return { row, column, style, content: text === "" ? { type: "blank" } : { type: "text", text } };
}

/** The workbook's sheet 計画の対応; null where it has none. */
export function findCorrespondenceSheet({ sheets }: Pick<WorkbookSnapshot, "sheets">): SheetSnapshot | null {
  return sheets.find(({ name }) => comparisonKey(name) === comparisonKey(terms.planCorrespondence)) ?? null;
}

/**
 * Reads 計画の対応, as somebody has corrected it: what stands under 今年度の取組項目 counts, by number and title. Where they name
 * different initiatives, or none of the plan's, it is open again, and the reason says so. Null: it is no such table, or
 * does not say of which year.
 */
export function readCorrespondence(sheet: SheetSnapshot, plan: Plan): Correspondence | null {
  const rows = rowsOf(sheet);
  const headerIndex = rows.findIndex(({ cells }) => columnsOf(cells).from !== undefined);
  const header = rows[headerIndex];
  if (!header) return null;
  const columns = columnsOf(header.cells);
  const fiscalYear =
    rows
      .slice(0, headerIndex)
      .flatMap(({ cells }) => cells.map(({ text }) => findFiscalYear(text)))
      .find((year) => year !== null) ?? null;
  if (!fiscalYear || columns.to === undefined) return null;
  const textIn = (cells: SheetSnapshot["cells"], id: keyof typeof columns): string =>
    cells.find(({ column }) => column === columns[id])?.text ?? "";
  const read: (RowTexts & { readonly former: InitiativeName | null })[] = [];
  for (const { cells } of rows.slice(headerIndex + 1)) {
    const from = textIn(cells, "from");
    const row = {
      from,
      to: textIn(cells, "to"),
      certainty: textIn(cells, "certainty"),
      reason: textIn(cells, "reason"),
    };
    const above = read.at(-1);
    // 二つに分かれた: a row of its own for each, with last year's initiative again or with nothing in front.
    if (above && comparisonKey(from) === "" && comparisonKey(row.to) !== "") {
      read[read.length - 1] = { ...above, to: `${above.to}\n${row.to}`, certainty: above.certainty || row.certainty };
    } else read.push({ ...row, former: splitName(from) });
  }
  const byFormer = groupBy(
    read.filter(({ former }) => former !== null),
    ({ former }) => JSON.stringify([former?.code, comparisonKey(former?.title ?? "")]),
  );
  const initiatives = [...byFormer.values()].map((ofOne): CorrespondingInitiative => {
    const [{ former, certainty, reason }] = ofOne;
    const { to, why } = readTargets(ofOne.map((row) => row.to).join("\n"), plan);
    const named = { from: former?.code ?? "", title: former?.title ?? "", to };
    if (to === null) return { ...named, certainty: "open", reason: why ?? reason };
    const typed = (["certain", "likely", "decided"] as const).find(
      (one) => comparisonKey(certaintyWords[one]) === comparisonKey(certainty),
    );
    // 要確認, with something written beside it: somebody has.
    return typed === undefined
      ? { ...named, certainty: "decided", reason: DECIDED_HERE }
      : { ...named, certainty: typed, reason };
  });
  return { fiscalYear, initiatives };
}

function columnsOf(
  cells: SheetSnapshot["cells"],
): Readonly<Partial<Record<(typeof correspondenceColumns)[number]["id"], number>>> {
  return Object.fromEntries(
    correspondenceColumns.flatMap(({ id, header }) => {
      const cell = cells.find(({ text }) => comparisonKey(text) === comparisonKey(header));
      return cell ? [[id, cell.column]] : [];
    }),
  );
}

/** A title may hold 、 itself: before a number, it stands between two. */
const BETWEEN_TARGETS = /\n|[、，,;；/／]\s*(?=[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVX\dⅰ-ⅹ０-９]+\s*[-‐‑–—－ー]\s*[\d０-９])/u;

interface ReadTargets {
  readonly to: readonly string[] | null;
  /** Why what is typed does not count; null: it does, or nothing is typed. */
  readonly why: string | null;
}

function readTargets(text: string, plan: Plan): ReadTargets {
  const lines = text.split(BETWEEN_TARGETS).filter((line) => comparisonKey(line) !== "");
  if (lines.length === 0) return { to: null, why: null };
  if (lines.length === 1 && isGivenUp(lines[0] ?? "")) return { to: [], why: null };
  const read = lines.map((line) => readInitiativeName(line, plan));
  const wrong = lines[read.indexOf(null)];
  if (wrong !== undefined) {
    return {
      to: null,
      why: `「${wrong.trim()}」が、今年度の計画のどの取組か分かりません。番号と題名を合わせてください。`,
    };
  }
  return { to: [...new Set(read.flatMap((code) => code ?? []))], why: null };
}

/** 取りやめ, 取止め, 廃止 */
function isGivenUp(text: string): boolean {
  return /^(?:取り?[や止]め|とりやめ|廃止)$/u.test(comparisonKey(text));
}

/**
 * The code of the one initiative that a line names: "Ⅰ-2-①(1) 題名", "1-2-1-1", a title alone. Null: none, several, or number and
 * title name different ones.
 */
export function readInitiativeName(line: string, plan: Plan): string | null {
  const named = splitName(line);
  if (!named) {
    const key = comparisonKey(line);
    const [only, ...others] = listInitiatives(plan).filter((one) => levelOf(one, "initiative").key === key);
    return only && others.length === 0 ? only.code : null;
  }
  const initiative = findInitiative(plan, named.code);
  if (!initiative) return null;
  const key = comparisonKey(named.title);
  const isMeant = key === "" || compareTitles(key, levelOf(initiative, "initiative").key).likeness !== "different";
  const isCalledOtherwise = listInitiatives(plan).some(
    (other) => other !== initiative && levelOf(other, "initiative").key === key,
  );
  const isCalledSo = levelOf(initiative, "initiative").key === key;
  return isMeant && (isCalledSo || !isCalledOtherwise) ? initiative.code : null;
}

interface InitiativeName {
  /** "1-2-1-1" */
  readonly code: string;
  readonly title: string;
}

/** "Ⅰ-2-①(1) 題名" → 1-2-1-1 and 題名; null without a whole number at the beginning. */
function splitName(text: string): InitiativeName | null {
  const { before, parts } = splitMarkedTitles(text, { glued: false });
  const code = parts.slice(0, planLevels.length);
  const isWhole =
    before === "" &&
    code.length === planLevels.length &&
    code.every(({ level, title }, index) => level === planLevels[index] && (index === code.length - 1 || title === ""));
  if (!isWhole) return null;
  // A title may hold what looks like a mark: "… (2) …".
  const rest = parts.slice(planLevels.length).map(({ typed, title }) => `${typed}${title}`);
  return {
    code: code.map(({ number }) => number).join("-"),
    title: [code.at(-1)?.title ?? "", ...rest].join(" ").trim(),
  };
}
