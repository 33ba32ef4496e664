import { outsideQuotes, type Slip } from "./slip";

/** A way of writing that is not wrong, and hard to read. */
export interface StyleRemark extends Slip {
  /** negation: 二重否定; listing: 〜たり alone. */
  readonly remark: "negation" | "listing";
}

const NEGATION = /ないわけではない|(?<!少)なくはない|ないことはない/gu;
/** 載せたり、…した。 with no second たり up to the end of the sentence. ゆったり, 一人当たり, 至り are none. */
const LISTING =
  /(?:っ|し|れ|え|け|せ|て|べ|め|き|み|い)たり、(?<![ゆぴべばぐに].たり、)(?![^。\n]{0,200}(?:[ただ]り|など|等))[^。\n]{2,200}[るたうく](?=。|\n|$)/gu;
/** 載せたり、: what a message quotes. */
const QUOTED_CHARACTERS = 3;

export function styleRemarks(text: string): readonly StyleRemark[] {
  const negations = Array.from(text.matchAll(NEGATION), ({ 0: whole, index }) => remarkOf("negation", whole, index));
  const listings = text.includes("たり、")
    ? Array.from(text.matchAll(LISTING), ({ 0: whole, index }) =>
        remarkOf("listing", whole.slice(0, QUOTED_CHARACTERS), index),
      )
    : [];
  return outsideQuotes(text, [...negations, ...listings]);
}

function remarkOf(remark: StyleRemark["remark"], wrong: string, start: number): StyleRemark {
  return { start, end: start + wrong.length, wrong, right: "", isCertain: false, remark };
}
