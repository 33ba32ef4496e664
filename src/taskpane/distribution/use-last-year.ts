import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FormDefinition } from "../../form/definition";
import type { GatherAnswers } from "../../gather/collection";
import type { Plan } from "../../plan/schema";
import type { SuccessionSurvey } from "../../usecases/distribute/survey-succession";
import { useServices } from "../services";
import type { LastYearWork } from "../worker/protocol";
import { askOfLastYear, type ChosenFiles } from "./ask-of-last-year";
import { messages } from "./messages";

/** What is known of last year's files. */
export type LastYearState =
  | { readonly type: "none" }
  | { readonly type: "reading" }
  /** Nothing can be carried over from them, and why. */
  | { readonly type: "refused"; readonly message: string }
  | { readonly type: "surveyed"; readonly survey: SuccessionSurvey };

export interface LastYear {
  readonly chosen: ChosenFiles;
  readonly state: LastYearState;
  /** What was answered since is not in `state` yet. */
  readonly isBehind: boolean;
  readonly answers: GatherAnswers;
  readonly choose: (files: readonly File[]) => void;
  /** Null: taken back. */
  readonly answer: (id: string, answer: string | null) => void;
}

type Question = Omit<LastYearWork, "lastYear" | "builtIn"> & { readonly chosen: ChosenFiles };

const NOTHING: ChosenFiles = { token: "0", files: [] };
let lastToken = 0;

/** Last year's files, what they would bring, and what somebody has answered about it: surveyed anew after each answer. */
export function useLastYear(plan: Plan | null, definition: FormDefinition, departments: readonly string[]): LastYear {
  const { files: work, town } = useServices();
  const [chosen, setChosen] = useState(NOTHING);
  const [answers, setAnswers] = useState<GatherAnswers>({});
  const [found, setFound] = useState<{ readonly of: Question; readonly state: LastYearState } | null>(null);
  const waiting = useRef<Question | null>(null);
  const running = useRef<AbortController | null>(null);
  // Each reading of the workbook makes a plan anew, mostly the same one.
  const samePlan = useSame(plan);
  const sameDepartments = useSame(departments);

  const survey = useCallback(
    async ({ chosen: files, ...request }: Question, signal: AbortSignal): Promise<LastYearState> => {
      const surveyed = await askOfLastYear(files, (lastYear) =>
        work.surveyLastYear({ ...request, builtIn: town.plan, lastYear }, signal),
      );
      return surveyed.ok
        ? { type: "surveyed", survey: surveyed.value }
        : { type: "refused", message: surveyed.problem.message };
    },
    [work, town],
  );
  /** One after the other; of those that were asked meanwhile only the last. */
  const surveyAll = useCallback(async () => {
    if (running.current) return;
    while (waiting.current) {
      const controller = new AbortController();
      running.current = controller;
      const of: Question = waiting.current;
      waiting.current = null;
      try {
        const state = await survey(of, controller.signal);
        if (!controller.signal.aborted) setFound({ of, state });
      } catch (error) {
        if (controller.signal.aborted) continue;
        setFound({ of, state: { type: "refused", message: messages.notSurveyed } });
        throw error;
      } finally {
        running.current = null;
      }
    }
  }, [survey]);

  const asked = useMemo<Question | null>(
    () =>
      samePlan === null || chosen.files.length === 0 || sameDepartments.length === 0
        ? null
        : { plan: samePlan, definition, departments: sameDepartments, answers, chosen },
    [samePlan, definition, sameDepartments, answers, chosen],
  );
  useEffect(() => {
    waiting.current = asked;
    void surveyAll();
  }, [asked, surveyAll]);

  const choose = useCallback((files: readonly File[]) => {
    running.current?.abort();
    lastToken += 1;
    setChosen({ token: String(lastToken), files });
    // What was answered holds as long as the question is the same.
  }, []);
  const answer = useCallback((id: string, given: string | null) => {
    setAnswers((before) => {
      const others = Object.fromEntries(Object.entries(before).filter(([key]) => key !== id));
      return given === null ? others : { ...others, [id]: given };
    });
  }, []);

  const state: LastYearState =
    chosen.files.length === 0 ? { type: "none" } : found?.of.chosen === chosen ? found.state : { type: "reading" };
  return { chosen, state, isBehind: asked !== null && found?.of !== asked, answers, choose, answer };
}

/** The value of before, where this one says the same. */
function useSame<Value>(value: Value): Value {
  const [same, setSame] = useState(value);
  if (same === value || JSON.stringify(same) === JSON.stringify(value)) return same;
  setSame(value);
  return value;
}
