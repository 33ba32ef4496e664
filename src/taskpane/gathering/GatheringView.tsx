import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef } from "react";
import type { PlanSourceProblem } from "../../usecases/choose-plan";
import { useAnnounce } from "../announce";
import { useNavigation } from "../navigation";
import { useWorkbook } from "../services";
import { FilesPart } from "./FilesPart";
import { GatherPart } from "./GatherPart";
import { isResultFormer, type Ending, type Target } from "./gathering-state";
import { messages } from "./messages";
import { QuestionsPart } from "./QuestionsPart";
import { planSentence, targetOf, whyNotYet } from "./readiness";
import { ResultPart } from "./ResultPart";
import { useGathering } from "./use-gathering";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
});

/** とりまとめ: one screen, top to bottom. */
export function GatheringView() {
  const styles = useStyles();
  const gathering = useGathering();
  const view = useWorkbook();
  const announce = useAnnounce();
  const zone = useRef<HTMLDivElement>(null);
  const questions = useRef<HTMLHeadingElement>(null);
  const result = useRef<HTMLHeadingElement>(null);
  const { state } = gathering;
  const { ending } = state;

  // Focus follows the work to where the person has to look next, and a screen reader hears it.
  const told = useRef<Ending | null>(ending);
  useEffect(() => {
    if (told.current === ending) return;
    told.current = ending;
    if (ending === null) return;
    if (ending.type === "gathered") moveTo(result.current);
    if (ending.type === "questions") moveTo(questions.current);
    const sentence = spokenEnding(ending, (problems) => planSentence(problems, state, view.read));
    if (sentence !== null) announce(sentence);
  }, [ending, announce, state, view.read]);

  const { gather } = gathering;
  const onGather = useCallback((target: Target) => void gather(target), [gather]);
  useRibbonWish(() => {
    const reason = whyNotYet(state, view);
    if (state.work.type !== "idle") return;
    if (reason === null) {
      onGather(targetOf(state, view));
      return;
    }
    zone.current?.querySelector("button")?.focus();
    announce(reason);
  });

  return (
    <div className={styles.root}>
      <FilesPart gathering={gathering} zone={zone} />
      <QuestionsPart gathering={gathering} headingRef={questions} />
      <GatherPart gathering={gathering} onGather={onGather} />
      {ending?.type === "gathered" && (
        <ResultPart gathering={gathering} ending={ending} isFormer={isResultFormer(state)} headingRef={result} />
      )}
    </div>
  );
}

function moveTo(heading: HTMLElement | null): void {
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: "start" });
}

/** The ribbon's とりまとめ: carries `begin` out once for each press. */
function useRibbonWish(begin: () => void): void {
  const { target } = useNavigation();
  const done = useRef<object | null>(null);
  useEffect(() => {
    if (!target?.isFromRibbon || done.current === target) return;
    done.current = target;
    begin();
  });
}

function spokenEnding(ending: Ending, ofPlan: (problems: readonly PlanSourceProblem[]) => string): string | null {
  switch (ending.type) {
    case "gathered": {
      const { forms, departments } = ending.gathered.result;
      const missing = departments.filter(({ status }) => status === "none").map(({ department }) => department);
      return messages.result.spoken(forms.present, forms.expected, missing);
    }
    case "questions":
      return messages.questions.asked(ending.asked.length);
    case "no-forms":
      return ending.why ?? messages.outcome.noForms;
    case "plan":
      return ofPlan(ending.problems);
    case "failed":
      return `${ending.isUnchanged ? messages.outcome.unchanged : messages.outcome.failed}。${ending.message}`;
    case "refused":
    case "not-opened":
      return `${messages.outcome.unchanged}。${ending.message}`;
  }
}
