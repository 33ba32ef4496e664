import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { GatherAnswers } from "../../gather/collection";
import { formatFiscalYear } from "../../plan/fiscal-year";
import type { Plan } from "../../plan/schema";
import type { SuccessionSurvey, SurveyedInitiative } from "../../usecases/distribute/survey-succession";
import { CountLine } from "../CountLine";
import { canAddSheets } from "../frame/what-can-be-written";
import { SubPart } from "../gathering/SubPart";
import { useWorkbook } from "../services";
import { CorrespondenceRow } from "./CorrespondenceRow";
import { messages } from "./messages";
import { useCorrespondenceSheet } from "./use-correspondence-sheet";

export interface CorrespondencePartProps {
  readonly survey: SuccessionSurvey;
  readonly plan: Plan;
  readonly answers: GatherAnswers;
  readonly isFixed: boolean;
  readonly isBehind: boolean;
  readonly onAnswer: (id: string, answer: string | null) => void;
}

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200 },
  putIn: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
});

type Place = "shown" | "certain" | "decided";

/** 計画の対応: each initiative of last year and where it is now, every one correctable; the certain ones are folded. */
export function CorrespondencePart(props: CorrespondencePartProps) {
  const { survey, plan, answers, isFixed, onAnswer } = props;
  const styles = useStyles();
  // As they were at first: a row that is corrected stays where the hand is.
  const [places] = useState<ReadonlyMap<string, Place>>(
    () => new Map(survey.rows.map((row) => [row.from, placeOf(row, answers)])),
  );
  const [opened, setOpened] = useState<ReadonlySet<Place>>(new Set());
  const rowsAt = (place: Place) => survey.rows.filter(({ from }) => (places.get(from) ?? "shown") === place);
  const shown = rowsAt("shown");
  const rows = (those: readonly SurveyedInitiative[]) => (
    <ul className={styles.list}>
      {those.map((row) => (
        <li key={row.from}>
          <CorrespondenceRow
            row={row}
            plan={plan}
            answer={answers[row.question.id]}
            isFixed={isFixed}
            onAnswer={onAnswer}
          />
        </li>
      ))}
    </ul>
  );
  const words = messages.correspondence;
  return (
    <SubPart heading={words.heading}>
      <Text size={200}>
        {words.about(formatFiscalYear(survey.correspondence.fiscalYear), formatFiscalYear(plan.fiscalYear))}
      </Text>
      {shown.length > 0 ? rows(shown) : rowsAt("decided").length === 0 && <Text size={200}>{words.allCertain}</Text>}
      {(["certain", "decided"] as const).map((place) => {
        const own = rowsAt(place);
        if (own.length === 0) return null;
        return (
          <details
            key={place}
            onToggle={({ currentTarget: { open } }) => {
              if (open) setOpened(new Set([...opened, place]));
            }}
          >
            <summary className={styles.summary}>{words[place](own.length)}</summary>
            {opened.has(place) && rows(own)}
          </details>
        );
      })}
      {survey.added.length > 0 && (
        <CountLine
          label={words.added(survey.added.length)}
          lines={survey.added.map((text) => ({ id: text, text, onGo: null }))}
        />
      )}
      <PutIn {...props} />
    </SubPart>
  );
}

function placeOf({ certainty, question }: SurveyedInitiative, answers: GatherAnswers): Place {
  if (certainty === "certain") return "certain";
  return certainty === "decided" && answers[question.id] === undefined ? "decided" : "shown";
}

function PutIn({ survey, plan, isFixed, isBehind }: CorrespondencePartProps) {
  const styles = useStyles();
  const { condition, checked } = useWorkbook();
  const { isPuttingIn, problem, isIn, putIn } = useCorrespondenceSheet();
  const words = messages.correspondence;
  // A summary's own sheets are drawn anew with it: what stands beside them is not obeyed.
  const isInSummary = checked?.plan.origin === "former-summary";
  const whyNot = isInSummary ? words.inSummary : canAddSheets(condition) ? null : words.cannotAdd;
  return (
    <div className={styles.putIn}>
      <Button
        size="small"
        disabledFocusable={whyNot !== null || isFixed || isBehind || isPuttingIn}
        onClick={() => void putIn(plan, survey.correspondence)}
      >
        {words.putIn}
      </Button>
      <Text size={200} className={styles.quiet}>
        {whyNot ?? words.putInAbout}
      </Text>
      <Text size={200} role="status">
        {isPuttingIn ? words.puttingIn : isIn ? words.isIn : ""}
      </Text>
      {problem !== null && (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
}
