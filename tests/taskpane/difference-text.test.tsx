/** @jest-environment jsdom */
import "../support/jsdom-globals";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { DifferenceText } from "../../src/taskpane/DifferenceText";
import { textDifference } from "../../src/workbook/text-difference";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

function shown(before: string, after: string): HTMLElement {
  const place = document.createElement("div");
  document.body.append(place);
  const root = createRoot(place);
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <DifferenceText difference={textDifference(before, after)} titles={["前回", "今回"]} />
      </FluentProvider>,
    );
  });
  return place;
}

const textsOf = (place: HTMLElement, selector: string) =>
  Array.from(place.querySelectorAll(selector), ({ textContent }) => textContent);

test("なくなった字は del、加わった字は ins で、どちらも下線と【】が付き、見出しで分かれる", () => {
  const place = shown("参加者は86人だった。", "参加者は延べ93人だった。");
  expect(textsOf(place, "dt")).toEqual(["前回", "今回"]);
  expect(textsOf(place, "del")).toEqual(["【86】"]);
  expect(textsOf(place, "ins")).toEqual(["【延べ93】"]);
  expect(textsOf(place, "dd")).toEqual(["参加者は【86】人だった。", "参加者は【延べ93】人だった。"]);
  for (const mark of place.querySelectorAll("del, ins"))
    expect(getComputedStyle(mark).textDecorationLine).toBe("underline");
});

test("写すときに付いてこないよう、印だけは選べない", () => {
  const place = shown("会議を開いた。", "会議を2回開いた。");
  const signs = Array.from(place.querySelectorAll("ins span"));
  expect(signs.map(({ textContent }) => textContent)).toEqual(["【", "】"]);
  for (const sign of signs) expect(getComputedStyle(sign).userSelect).toBe("none");
});

test("空いていた欄は、空欄と言う", () => {
  const place = shown("", "会議を開いた。");
  expect(textsOf(place, "dd")).toEqual(["（空欄）", "【会議を開いた。】"]);
  expect(place.querySelector("del")).toBeNull();
});
