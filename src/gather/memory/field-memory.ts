import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { comparisonKey } from "../../workbook/comparison-key";
import { writableText } from "../../workbook/writable-text";
import type { FormerField } from "../former/former-summary";

/** What a summary remembers of one field, to tell "changed there", "changed here" and "changed in both" apart. */
export interface FieldMemory {
  /** Of the text as it was gathered (of a merged field: as the parts came to); null where the form had no such field. */
  readonly hash: string | null;
  /** The same of its comparison key: which form is which does not depend on white space. */
  readonly keyHash: string | null;
  /** The text as it was gathered, where the summary shows another one (if only 〓 for what no file can hold); else null. */
  readonly gathered: string | null;
  /** Null where nothing is open. */
  readonly question: OpenQuestion | null;
}

/** Asked, and asked again until one of the texts changes. */
export interface OpenQuestion {
  /** Hash of the text that the summary showed when it was asked: another one there is the answer. */
  readonly askedOf: string;
  /** Whether the text handed in had changed as well. */
  readonly isChangedInBoth: boolean;
  /** What stood in 一覧, where it and the form's own sheet had been changed to different things; else null. */
  readonly listText: string | null;
}

/** How one field goes into the new summary. */
export interface ResolvedField {
  readonly text: string | null;
  /** The text as handed in, where 総務課's stands instead and it is known; else null. */
  readonly edited: string | null;
  /** The text handed in, where it changed in both; else null. */
  readonly changedInBoth: string | null;
  /** 一覧's text, where 総務課 edited it in two ways; else null. */
  readonly editedTwice: string | null;
  /** Which text somebody chose, where both had changed; null: nobody had to, or nobody has. */
  readonly chosen: ChosenText | null;
  readonly memory: FieldMemory;
}

/** SHA-256 in lower-case hex. Every line end counts as LF: a host may turn CR LF into LF when it saves. */
export function hashOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(withOneLineEnd(text))));
}

function withOneLineEnd(text: string): string {
  return text.replace(/\r\n?/gu, "\n");
}

/** A field that comes for the first time. */
export function newField(text: string | null): ResolvedField {
  const memory = remember(text, text, null);
  return { text, edited: null, changedInBoth: null, editedTwice: null, chosen: null, memory };
}

export type ChosenText = "summary" | "submitted";

/** What somebody chose where the summary's text and the one handed in had both changed; null: nobody has. */
export type ChoiceOfText = (texts: { readonly summary: string; readonly submitted: string }) => ChosenText | null;

/**
 * A field that comes again. 総務課's edit stays where the text handed in is still the one that was edited; where both
 * have changed, 総務課's stays and somebody is asked. Pure: also for the fields of a merged 全課 form, with what its parts
 * come to as the text handed in.
 */
export function resolveField(
  former: FormerField,
  submitted: string | null,
  choose: ChoiceOfText = () => null,
): ResolvedField {
  const { text, memory } = former;
  if (sameText(text, submitted) || sameText(text, shownAs(submitted)))
    return settle(former, submitted, submitted, false);
  // Without a memory nobody can tell who changed it; an empty field was not edited.
  const isChangedHere = memory ? !isRemembered(memory, text) : (text ?? "") !== "";
  const isChangedThere = memory ? !isRemembered(memory, submitted) : true;
  if (!isChangedHere) return settle(former, submitted, submitted, false);
  const isChangedInBoth = isChangedThere || isStillOpen(former, "isChangedInBoth");
  const choice = isChangedInBoth ? choose({ summary: text ?? "", submitted: submitted ?? "" }) : null;
  if (choice === null) return settle(former, text, submitted, isChangedInBoth);
  // Both texts are remembered by what stands and what was handed in: asked again only when one of the two changes.
  return {
    ...settle(withoutQuestion(former), choice === "summary" ? text : submitted, submitted, false),
    chosen: choice,
  };
}

function withoutQuestion({ memory, ...former }: FormerField): FormerField {
  return { ...former, listText: null, memory: memory && { ...memory, question: null } };
}

/** A field of a form that does not come this time: as it stands, with the questions about it that are still open. */
export function keepField(former: FormerField, choose?: ChoiceOfText): ResolvedField {
  const { text, gathered, memory } = former;
  if (gathered !== null || !memory) return resolveField(former, gathered ?? text, choose);
  // Edited everywhere: what was handed in is known by its hash alone, which goes on being remembered.
  const isUnedited = isRemembered(memory, text);
  const resolved = settle(former, text, isUnedited ? text : null, false);
  return { ...resolved, edited: null, memory: { ...memory, question: resolved.memory.question } };
}

function settle(
  former: FormerField,
  text: string | null,
  submitted: string | null,
  isChangedInBoth: boolean,
): ResolvedField {
  const listText =
    former.listText ?? (isStillOpen(former, "listText") ? (former.memory?.question?.listText ?? null) : null);
  const editedTwice = listText !== null && !sameText(listText, text) ? listText : null;
  const isOpen = isChangedInBoth || editedTwice !== null;
  const question = isOpen ? { askedOf: hashOfText(text ?? ""), isChangedInBoth, listText: editedTwice } : null;
  return {
    text,
    edited: sameText(text, submitted) ? null : submitted,
    changedInBoth: isChangedInBoth ? (submitted ?? "") : null,
    editedTwice,
    chosen: null,
    memory: remember(submitted, text, question),
  };
}

/** A question stays open while the summary still shows the text that it was asked of. */
function isStillOpen({ text, memory }: FormerField, about: "isChangedInBoth" | "listText"): boolean {
  const question = memory?.question;
  return !!question?.[about] && question.askedOf === hashOfText(text ?? "");
}

function remember(gathered: string | null, shown: string | null, question: OpenQuestion | null): FieldMemory {
  return {
    hash: gathered === null ? null : hashOfText(gathered),
    keyHash: gathered === null ? null : hashOfText(comparisonKey(gathered)),
    gathered: sameText(gathered, shownAs(shown)) ? null : gathered,
    question,
  };
}

function shownAs(text: string | null): string | null {
  return text === null ? null : writableText(text);
}

function isRemembered({ hash }: FieldMemory, text: string | null): boolean {
  return hash === null ? (text ?? "") === "" : hash === hashOfText(text ?? "");
}

function sameText(a: string | null, b: string | null): boolean {
  return withOneLineEnd(a ?? "") === withOneLineEnd(b ?? "");
}
