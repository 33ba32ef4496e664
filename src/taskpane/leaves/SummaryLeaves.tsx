import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import {
  summaryFormStates,
  summaryProgress,
  type SummaryForm,
  type SummaryFormState,
  type SummaryInitiative,
} from "../../usecases/check/summary-progress";
import { CountLine } from "../CountLine";
import { useFindingPlaces } from "../findings/use-finding-places";
import { Notice } from "../frame/Notice";
import { useActivePlace, useWorkbook } from "../services";
import { useGoToPlace } from "../use-go-to-place";
import { GiveUpRow } from "./GiveUpRow";
import { sheetIdOf } from "./form-places";
import type { StateShape } from "./form-state";
import { leafMark } from "./leaf-sections";
import { LeafRow } from "./LeafRow";
import { messages } from "./messages";
import { PlanSections, Section } from "./PlanSections";
import { StateFilter } from "./StateFilter";

const shapes: Readonly<Record<SummaryFormState, StateShape>> = {
  missing: "missing",
  unwritten: "unwritten",
  "earlier-period": "incomplete",
  attention: "to-confirm",
  done: "complete",
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  about: { display: "block", padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  below: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 60px` },
  belowForm: { paddingLeft: "98px" },
});

/** 取組一覧 of a summary: what has come of every initiative, 課 by 課. */
export function SummaryLeaves({ checked }: { checked: CheckedWorkbook }) {
  const styles = useStyles();
  const progress = useMemo(() => summaryProgress(checked), [checked]);
  const [chosen, setChosen] = useState<SummaryFormState | null>(null);
  const { goToPlace, problem } = useGoToPlace();
  if (!progress) return null;
  const { initiatives, others } = progress;
  const all = [...initiatives.flatMap(({ forms }) => forms), ...others.map(({ form }) => form)];
  const kinds = summaryFormStates.toReversed().map((id) => ({
    id,
    name: messages.summaryStates[id],
    shape: shapes[id],
    count: all.filter(({ state }) => state === id).length,
  }));
  // The last of them was mended: all are shown again.
  const kind = kinds.some(({ id, count }) => id === chosen && count > 0) ? chosen : null;
  const isShown = ({ state }: SummaryForm): boolean => kind === null || state === kind;
  const onGo = (form: SummaryForm) => {
    if (form.place) void goToPlace(form.place);
  };
  const shownOthers = others.filter(({ form }) => isShown(form));
  return (
    <div>
      {problem !== null && <Notice intent="error" sentence={problem} />}
      <Text size={200} className={styles.about}>
        {messages.summaryAbout}
      </Text>
      <StateFilter kinds={kinds} shown={kind} onShow={setChosen} />
      <div role="group" aria-label={messages.list}>
        <PlanSections leaves={initiatives.filter(({ forms }) => kind === null || forms.some(isShown))} isUnderFilter>
          {(initiative) => (
            <InitiativeRows initiative={initiative} isShown={isShown} isWhole={kind === null} onGo={onGo} />
          )}
        </PlanSections>
        {shownOthers.length > 0 && (
          <Section level={2} title={messages.unplaced} isUnderFilter>
            <ul className={styles.list}>
              {shownOthers.map(({ name, form }, index) => (
                <li key={`${index}/${name}`}>
                  <FormRow mark="" title={name} note={form.department ?? messages.nobody} form={form} onGo={onGo} />
                </li>
              ))}
            </ul>
          </Section>
        )}
      </div>
    </div>
  );
}

interface InitiativeRowsProps {
  readonly initiative: SummaryInitiative;
  readonly isShown: (form: SummaryForm) => boolean;
  /** All of its forms are shown. */
  readonly isWhole: boolean;
  readonly onGo: (form: SummaryForm) => void;
}

function InitiativeRows({ initiative: { initiative, forms, optional }, isShown, isWhole, onGo }: InitiativeRowsProps) {
  const styles = useStyles();
  const mark = leafMark(initiative);
  const [form, ...more] = forms;
  const note = isWhole && optional.length > 0 ? messages.stillOptional(optional) : undefined;
  if (form && more.length === 0 && note === undefined) {
    return <FormRow mark={mark} title={initiative.title} note={nameOf(form)} form={form} onGo={onGo} />;
  }
  return (
    <>
      <LeafRow mark={mark} title={initiative.title} states={[]} {...(note !== undefined && { note })} />
      <ul className={styles.list}>
        {forms.filter(isShown).map((one) => (
          <li key={`${one.department ?? ""}/${one.sequence}`}>
            <FormRow isForm mark="" title={nameOf(one)} form={one} onGo={onGo} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface FormRowProps {
  readonly mark: string;
  readonly title: string;
  readonly note?: string;
  readonly isForm?: boolean;
  readonly form: SummaryForm;
  readonly onGo: (form: SummaryForm) => void;
}

/** A form; what is to be mended in it opens below. */
function FormRow({ form, onGo, ...row }: FormRowProps) {
  const styles = useStyles();
  const { read } = useWorkbook();
  const { sheetId } = useActivePlace();
  const { goToStanding } = useFindingPlaces();
  const { state, findings, place } = form;
  const shown = { shape: shapes[state], word: messages.summaryStates[state] };
  return (
    <>
      <GiveUpRow form={form}>
        <LeafRow
          {...row}
          states={[shown]}
          isActive={place !== null && read !== null && sheetIdOf(read, place.sheet) === sheetId}
          {...(place && {
            label: messages.openSheet([`${row.mark} ${row.title}`.trim(), row.note, shown.word]),
            onOpen: () => {
              onGo(form);
            },
          })}
        />
      </GiveUpRow>
      {findings.length > 0 && (
        <div className={mergeClasses(styles.below, row.isForm && styles.belowForm)}>
          <CountLine
            label={messages.toMend(findings.length)}
            spoken={messages.toMendOf(`${row.title} ${row.note ?? ""}`.trim(), findings.length)}
            lines={findings.map((finding) => ({
              id: String(finding.row),
              text: finding.message,
              onGo: () => {
                goToStanding(finding);
              },
            }))}
          />
        </div>
      )}
    </>
  );
}

function nameOf({ department, which }: SummaryForm): string {
  return `${department ?? messages.nobody} ${which}`.trim();
}
