import { strFromU8, strToU8 } from "fflate";
import { rewriteZip } from "../../../src/xlsx/patch/rewrite-zip";
import { createBudget } from "../../../src/xlsx/read/budget";
import { unpackWhole } from "../../../src/xlsx/read/unpack";
import { readZipEntries } from "../../../src/xlsx/read/zip-directory";
import { aZip, type ZipHabits } from "./a-zip";
import { expectOthersAsTheyWere } from "./patching";

const parts = {
  "xl/": "",
  "a.xml": "<a>一</a>",
  "xl/b.xml": "<b>二</b>".repeat(50),
  "c.bin": new Uint8Array([1, 2, 3]),
};
const content = strToU8("<b>三つ目の文</b>".repeat(20));

const habits: Readonly<Record<string, ZipHabits>> = {
  ふつう: {},
  圧縮しない: { isStored: true },
  "大きさが後ろにある（印つき）": { descriptor: "signed" },
  "大きさが後ろにある（印なし）": { descriptor: "unsigned" },
  "大きさが後ろに 64 ビットである": { descriptor: "zip64" },
  zip64: { isZip64: true },
  "zip64 で、大きさが後ろにある": { isZip64: true, descriptor: "zip64" },
  隙間と注記がある: { gap: "あいだ", comment: "PK\u0005 注記" },
  目次の順が違う: { isReversed: true, gap: "!" },
};

/** Everything in the zip; the reader checks sums and sizes. */
function contentsOf(bytes: Uint8Array): Record<string, string> {
  const budget = createBudget(bytes.length);
  return Object.fromEntries(
    readZipEntries(bytes).map((entry) => [entry.name, strFromU8(unpackWhole(bytes, entry, budget))]),
  );
}

describe.each(Object.entries(habits))("%s zip", (_, habit) => {
  const zip = aZip(parts, habit);

  test("一つの中身だけが替わり、ほかは一バイトも変わらない", () => {
    const now = rewriteZip(zip, new Map([["xl/b.xml", content]]));
    expect(contentsOf(now)).toEqual({ ...contentsOf(zip), "xl/b.xml": strFromU8(content) });
    if (habit.isZip64) return;
    expectOthersAsTheyWere(zip, now, ["xl/b.xml"]);
  });

  test("同じ中身に戻せば、元の長さに戻る", () => {
    const there = rewriteZip(zip, new Map([["xl/b.xml", content]]));
    const back = rewriteZip(there, new Map([["xl/b.xml", strToU8(parts["xl/b.xml"])]]));
    expect(contentsOf(back)).toEqual(contentsOf(zip));
    expect(rewriteZip(back, new Map([["xl/b.xml", content]]))).toEqual(there);
  });

  test("足したファイルは、最後に入る", () => {
    const now = rewriteZip(zip, new Map(), [{ name: "xl/new.xml", content }]);
    expect(contentsOf(now)).toEqual({ ...contentsOf(zip), "xl/new.xml": strFromU8(content) });
    expect(readZipEntries(now).at(-1)?.name).toBe("xl/new.xml");
  });

  test("何も替えなければ、同じバイト列", () => {
    expect(rewriteZip(zip, new Map())).toEqual(zip);
  });
});

test("替えたファイルの日付、属性、追加の欄、注記は残る", () => {
  const zip = aZip(parts);
  const now = rewriteZip(zip, new Map([["xl/b.xml", content]]));
  const kept = (bytes: Uint8Array): string =>
    strFromU8(bytes, true)
      .match(/xl\/b\.xml\u0099\u0099\u0002\0\u0007\u0007(?:æ³¨)?/gu)
      ?.join() ?? "";
  expect(kept(now)).toBe(kept(zip));
  expect(kept(now)).toContain("æ³¨");
});
