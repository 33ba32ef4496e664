import { drawForm } from "../../form/draw-form";
import type { FormerRemark } from "../../form/former-remarks";
import { formSheetName } from "../../form/form-sheet-name";
import { FreeSheetNames } from "../../form/free-sheet-names";
import type { FormReading, SheetReading } from "../../form/reading";
import { drawRetiredSheets, RETIRED_PREFIX } from "../../form/retired-sheets";
import { sheetNames } from "../../form/sheet-names";
import { isSummaryWorkbook } from "../../form/summary-workbook";
import type { Collection, FormKey } from "../../gather/collection";
import { comparePlaces } from "../../gather/form-order";
import { findInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { SheetDrawing, WorkbookDrawing } from "../../workbook/drawing";
import { fail, succeed, type Result } from "../../workbook/result";
import { TakenNames } from "../../workbook/sheet-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../../workbook/snapshot";
import { formerTexts } from "./former-texts";
import { knownTexts, type KnownTexts } from "./known-texts";
import { standsTidy } from "./stands-tidy";
import { tidyingChanges } from "./tidying-changes";
import { outcomesOf, whyLeft } from "./why-left";

export interface TidyRequest {
  readonly snapshot: WorkbookSnapshot;
  /** Of this workbook alone, as `checkWorkbook` or `gather` gives it: what its forms are, and whose. */
  readonly collection: Collection;
  /** Sheets whose forms are to be put in order. Absent: all. */
  readonly only?: readonly string[];
  /** Sheets that something outside of them keeps from being replaced, each with why (Japanese). Absent: none. */
  readonly held?: ReadonlyMap<string, string>;
  /** Names that sheets outside of the snapshot have. Absent: there are no such sheets. */
  readonly taken?: readonly string[];
  /** Sheets whose merged areas were not read, because they stand as those that we draw. Absent: none. */
  readonly withoutMerges?: readonly string[];
}

/** How the forms of one workbook are put in order: each on a sheet of its own, in the standard layout. */
export interface PlannedTidying {
  /** The new sheets, in plan order. */
  readonly sheets: readonly TidiedSheet[];
  /** Sheets that are tidy already. */
  readonly kept: readonly string[];
  /** Sheets with forms that stay as they are, each with why and what to do (Japanese). */
  readonly left: readonly LeftSheet[];
  /** The new sheets, and the very hidden one that says which were retired. No sheets: there is nothing to do. */
  readonly drawing: WorkbookDrawing;
  /** Sheets that are replaced, and what they are called from then on: 旧…, hidden. */
  readonly retire: readonly { readonly sheet: string; readonly name: string }[];
  /**
   * All sheets as they follow each other then, by their names afterwards: where the first retired one stood, the new ones and those
   * that were tidy in plan order, then the retired ones; all others as they stood.
   */
  readonly order: readonly string[];
}

export interface TidiedSheet {
  /** The new sheet's. */
  readonly name: string;
  /** The sheet that the form stood on. */
  readonly from: string;
  readonly key: FormKey;
  /** As it stood. */
  readonly reading: FormReading;
  /** What is printed below its frame. */
  readonly formerRemarks: readonly FormerRemark[];
  /** What changes, a line each: 「順番：「実践課」を、標準の場所へ移します」. */
  readonly changes: readonly string[];
  readonly drawing: SheetDrawing;
}

export interface LeftSheet {
  readonly sheet: string;
  readonly reason: string;
}

/** Fails, with a sentence, where nothing of the workbook is put in order: a summary, or one of a newer version. */
export function planTidying(request: TidyRequest): Result<PlannedTidying, string> {
  const { snapshot, collection, only, held, withoutMerges = [] } = request;
  const { plan, definition, submissions } = collection;
  const reading = submissions[0]?.reading;
  if (reading?.isSummary ?? isSummaryWorkbook(snapshot))
    return fail("総括のブックは整えません。総括の様式は、とりまとめるたびに標準の様式で作られます。");
  if (!reading) return succeed(nothing(snapshot));
  if (reading.newerPart)
    return fail("新しい版のとりまとめで作られたブックなので、そのままにしました。新しい版で整えてください。");

  const outcomes = outcomesOf(collection);
  const sheets = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const known = knownTexts(plan, definition);
  const kept: { readonly sheet: string; readonly form: FormToTidy }[] = [];
  const left: LeftSheet[] = [];
  const toDraw: FormToTidy[] = [];
  for (const ofSheet of reading.sheets) {
    const sheet = sheets.get(ofSheet.name);
    if (!sheet || (only && !only.includes(sheet.name))) continue;
    if (ofSheet.forms.length === 0) {
      if (ofSheet.nearForms.length > 0) left.push({ sheet: sheet.name, reason: NEAR_FORM });
      continue;
    }
    const reason = whyLeft(ofSheet, sheet, outcomes, definition);
    if (reason !== null) {
      left.push({ sheet: sheet.name, reason });
      continue;
    }
    const forms = formsOf(ofSheet, sheet, outcomes, known);
    const [form, ...others] = forms;
    if (
      form &&
      others.length === 0 &&
      standsTidy(sheet, draw(form, collection, sheet.name), !withoutMerges.includes(sheet.name))
    ) {
      kept.push({ sheet: sheet.name, form });
      continue;
    }
    const holding = held?.get(sheet.name);
    if (holding !== undefined) left.push({ sheet: sheet.name, reason: holding });
    else toDraw.push(...forms);
  }
  if (toDraw.length === 0) return succeed({ ...nothing(snapshot), kept: kept.map(({ sheet }) => sheet), left });
  return succeed(planned(request, { kept, left, toDraw }));
}

const NEAR_FORM =
  "様式になりきっていない表なので、そのままにしました。様式があるはずなら、欄の名前を確かめてください。";

interface FormToTidy {
  readonly reading: FormReading;
  readonly key: FormKey;
  readonly formerRemarks: readonly FormerRemark[];
  readonly sheet: SheetSnapshot;
  readonly ofSheet: SheetReading;
}

function formsOf(
  ofSheet: SheetReading,
  sheet: SheetSnapshot,
  outcomes: ReturnType<typeof outcomesOf>,
  known: KnownTexts,
): readonly FormToTidy[] {
  const remarks = formerTexts(sheet, ofSheet.forms, known);
  return ofSheet.forms.map((reading) => {
    const { initiative = null, department = null, sequence = 1 } = outcomes.get(reading) ?? {};
    return {
      reading,
      key: { initiative, department, sequence },
      formerRemarks: remarks.get(reading) ?? [],
      sheet,
      ofSheet,
    };
  });
}

function planned(
  { snapshot, collection, taken: elsewhere = [] }: TidyRequest,
  {
    kept,
    left,
    toDraw,
  }: {
    readonly kept: readonly { readonly sheet: string; readonly form: FormToTidy }[];
    readonly left: readonly LeftSheet[];
    readonly toDraw: readonly FormToTidy[];
  },
): PlannedTidying {
  const { plan, definition } = collection;
  const standing = snapshot.sheets.map(({ name }) => name);
  const retiring = standing.filter((name) => toDraw.some(({ sheet }) => sheet.name === name));
  const names = new FreeSheetNames([...standing.filter((name) => !retiring.includes(name)), ...elsewhere]);
  const compare = byPlan(plan);
  const counts = countsOf([...toDraw, ...kept.map(({ form }) => form)]);
  const drawn = toDraw.toSorted(compare).map((form): { form: FormToTidy; name: string; tidied: TidiedSheet } => {
    const { reading, key, formerRemarks, sheet, ofSheet } = form;
    const name = names.take(nameOf(key, counts, plan));
    const tidied = {
      name,
      from: sheet.name,
      key,
      reading,
      formerRemarks,
      changes: tidyingChanges(reading, { sheet, reading: ofSheet, remarks: formerRemarks.length }, definition),
      drawing: draw(form, collection, name),
    };
    return { form, name, tidied };
  });
  const sheets = drawn.map(({ tidied }) => tidied);
  const record = names.take(sheetNames.retired);
  const taken = new TakenNames([...standing, ...elsewhere, ...sheets.map(({ name }) => name), record]);
  const retire = retiring.map((sheet) => ({ sheet, name: taken.take(RETIRED_PREFIX, sheet) }));
  const tidy = [...drawn, ...kept.map(({ sheet, form }) => ({ form, name: sheet }))]
    .toSorted((a, b) => compare(a.form, b.form))
    .map(({ name }) => name);
  return {
    sheets,
    kept: kept.map(({ sheet }) => sheet),
    left,
    drawing: {
      ...nothing(snapshot).drawing,
      sheets: [
        ...sheets.map(({ drawing }) => drawing),
        drawRetiredSheets(
          retire.map(({ name }) => name),
          record,
        ),
      ],
    },
    retire,
    order: standing.flatMap((name) => {
      if (name === retiring[0]) return [...tidy, record, ...retire.map((one) => one.name)];
      return tidy.includes(name) || retiring.includes(name) ? [] : [name];
    }),
  };
}

function nothing({ source }: WorkbookSnapshot): PlannedTidying {
  const drawing: WorkbookDrawing = { title: source.file, creator: "", createdAt: null, sheets: [] };
  return { sheets: [], kept: [], left: [], drawing, retire: [], order: [] };
}

/** What is not certain is not given: a form without a 管理番号 has none afterwards. */
function draw(
  { reading, key, formerRemarks }: FormToTidy,
  { plan, definition }: Collection,
  sheetName: string,
): SheetDrawing {
  const { registrationNumber } = reading;
  const texts = Object.fromEntries(definition.fields.map(({ id }) => [id, reading.fields[id]?.text ?? null]));
  const content = {
    initiative: key.initiative === null ? null : findInitiative(plan, key.initiative),
    registrationNumber,
    texts,
    formerRemarks,
  };
  const drawing = drawForm(content, definition, plan, sheetName);
  const { print } = drawing;
  // Columns are as wide as the workbook's own font makes them, which nobody knows for certain: one page is to be one page. Where
  // there are more, Excel would leave out the breaks between them.
  return print.pageBreaksBefore?.length ? drawing : { ...drawing, print: { ...print, fitToWidth: 1 } };
}

/** Plan order, then report order of 課, then その n, then as they stood. */
function byPlan(plan: Plan): (a: FormToTidy, b: FormToTidy) => number {
  const rank = ({ key: { initiative, department, sequence } }: FormToTidy): readonly number[] => [
    (initiative === null ? null : findInitiative(plan, initiative))?.order ?? Number.MAX_SAFE_INTEGER,
    plan.departments.indexOf(department ?? ""),
    sequence,
  ];
  return (a, b) => {
    const ofB = rank(b);
    const difference = rank(a)
      .map((value, index) => value - (ofB[index] ?? 0))
      .find((one) => one !== 0);
    return difference ?? comparePlaces(a.reading, b.reading);
  };
}

function groupOf({ initiative, department }: FormKey): string {
  return JSON.stringify([initiative, department]);
}

/** How many forms there are of each initiative and 課, a copy counted once. */
function countsOf(forms: readonly FormToTidy[]): ReadonlyMap<string, number> {
  const sequences = new Map<string, Set<number>>();
  for (const { key } of forms) {
    const group = groupOf(key);
    sequences.set(group, (sequences.get(group) ?? new Set()).add(key.sequence));
  }
  return new Map([...sequences].map(([group, all]) => [group, all.size]));
}

function nameOf(key: FormKey, counts: ReadonlyMap<string, number>, plan: Plan): string {
  const initiative = key.initiative === null ? null : findInitiative(plan, key.initiative);
  if (!initiative) throw new Error("A form without an initiative is left as it stands.");
  return formSheetName(initiative, key.department ?? "", key.sequence, counts.get(groupOf(key)) ?? 1);
}
