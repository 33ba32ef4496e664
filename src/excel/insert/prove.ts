import { toA1 } from "../../workbook/address";
import type { SheetDrawing } from "../../workbook/drawing";
import type { DefinedName } from "../../workbook/snapshot";
import type { SheetEdits } from "../../xlsx/sheet-edits";
import type { SheetToRetire } from "../open-workbook";
import { batchesOf } from "../read/questions";
import { roundTrip } from "../round-trip";
import { addDefinedNames, decorate, decorationKinds, isDecorated, type DecorationKind } from "./decoration";
import { askHeldCells } from "./held-cells";
import { askMissingParts, nothingMissing, type MissingParts } from "./missing";
import { unprotected } from "./protection";
import { refusedStage } from "./refusal";
import { drawnCells, markOfCells, type HeldCell } from "./sheet-mark";
import { askWrittenSince, type OldSheet, weightOfOld } from "./written-since";

/** A sheet in the workbook under its working name, and what it was drawn from. */
export interface WorkedSheet {
  readonly workingName: string;
  readonly drawing: SheetDrawing;
  readonly edits: SheetEdits;
}

export interface ProvenSheet {
  readonly id: string;
  readonly mark: string;
  /** A1 of a cell that differs from the drawing; null: all is as drawn. */
  readonly differentCell: string | null;
  /** Formulas with a different result, or none: they are replaced by their values. */
  readonly wrongFormulas: readonly HeldCell[];
  readonly missing: MissingParts;
}

export interface Proof {
  readonly sheets: readonly ProvenSheet[];
  /** In the order of the sheets to be retired. */
  readonly old: readonly OldSheet[];
  readonly refused: ReadonlySet<OptionalStage>;
}

/** What can be left out, in the order of work; the proof follows. */
export type OptionalStage = DecorationKind | "parts";
const stages: readonly OptionalStage[] = [...decorationKinds, "parts"];
const PROOF = "proof";

/** The content of one batch. */
interface Part {
  readonly sheets: readonly WorkedSheet[];
  readonly names: readonly DefinedName[];
  readonly retire: readonly SheetToRetire[];
}

type PartProof = Omit<Proof, "refused">;

/**
 * Adds what the sheets did not bring with them, then reads back their content, and last of all that of the old ones: one
 * round trip, and one for each further 5 MB. A kind of decoration that Excel refuses is left out, and the rest
 * retried.
 */
export async function decorateAndProve({ sheets, names, retire }: Part): Promise<Proof> {
  const refused = new Set<OptionalStage>();
  const proven: ProvenSheet[] = [];
  const old: OldSheet[] = [];
  const weighed = [
    ...sheets.map((sheet) => ({ sheets: [sheet], retire: [], replyBytes: weightOf(sheet) })),
    ...retire.map((sheet) => ({ sheets: [], retire: [sheet], replyBytes: weightOfOld(sheet.asRead) })),
  ];
  for (const [index, batch] of batchesOf(weighed).entries()) {
    const part = {
      sheets: batch.flatMap((one) => one.sheets),
      names: index === 0 ? names : [],
      retire: batch.flatMap((one) => one.retire),
    };
    const proof = await proveTogether(part, refused);
    proven.push(...proof.sheets);
    old.push(...proof.old);
  }
  return { sheets: proven, old, refused };
}

async function proveTogether(part: Part, refused: Set<OptionalStage>): Promise<PartProof> {
  let left = stages.filter((stage) => !refused.has(stage));
  for (;;) {
    const queued: { stage: string | null; isSent: boolean } = { stage: null, isSent: false };
    try {
      return await roundTrip((context) => {
        const answers = queueProof(context, part, left, (stage) => (queued.stage = stage));
        queued.isSent = true;
        return answers;
      }, "long");
    } catch (error) {
      const refusal = refusedStage(error, queued.isSent ? null : queued.stage);
      const at = left.findIndex((stage) => stage === refusal);
      if (refusal === null || refusal === PROOF || left.length === 0) throw error;
      for (const stage of at < 0 ? left : left.slice(at, at + 1)) refused.add(stage);
      // What was done before the refusal remains: a second chart would be one too many.
      left = at < 0 ? [] : left.filter((stage, index) => stage !== refusal && (!queued.isSent || index > at));
    }
  }
}

function queueProof(
  context: Excel.RequestContext,
  { sheets, names, retire }: Part,
  left: readonly OptionalStage[],
  begin: (stage: string) => void,
): () => PartProof {
  const worksheets = sheets.map(({ workingName }) => context.workbook.worksheets.getItem(workingName));
  const mark = (stage: string): void => {
    begin(stage);
    context.trace(stage);
  };
  const each = <Answer>(ask: (worksheet: Excel.Worksheet, sheet: WorkedSheet) => Answer): readonly Answer[] =>
    sheets.flatMap((sheet, index) => {
      const worksheet = worksheets[index];
      return worksheet ? [ask(worksheet, sheet)] : [];
    });

  for (const kind of decorationKinds) {
    const concerned =
      kind === "names" ? names : sheets.filter(({ drawing, edits }) => isDecorated(kind, drawing, edits));
    if (concerned.length === 0 || !left.includes(kind)) continue;
    mark(kind);
    if (kind === "names") addDefinedNames(context, names);
    else {
      each((worksheet, { drawing, edits }) => {
        if (!isDecorated(kind, drawing, edits)) return;
        unprotected(worksheet, drawing, () => {
          decorate(kind, worksheet, drawing, edits);
        });
      });
    }
  }
  const asksForParts = left.includes("parts");
  if (asksForParts) mark("parts");
  const parts = each((worksheet, { drawing, edits }) =>
    asksForParts ? askMissingParts(worksheet, drawing, edits) : () => nothingMissing,
  );
  mark(PROOF);
  const held = each((worksheet) => {
    worksheet.load("id");
    return askHeldCells(worksheet, false);
  });
  const old = retire.map(({ sheetId, asRead }) =>
    askWrittenSince(context.workbook.worksheets.getItem(sheetId), asRead),
  );
  return () => ({
    sheets: each((worksheet, sheet) => ({ worksheet, sheet })).map(({ worksheet, sheet }, index) => ({
      id: worksheet.id,
      missing: parts[index]?.() ?? nothingMissing,
      ...compare(sheet.drawing, held[index]?.() ?? []),
    })),
    old: old.map((answer) => answer()),
  });
}

export function hasFormulas({ cells }: SheetDrawing): boolean {
  return cells.some(({ content }) => content.type === "formula");
}

/** Compares every cell of the drawing, and expects no others. */
function compare(
  drawing: SheetDrawing,
  held: readonly HeldCell[],
): Pick<ProvenSheet, "mark" | "differentCell" | "wrongFormulas"> {
  const left = new Map(held.map((cell) => [toA1(cell), cell]));
  const wrongFormulas: HeldCell[] = [];
  let differentCell: string | null = null;
  for (const drawn of drawnCells(drawing)) {
    const address = toA1(drawn);
    const isSame = (left.get(address)?.text ?? "") === drawn.text;
    if (!isSame && drawn.isFormula) {
      wrongFormulas.push({ ...drawn, isFormula: false });
      left.set(address, { ...drawn, isFormula: false });
    } else if (!isSame) differentCell ??= address;
    else if (drawn.isFormula) left.set(address, drawn);
  }
  const drawnPlaces = new Set(drawnCells(drawing).map(toA1));
  const values = [...left.values()];
  differentCell ??=
    [...left.entries()].find(([address, { text }]) => text !== "" && !drawnPlaces.has(address))?.[0] ?? null;
  return { mark: markOfCells(values), differentCell, wrongFormulas };
}

/** About the larger of request and reply, in bytes. */
function weightOf({ drawing, edits }: WorkedSheet): number {
  const rows = Math.max(0, ...drawing.cells.map(({ row }) => row)) + 1;
  const columns = Math.max(0, ...drawing.cells.map(({ column }) => column)) + 1;
  const texts = drawnCells(drawing).reduce((sum, { text }) => sum + text.length * 3, 0);
  const reply = texts + rows * columns * 3 + 1_000;
  const request = 2_000 + (edits.formulas.length + edits.links.length * 2) * 600 + drawing.merges.length * 100;
  return Math.max(reply, request);
}
