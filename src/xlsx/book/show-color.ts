import type { BookStyle } from "./shape";

type FontColor = NonNullable<NonNullable<BookStyle["font"]>["color"]>;

/** Office's theme of 2013 to 2022, in the file's order (light before dark): a book keeps no theme of its own. */
const THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** Excel's palette of old, from index 0 on; 8 to 15 repeat the first eight. */
const INDEXED =
  "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF" +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF" +
  "000080FF00FFFFFF0000FFFF8000808000000080800000FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC99" +
  "3366FF33CCCC99CC00FFCC00FF9900FF6600666699969696003366339966003300333300993300993366333399333333";

/** "#RRGGBB"; `automatic` where the colour is the system's own (64, 65) or not given. */
export function showColor(color: FontColor | undefined, automatic: string): string {
  if (!color) return automatic;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = THEME[color.theme];
    return base === undefined ? automatic : tinted(base, color.tint ?? 0);
  }
  const { indexed } = color;
  if (indexed === undefined || indexed < 0 || indexed > 63) return automatic;
  return `#${INDEXED.slice(indexed * 6, indexed * 6 + 6)}`;
}

/** Excel makes a colour lighter (0 to 1) or darker (-1 to 0) by its lightness in HSL. */
function tinted(rgb: string, tint: number): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const lightness = (high + low) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const spread = high - low;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * lightness - 1));
  const chroma = saturation * (1 - Math.abs(2 * wanted - 1));
  const channel = (value: number): string => {
    const share = spread === 0 ? 0.5 : (value - low) / spread;
    return Math.round(Math.min(1, Math.max(0, wanted + (share - 0.5) * chroma)) * 255)
      .toString(16)
      .padStart(2, "0")
      .toUpperCase();
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
