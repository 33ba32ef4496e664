import type { FieldId, FormDefinition } from "../../form/definition";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { toA1 } from "../../workbook/address";
import type { SheetDrawing } from "../../workbook/drawing";
import { writableText } from "../../workbook/writable-text";
import type {
  Collection,
  FormKey,
  FormRegister,
  GatheredForm,
  GatherAnswers,
  ResolvedField,
  Submission,
} from "../collection";
import { isSameNumber, numbersOf } from "../identity/form-number";
import { keyParts, noAnswers } from "../questions";
import { stateOfEntry } from "../register/draw-register";
import { registerFromCollection } from "../register/register-entries";
import { drawMemorySheet } from "./draw-memory-sheet";
import { mapFields } from "./field-memory";
import { formatFileMemory, formatSameFile } from "./file-memory";
import type { MemorisedField, MemorisedForm, MemorisedSheet } from "./memory-layout";
import { hashOfText } from "./text-hash";

/** A form as the summary prints it. */
export interface ShownForm {
  /** Name of the sheet that prints it. */
  readonly sheet: string;
  readonly parts: readonly GatheredForm[];
  /** Of a merged 全課 form: its fields, as {@link resolveMergedForm} gave them. Null: a form of its own, shown as gathered. */
  readonly merged: Readonly<Record<FieldId, ResolvedField>> | null;
}

/**
 * The very hidden sheet of a summary: what was read in each file, what every field was gathered as, and where it is shown.
 * `sheets` tells the summary's from others in the same workbook, where it stands among any.
 */
export function drawMemory(
  collection: Collection,
  shown: readonly ShownForm[] = [],
  sheets: readonly MemorisedSheet[] = [],
): SheetDrawing {
  const { forms, former, register, excluded, submissions, unreadable, definition } = collection;
  const asked = openQuestions(collection);
  const ownSheets = new Map(
    shown.filter(({ merged }) => merged === null).flatMap(({ sheet, parts }) => parts.map((part) => [part, sheet])),
  );
  return drawMemorySheet({
    forms: forms.map((form) => memorisedForm(form, ownSheets.get(form) ?? null, asked, collection)),
    merged: shown.flatMap(({ sheet, parts, merged }) => {
      const initiative = parts[0]?.key.initiative ?? null;
      if (merged === null || initiative === null) return [];
      return [
        {
          initiative,
          sheet,
          fields: mapFields(merged, ({ memory, text }): MemorisedField => {
            return { ...memory, shownHash: hashOfText(writableText(text ?? "")) };
          }),
        },
      ];
    }),
    retired: former?.retired ?? [],
    givenUp: excluded.flatMap(({ key, source, reading }) =>
      key ? [{ key, place: { ...source, cell: cellOf(reading) }, openQuestion: asked.get(keyText(key)) ?? null }] : [],
    ),
    files: memorisedFiles(submissions, definition),
    unreadable,
    answers: answersToRemember(collection),
    period: collection.period,
    baseline: collection.baseline ?? null,
    hasFiles: true,
    derivedRegisterHash: register ? null : hashOfRegister(registerFromCollection(collection)),
    sheets,
  });
}

/** Of forms that stay, and of forms that were given up. */
function openQuestions({ questions = [] }: Collection): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap((question) => {
      if (question.answer !== null) return [];
      if (question.type === "identity") return [[keyText(question.former), question.id] as const];
      return question.type === "retired-again" ? [[keyText(question.key), question.id] as const] : [];
    }),
  );
}

function keyText(key: FormKey): string {
  return JSON.stringify(keyParts(key));
}

function memorisedForm(
  form: GatheredForm,
  sheet: string | null,
  asked: ReadonlyMap<string, string>,
  { plan }: Collection,
): MemorisedForm {
  const { key, ownKey = key, source, reading, origin, period, doubt = null, memory, texts } = form;
  const fields = mapFields(memory, (field, id): MemorisedField => {
    return { ...field, shownHash: hashOfText(writableText(texts[id] ?? "")) };
  });
  const [number = null] = numbersOf([{ ...key, reading }], plan);
  const isInFile = origin === "submitted";
  return {
    key,
    ownKey,
    source,
    isNumbered: isSameNumber(number, { formerName: null, sequence: key.sequence }),
    sheet,
    cell: isInFile ? cellOf(reading) : null,
    period,
    doubt,
    openQuestion: isInFile ? null : (asked.get(keyText(key)) ?? null),
    fields: isInFile ? fieldsBeyond(fields, form) : fields,
  };
}

/** Fields that somebody has edited, or is asked about: the others follow from what was read in the file. */
function fieldsBeyond(
  fields: Readonly<Record<FieldId, MemorisedField>>,
  { reading }: GatheredForm,
): Readonly<Record<FieldId, MemorisedField>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([id, { shownHash, question }]) => {
      const text = reading.fields[id]?.text ?? "";
      if (question === null && shownHash === hashOfText(writableText(text))) return [];
      return [[id, { hash: null, keyHash: null, gathered: null, shownHash, question }]];
    }),
  );
}

/** What is remembered of files is at most so many times their texts, in bytes; so little that nobody notices may be more. */
const MOST = 2;
const UNNOTICED_BYTES = 32 * 1024;

/**
 * The same bytes are remembered once. A version before the one that counts is remembered as long as there is room: the
 * largest goes first.
 */
function memorisedFiles(submissions: readonly Submission[], definition: FormDefinition): readonly string[] {
  const first = new Map<string, Submission>();
  const files = submissions.map((submission) => {
    const { sha256 } = submission.reading.source;
    const same = sha256 === null ? undefined : first.get(sha256);
    if (same) return { json: formatSameFile(submission, same.reading.source.file), short: null, texts: 0 };
    if (sha256 !== null) first.set(sha256, submission);
    const json = formatFileMemory(submission, definition);
    const short = submission.previous ? formatFileMemory({ ...submission, previous: null }, definition) : null;
    return { json, short, texts: bytesOfTexts(submission) };
  });
  const most = MOST * files.reduce((sum, { texts }) => sum + texts, 0);
  let room = Math.max(most, UNNOTICED_BYTES);
  for (const { json, short } of files) room -= bytesOf(short ?? json);
  const smallestFirst = files
    .flatMap(({ json, short }) => (short === null ? [] : [{ json, cost: bytesOf(json) - bytesOf(short) }]))
    .toSorted((a, b) => a.cost - b.cost);
  const fitting = new Set<string>();
  for (const { json, cost } of smallestFirst) {
    room -= cost;
    if (room >= 0) fitting.add(json);
  }
  return files.map(({ json, short }) => (short === null || fitting.has(json) ? json : short));
}

function bytesOfTexts({ reading }: Submission): number {
  const fields = reading.sheets.flatMap(({ forms }) => forms.flatMap((form) => Object.values(form.fields)));
  return fields.reduce((sum, field) => sum + bytesOf(field?.text ?? ""), 0);
}

function bytesOf(text: string): number {
  return utf8ToBytes(text).length;
}

/**
 * All but those that are good for once: what is deleted again, or given up again, is asked about again. One that was taken
 * back is none.
 */
function answersToRemember({ answers = noAnswers }: Collection): GatherAnswers {
  const isForOnce = (id: string, answer: string): boolean =>
    id.startsWith("form-deleted-") || (id.startsWith("retired-again-") && answer === "keep");
  return Object.fromEntries(
    Object.entries(answers)
      .filter(([id, answer]) => answer !== "" && !isForOnce(id, answer))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function cellOf({ frames: [{ top, left }] }: GatheredForm["reading"]): string {
  return toA1({ row: top, column: left });
}

/** A register that nobody has touched since it was made from the forms is no register to count against. */
export function hashOfRegister({ entries }: FormRegister): string {
  return hashOfText(
    JSON.stringify(
      entries.map((entry) => {
        const { initiative, department, sequence, subject } = entry;
        const state = stateOfEntry(entry);
        // A line without a state as it has always been: summaries that stand remember its hash.
        return [initiative, department, sequence, subject, ...(state === "" ? [] : [state])];
      }),
    ),
  );
}
