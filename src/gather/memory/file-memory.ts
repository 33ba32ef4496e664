import { z } from "zod";
import { tellsWhichForm, type FieldId, type FormDefinition } from "../../form/definition";
import type { CellRemark, FieldReading, FormReading, LabelReading, NearForm, SheetReading } from "../../form/reading";
import { readDepartments } from "../../form/recognise/read-departments";
import { tellingText } from "../../form/struck-form";
import { parseFiscalYear, shortFiscalYear } from "../../plan/fiscal-year";
import { matchInitiative } from "../../plan/match-initiative";
import { entriesOfToday } from "../identity/keys-of-today";
import type { Plan } from "../../plan/schema";
import { areaToA1, parseA1, parseArea, toA1, type Area, type CellAddress } from "../../workbook/address";
import type { RecognisedWorkbook, RememberedFile } from "../collection";

// What a summary remembers of a file: all that was read in it, short. What the plan says about it is not remembered: it is
// read anew from the texts, with the plan of then.

const spellings = ["standard", "spaced", "other"] as const;
const remarkKinds = [
  "error",
  "picture",
  "uncalculated",
  "empty-link",
  "unclear-year",
  "struck",
  "hidden",
  "linked",
  "shape",
  "check",
  "mark",
  "note",
] as const satisfies readonly CellRemark["about"][];
const a1 = z.string().transform((text, context): CellAddress => parseA1(text) ?? invalid(context));
const area = z.string().transform((text, context): Area => parseArea(text) ?? invalid(context));
const areas = z.string().transform((text, context): [Area, ...Area[]] => {
  const [first, ...others] = text.split(" ").map((one) => parseArea(one) ?? invalid(context));
  return [first ?? invalid(context), ...others];
});
const fiscalYear = z.string().transform((text, context) => parseFiscalYear(text) ?? invalid(context));
const index = z.int().min(0);
/** "F3:H3 0 C3": a field's areas, which of the file's labels it has, and that label's cell. */
const place = z.string().transform((text, context) => {
  const [where, which, cell] = text.split(" ");
  const [first, ...others] = (where ?? "").split("+").map((one) => parseArea(one) ?? invalid(context));
  return {
    areas: [first ?? invalid(context), ...others] as [Area, ...Area[]],
    label: Number(which),
    cell: parseA1(cell ?? "") ?? invalid(context),
  };
});

/** As typed, and how it is spelled. A file's forms have the same few labels: they are remembered once. */
const label = z.tuple([z.string(), index]);
/** Where a form's frames, its fields (0: it has no such field) and its years stand; of several forms mostly the same. */
const layout = z.tuple([
  areas,
  z.array(z.union([place, z.literal(0)])),
  z.array(z.tuple([fiscalYear.nullable(), z.string(), a1])),
]);
/** Its layout and its texts. Of a former version of a file 0 stands for what this one has at the same place. */
const form = z.tuple([
  index,
  z.array(z.union([z.string(), z.literal(0)])),
  z
    .object({
      number: z.tuple([fiscalYear, z.string(), z.string(), z.int().min(1), a1]).optional(),
      unplaced: z.array(z.tuple([z.string(), a1])).optional(),
      /** Of a list: the title of the column that each unplaced text stands in; "": it has none. */
      under: z.array(z.string()).optional(),
      /** By field: what is to be said of its cells. */
      remarks: z.array(z.tuple([index, z.enum(remarkKinds), z.string(), a1, z.boolean()])).optional(),
      /** 備考（整える前の記載）: what it was, the text, its cell. */
      former: z.array(z.tuple([z.string(), z.string(), a1])).optional(),
      /** All of it lies in hidden rows. */
      isHidden: z.boolean().optional(),
    })
    .optional(),
]);
const sheet = z.object({
  name: z.string(),
  at: z.int(),
  visibility: z.enum(["visible", "hidden", "veryHidden"]).optional(),
  /** Absent: "form". */
  kind: z.enum(["form", "plan", "register", "example", "summary", "list", "chart", "unrelated", "empty"]).optional(),
  /** Of a former version an address stands for the form that begins there in this one, the same in all. */
  forms: z.array(z.union([form, a1])).optional(),
  near: z.array(z.tuple([area, z.array(z.tuple([index, a1])), z.array(z.string())])).optional(),
  examples: z.array(area).optional(),
});
const version = z.object({
  file: z.string(),
  as: z.string().optional(),
  isOpen: z.boolean().optional(),
  sha256: z.string().nullable(),
  modified: z.string().nullable(),
  period: z.string(),
  isSummary: z.boolean().optional(),
  /** Ids, in the order of the texts. */
  fields: z.array(z.string()),
  labels: z.array(label),
  layouts: z.array(layout),
  sheets: z.array(sheet),
  register: z
    .array(
      z.tuple([
        z.string(),
        z.string(),
        z.int(),
        z.string(),
        z.boolean().optional(),
        z.object({ from: z.string().optional(), isEnding: z.boolean().optional() }).optional(),
      ]),
    )
    .optional(),
  registerProblems: z.array(z.tuple([z.string(), a1, z.string()])).optional(),
  retired: z.array(z.string()).optional(),
  /** Last year's 目指す姿, by form. */
  lastYear: z.record(z.string(), z.string()).optional(),
  newer: z.tuple([z.string(), a1]).optional(),
});
const memory = version.extend({ previous: version.optional() });
/** The same bytes as another file. */
const same = version.pick({ file: true, as: true, period: true }).extend({ sameAs: z.string() });

type Stored<Schema extends z.ZodType> = z.input<Schema>;
type Version = z.output<typeof version>;

/** As JSON. `previous` is remembered by what differs in it. */
export function formatFileMemory({ reading, period, previous }: RememberedFile, definition: FormDefinition): string {
  const stored = store(withoutTextsOfSummary(reading, definition), period, null);
  if (!previous || reading.isSummary) return JSON.stringify(stored);
  return JSON.stringify({ ...stored, previous: store(previous.reading, previous.period, formsByPlace(reading)) });
}

/** Of a file with the same bytes as `sameAs`, which is remembered whole. */
export function formatSameFile({ reading: { source }, period }: RememberedFile, sameAs: string): string {
  const { file, handedInAs } = source;
  return JSON.stringify({ file, ...(handedInAs !== undefined && { as: handedInAs }), period, sameAs });
}

/** What is remembered; files that somebody has tampered with are not. */
export function parseFileMemories(
  jsons: readonly string[],
  plan: Plan,
  definition: FormDefinition,
): readonly RememberedFile[] {
  const files = new Map<string, RememberedFile>();
  for (const json of jsons) {
    const value = parseJson(json);
    const file = parseSame(value, files) ?? parseFile(value, plan, definition);
    if (file) files.set(file.reading.source.file, file);
  }
  return [...files.values()];
}

function parseSame(value: unknown, files: ReadonlyMap<string, RememberedFile>): RememberedFile | null {
  const parsed = same.safeParse(value);
  const original = parsed.success ? files.get(parsed.data.sameAs) : undefined;
  if (!parsed.success || !original) return null;
  const { file, as, period } = parsed.data;
  const { sha256, modified } = original.reading.source;
  const source = { file, ...(as !== undefined && { handedInAs: as }), sha256, modified };
  return { reading: { ...original.reading, source }, period, previous: null };
}

function parseFile(value: unknown, plan: Plan, definition: FormDefinition): RememberedFile | null {
  const parsed = memory.safeParse(value);
  if (!parsed.success) return null;
  const { previous, ...stored } = parsed.data;
  const reading = restore(stored, null, plan, definition);
  return {
    reading,
    period: stored.period,
    previous: previous
      ? {
          reading: restore(previous, formsByPlace(reading), plan, definition),
          period: previous.period,
          previous: null,
        }
      : null,
  };
}

type FormsByPlace = ReadonlyMap<string, FormReading>;

function formsByPlace({ sheets }: RecognisedWorkbook): FormsByPlace {
  return new Map(sheets.flatMap(({ forms }) => forms).map((one) => [placeOf(one.sheet, one.frames[0]), one]));
}

function placeOf(sheetName: string, { top, left }: Pick<Area, "top" | "left">): string {
  return JSON.stringify([sheetName, top, left]);
}

/** What several forms have in common, once, by the turn in which it came. */
class Table<Entry> {
  readonly entries: Entry[] = [];
  readonly #indexes = new Map<string, number>();

  indexOf(entry: Entry): number {
    const key = JSON.stringify(entry);
    const found = this.#indexes.get(key);
    if (found !== undefined) return found;
    this.#indexes.set(key, this.entries.length);
    return this.entries.push(entry) - 1;
  }
}

interface Tables {
  readonly fields: readonly FieldId[];
  readonly labels: Table<Stored<typeof label>>;
  readonly layouts: Table<Stored<typeof layout>>;
}

function store(workbook: RecognisedWorkbook, period: string, next: FormsByPlace | null): Stored<typeof version> {
  const {
    source,
    sheets,
    register,
    registerProblems,
    isSummary,
    retired = [],
    newerPart,
    visionsOfLastYear,
  } = workbook;
  const fields = Object.keys(sheets.find(({ forms }) => forms.length > 0)?.forms[0]?.fields ?? {});
  const tables: Tables = { fields, labels: new Table(), layouts: new Table() };
  const storedSheets = sheets.map((one) => storeSheet(one, next, tables));
  return {
    file: source.file,
    ...(source.handedInAs !== undefined && { as: source.handedInAs }),
    ...(source.isOpen === true && { isOpen: true }),
    sha256: source.sha256,
    modified: source.modified,
    period,
    ...(isSummary && { isSummary }),
    fields,
    labels: tables.labels.entries,
    layouts: tables.layouts.entries,
    sheets: storedSheets,
    ...(register && {
      register: register.entries.map(
        ({ initiative, department, sequence, subject, isRetired = false, carriedFrom, isEndProposed }) => {
          const more = {
            ...(carriedFrom !== undefined && { from: carriedFrom }),
            ...(isEndProposed === true && { isEnding: true }),
          };
          if (Object.keys(more).length > 0) return [initiative, department, sequence, subject, isRetired, more];
          return isRetired
            ? [initiative, department, sequence, subject, true]
            : [initiative, department, sequence, subject];
        },
      ),
    }),
    ...(registerProblems.length > 0 && {
      registerProblems: registerProblems.map((one): [string, string, string] => [
        one.sheet,
        toA1(one.cell),
        one.message,
      ]),
    }),
    ...(retired.length > 0 && { retired: [...retired] }),
    ...(visionsOfLastYear && { lastYear: visionsOfLastYear }),
    ...(newerPart && { newer: [newerPart.sheet, toA1(newerPart.cell)] as [string, string] }),
  };
}

function storeSheet(
  { name, position, visibility, kind, forms, nearForms, examples }: SheetReading,
  next: FormsByPlace | null,
  tables: Tables,
): Stored<typeof sheet> {
  return {
    name,
    at: position,
    ...(visibility !== "visible" && { visibility }),
    ...(kind !== "form" && { kind }),
    ...(forms.length > 0 && {
      forms: forms.map((one) =>
        storeForm(one, next?.get(placeOf(one.sheet, one.frames[0])) ?? null, tables, one.visibility !== visibility),
      ),
    }),
    ...(nearForms.length > 0 && { near: nearForms.map((one) => storeNearForm(one, tables)) }),
    ...(examples.length > 0 && { examples: examples.map(areaToA1) }),
  };
}

/** The forms of a summary that was handed in are named and not gathered: only which they are is remembered. */
function withoutTextsOfSummary(workbook: RecognisedWorkbook, { fields }: FormDefinition): RecognisedWorkbook {
  if (!workbook.isSummary) return workbook;
  const isNeeded = new Set(fields.filter(tellsWhichForm).map(({ id }) => id));
  const sheets = workbook.sheets.map((one) => ({
    ...one,
    forms: one.forms.map((form): FormReading => {
      const needed = Object.entries(form.fields).filter(([id]) => isNeeded.has(id));
      return { ...form, fields: Object.fromEntries(needed), unplaced: [], formerRemarks: [] };
    }),
  }));
  return { ...workbook, sheets };
}

function storeForm(
  reading: FormReading,
  next: FormReading | null,
  tables: Tables,
  isHidden = false,
): Stored<typeof form> | Stored<typeof a1> {
  const { frames, fields, registrationNumber: number, unplaced, formerRemarks = [] } = reading;
  if (next && isSameReading(reading, next)) return toA1({ row: frames[0].top, column: frames[0].left });
  const texts = tables.fields.map((id) => {
    const text = fields[id]?.text ?? "";
    return next && next.fields[id]?.text === text ? 0 : text;
  });
  const remarks = tables.fields.flatMap((id, at) =>
    (fields[id]?.remarks ?? []).map(({ about, text, cell, isInText }): RemarkInMemory => [
      at,
      about,
      text,
      toA1(cell),
      isInText,
    ]),
  );
  const more: NonNullable<Stored<typeof form>[2]> = {
    ...(number && {
      number: [
        shortFiscalYear(number.fiscalYear),
        number.initiative,
        number.department,
        number.sequence,
        toA1(number.cell),
      ],
    }),
    ...(unplaced.length > 0 && { unplaced: unplaced.map(({ text, cell }) => [text, toA1(cell)]) }),
    ...(unplaced.some(({ under }) => under !== undefined) && { under: unplaced.map(({ under = "" }) => under) }),
    ...(remarks.length > 0 && { remarks }),
    ...(formerRemarks.length > 0 && {
      former: formerRemarks.map(({ about, text, cell }): [string, string, string] => [about, text, toA1(cell)]),
    }),
    ...(isHidden && { isHidden }),
  };
  const layoutAt = tables.layouts.indexOf(layoutOf(reading, tables));
  return Object.keys(more).length === 0 ? [layoutAt, texts] : [layoutAt, texts, more];
}

type RemarkInMemory = NonNullable<NonNullable<Stored<typeof form>[2]>["remarks"]>[number];

function layoutOf(
  { frames, fields, fiscalYears }: FormReading,
  { fields: ids, labels }: Tables,
): Stored<typeof layout> {
  return [
    joined(frames),
    ids.map((id) => {
      const one = fields[id];
      if (!one) return 0;
      const where = one.areas.map(areaToA1).join("+");
      return `${where} ${labels.indexOf(storeLabel(one.label))} ${toA1(one.label.cell)}`;
    }),
    fiscalYears.map(({ value, text, cell }) => [value && shortFiscalYear(value), text, toA1(cell)]),
  ];
}

function isSameReading(a: FormReading, b: FormReading): boolean {
  const [ofA, ofB] = [a, b].map((reading) => {
    const tables: Tables = { fields: Object.keys(a.fields), labels: new Table(), layouts: new Table() };
    return JSON.stringify([storeForm(reading, null, tables), tables.labels.entries, tables.layouts.entries]);
  });
  return ofA === ofB;
}

function storeNearForm(
  { area: where, labels, missing }: NearForm,
  tables: Tables,
): [string, [number, string][], string[]] {
  return [
    areaToA1(where),
    labels.map((one): [number, string] => [tables.labels.indexOf(storeLabel(one)), toA1(one.cell)]),
    [...missing],
  ];
}

function storeLabel({ text, spelling }: LabelReading): Stored<typeof label> {
  return [text, spellings.indexOf(spelling)];
}

function restore(
  stored: Version,
  next: FormsByPlace | null,
  plan: Plan,
  definition: FormDefinition,
): RecognisedWorkbook {
  const { file, as, isOpen, sha256, modified, sheets, register, registerProblems = [], isSummary = false } = stored;
  return {
    source: { file, ...(as !== undefined && { handedInAs: as }), ...(isOpen === true && { isOpen }), sha256, modified },
    sheets: sheets.map((one) => restoreSheet(one, stored, next, plan, definition)),
    register: register
      ? {
          entries: entriesOfToday(
            register.map(([initiative, department, sequence, subject, isRetired, { from, isEnding } = {}]) => ({
              initiative,
              department,
              sequence,
              subject,
              ...(isRetired === true && { isRetired }),
              ...(from !== undefined && { carriedFrom: from }),
              ...(isEnding === true && { isEndProposed: true }),
            })),
            plan,
          ),
        }
      : null,
    registerProblems: registerProblems.map(([name, cell, message]) => ({ sheet: name, cell, message })),
    isSummary,
    ...(stored.retired && { retired: stored.retired }),
    ...(stored.lastYear && { visionsOfLastYear: stored.lastYear }),
    newerPart: stored.newer ? { sheet: stored.newer[0], cell: stored.newer[1] } : null,
  };
}

function restoreSheet(
  {
    name,
    at: position,
    visibility = "visible",
    kind = "form",
    forms = [],
    near = [],
    examples = [],
  }: z.output<typeof sheet>,
  file: Version,
  next: FormsByPlace | null,
  plan: Plan,
  definition: FormDefinition,
): SheetReading {
  return {
    name,
    position,
    visibility,
    kind,
    forms: forms.flatMap((one): readonly FormReading[] => {
      const here = { sheet: name, sheetPosition: position, visibility };
      if (!Array.isArray(one)) {
        const unchanged = next?.get(placeOf(name, { top: one.row, left: one.column }));
        return unchanged ? [{ ...unchanged, ...here }] : [];
      }
      const restored = restoreForm(one, file, (frame) => next?.get(placeOf(name, frame)) ?? null, plan, definition);
      const isHidden = one[2]?.isHidden === true;
      return restored ? [{ ...here, ...(isHidden && { visibility: "hidden" as const }), ...restored }] : [];
    }),
    nearForms: near.map(([where, labels, missing]) => {
      return { area: where, labels: labels.map(([which, cell]) => restoreLabel(which, cell, file)), missing };
    }),
    examples,
  };
}

function restoreForm(
  [which, texts, { number, unplaced = [], under = [], remarks = [], former = [] } = {}]: z.output<typeof form>,
  file: Version,
  nextAt: (frame: Area) => FormReading | null,
  plan: Plan,
  definition: FormDefinition,
): Omit<FormReading, "sheet" | "sheetPosition" | "visibility"> | null {
  const [frames, places, years] = file.layouts[which] ?? [];
  if (!frames || !places || !years) return null;
  const next = nextAt(frames[0]);
  const fields = Object.fromEntries(
    definition.fields.map(({ id }): readonly [FieldId, FieldReading | null] => {
      const at = file.fields.indexOf(id);
      const [text, found] = [texts[at], places[at]];
      if (text === undefined || !found) return [id, null];
      return [
        id,
        {
          text: text === 0 ? (next?.fields[id]?.text ?? "") : text,
          areas: found.areas,
          label: restoreLabel(found.label, found.cell, file),
          ...restoreRemarks(remarks.filter(([field]) => field === at)),
        },
      ];
    }),
  );
  return {
    frames,
    initiative: matchInitiative(tellingText({ fields }, "initiative", definition), plan),
    departments: readDepartments(tellingText({ fields }, "departments", definition), plan),
    fiscalYears: years.map(([value, text, cell]) => ({ value, text, cell })),
    registrationNumber: number
      ? { fiscalYear: number[0], initiative: number[1], department: number[2], sequence: number[3], cell: number[4] }
      : null,
    fields,
    unplaced: unplaced.map(([text, cell], at) => ({ text, cell, ...(under[at] && { under: under[at] }) })),
    ...(former.length > 0 && { formerRemarks: former.map(([about, text, cell]) => ({ about, text, cell })) }),
  };
}

function restoreRemarks(
  remarks: readonly (readonly [number, CellRemark["about"], string, CellAddress, boolean])[],
): Pick<FieldReading, "remarks"> {
  if (remarks.length === 0) return {};
  return { remarks: remarks.map(([, about, text, cell, isInText]) => ({ about, text, cell, isInText })) };
}

function restoreLabel(which: number, cell: CellAddress, { labels }: Version): LabelReading {
  const [text, spelling] = labels[which] ?? ["", 0];
  return { text, cell, spelling: spellings[spelling] ?? "standard" };
}

function joined(where: readonly Area[]): string {
  return where.map(areaToA1).join(" ");
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function invalid(context: z.RefinementCtx): never {
  context.addIssue({ code: "custom", message: "not a place on a sheet" });
  return z.NEVER;
}
