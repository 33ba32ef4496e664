import { Badge, Button, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { certaintyWords, textOfTargets } from "../../plan/correspondence/correspondence-sheet";
import type { CorrespondingInitiative, Plan } from "../../plan/schema";
import { RETIRE } from "../../usecases/distribute/succession-targets";
import type { SurveyedInitiative } from "../../usecases/distribute/survey-succession";
import { messages } from "./messages";

export interface CorrespondenceRowProps {
  readonly row: SurveyedInitiative;
  readonly plan: Plan;
  /** Given here, also while nobody has looked yet at what comes of it. */
  readonly answer: string | undefined;
  readonly isFixed: boolean;
  readonly onAnswer: (id: string, answer: string | null) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  badge: { flexShrink: 0 },
  quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  ways: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const badgeColors = {
  certain: "subtle",
  likely: "informative",
  decided: "success",
  open: "warning",
} as const satisfies Record<CorrespondingInitiative["certainty"], string>;

/** Last year's initiative, where it is this year, how sure that is and why; the choice that corrects it. */
export function CorrespondenceRow({ row, plan, answer, isFixed, onAnswer }: CorrespondenceRowProps) {
  const styles = useStyles();
  const words = messages.correspondence;
  const [isCorrected, setCorrected] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const moveTo = useRef<"first" | "last" | null>(null);
  const { name, question } = row;
  const targets = answer === undefined ? row.to : answer === RETIRE ? [] : answer.split(SEPARATOR);
  const isChoosing = isCorrected || row.to === null || answer !== undefined;
  const shownTargets: readonly string[] = targets === null ? [""] : targets.length === 0 ? [RETIRE] : targets;
  const choices = isAdding && targets !== null && targets.length > 0 ? [...shownTargets, ""] : shownTargets;
  const tell = (next: readonly string[]) => {
    const chosen = [...new Set(next.filter((code) => code !== ""))];
    setAdding(false);
    onAnswer(question.id, chosen.length === 0 ? null : chosen.includes(RETIRE) ? RETIRE : chosen.join(SEPARATOR));
  };

  // The button that was pressed is gone: the keyboard goes on at the choice.
  useEffect(() => {
    if (moveTo.current === null) return;
    const stops = [...(root.current?.querySelectorAll<HTMLElement>("select") ?? [])];
    const button = root.current?.querySelector<HTMLElement>("button") ?? null;
    ((moveTo.current === "last" ? stops.at(-1) : stops[0]) ?? button)?.focus();
    moveTo.current = null;
  });

  return (
    <div ref={root} className={styles.root} role="group" aria-label={name}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.grow}>
          {name}
        </Text>
        <Badge className={styles.badge} appearance="tint" color={badgeColors[row.certainty]}>
          {certaintyWords[row.certainty]}
        </Badge>
      </div>
      {isChoosing ? (
        choices.map((chosen, index) => (
          <Select
            key={index}
            aria-label={words.choiceOf(name, index + 1, choices.length)}
            value={chosen}
            disabled={isFixed}
            onChange={(_, { value }) => {
              tell(value === RETIRE ? [RETIRE] : choices.map((one, place) => (place === index ? value : one)));
            }}
          >
            <option value="">{choices.length > 1 ? words.remove : words.choose}</option>
            {question.choices.map(({ answer: code, label }) => (
              <option key={code} value={code}>
                {code === question.proposed ? words.proposed(label) : label}
              </option>
            ))}
          </Select>
        ))
      ) : (
        <div className={styles.head}>
          <Text className={styles.grow}>{words.target(textOfTargets(row.to, plan))}</Text>
          <Button
            size="small"
            appearance="subtle"
            disabled={isFixed}
            aria-label={words.correctOf(name)}
            onClick={() => {
              moveTo.current = "first";
              setCorrected(true);
            }}
          >
            {words.correct}
          </Button>
        </div>
      )}
      {row.reason !== "" && (
        <Text size={200} className={styles.quiet}>
          {row.reason}
        </Text>
      )}
      {isChoosing && !isFixed && (
        <div className={styles.ways}>
          {targets !== null && targets.length > 0 && !isAdding && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.moreOf(name)}
              onClick={() => {
                moveTo.current = "last";
                setAdding(true);
              }}
            >
              {words.more}
            </Button>
          )}
          {(answer !== undefined || isCorrected) && (
            <Button
              size="small"
              appearance="subtle"
              aria-label={words.takeBackOf(name)}
              onClick={() => {
                moveTo.current = "first";
                setAdding(false);
                setCorrected(false);
                onAnswer(question.id, null);
              }}
            >
              {words.takeBack}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** Between several codes of one answer. */
const SEPARATOR = "、";
