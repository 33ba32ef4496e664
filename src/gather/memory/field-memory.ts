import type { FieldId } from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import { writableText } from "../../workbook/writable-text";
import type { ChoiceOfText, Collection, FieldMemory, FormerField, OpenQuestion, ResolvedField } from "../collection";
import { answerFor, keyOfMergedForm, noAnswers } from "../questions";
import type { MemorisedField } from "./memory-layout";
import { hashOfText, withOneLineEnd } from "./text-hash";

/** A field that comes for the first time. */
export function newField(text: string | null): ResolvedField {
  const memory = remember(text, text, null);
  return { text, edited: null, changedInBoth: null, editedTwice: null, chosen: null, memory };
}

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
  const texts = { summary: text ?? "", submitted: submitted ?? "" };
  const choice = isChangedInBoth ? choose(texts) : null;
  if (choice === null) return settle(former, text, submitted, isChangedInBoth);
  // Both texts are remembered by what stands and what was handed in: asked again only when one of the two changes.
  return {
    ...settle(withoutQuestion(former), choice === "summary" ? text : submitted, submitted, false),
    chosen: { choice, texts },
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

/**
 * What 総務課 has edited on the sheet of a merged 全課 form stays, field by field, as long as its parts come to the same
 * text; where they do not any more, it stays too and `changedInBoth` has the parts' text. `texts` is what the parts come to.
 */
export function resolveMergedForm(
  { former, answers = noAnswers }: Collection,
  initiative: string,
  texts: Readonly<Record<FieldId, string | null>>,
): Readonly<Record<FieldId, ResolvedField>> {
  const formerForm = former?.merged.find((one) => one.initiative === initiative);
  const key = keyOfMergedForm(initiative);
  return mapFields(texts, (text, id) => {
    const field = formerForm?.fields[id];
    return field ? resolveField(field, text, answerFor(answers, key, id)) : newField(text);
  });
}

export function mapFields<From, To>(
  fields: Readonly<Record<FieldId, From>>,
  map: (field: From, id: FieldId) => To,
): Readonly<Record<FieldId, To>> {
  return Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, map(field, id)]));
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

/** A field as it was gathered and is shown, with nothing done to it since. */
export function asGathered(text: string | null): MemorisedField {
  return { ...remember(text, text, null), gathered: text, shownHash: hashOfText(writableText(text ?? "")) };
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
