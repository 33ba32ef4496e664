import { strFromU8, strToU8 } from "fflate";
import { openArchive } from "../../src/xlsx/archive";
import { zip } from "./read/workbook-file";

const DIRECTORY = 0x0201_4b50;
const LOCAL = 0x0403_4b50;
/** 「表/総務課.xlsx」 in CP932: 表 ends in the byte of a backslash. */
const CP932 = [0x95, 0x5c, 0x2f, 0x91, 0x8d, 0x96, 0xb1, 0x89, 0xdb, 0x2e, 0x78, 0x6c, 0x73, 0x78];

/** The zip's only file, named by these bytes, which nothing says are UTF-8; its own name has as many. */
function renamed(file: Uint8Array, name: readonly number[]): Uint8Array {
  const copy = file.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === LOCAL) copy.set(name, at + 30);
    if (signature === DIRECTORY) {
      view.setUint16(at + 8, 0, true);
      copy.set(name, at + 46);
    }
  }
  return copy;
}

function withOneFile(name: readonly number[]): Uint8Array {
  return renamed(zip({ ["x".repeat(name.length)]: "中身" }), name);
}

function entriesOf(bytes: Uint8Array) {
  const opened = openArchive(bytes);
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}

function refusalOf(bytes: Uint8Array): string {
  const opened = openArchive(bytes);
  if (opened.ok) throw new Error("the zip was opened");
  return opened.problem.message;
}

function namesIn(bytes: Uint8Array): readonly string[] {
  return entriesOf(bytes).map(({ name }) => name);
}

describe("zip の中のファイルの名前", () => {
  test("Windows: CP932。2バイト目が逆斜線の字も", () => {
    expect(namesIn(withOneFile(CP932))).toEqual(["表/総務課.xlsx"]);
  });

  test("UTF-8 と断りのある名前", () => {
    expect(namesIn(zip({ "課/総務課.xlsx": "", "課/": "" }))).toEqual(["課/総務課.xlsx"]);
  });

  test("Mac: 断りのない UTF-8 で、濁点を分けた（NFD の）名前", () => {
    const decomposed = [...strToU8("ラベンダーハイツ.xlsx".normalize("NFD"))];
    expect(namesIn(withOneFile(decomposed))).toEqual(["ラベンダーハイツ.xlsx"]);
  });

  test("逆斜線で区切った名前", () => {
    expect(namesIn(withOneFile([...strToU8("a\\b.xlsx")]))).toEqual(["a/b.xlsx"]);
  });
});

test("中身を取り出す", () => {
  const [entry] = entriesOf(zip({ "総務課.xlsx": "中身" }));
  const bytes = entry?.unpack();
  expect(bytes?.ok === true && strFromU8(bytes.value)).toBe("中身");
});

describe("開けない zip", () => {
  test("パスワード付き", () => {
    const file = zip({ "総務課.xlsx": "中身" });
    const view = new DataView(file.buffer);
    for (let at = 0; at + 4 <= file.length; at++)
      if (view.getUint32(at, true) === DIRECTORY) view.setUint16(at + 8, 1, true);
    expect(refusalOf(file)).toContain("パスワードの付いた zip");
  });

  test.each([
    ["途中で切れた", zip({ "総務課.xlsx": "中身" }).subarray(0, 40)],
    ["zip でない", strToU8("zip と名乗るだけ")],
  ])("%s", (_, bytes) => {
    expect(refusalOf(bytes)).toContain("壊れている");
  });

  test("書かれている大きさより大きくなる中身は、超えたところで止める", () => {
    const file = zip({ "総務課.xlsx": "あ".repeat(1_000_000) });
    const view = new DataView(file.buffer);
    for (let at = 0; at + 4 <= file.length; at++)
      if (view.getUint32(at, true) === DIRECTORY) view.setUint32(at + 24, 1000, true);
    expect(entriesOf(file)[0]?.unpack()).toMatchObject({ ok: false, problem: { code: "damaged" } });
  });

  test("全部を合わせた大きさにも限りがある", () => {
    const large = new Uint8Array(40 * 1024 * 1024);
    const [first, second] = entriesOf(zip({ "1.xlsx": large, "2.xlsx": large }));
    expect(first?.unpack().ok).toBe(true);
    expect(second?.unpack()).toMatchObject({ ok: false, problem: { code: "too-large" } });
  });
});
