import fc from "fast-check";

const ordinary = fc.constantFrom(
  ..."あ漢①、。 aZ09".split(""),
  "\u{20BB7}",
  "葛\u{E0100}",
  "か\u3099",
  "👨‍👩‍👧",
  "\u{10FFFF}",
  "\uE000",
  "\uFFFD",
);
const treacherous = fc.constantFrom(
  ...["_x0041_", "_x000D_", "_x005F_", "_", "x000D", "_x00", "\r", "\n", "\r\n", "\t", "=", "+", "@", "-", "#N/A", "'"],
  ...["&amp;", "&", "<b>", "]]>", '"', "\u0085", "\u2028", "\uFEFF", "\u00A0", "\u3000", "\u200B", "\u007F"],
);
const anyInXml = fc
  .oneof(
    fc.integer({ min: 0x20, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0xfffd }),
    fc.integer({ min: 0x10000, max: 0x10ffff }),
  )
  .map((codePoint) => String.fromCodePoint(codePoint));
/** Any text that XML 1.0 can hold, with what is easily lost or altered on the way more often than chance has it. */
export const textInXml = fc.string({ unit: fc.oneof(ordinary, treacherous, anyInXml), maxLength: 40 });
