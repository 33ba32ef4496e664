/**
 * One box of a form that is written in two places, in the sheet and in the pane. Whatever happens in whatever order, a
 * text that somebody typed into the pane is its draft, or stands in the sheet, or is on offer, until that person drops it.
 */
export interface BoxEdit {
  /** What the sheet says, as last heard. */
  readonly sheet: string;
  /** What the sheet said when the draft was begun. */
  readonly base: string;
  /** What the pane says instead; null: the same as the sheet. */
  readonly draft: string | null;
  readonly progress: SaveProgress;
  /** Drafts that gave way to a change in the sheet, oldest first, until somebody uses or drops them. */
  readonly offers: readonly string[];
  /** A Japanese word is being converted: nothing is saved, and the text under the cursor is left alone. */
  readonly isComposing: boolean;
  /** The box was left while it was being saved: what was typed since then is to be saved too. */
  readonly isSaveWanted: boolean;
  /** Readings that began before our own writing may still arrive after it. */
  readonly echo: Echo | null;
}

export type SaveProgress =
  | { readonly type: "idle" }
  | { readonly type: "saving"; readonly sent: string }
  | { readonly type: "saved" }
  | { readonly type: "failed"; readonly message: string };

interface Echo {
  /** What the sheet said before each of our writings that no reading has shown yet. */
  readonly before: readonly string[];
  /** How many readings that still say so are taken for old ones. */
  readonly left: number;
}

/** One reading may be under way in Excel when we write, and another wait to be drawn in the pane. */
const OLD_READINGS = 2;
const IDLE: SaveProgress = { type: "idle" };

export function untouchedBox(sheet: string): BoxEdit {
  return {
    sheet,
    base: sheet,
    draft: null,
    progress: IDLE,
    offers: [],
    isComposing: false,
    isSaveWanted: false,
    echo: null,
  };
}

export function shownText({ draft, sheet }: BoxEdit): string {
  return draft ?? sheet;
}

/** Whether it holds words that stand nowhere else. */
export function isUnsaved(box: BoxEdit): boolean {
  return box.draft !== null || openOffers(box).length > 0;
}

/** What can be used instead of what the sheet says. */
export function openOffers({ offers, sheet }: BoxEdit): readonly string[] {
  return offers.filter((offer) => !isSame(offer, sheet));
}

/** Whether leaving the box has anything to save. */
export function canSave({ draft, progress, isComposing }: BoxEdit): boolean {
  return draft !== null && !isComposing && progress.type !== "saving";
}

/** A new reading of the workbook says what the box holds. */
export function sheetRead(box: BoxEdit, text: string): BoxEdit {
  const { echo } = box;
  if (echo && echo.left > 0 && !isSame(text, box.base) && echo.before.some((before) => isSame(text, before))) {
    return { ...box, echo: { ...echo, left: echo.left - 1 } };
  }
  if (echo === null && text === box.sheet) return box;
  // セルに入れました is said of what was saved, not of what somebody wrote there since.
  const isOtherText = box.progress.type === "saved" && !isSame(text, box.sheet);
  return settle({ ...box, sheet: text, echo: null, progress: isOtherText ? IDLE : box.progress });
}

export function typed(box: BoxEdit, text: string): BoxEdit {
  const isSaving = box.progress.type === "saving";
  const begun: BoxEdit = {
    ...box,
    base: box.draft === null && !isSaving ? box.sheet : box.base,
    draft: text,
    progress: isSaving ? box.progress : IDLE,
  };
  return settle(begun);
}

export function compositionBegan(box: BoxEdit): BoxEdit {
  return { ...box, isComposing: true };
}

/** What the sheet said meanwhile counts from now on. */
export function compositionEnded(box: BoxEdit): BoxEdit {
  return settle({ ...box, isComposing: false });
}

/** The draft is sent to Excel, or will be after the writing that is under way. */
export function saveAsked(box: BoxEdit): BoxEdit {
  if (box.progress.type === "saving") return { ...box, isSaveWanted: true };
  if (box.draft === null || box.isComposing) return box;
  return { ...box, progress: { type: "saving", sent: box.draft }, isSaveWanted: false };
}

export function saveWritten(box: BoxEdit): BoxEdit {
  if (box.progress.type !== "saving") return box;
  const { sent } = box.progress;
  const isHeardOf = !isSame(box.sheet, box.base);
  const isAllSaved = box.draft === null || isSame(box.draft, sent);
  return settle({
    ...box,
    // Excel wrote because it found what we expected: another text that was read meanwhile came after ours.
    sheet: isHeardOf ? box.sheet : sent,
    echo: isHeardOf ? null : { before: [...(box.echo?.before ?? []), box.base], left: OLD_READINGS },
    base: sent,
    draft: isAllSaved && !box.isComposing ? null : box.draft,
    isSaveWanted: box.isSaveWanted && !isAllSaved,
    progress: isAllSaved && !(isHeardOf && !isSame(box.sheet, sent)) ? { type: "saved" } : IDLE,
  });
}

/** Excel did not write, because the cell said `text`. */
export function saveFoundOther(box: BoxEdit, text: string, messageIfSame: string): BoxEdit {
  if (box.progress.type !== "saving") return box;
  // What we cannot tell apart from what we expected would be asked for again without end.
  if (isSame(text, box.base)) return saveFailed(box, messageIfSame);
  return settle({ ...box, sheet: text, echo: null, progress: IDLE });
}

export function saveFailed(box: BoxEdit, message: string): BoxEdit {
  const { progress, draft, sheet } = box;
  // Whether Excel wrote is not known: who has typed back what stood there before may yet have to be given it back.
  if (progress.type === "saving" && draft !== null && isSame(draft, sheet) && !isSame(draft, progress.sent)) {
    return settle({ ...box, draft: null, offers: [...box.offers, draft], progress: IDLE, isSaveWanted: false });
  }
  return settle({ ...box, progress: { type: "failed", message }, isSaveWanted: false });
}

/** こちらの文を使う: it becomes the draft, and a draft that stood there goes on offer in its place. */
export function offerTaken(box: BoxEdit, offer: string): BoxEdit {
  if (!box.offers.includes(offer)) return box;
  const isSaving = box.progress.type === "saving";
  const offers = box.offers.filter((other) => other !== offer);
  return settle({
    ...box,
    base: box.draft === null && !isSaving ? box.sheet : box.base,
    offers: box.draft === null ? offers : withOffer(offers, box.draft, offer),
    draft: offer,
    progress: isSaving ? box.progress : IDLE,
  });
}

/** シートの文のままにする */
export function offerDropped(box: BoxEdit, offer: string): BoxEdit {
  return { ...box, offers: box.offers.filter((other) => other !== offer) };
}

/** Whether Escape may take back what is typed: not what is on its way to Excel, nor what Excel has refused. */
export function canDrop({ draft, isComposing, progress }: BoxEdit): boolean {
  return draft !== null && !isComposing && progress.type !== "saving" && progress.type !== "failed";
}

/** The box says again what the sheet says. */
export function draftDropped(box: BoxEdit): BoxEdit {
  if (!canDrop(box)) return box;
  return { ...box, base: box.sheet, draft: null, progress: IDLE, isSaveWanted: false };
}

/** Its writer lets a text go that has no box any more. */
export function textForgotten(box: BoxEdit, text: string): BoxEdit {
  return {
    ...box,
    draft: box.draft === text ? null : box.draft,
    offers: box.offers.filter((offer) => offer !== text),
  };
}

/** Line ends differ between what a cell may hold and what a browser gives back: that is nobody's edit. */
export function isSame(a: string, b: string): boolean {
  return a === b || a.replace(/\r\n?/gu, "\n") === b.replace(/\r\n?/gu, "\n");
}

/** The sheet wins where it changed under a draft; not while Excel is writing, and not in the middle of a word. */
function settle(box: BoxEdit): BoxEdit {
  if (box.isComposing || box.progress.type === "saving") return box;
  const { draft, sheet } = box;
  if (draft === null) return { ...box, base: sheet };
  if (isSame(draft, sheet)) {
    return { ...box, base: sheet, draft: null, progress: box.progress.type === "failed" ? IDLE : box.progress };
  }
  if (isSame(sheet, box.base)) return box;
  return {
    ...box,
    base: sheet,
    draft: null,
    progress: IDLE,
    isSaveWanted: false,
    offers: withOffer(box.offers, draft, sheet),
  };
}

function withOffer(offers: readonly string[], text: string, shown: string): readonly string[] {
  return isSame(text, shown) || offers.includes(text) ? offers : [...offers, text];
}
