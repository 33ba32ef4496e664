import type { Slip } from "./slip";
import { calendarSlips } from "./slips/calendar";
import { characterSlips } from "./slips/characters";
import { languageSlips } from "./slips/language";
import { layoutSlips } from "./slips/layout";
import { substanceSlips } from "./slips/substance";

/** By rule, in the order of the document. */
export const plantedSlips: readonly Slip[] = [
  ...calendarSlips,
  ...substanceSlips,
  ...languageSlips,
  ...characterSlips,
  ...layoutSlips,
];
