import { keyTextOf, parseFormKey } from "../../gather/form-key-text";
import {
  drawListSheet,
  findListSheet,
  isBlank,
  readListSheet,
  type HeaderSpellings,
  type ListTable,
} from "../../plan/list-sheet";
import type { PlanProblem } from "../../plan/plan-problem";
import type { Plan, RuleSetting } from "../../plan/schema";
import { terms as glossary } from "../../plan/terms";
import { toA1, type CellAddress } from "../../workbook/address";
import { comparisonKey } from "../../workbook/comparison-key";
import type { SheetDrawing } from "../../workbook/drawing";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { severities, severityNames, type Severity } from "../finding";
import { rules } from "../registry";
import type { RuleHead } from "../rule";
import { RULES_THAT_STAY } from "./apply-settings";

export const REPORTED = "出す";
const NOT_REPORTED = "出さない";

const columns = [
  { id: "rule", header: "規則", widthChars: 29 },
  { id: "title", header: "確認事項", widthChars: 36 },
  { id: "form", header: "様式", widthChars: 34 },
  { id: "isReported", header: "出す／出さない", widthChars: 15, isCentered: true, options: [REPORTED, NOT_REPORTED] },
  { id: "severity", header: "重要度", widthChars: 10, isCentered: true, options: Object.values(severityNames) },
  { id: "own", header: "はじめの重要度", widthChars: 15, isCentered: true },
] as const;

type Column = (typeof columns)[number]["id"];

const spellings: HeaderSpellings<Column> = {
  rule: /^(?:規則|ID|確認のID)$/iu,
  title: /^(?:確認事項|規則の名前|名前)$/u,
  form: /^様式$/u,
  isReported: /^出す\/出さない$|^出す・?出さない$|^出す(?:か|か出さないか)$/u,
  severity: /^(?:重要度|重さ)$/u,
  own: /^はじめの(?:重要度|重さ)$/u,
};

const NOTES = [
  "確認事項として出すものと、その重要度を、総務課が決めます。とりまとめる人のこのシートだけが、とりまとめの確認に使われます。出さない規則の数は、確認事項に書かれます。",
  "重要度が空の行は、はじめの重要度のままです。一つの様式だけのことは、下に行を足して、様式に「1-2-1-1 町民生活課 その1」か管理番号を書きます。",
];

const ruleOf = new Map<string, RuleHead>(rules.map((rule) => [rule.id, rule]));

/** The sheet 点検設定: every rule, then what is settled for one form, and what is not understood. {@link readSettings} reads it back. */
export function drawSettings({ title, municipality, ruleSettings }: Plan): SheetDrawing {
  const settings = ruleSettings ?? [];
  const ofRules = rules.map(({ id }) => settings.find(({ rule, form }) => rule === id && form === null) ?? blankOf(id));
  const others = settings.filter((setting) => !ofRules.includes(setting));
  return drawListSheet({
    title: glossary.ruleSettings,
    owner: `${municipality} ${title}`.trim(),
    notes: NOTES,
    columns,
    rows: [...ofRules, ...others].map(rowOf),
  });
}

function blankOf(rule: string): RuleSetting {
  return { rule, form: null, isReported: true, severity: null };
}

function rowOf({ rule, form, isReported, severity }: RuleSetting): Readonly<Record<Column, string>> {
  const known = ruleOf.get(rule);
  return {
    rule,
    title: known?.title ?? "",
    form: form ?? "",
    isReported: isReported ? REPORTED : NOT_REPORTED,
    severity: severity === null ? "" : severityNames[severity],
    own: known ? severityNames[known.severity] : "",
  };
}

/** The settings with one rule more that is not said, of one form or, null, of all. */
export function withSilenced(
  settings: readonly RuleSetting[],
  rule: string,
  form: string | null,
): readonly RuleSetting[] {
  const isMeant = (one: RuleSetting): boolean => one.rule === rule && isSameForm(one.form ?? "", form);
  const former = settings.find(isMeant) ?? { ...blankOf(rule), form };
  return [...settings.filter((one) => !isMeant(one)), { ...former, isReported: false }];
}

export interface SettingSheet {
  readonly sheet: string;
  /** Rows that say anything but what is so without them; null: nobody can tell which column is which. */
  readonly settings: readonly RuleSetting[] | null;
  readonly problems: readonly PlanProblem[];
}

/** Null where the workbook has no such sheet. */
export function readSettings({ sheets }: Pick<WorkbookSnapshot, "sheets">): SettingSheet | null {
  const sheet = findListSheet(sheets, glossary.ruleSettings);
  return sheet && { sheet: sheet.name, ...settingsOn(sheet) };
}

function tableOn(sheet: SheetSnapshot): ListTable<Column> | null {
  return readListSheet(sheet, spellings, (found) => found.has("rule") && found.has("isReported"));
}

function settingsOn(sheet: SheetSnapshot): Omit<SettingSheet, "sheet"> {
  const table = tableOn(sheet);
  if (!table) {
    const [first] = sheet.cells;
    const message =
      "見出しの行が見つからないので、このシートは使わず、どの規則も出します。表の一番上に「規則」「様式」「出す／出さない」「重要度」の見出しを書いてください。";
    return { settings: null, problems: first ? [{ cell: toA1(first), message }] : [] };
  }
  const settings: RuleSetting[] = [];
  const problems: PlanProblem[] = [];
  const seen = new Set<string>();
  for (const { cells, cellOf, textOf } of table.rows) {
    if (isBlank(textOf("rule") + textOf("title") + textOf("form"))) continue;
    const say = (column: Column, message: string): void => {
      problems.push({ cell: toA1(cellOf(column) ?? cells[0]), message });
    };
    const rule = ruleIdOf(textOf("rule"), textOf("title"));
    const form = isBlank(textOf("form")) ? null : textOf("form").trim();
    const reported = reportedOf(textOf("isReported"));
    const severity = severityOf(textOf("severity"));
    const setting: RuleSetting = { rule, form, isReported: reported ?? true, severity: severity ?? null };
    if (reported === null) {
      const typed = textOf("isReported");
      say(
        "isReported",
        `「${typed}」が分からないので、出すことにします。「${REPORTED}」か「${NOT_REPORTED}」に直してください。`,
      );
    }
    if (severity === undefined) {
      const names = Object.values(severityNames).map((name) => `「${name}」`);
      say(
        "severity",
        `重要度「${textOf("severity")}」が分からないので、はじめの重要度にします。${names.join("")}のどれかに直すか、空にしてください。`,
      );
    }
    const problem = problemOfSetting(setting);
    if (problem) say(problem.column, problem.message);
    const key = JSON.stringify([rule, form]);
    if (seen.has(key))
      say("rule", `「${rule}」の行が前にもあるので、この行は使いません。どちらかの行を消してください。`);
    seen.add(key);
    const saysNothing = form === null && setting.isReported && setting.severity === null && ruleOf.has(rule);
    if (!saysNothing) settings.push(setting);
  }
  return { settings: inOrderOfRules(settings), problems };
}

/** A text for a cell of the sheet. */
export interface SettingWrite {
  readonly cell: CellAddress;
  readonly text: string;
  /** What stands there. */
  readonly expected: string;
}

/**
 * What is to be written into the sheet so that a rule is not said any more, of one form (as {@link typedFormKey} has it) or, null,
 * of all. Null: the workbook has no such sheet, or one in which nobody can tell where.
 */
export function writesToSilence(
  { sheets }: Pick<WorkbookSnapshot, "sheets">,
  rule: string,
  form: string | null,
): { readonly sheet: string; readonly writes: readonly SettingWrite[] } | null {
  const sheet = findListSheet(sheets, glossary.ruleSettings);
  const table = sheet && tableOn(sheet);
  if (!table) return null;
  const texts: readonly (readonly [Column, string])[] = [
    ["rule", rule],
    ["title", ruleOf.get(rule)?.title ?? ""],
    ...(form === null ? [] : [["form", form] as const]),
    ["isReported", NOT_REPORTED],
  ];
  if (form !== null && !table.columnOf.has("form")) return null;
  const standing = table.rows.find(
    ({ textOf }) => ruleIdOf(textOf("rule"), textOf("title")) === rule && isSameForm(textOf("form"), form),
  );
  const row = standing?.cells[0].row ?? (sheet.cells.at(-1)?.row ?? 0) + 1;
  const writes = texts.flatMap(([id, text]): readonly SettingWrite[] => {
    const column = table.columnOf.get(id);
    const isToWrite = column !== undefined && (!standing || id === "isReported");
    return isToWrite ? [{ cell: { row, column }, text, expected: standing?.textOf(id) ?? "" }] : [];
  });
  return { sheet: sheet.name, writes };
}

function isSameForm(typed: string, form: string | null): boolean {
  if (form === null || isBlank(typed)) return form === null && isBlank(typed);
  const [one, other] = [typed, form].map(parseFormKey);
  return (
    one !== null && one !== undefined && other !== null && other !== undefined && keyTextOf(one) === keyTextOf(other)
  );
}

/** As the sheet is drawn: of whole rules in their order, then the others as they stand. */
function inOrderOfRules(settings: readonly RuleSetting[]): readonly RuleSetting[] {
  const ofRules = rules.flatMap(({ id }) => settings.find(({ rule, form }) => rule === id && form === null) ?? []);
  return [...ofRules, ...settings.filter((setting) => !ofRules.includes(setting))];
}

/** Null: all is well. */
export function problemOfSetting({
  rule,
  form,
  isReported,
}: RuleSetting): { readonly column: Column; readonly message: string } | null {
  if (RULES_THAT_STAY.has(rule))
    return isReported
      ? null
      : {
          column: "isReported",
          message: `「${rule}」は、確かめられなかったことを知らせるので、いつも出します。「${REPORTED}」に戻してください。`,
        };
  if (!ruleOf.has(rule))
    return {
      column: "rule",
      message: `「${rule}」という規則がないので、この行は使いません。点検項目にある規則の名前に直すか、行を消してください。`,
    };
  if (form === null || parseFormKey(form)) return null;
  return {
    column: "form",
    message: `様式「${form}」が分からないので、この行は使いません。「1-2-1-1 町民生活課 その1」か管理番号に直してください。`,
  };
}

/** 「点検設定で出さない規則 2件」: nothing is left out in silence. Null: all are said. */
export function silencedSentence({ ruleSettings }: Pick<Plan, "ruleSettings">): string | null {
  const silenced = (ruleSettings ?? []).filter((setting) => !setting.isReported && problemOfSetting(setting) === null);
  if (silenced.length === 0) return null;
  const ofForms = silenced.filter(({ form }) => form !== null).length;
  const more = ofForms === 0 ? "" : `（ほかに、様式を限って出さないもの ${ofForms}件）`;
  return `点検設定で出さない規則 ${silenced.length - ofForms}件${more}`;
}

/** By its id, else by what it is called; as typed where nobody knows it. */
function ruleIdOf(typedId: string, typedTitle: string): string {
  const [id, title] = [typedId, typedTitle].map(comparisonKey);
  const key = id === "" ? title : id;
  return (
    rules.find((rule) => comparisonKey(rule.id) === key || comparisonKey(rule.title) === key)?.id ??
    (isBlank(typedId) ? typedTitle : typedId)
  ).trim();
}

/** Null for a word that nobody can tell. */
function reportedOf(typed: string): boolean | null {
  const key = comparisonKey(typed);
  if (key === "" || key === REPORTED) return true;
  return key === NOT_REPORTED ? false : null;
}

/** Null: none is written; undefined: nobody can tell. */
function severityOf(typed: string): Severity | null | undefined {
  const key = comparisonKey(typed);
  return key === "" ? null : severities.find((one) => comparisonKey(severityNames[one]) === key);
}
