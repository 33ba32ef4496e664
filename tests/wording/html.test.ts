import { mends } from "../../src/checks/slip-findings";
import { applyEdits } from "../../src/workbook/text-edit";
import { htmlLeftovers } from "../../src/wording/html";

const found = (text: string) => htmlLeftovers(text).map(({ wrong }) => wrong);

test.each([
  ["一<br>二<BR/>三", ["<br>", "<BR/>"]],
  ["<font color='red'>重要</font>", ["<font color='red'>", "</font>"]],
  ['<ul style="margin:0"><li>一</li></ul>', ['<ul style="margin:0">', "<li>", "</li>", "</ul>"]],
  ["<b>強調</b>", ["<b>", "</b>"]],
  ["一&nbsp;二&amp;三&#160;四", ["&nbsp;", "&amp;", "&#160;"]],
  ["＜br＞", ["＜br＞"]],
  ["<!-- 案 -->", ["<!-- 案 -->"]],
])("%j に %j が残っている", (text, leftovers) => {
  expect(found(text)).toEqual(leftovers);
});

test.each(["＜案＞", "<重点>", "<ICT>", "<A>案 <B>案", "<TH>", "3<5、5>3", "a < b > c", "R&D、Q&A; 町&村", "<brand>"])(
  "%j は残りでない",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  ["<p>一</p><p>二</p>", "一\n二"],
  ["<ul><li>一</li>\n<li>二</li></ul>", "一\n二"],
  ["<td>一</td><td>二</td>", "一 二"],
  ["一<b>二</b>三", "一二三"],
  ["一&amp;nbsp;二&#160;三&#9312;", "一 二 三①"],
  ["&copy;町&hellip;", "©町…"],
])("%j は %j のことである", (text, after) => {
  const found = htmlLeftovers(text);
  expect([applyEdits(text, mends(found)), found.every(({ isCertain }) => isCertain)]).toEqual([after, true]);
});

test.each(["<del>旧</del>新", "10<sup>2</sup>", '<a href="https://example.jp/">一覧</a>', "<!-- 案 -->", "&#0;"])(
  "%j の直し方は、人が決める",
  (text) => {
    expect(htmlLeftovers(text).every(({ isCertain }) => isCertain)).toBe(false);
  },
);
