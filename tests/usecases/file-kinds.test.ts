import { kindOfFile, refusalOf } from "../../src/usecases/file-kinds";

test.each(["総務課.xlsx", "総務課.XLSM", "課/様式.xltx", "様式.xltm", ".提出.xlsx"])("ブックとして読む: %s", (name) => {
  expect(kindOfFile(name).type).toBe("workbook");
  expect(refusalOf(name)).toBeNull();
});

test.each([
  ["Excel の開いているブックのしるし", "提出/~$総務課.xlsx"],
  ["LibreOffice の同じもの", ".~lock.総務課.xlsx#"],
  ["Windows の縮小画像", "Thumbs.db"],
  ["Windows のフォルダーの設定", "Desktop.ini"],
  ["Mac のフォルダーの設定", "課/.DS_Store"],
  ["Mac が別の形式のディスクに残すもの", "._総務課.xlsx"],
  ["Mac の zip に入るもの", "__MACOSX/課/総務課.xlsx"],
  ["Word の作業用ファイル", "~WRL0001.tmp"],
])("何も言わない（%s）: %s", (_, name) => {
  expect(kindOfFile(name).type).toBe("system");
});

test.each(["回答.json", "README.md", "メモ.TXT"])("名前だけを控える: %s", (name) => {
  expect(kindOfFile(name).type).toBe("text");
});

test.each([
  ["報告.docx", "Wordの文書"],
  ["報告.PDF", "PDF"],
  ["報告.jtd", "一太郎"],
  ["様式.xlt", "旧形式（.xlt）"],
  ["様式.et", "WPS"],
  ["様式.numbers", "Numbers"],
  ["様式.gsheet", "ダウンロード"],
  ["様式.xlsx.download", "ダウンロードの途中"],
  ["様式.lzh", "圧縮ファイル"],
  ["総務課 xlsx", "「.xlsx」を付けて"],
  ["総務課", "「.xlsx」を付けて"],
  ["R5.総務課", "「.xlsx」を付けて"],
  ["様式.abc", "（.abc）"],
])("ブックではないと、どうすればよいかを言う: %s", (name, words) => {
  expect(refusalOf(name)).toMatchObject({ isWorkbook: false });
  expect(refusalOf(name)?.message).toContain(words);
});

test.each(["様式.xls", "様式.xlsb", "様式.ods", "様式.csv"])("読めない形式の表は、ブックのうち: %s", (name) => {
  expect(refusalOf(name)).not.toBeNull();
  expect(refusalOf(name)?.isWorkbook).toBeUndefined();
});
