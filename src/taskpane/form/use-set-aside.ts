import { useState } from "react";

/** Texts that somebody decided against: they can be taken back for as long as the form is shown. */
export interface SetAside {
  readonly texts: readonly string[];
  readonly keep: (text: string) => void;
  /** `taken` stands in the box again, and `replaced` no more. */
  readonly swap: (taken: string, replaced: string) => void;
}

export function useSetAside(): SetAside {
  const [texts, setTexts] = useState<readonly string[]>([]);
  return {
    texts,
    keep: (text) => {
      setTexts((before) => added(before, text));
    },
    swap: (taken, replaced) => {
      setTexts((before) =>
        added(
          before.filter((text) => text !== taken),
          replaced,
        ),
      );
    },
  };
}

function added(texts: readonly string[], text: string): readonly string[] {
  return text === "" || texts.includes(text) ? texts : [...texts, text];
}
