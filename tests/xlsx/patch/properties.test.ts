import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { toA1 } from "../../../src/workbook/address";
import { applyEdits, type TextEdit } from "../../../src/workbook/text-edit";
import type { CellPatch } from "../../../src/xlsx/patch";
import { anyText } from "../../support/any-text";
import { textsBySecondReader } from "../../support/second-reader";
import { validationErrors } from "../../support/validate-workbook";
import { escapeXml, readOk } from "../read/workbook-file";
import { cellAt, done, patched, SHEET, withRows } from "./patching";

interface RunSpec {
  readonly text: string;
  readonly look: "none" | "bold" | "struck";
}

const shortText = anyText.filter((text) => text.length <= 200);
const aRun: fc.Arbitrary<RunSpec> = fc.record({ text: shortText, look: fc.constantFrom("none", "bold", "struck") });
const properties = { none: "", bold: "<rPr><b/></rPr>", struck: "<rPr><strike/></rPr>" };

function escaped(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}[_\r])/gu, "_x005F_").replaceAll("\r", "_x000D_")).replaceAll(
    ">",
    "&gt;",
  );
}

/** At most three places of a text, each with what is to stand there. */
function editsOf(before: string, cuts: readonly (readonly [number, string])[]): readonly TextEdit[] {
  const places = cuts.map(([place]) => place % (before.length + 1)).toSorted((a, b) => a - b);
  return cuts.flatMap(([, text], index) => {
    if (index % 2 === 1) return [];
    const start = places[index] ?? 0;
    return [{ start, end: places[index + 1] ?? start, text }];
  });
}

const cuts = fc.array(fc.tuple(fc.nat(1000), shortText), { minLength: 1, maxLength: 5 });

function expectEdited(file: Uint8Array, edits: (before: string) => readonly TextEdit[]): void {
  const was = cellAt(file, "A1");
  const before = was?.text ?? "";
  const own = edits(before);
  fc.pre(applyEdits(before, own) !== before);
  const now = done(file, { sheet: SHEET, cell: { row: 0, column: 0 }, before, edits: own });
  const is = cellAt(now, "A1");
  expect(is?.text ?? "").toBe(applyEdits(before, own));
  expect((is?.struck ?? []).join("")).toBe((was?.struck ?? []).join(""));
}

test("どんな文のどんな直しも、書いたとおりに読める", () => {
  const kinds = {
    shared: (text: string) =>
      withRows('<row><c t="s"><v>0</v></c></row>', { strings: [`<si><t>${escaped(text)}</t></si>`] }),
    inline: (text: string) => withRows(`<row><c t="inlineStr"><is><t>${escaped(text)}</t></is></c></row>`),
    plain: (text: string) => withRows(`<row><c t="str"><v>${escaped(text)}</v></c></row>`),
  };
  fc.assert(
    fc.property(fc.constantFrom("shared", "inline", "plain"), shortText, cuts, (kind, text, places) => {
      expectEdited(kinds[kind](text), (before) => editsOf(before, places));
    }),
    { numRuns: 60 },
  );
});

test("書式の混じった文でも、取り消し線の文を残して、書いたとおりに読める", () => {
  fc.assert(
    fc.property(fc.array(aRun, { minLength: 1, maxLength: 5 }), cuts, (runs, places) => {
      fc.pre(runs.some(({ text, look }) => look !== "struck" && text !== ""));
      const inside = runs.map(({ text, look }) => `<r>${properties[look]}<t>${escaped(text)}</t></r>`).join("");
      const file = withRows('<row><c t="s"><v>0</v></c></row>', { strings: [`<si>${inside}</si>`] });
      expectEdited(file, (before) => editsOf(before, places));
    }),
    { numRuns: 60 },
  );
});

const samples = join(__dirname, "../../../assets/samples");

/** The first text of each sheet, longer by three letters. */
function patchesOf(bytes: Uint8Array): readonly CellPatch[] {
  return readOk(bytes).sheets.flatMap(({ name, cells }) => {
    const cell = cells.find(({ type, formula, text }) => type === "text" && formula === undefined && text !== "");
    return cell ? [{ sheet: name, cell, before: cell.text, edits: [{ start: 1, end: 1, text: "〔試〕" }] }] : [];
  });
}

test.each(["提出用.xlsx", "企画商工観光課.xlsx", "【総務課】プランR5進捗.xlsx"])(
  "%s: ほかのプログラムにも、直した文とほかのすべてが見える",
  async (name) => {
    const bytes = new Uint8Array(readFileSync(join(samples, name)));
    const patches = patchesOf(bytes);
    const { bytes: now, refused } = patched(bytes, ...patches);
    expect(refused).toEqual([]);
    const expected = await textsBySecondReader(bytes);
    for (const { sheet, cell, before, edits } of patches) {
      const texts = expected[sheet];
      if (texts) texts[toA1(cell)] = applyEdits(before, edits);
    }
    expect(await textsBySecondReader(now)).toEqual(expected);
    const changed = readOk(bytes).sheets.filter(({ name: sheet }) => patches.some((patch) => patch.sheet === sheet));
    expect(changed).toHaveLength(patches.length);
  },
);

test("直したブックに、Microsoft の検査が前になかった誤りを言わない", async () => {
  const bytes = new Uint8Array(readFileSync(join(samples, "提出用.xlsx")));
  const { bytes: now } = patched(bytes, ...patchesOf(bytes));
  expect(now).not.toBe(bytes);
  expect(await validationErrors(now)).toEqual(await validationErrors(bytes));
});
