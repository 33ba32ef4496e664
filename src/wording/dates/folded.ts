const WIDE = /[\uFF01-\uFF5E\u3000\t\u00A0〜‐‑‒–—―−]/gu;
const ASCII_OFFSET = 0xfee0;

/** Typed for a dash: 4ー9月. */
const LONG_VOWEL = /(?<=[\d月日])ー(?=\d)/gu;

/**
 * The text with digits, letters and signs in half width, wave dashes as ~ and dashes as -. One code unit stands for one, so that
 * a place in it is a place in the text.
 */
export function folded(text: string): string {
  const plain = text.replace(WIDE, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - ASCII_OFFSET);
    if (sign === "〜") return "~";
    return /\s/u.test(sign) ? " " : "-";
  });
  return plain.replace(LONG_VOWEL, "-");
}
