import { cssFill } from "../../../src/preview/grid/picture/colors";
import { showColor } from "../../../src/xlsx/book";

test.each([
  [{ rgb: "FF0B5394" }, "#0B5394"],
  [{ theme: 4 }, "#4472C4"],
  // What Excel 2016 shows for アクセント 1 白+基本色80%, and 黒+基本色25%.
  [{ theme: 4, tint: 0.7999816888943144 }, "#DAE3F3"],
  [{ theme: 4, tint: -0.249977111117893 }, "#2F5597"],
  [{ theme: 0, tint: -0.0499893185216834 }, "#F2F2F2"],
  [{ indexed: 10 }, "#FF0000"],
  [{ indexed: 22 }, "#C0C0C0"],
  [{ indexed: 64 }, "自動"],
  [undefined, "自動"],
])("%j は %s", (color, expected) => {
  expect(showColor(color, "自動")).toBe(expected);
});

test("塗りは一色、網掛けは混ぜた色、なしは null", () => {
  expect(cssFill({ type: "pattern", pattern: "solid", fgColor: { rgb: "E8EEF7" } })).toBe("#E8EEF7");
  expect(cssFill({ type: "pattern", pattern: "gray125" })).toBe("color-mix(in srgb, #000000 12.5%, #FFFFFF)");
  expect(cssFill({ type: "pattern", pattern: "none" })).toBeNull();
});
