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
