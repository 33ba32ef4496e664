import type { FormKey } from "../../gather/collection";
import type { SurveyWork } from "../worker/protocol";
import type { PaneAnswers } from "./asked";

/** What a person has decided besides which files there are. Nothing of it is carried out before the button is pressed. */
export interface Decisions {
  readonly answers: PaneAnswers;
  /** Files of earlier gatherings that shall go, by their names in the summary. */
  readonly takenOut: readonly string[];
  /** 取りやめ. */
  readonly givenUp: readonly NamedKey[];
}

/** A form, and what it is called, with its 課. */
export interface NamedKey {
  readonly key: FormKey;
  readonly name: string;
}

export const noDecisions: Decisions = { answers: {}, takenOut: [], givenUp: [] };

export function withTakenOut(decisions: Decisions, file: string, isTakenOut: boolean): Decisions {
  const others = decisions.takenOut.filter((one) => one !== file);
  return { ...decisions, takenOut: isTakenOut ? [...others, file] : others };
}

export function withGivenUp(decisions: Decisions, form: NamedKey, isGivenUp: boolean): Decisions {
  const others = decisions.givenUp.filter((one) => !isSameForm(one, form));
  return { ...decisions, givenUp: isGivenUp ? [...others, form] : others };
}

export function isGivenUp({ givenUp }: Decisions, form: Pick<NamedKey, "key">): boolean {
  return givenUp.some((one) => isSameForm(one, form));
}

export function isSameForm({ key: a }: Pick<NamedKey, "key">, { key: b }: Pick<NamedKey, "key">): boolean {
  return a.initiative === b.initiative && a.department === b.department && a.sequence === b.sequence;
}

export function isSameDecisions(a: Decisions, b: Decisions): boolean {
  return (
    a.answers === b.answers &&
    a.takenOut.length === b.takenOut.length &&
    a.takenOut.every((file) => b.takenOut.includes(file)) &&
    a.givenUp.length === b.givenUp.length &&
    a.givenUp.every((form) => isGivenUp(b, form))
  );
}

/** Ids of the questions that were answered, and not taken back. */
export function answeredIds(answers: PaneAnswers): readonly string[] {
  return Object.keys(answers).filter((id) => answers[id] !== "");
}

/** As gathering takes them. */
export function decidedWork({
  answers,
  takenOut,
  givenUp,
}: Decisions): Pick<SurveyWork, "answers" | "removeFiles" | "retire"> {
  return { answers, removeFiles: takenOut, retire: givenUp.map(({ key }) => key) };
}
