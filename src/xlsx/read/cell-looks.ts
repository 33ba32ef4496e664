import type { XmlAttributes } from "./xml";
import { isTrue } from "./xml";

/** How a cell's font and fill look, as far as it decides whether anybody sees its text. */
export interface CellLook {
  readonly isStruck: boolean;
  /** The font has the colour of its ground. */
  readonly isConcealed: boolean;
  /** A check box: Excel shows TRUE and FALSE as a box. */
  readonly isCheckBox: boolean;
}

const WHITE = "FFFFFF";
const ORDINARY: CellLook = { isStruck: false, isConcealed: false, isCheckBox: false };

/** Takes the elements of a styles part; a style is a place in the list of cell formats. */
export class CellLooks {
  private readonly fonts: { isStruck: boolean; color: string | null }[] = [];
  /** The colour of each fill; null where it is a pattern, or not known. */
  private readonly fills: (string | null)[] = [];
  private readonly looks = new Map<number, CellLook>();
  private styles = 0;

  open(name: string, attributes: XmlAttributes, parent: string): void {
    if (name === "font" && parent === "fonts") this.fonts.push({ isStruck: false, color: null });
    else if (name === "fill" && parent === "fills") this.fills.push(WHITE);
    else if (name === "xf" && parent === "cellXfs") this.addStyle(attributes);
    else if (parent === "font") this.addToFont(name, attributes);
    else if (parent === "fill" && name === "gradientFill") this.fills[this.fills.length - 1] = null;
    else if (parent === "fill" && name === "patternFill") {
      const { patternType = "none" } = attributes;
      this.fills[this.fills.length - 1] = patternType === "none" ? WHITE : null;
      if (patternType === "solid") this.fills[this.fills.length - 1] = "";
    } else if (parent === "patternFill" && name === "fgColor" && this.fills.at(-1) === "")
      this.fills[this.fills.length - 1] = colorOf(attributes);
  }

  /** What a format is beyond its looks stands in a feature property bag; so far Excel keeps nothing there but check boxes. */
  extension(name: string): void {
    const style = this.styles - 1;
    if (name === "xfComplement") this.looks.set(style, { ...this.of(style), isCheckBox: true });
  }

  of(style: number): CellLook {
    return this.looks.get(style) ?? ORDINARY;
  }

  private addToFont(name: string, attributes: XmlAttributes): void {
    const font = this.fonts.at(-1);
    if (!font) return;
    if (name === "strike") font.isStruck = attributes.val === undefined || isTrue(attributes.val);
    else if (name === "color") font.color = colorOf(attributes);
  }

  private addStyle({ fontId = "0", fillId = "0" }: XmlAttributes): void {
    const font = this.fonts[Number(fontId)];
    const ground = this.fills[Number(fillId)];
    const isConcealed = font?.color != null && font.color === (ground === undefined ? WHITE : ground);
    const isStruck = font?.isStruck ?? false;
    if (isStruck || isConcealed) this.looks.set(this.styles, { isStruck, isConcealed, isCheckBox: false });
    this.styles += 1;
  }
}

/** RRGGBB; null for what depends on the theme or is tinted, but for the theme's ground, which is white. */
function colorOf({ rgb, theme, indexed, tint }: XmlAttributes): string | null {
  if (tint !== undefined && Number(tint) !== 0) return null;
  if (rgb !== undefined) return rgb.slice(-6).toUpperCase();
  if (theme === "0") return WHITE;
  return indexed === "1" || indexed === "9" ? WHITE : null;
}
