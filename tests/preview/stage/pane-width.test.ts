import { clampedWidth, paneWidthRange, widthAfterKey } from "../../../src/preview/stage/pane-width";

describe("作業ウィンドウの幅", () => {
  const range = paneWidthRange(1280);

  it("シートの場所を残して、320から640まで", () => {
    expect(range).toEqual({ min: 320, max: 640 });
    expect(paneWidthRange(800)).toEqual({ min: 320, max: 480 });
    expect(paneWidthRange(500)).toEqual({ min: 320, max: 320 });
    expect(clampedWidth(10, range)).toBe(320);
    expect(clampedWidth(9999, range)).toBe(640);
  });

  it("右にあるので、左の矢印で広がり、右の矢印で狭まる", () => {
    expect(widthAfterKey("ArrowLeft", 350, range)).toBe(366);
    expect(widthAfterKey("ArrowRight", 350, range)).toBe(334);
    expect(widthAfterKey("ArrowRight", 325, range)).toBe(320);
    expect(widthAfterKey("Home", 500, range)).toBe(320);
    expect(widthAfterKey("End", 500, range)).toBe(640);
    expect(widthAfterKey("a", 350, range)).toBeNull();
  });
});
