import { findFiscalYear, formatFiscalYear, sameFiscalYear } from "../../plan/fiscal-year";
import { successorsFor, successorsOf } from "../../plan/department-names";
import { findInitiative } from "../../plan/initiatives";
import { planLevels } from "../../plan/marks";
import { matchInitiative } from "../../plan/match-initiative";
import type { Plan } from "../../plan/schema";
import { splitMarkedTitles } from "../../plan/split-marked-titles";
import { comparisonKey } from "../../workbook/comparison-key";
import type { CellSnapshot, SheetSnapshot } from "../../workbook/snapshot";
import type { FormRegister, RegisterEntry, RegisterProblem } from "../collection";
import { groupBy } from "../../workbook/group-by";
import { registerColumns, registerStates } from "./draw-register";

type ColumnId = (typeof registerColumns)[number]["id"];
type Columns = Readonly<Partial<Record<ColumnId, number>>>;

/** Without these a sheet is no register. */
const NEEDED = ["code", "department"] as const satisfies readonly ColumnId[];

/**
 * Reads 様式台帳, wherever on the sheet it stands and whichever further columns it has got. Rows that cannot be understood
 * are reported one by one; the others count, also one whose 状態 nobody can tell. A row without その n is the next one of its initiative and 課.
 */
export function readRegister(
  sheet: SheetSnapshot,
  plan: Plan,
): { readonly register: FormRegister; readonly problems: readonly RegisterProblem[] } {
  const rows = [...groupBy(sheet.cells, ({ row }) => String(row)).values()];
  const headerIndex = rows.findIndex((cells) => NEEDED.every((id) => columnsOf(cells)[id] !== undefined));
  const header = rows[headerIndex];
  if (!header) {
    const message = "様式台帳の見出し（番号、取組項目、課、その、件名）が見つかりません。見出しの行を戻してください。";
    return { register: { entries: [] }, problems: [{ sheet: sheet.name, cell: { row: 0, column: 0 }, message }] };
  }
  const otherYear = rows.slice(0, headerIndex).flatMap((cells) => cells.filter((cell) => isOtherYear(cell, plan)))[0];
  if (otherYear) {
    const message = `様式台帳が${formatFiscalYear(plan.fiscalYear)}のものではありません（${otherYear.text}）。${formatFiscalYear(plan.fiscalYear)}の様式台帳に入れ替えてください。`;
    return {
      register: { entries: [] },
      problems: [{ sheet: sheet.name, cell: { row: otherYear.row, column: otherYear.column }, message }],
    };
  }
  const columns = columnsOf(header);
  const entries: RegisterEntry[] = [];
  const given = new Map<string, Set<number>>();
  const problems: RegisterProblem[] = [];
  for (const cells of rows.slice(headerIndex + 1)) {
    const read = readRow(cells, columns, { above: entries.at(-1) ?? null, given }, plan);
    if (read?.entry) {
      entries.push(read.entry);
      const pair = pairOf(read.entry);
      given.set(pair, (given.get(pair) ?? new Set()).add(read.entry.sequence));
    }
    if (read?.problem) problems.push({ sheet: sheet.name, ...read.problem });
  }
  return { register: { entries }, problems };
}

/** The plan's year stands above the table. */
function isOtherYear({ text }: CellSnapshot, plan: Plan): boolean {
  const year = findFiscalYear(text);
  return year !== null && !sameFiscalYear(year, plan.fiscalYear);
}

function columnsOf(cells: readonly CellSnapshot[]): Columns {
  return Object.fromEntries(
    registerColumns.flatMap(({ id, header }) => {
      const cell = cells.find(({ text }) => comparisonKey(text) === comparisonKey(header));
      return cell ? [[id, cell.column]] : [];
    }),
  );
}

interface RowReading {
  /** Null: it says nothing that could count. */
  readonly entry: RegisterEntry | null;
  readonly problem: Pick<RegisterProblem, "cell" | "message"> | null;
}

interface RowsBefore {
  readonly above: RegisterEntry | null;
  /** その n by initiative and 課. */
  readonly given: ReadonlyMap<string, ReadonlySet<number>>;
}

function pairOf({ initiative, department }: Pick<RegisterEntry, "initiative" | "department">): string {
  return JSON.stringify([initiative, department]);
}

/** Null for a row that says nothing of a form: blank, or a note under the table. */
function readRow(
  cells: readonly CellSnapshot[],
  columns: Columns,
  { above, given }: RowsBefore,
  plan: Plan,
): RowReading | null {
  const textOf = (id: ColumnId): string => cells.find(({ column }) => column === columns[id])?.text ?? "";
  const row = cells[0]?.row ?? 0;
  const wrong = (id: ColumnId, message: string, entry: RegisterEntry | null = null): RowReading => {
    return { entry, problem: { cell: { row, column: columns[id] ?? 0 }, message } };
  };
  const typedDepartment = textOf("department");
  if (comparisonKey(typedDepartment) === "" && comparisonKey(textOf("sequence")) === "") {
    return codeOf(textOf("code")) === null
      ? null
      : wrong("department", "様式台帳のこの行に課がありません。課を書くか、行を消してください。");
  }
  const initiative = initiativeOf(textOf("code"), textOf("title"), above, plan);
  if (initiative === null) {
    const typed = textOf("code") || textOf("title");
    return wrong(
      "code",
      `様式台帳の「${typed}」は計画にない番号です。計画の体系の番号（Ⅰ-1-①(1) など）に直してください。`,
    );
  }
  const successors = successorsFor(successorsOf(typedDepartment, plan), findInitiative(plan, initiative), plan);
  const [department, ...others] = successors;
  if (department === undefined) {
    return wrong(
      "department",
      `様式台帳の「${typedDepartment}」は計画にない課です。計画の体系にある課の名前に直してください。`,
    );
  }
  if (others.length > 0) {
    const named = successors.map((name) => `「${name}」`).join("");
    return wrong(
      "department",
      `様式台帳の「${typedDepartment}」は、今は${named}に分かれています。この様式を出す課の名前に直してください。`,
    );
  }
  const ofPair = given.get(pairOf({ initiative, department })) ?? new Set();
  const typedSequence = sequenceOf(textOf("sequence"), ofPair);
  if (typedSequence === null) {
    return wrong("sequence", `様式台帳の「${textOf("sequence")}」が読めません。「その1」のように書いてください。`);
  }
  // その1 of two 課 that became one are two forms.
  const isFormerName = comparisonKey(typedDepartment) !== comparisonKey(department);
  const sequence = isFormerName && ofPair.has(typedSequence) ? nextSequence(ofPair) : typedSequence;
  if (ofPair.has(sequence)) {
    return wrong(
      "sequence",
      `様式台帳に同じ様式（${department} その${sequence}）が二度あります。その2、その3と書き分けてください。`,
    );
  }
  const carriedFrom = textOf("carriedFrom");
  const entry: RegisterEntry = {
    initiative,
    department,
    sequence,
    subject: textOf("subject"),
    ...stateOf(textOf("state")),
    ...(comparisonKey(carriedFrom) !== "" && { carriedFrom }),
  };
  return entry.unknownState === undefined
    ? { entry, problem: null }
    : wrong("state", unknownStateMessage(entry.unknownState), entry);
}

/** As people write the states, besides the words themselves. */
const otherSpellings: Readonly<Record<keyof typeof registerStates, readonly string[]>> = {
  registered: ["", "提出"],
  offered: [],
  ending: ["終了"],
  retired: ["とりやめ", "取止め", "取り止め", "取止"],
};

/** Whatever else stands there: a line that there should be, with the word as it is typed. */
function stateOf(typed: string): Pick<RegisterEntry, "isRetired" | "isOffered" | "isEndProposed" | "unknownState"> {
  const key = comparisonKey(typed);
  const says = (state: keyof typeof registerStates): boolean =>
    [registerStates[state], ...otherSpellings[state]].some((word) => key === comparisonKey(word));
  if (says("retired")) return { isRetired: true };
  if (says("offered")) return { isOffered: true };
  if (says("ending")) return { isEndProposed: true };
  return says("registered") ? {} : { unknownState: typed };
}

function unknownStateMessage(typed: string): string {
  const { registered, retired, offered, ending } = registerStates;
  return `様式台帳の状態「${typed}」は分かりません。「${registered}」「${retired}」「${offered}」「${ending}」のどれかにしてください。`;
}

/** By its number; by its title where the number is missing; as in the row above where both are, as in merged cells. */
function initiativeOf(typedCode: string, title: string, above: RegisterEntry | null, plan: Plan): string | null {
  const code = codeOf(typedCode);
  if (code !== null) return findInitiative(plan, code)?.code ?? null;
  if (comparisonKey(typedCode) !== "") return null;
  if (comparisonKey(title) !== "") return matchInitiative(title, plan).inPlan?.code ?? null;
  return above?.initiative ?? null;
}

/** "Ⅰ-2-①(1)", "Ⅰ-2-①-(1)", "1-2-1-1" → "1-2-1-1". */
function codeOf(typed: string): string | null {
  const { before, parts } = splitMarkedTitles(typed);
  const isWhole =
    before === "" &&
    parts.length === planLevels.length &&
    parts.every(({ level, title }, index) => level === planLevels[index] && title === "");
  return isWhole ? parts.map(({ number }) => number).join("-") : null;
}

function nextSequence(ofPair: ReadonlySet<number>): number {
  return Math.max(0, ...ofPair) + 1;
}

function sequenceOf(typed: string, ofPair: ReadonlySet<number>): number | null {
  const key = comparisonKey(typed);
  if (key === "") return nextSequence(ofPair);
  const digits = /^(?:その)?([1-9]\d{0,4})$/u.exec(key)?.[1];
  return digits === undefined ? null : Number(digits);
}
