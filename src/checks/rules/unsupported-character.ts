import { faultyCharacters, type CharacterFault, type FaultyCharacters } from "../../wording/characters";
import { excerptOf } from "../../wording/quoted";
import { fixOf } from "../finding";
import { defineRule } from "../rule";
import { mends, saidTimes } from "../slip-findings";
import { writtenTexts } from "../written-texts";
import { groupBy } from "../../workbook/group-by";

interface Data {
  readonly label: string;
  readonly excerpt: string;
  readonly fault: CharacterFault;
  /** The first of them, or its number where it has no shape. */
  readonly character: string;
  /** "" where nobody can tell. */
  readonly right: string;
  readonly times: number;
}

export const unsupportedCharacter = defineRule<Data>({
  id: "unsupported-character",
  scope: "form",
  severity: "warning",
  title: "ほかの機械で出ない文字",
  check({ form, definition, report }) {
    for (const { field, label, text } of writtenTexts(form, definition)) {
      for (const [, group] of groupBy(faultyCharacters(text), ({ fault }) => fault)) {
        const [first] = group;
        const isCertain = group.every((one) => one.isCertain);
        const data: Data = {
          label,
          excerpt: excerptOf(text, first),
          fault: first.fault,
          character: nameOf(first),
          right: isCertain ? first.right : "",
          times: group.length,
        };
        report({
          field,
          data,
          fix: isCertain ? fixOf("certain", { part: "value", field }, text, mends(group)) : null,
          ...(first.fault === "rare" ? { severity: "info" } : {}),
        });
      }
    }
  },
  message: ({ label, excerpt, fault, character, right, times }) => {
    const again = saidTimes(times);
    const place = `「${label}」の「${excerpt}」`;
    switch (fault) {
      case "private":
        return `${place}に、このパソコンだけの外字（${character}）があります。ほかのパソコンでは別の字か空白になります。ほかの字で書けないか確かめてください。${again}`;
      case "lost":
        return `${place}に、文字化けした字（${character}）があります。もとの字を打ち直してください。${again}`;
      case "half-width":
        return `${place}に、半角カタカナの「${character}」があります。全角の「${right}」に直してください。${again}`;
      case "radical":
        return right === ""
          ? `${place}の「${character}」は、漢字の部首だけの文字です。漢字を打ち直してください。${again}`
          : `${place}の「${character}」は、漢字の「${right}」に似た部首だけの文字です。漢字を打ち直してください。${again}`;
      case "loose-mark":
        return `${place}の「${character}」は、濁点や半濁点がかなと別の文字になっています。打ち直してください。${again}`;
      case "not-in-font":
        return `${place}の「${character}」は、印刷の書体にない文字です。ほかの言葉か記号に直してください。${again}`;
      case "rare":
        return `${place}の「${character}」は、機種によって出ない文字です。（1）や「1.」、「令和」のような書き方にすると安心です。${again}`;
    }
  },
});

function nameOf({ fault, wrong }: FaultyCharacters): string {
  if (fault !== "private" && fault !== "lost") return wrong;
  return `U+${(wrong.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
