import { gistOf } from "../../src/taskpane/frame/notice-gist";

describe("お知らせの一行", () => {
  it.each([
    ["見るだけで開いています（だれかが使用中など）。開き直してください。", "見るだけで開いています。"],
    ["シートを3枚加えました。", "シートを3枚加えました。"],
    ["句点のない文", "句点のない文"],
    ["", ""],
  ])("「%s」は「%s」", (sentence, gist) => {
    expect(gistOf(sentence)).toBe(gist);
  });
});
