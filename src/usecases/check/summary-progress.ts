import { keyTextOf } from "../../gather/form-key-text";
import { isOwedAgain } from "../../form/definition";
import type { Collection, FormKey, GatheredForm, RegisterEntry } from "../../gather/collection";
import { isPlaced } from "../../gather/form-order";
import { readFormerSummary } from "../../gather/former/read-former-summary";
import { memoryOf } from "../../gather/former/summary-sheets";
import { gather } from "../../gather/gather";
import { coverageOf, type PairCoverage } from "../../gather/register/coverage";
import { isUnreported } from "../../gather/register/form-counts";
import type { PlanInitiative } from "../../plan/initiatives";
import { formsOfFindings, sheetOfForm, type SummaryPlace } from "../../summary/findings/place-of-finding";
import type { StandingFinding } from "../../summary/findings/read-findings";
import { groupBy } from "../../workbook/group-by";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { formNamer } from "../../summary/model/form-names";
import type { CheckedWorkbook } from "./check-workbook";

/** How far all initiatives are, as the summary that stands in the workbook has it. */
export interface SummaryProgress {
  /** All of the plan, in its order. */
  readonly initiatives: readonly SummaryInitiative[];
  /** Forms that the plan has no place for, as the summary prints them last. */
  readonly others: readonly { readonly name: string; readonly form: SummaryForm }[];
}

export interface SummaryInitiative {
  readonly initiative: PlanInitiative;
  /** Those that have come and those that are missing, in report order of their 課, then by その n. */
  readonly forms: readonly SummaryForm[];
  /** 課 that may hand a form in and have not. */
  readonly optional: readonly string[];
}

/** One form: two texts of it are one. */
export interface SummaryForm {
  readonly key: FormKey;
  /** 「Ⅰ-2-①(1) 自治会組織の活動支援と連携 その2」 */
  readonly name: string;
  /** Null: not known. */
  readonly department: string | null;
  readonly sequence: number;
  /** その2（一般廃棄物）, where its 課 has several of the initiative; else "" or （件名）. */
  readonly which: string;
  readonly state: SummaryFormState;
  /** Errors and warnings that 確認事項 has about it. */
  readonly findings: readonly StandingFinding[];
  /** The sheet that prints it, else its row of 一覧; null: it is missing. */
  readonly place: SummaryPlace | null;
}

/** The first that is so. */
export const summaryFormStates = ["missing", "unwritten", "earlier-period", "attention", "done"] as const;
export type SummaryFormState = (typeof summaryFormStates)[number];

/** Null where there is no summary. The forms are those of its own sheets, as 総務課 has left them. */
export function summaryProgress({ summary, standing, collection }: CheckedWorkbook): SummaryProgress | null {
  const { plan, definition, period } = collection;
  const former = summary && readFormerSummary(summary, plan, definition);
  if (!former) return null;
  const gathered = gather({ plan, definition, period, workbooks: [], unreadable: [], former });
  const nameOf = formNamer(gathered);
  const look = formReader(gathered, summary, standing?.findings ?? [], nameOf);
  return {
    initiatives: coverageOf(gathered).initiatives.map(({ initiative, pairs }) => ({
      initiative,
      forms: pairs.flatMap((pair) => formsOfPair(pair, gathered, look, nameOf)),
      optional: pairs.filter(({ status }) => status === "optional").map(({ department }) => department),
    })),
    others: gathered.forms
      .filter(({ key }) => !isPlaced(key, plan))
      .map((form) => ({ name: nameOf(form.key).name, form: look([form], "") })),
  };
}

type Namer = ReturnType<typeof formNamer>;
type Look = (versions: readonly [GatheredForm, ...GatheredForm[]], which: string) => SummaryForm;

function formsOfPair({ department, forms, missing }: PairCoverage, collection: Collection, look: Look, nameOf: Namer) {
  const bySequence = groupBy(forms, ({ key }) => String(key.sequence));
  const hasSeveral = bySequence.size + missing.length > 1;
  const whichOf = ({ initiative, sequence }: { readonly initiative: string | null; readonly sequence: number }) => {
    const isOfForm = (entry: RegisterEntry): boolean =>
      entry.initiative === initiative && entry.department === department && entry.sequence === sequence;
    const subject = collection.register?.entries.find(isOfForm)?.subject ?? "";
    return (hasSeveral || sequence > 1 ? `その${sequence}` : "") + (subject === "" ? "" : `（${subject}）`);
  };
  const standing = [...bySequence.values()].map((versions) => look(versions, whichOf(versions[0].key)));
  const absent = missing.map((entry): SummaryForm => {
    const { initiative, sequence } = entry;
    const { key, name } = nameOf({ initiative, department, sequence });
    return { key, name, department, sequence, which: whichOf(entry), state: "missing", findings: [], place: null };
  });
  return [...standing, ...absent].toSorted((a, b) => a.sequence - b.sequence);
}

/** What the summary says of a form, given all texts of it. */
function formReader(
  collection: Collection,
  summary: WorkbookSnapshot,
  standing: readonly StandingFinding[],
  nameOf: Namer,
): Look {
  const memory = memoryOf(summary);
  const formsOf = memory ? formsOfFindings(summary, memory) : () => [];
  const open = standing.filter(({ severity }) => severity !== "info");
  const findings = groupBy(
    open.flatMap((finding) => {
      const keys = new Set(formsOf(finding).map(({ key }) => keyTextOf(key)));
      // Of several nobody can tell which is meant: it stands in 点検 all the same.
      return keys.size === 1 ? [...keys].map((key) => ({ key, finding })) : [];
    }),
    ({ key }) => key,
  );
  const sheets = new Map(
    (memory?.forms ?? []).map((form) => [keyTextOf(form.key), memory && sheetOfForm(form, memory)] as const),
  );
  const names = new Set(summary.sheets.map(({ name }) => name));
  return (versions, which) => {
    const [{ key, reading }] = versions;
    const sheet = sheets.get(keyTextOf(key)) ?? null;
    const ofForm = (findings.get(keyTextOf(key)) ?? []).map(({ finding }) => finding);
    const [{ top, left }] = reading.frames;
    return {
      key,
      name: nameOf(key).name,
      department: key.department,
      sequence: key.sequence,
      which,
      state: stateOf(versions, ofForm, collection),
      findings: ofForm,
      place:
        sheet !== null && names.has(sheet)
          ? { sheet, cell: null }
          : { sheet: reading.sheet, cell: { row: top, column: left } },
    };
  };
}

function stateOf(
  versions: readonly GatheredForm[],
  findings: readonly StandingFinding[],
  { definition, period }: Collection,
): SummaryFormState {
  if (versions.every((form) => isUnreported(form, definition))) return "unwritten";
  if (versions.every((form) => form.period !== null && isOwedAgain(form.period, period, definition)))
    return "earlier-period";
  return findings.length > 0 ? "attention" : "done";
}
