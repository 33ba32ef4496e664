import { remembering } from "./remembering";

/**
 * What people type for one another. U+FF5E and the full-width tilde become "~" under NFKC; U+301C (JIS's wave dash) and these do not.
 * Between digits the long vowel mark was typed as a dash: 4ー9月. Elsewhere it is a letter: アウトソーシング.
 */
const TYPED_FOR_ANOTHER =
  /(?<wave>[\u301C\u3030\u223C\u223E\u02DC])|(?<dot>[\u00B7\u2022\u2027\u2219\u22C5\u2E31])|[\u2010-\u2015\u2212\uFE58\u2500\u2501]|(?<=[\d月])\u30FC(?=\d)/gu;
/** White space of every width, and what is invisible: zero-width characters, soft hyphens, variation selectors. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}]+/gu;

/**
 * What two labels, titles or department names have in common when people would call them the same. For comparing
 * only: what staff typed is stored and published as it is.
 *
 * NFKC turns ① into 1 and （ into ( : read marks before, with src/plan/marks.
 */
export const comparisonKey = remembering((text) =>
  text
    .normalize("NFKC")
    .replace(INVISIBLE, "")
    .replace(TYPED_FOR_ANOTHER, (_, wave?: string, dot?: string) => (wave ? "~" : dot ? "・" : "-")),
);
