import fc from "fast-check";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { gather, gatherInParts, isWorkbook, nameOf, type HandedIn } from "./gathering-parts";
import { corrected, formsOf, oddFiles, workbooksOf, type Correction } from "./handed-in-files";
import { expectSame, saidBy, saidInFull } from "./said-by";
import { runs } from "../../support/runs";

/**
 * Law 3: however the files are split over gatherings and in whatever order they come, the last summary says what one gathering
 * of the latest version of each file would say. The same cases every time; more of them:
 *
 *     RUNS=500 SEED=$RANDOM npx jest --selectProjects unit -- tests/usecases/assemble/parts
 */
const cases = { numRuns: runs(2), seed: Number(process.env.SEED ?? 11) };

const root = join(__dirname, "../../..");
const folders = ["assets/samples", "../shared/acceptance/r5-messy"];
const TURNS = 3;
const FILES_AT_ONCE = 4;

/** When one file comes: as it is, or as it was corrected since it came last. By its place among the files. */
interface Coming {
  readonly file: number;
  readonly turn: number;
  readonly correction: Correction | null;
}

const corrections: fc.Arbitrary<Correction> = fc.record({
  edits: fc.array(
    fc.record({
      form: fc.nat(30),
      field: fc.nat(30),
      text: fc.constantFrom("書き直した。", "・一つめ\n・二つめ", "", "評価の文 その2", "=1+2"),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  addsForm: fc.boolean(),
});

function comings(files: number): fc.Arbitrary<readonly Coming[]> {
  const ofFile = fc.array(fc.record({ turn: fc.nat(TURNS - 1), correction: fc.option(corrections, { freq: 2 }) }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc
    .uniqueArray(fc.tuple(fc.nat(files - 1), ofFile), {
      minLength: 2,
      maxLength: FILES_AT_ONCE,
      selector: ([file]) => file,
    })
    .map((all) => all.flatMap(([file, times]) => times.map((time) => ({ file, ...time }))));
}

/** The files of each gathering, and the latest version of each file. */
function handOut(
  files: readonly HandedIn[],
  planned: readonly Coming[],
  correct: (workbook: WorkbookSnapshot, correction: Correction, version: number) => WorkbookSnapshot,
): { readonly parts: readonly (readonly HandedIn[])[]; readonly whole: readonly HandedIn[] } {
  const latest = new Map<string, HandedIn>();
  const parts: HandedIn[][] = [];
  // As long as there is no form at all, no summary is written: what came goes into the first that is.
  let waiting = new Map<string, HandedIn>();
  for (const turn of Array.from({ length: TURNS }, (_, index) => index)) {
    for (const { file, correction } of planned.filter((coming) => coming.turn === turn)) {
      const original = files[file];
      if (!original) continue;
      const before = latest.get(nameOf(original));
      const canBeCorrected = before !== undefined && isWorkbook(before) && isCorrectable(before);
      const now =
        canBeCorrected && correction ? correct(before, correction, turn * 10 + parts.length) : (before ?? original);
      latest.set(nameOf(original), now);
      waiting.set(nameOf(original), now);
    }
    const part = [...waiting.values()];
    if (part.length === 0 || (parts.length === 0 && gather(part).collection.forms.length === 0)) continue;
    parts.push(part);
    waiting = new Map();
  }
  if (waiting.size > 0) parts.push([...waiting.values()]);
  return { parts, whole: [...latest.values()] };
}

/** A file that says the same as another under another name stays what it is: which of the two was corrected, nobody knows. */
function isCorrectable(workbook: WorkbookSnapshot): boolean {
  return !workbook.source.file.includes("控え") && formsOf(workbook).length > 0;
}

describe.each(folders)("%s", (folder) => {
  const isThere = existsSync(join(root, folder));
  const check = isThere ? test : test.skip;
  const note = isThere ? "" : `（${folder} はこの機械にないため、確かめていない）`;
  const files = isThere ? [...workbooksOf(folder), ...oddFiles] : [];

  check(
    `どう分けてどの順に集めても、直した版が来ても、最後の総括は一度に集めたものと同じことを言う${note}`,
    async () => {
      await fc.assert(
        fc.asyncProperty(comings(files.length), async (planned) => {
          const { parts, whole } = handOut(files, planned, corrected);
          expectSame(saidInFull(await gatherInParts(parts, { throughFile: true })), saidInFull(gather(whole)));
        }),
        cases,
      );
    },
  );

  check(`目指す姿も直した版が来ても、載る様式も、確認事項も、一度に集めたものと同じである${note}`, async () => {
    const visionToo = ["vision", "review"];
    const correctVision = (workbook: WorkbookSnapshot, correction: Correction, version: number): WorkbookSnapshot =>
      corrected(workbook, { ...onSingleForms(workbook, correction), addsForm: false }, version, visionToo);
    await fc.assert(
      fc.asyncProperty(comings(files.length), async (planned) => {
        const { parts, whole } = handOut(files, planned, correctVision);
        expectSame(saidBy(await gatherInParts(parts)), saidBy(gather(whole)));
      }),
      cases,
    );
  });

  check(`一つずつ、逆の順に集めても、一度に集めたものと同じことを言う${note}`, async () => {
    const parts = files.toReversed().map((file) => [file]);
    const firstWithForms = parts.findIndex((part) => gather(part).collection.forms.length > 0);
    const begun = [parts.slice(0, firstWithForms + 1).flat(), ...parts.slice(firstWithForms + 1)];
    expectSame(saidInFull(await gatherInParts(begun)), saidInFull(gather(files)));
  });
});

/** Where 目指す姿 may be corrected: on forms that are the only ones of their initiative in the file, each with a text of its own. */
function onSingleForms(workbook: WorkbookSnapshot, { edits, addsForm }: Correction): Correction {
  const forms = formsOf(workbook);
  const single = forms.flatMap(({ initiative, sheet }, index) => {
    const isOnly = forms.filter((form) => form.initiative.inPlan?.code === initiative.inPlan?.code).length === 1;
    return isOnly && forms.filter((form) => form.sheet === sheet).length === 1 ? [index] : [];
  });
  const moved = edits.flatMap((edit) => {
    const form = single[edit.form % single.length];
    return form === undefined || edit.text === "" ? [] : [{ ...edit, form, text: `${edit.text}${form}` }];
  });
  return { addsForm, edits: moved };
}
