import { strFromU8, strToU8, unzipSync } from "fflate";
import { writeArchive } from "../../src/xlsx/archive";

const files = [
  { name: "R5 様式/総務課.xlsx", bytes: strToU8("総務課の様式") },
  { name: "ラベンダーハイツ.xlsx", bytes: strToU8("様式") },
];

test("日本語の名前のまま、入れた順に取り出せる", () => {
  const opened = unzipSync(writeArchive(files));
  expect(Object.entries(opened).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
    ["R5 様式/総務課.xlsx", "総務課の様式"],
    ["ラベンダーハイツ.xlsx", "様式"],
  ]);
});

test("名前が UTF-8 であると書いてある（エクスプローラーで文字化けしない）", () => {
  const archive = writeArchive(files);
  const flags = new DataView(archive.buffer, archive.byteOffset).getUint16(6, true);
  expect(flags & 0x0800).toBe(0x0800);
});

test("同じファイルからは、いつでも同じバイトができる", () => {
  jest.useFakeTimers({ now: new Date("2024-04-01T00:00:00Z") });
  const first = writeArchive(files);
  jest.setSystemTime(new Date("2031-10-01T12:34:56Z"));
  expect(writeArchive(files)).toEqual(first);
  jest.useRealTimers();
});

test("渡した配列は変わらない", () => {
  const bytes = strToU8("様式");
  writeArchive([{ name: "様式.xlsx", bytes }]);
  expect(strFromU8(bytes)).toBe("様式");
});

test("Windows で同じ名前になる2つは入れない", () => {
  const [file] = files;
  if (!file) throw new Error("no file");
  expect(() => writeArchive([file, { ...file, name: "R5 様式/総務課.XLSX" }])).toThrow("two files of one name");
});
