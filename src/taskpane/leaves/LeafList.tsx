import { makeStyles } from "@fluentui/react-components";
import type { FormDefinition } from "../../form/definition";
import type { FormRegister, GatheredForm } from "../../gather/collection";
import { keyTextOf } from "../../gather/form-key-text";
import type { DepartmentProgress, OwnInitiative } from "../../usecases/department/department-progress";
import type { StandingForm } from "../../usecases/department/findings-of-form";
import { makeableId } from "../../usecases/department/missing-forms";
import type { OtherForm } from "../../usecases/department/other-forms";
import { statesOfFindings, statesOfForm, type ShownState } from "./form-state";
import { LeafRow, type LeafRowProps } from "./LeafRow";
import type { FormToOpen } from "./use-open-form";
import { leavesOfKind, type FormKind } from "./form-kinds";
import { leafMark } from "./leaf-sections";
import { messages } from "./messages";
import { PlanSections, Section } from "./PlanSections";

export interface LeafListProps {
  readonly progress: DepartmentProgress;
  /** Only forms of this kind; null: all there is. */
  readonly kind: FormKind | null;
  /** Whether the bar of all kinds sticks above the list. */
  readonly isUnderFilter: boolean;
  readonly definition: FormDefinition;
  /** 様式台帳, for what it says of a form besides 件名; null: there is none. */
  readonly register: FormRegister | null;
  /** Whether the form stands on the sheet that Excel shows. */
  readonly isActive: (form: StandingForm) => boolean;
  readonly onOpen: (row: FormToOpen) => void;
  /** Offers to make the form that is not there; null where no sheet can be added. */
  readonly onMake: ((id: string) => void) | null;
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The plan's tree, only the leaves of one 課, each with its forms; then what else stands in the workbook. */
export function LeafList({ progress, kind, isUnderFilter, ...rest }: LeafListProps) {
  const styles = useStyles();
  const { initiatives, others } = progress;
  const hasForms = others.length > 0 || initiatives.some(({ forms }) => forms.length > 0);
  const missing = { shape: "missing", word: hasForms ? messages.notHere : messages.notMade } as const;
  return (
    <div role="group" aria-label={messages.list}>
      <PlanSections leaves={leavesOfKind(initiatives, kind)} isUnderFilter={isUnderFilter}>
        {({ progress: initiative, hasSeveral }) => (
          <LeafRows {...rest} progress={initiative} hasSeveral={hasSeveral} missing={missing} />
        )}
      </PlanSections>
      {kind === null && others.length > 0 && (
        <Section level={2} title={messages.others} isUnderFilter={isUnderFilter}>
          <ul className={styles.list}>
            {others.map((other) => (
              <li key={placeOf(other.form)}>
                <OtherRow {...rest} other={other} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}

type RowsProps = Omit<LeafListProps, "progress" | "kind" | "isUnderFilter"> & {
  readonly progress: OwnInitiative;
  readonly hasSeveral: boolean;
  /** What a form that is not there is called. */
  readonly missing: ShownState;
};

function LeafRows(props: RowsProps) {
  const { definition, register, isActive, onOpen, missing: missingState } = props;
  const { initiative, forms, missing, isOptional } = props.progress;
  const [form] = forms;
  if (props.hasSeveral) return <SeveralRows {...props} />;
  const row = { mark: leafMark(initiative), title: initiative.title };
  if (!form) {
    const [entry] = missing;
    if (entry) return <MissingRow {...row} {...props} sequence={entry.sequence} />;
    const state = isOptional ? ({ shape: "optional", word: messages.optional } as const) : missingState;
    return <LeafRow {...row} states={[state]} />;
  }
  return (
    <LeafRow
      {...row}
      {...noteOf(form.form, register)}
      states={statesOfForm(form, definition)}
      isActive={isActive(form.form)}
      onOpen={() => {
        onOpen(form);
      }}
    />
  );
}

/** その1, その2 … under their initiative, those that there are, copies of them, and those that are missing. */
function SeveralRows(props: RowsProps) {
  const styles = useStyles();
  const { definition, register, isActive, onOpen } = props;
  const { initiative, forms, copies, missing } = props.progress;
  return (
    <>
      <LeafRow mark={leafMark(initiative)} title={initiative.title} states={[]} />
      <ul className={styles.list}>
        {forms.map((form) => (
          <li key={placeOf(form.form)}>
            <LeafRow
              isForm
              mark={messages.sequence(form.form.key.sequence)}
              title={form.subject}
              {...noteOf(form.form, register)}
              states={statesOfForm(form, definition)}
              isActive={isActive(form.form)}
              onOpen={() => {
                onOpen(form);
              }}
            />
          </li>
        ))}
        {copies.map((copy) => (
          <li key={placeOf(copy.form)}>
            <LeafRow
              isForm
              mark=""
              title={messages.copy(copy.form.source.sheet)}
              states={statesOfFindings(copy.findings)}
              isActive={isActive(copy.form)}
              onOpen={() => {
                onOpen(copy);
              }}
            />
          </li>
        ))}
        {missing.map(({ sequence, subject }) => (
          <li key={`missing-${sequence}`}>
            <MissingRow {...props} isForm mark={messages.sequence(sequence)} title={subject} sequence={sequence} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A form that there should be; a click offers to make it. */
function MissingRow({
  progress: { initiative },
  missing,
  onMake,
  isForm = false,
  mark,
  title,
  sequence,
}: RowsProps & {
  readonly isForm?: boolean;
  readonly mark: string;
  readonly title: string;
  readonly sequence: number;
}) {
  const row = { isForm, mark, title, states: [missing] };
  if (!onMake) return <LeafRow {...row} />;
  return (
    <LeafRow
      {...row}
      label={messages.makeForm(`${mark} ${title}`.trim(), missing.word)}
      onOpen={() => {
        onMake(makeableId(initiative.code, sequence));
      }}
    />
  );
}

/** A form of no initiative of one's own: whose it is, and what 点検 has about it. */
function OtherRow({
  other,
  isActive,
  onOpen,
}: Pick<LeafListProps, "isActive" | "onOpen"> & { readonly other: OtherForm }) {
  const { form, initiative, department, otherYear, findings } = other;
  const { sheet } = form.source;
  const { typed } = form.reading.initiative;
  const typedTitle = [typed.group, typed.initiative].filter((part) => part !== "").join(" ");
  return (
    <LeafRow
      mark={initiative ? leafMark(initiative) : ""}
      title={initiative?.title ?? (typedTitle === "" ? messages.untitled : typedTitle)}
      note={otherYear === null ? messages.whose(department, sheet) : messages.whoseOfYear(otherYear, department, sheet)}
      states={statesOfFindings(findings)}
      isActive={isActive(form)}
      onOpen={() => {
        onOpen(other);
      }}
    />
  );
}

/** What 様式台帳 says of a form for who works on it: whose text it goes on with, and whether it may end. */
function noteOf({ key }: GatheredForm, register: FormRegister | null): Pick<LeafRowProps, "note" | "isNoteShort"> {
  const entry = register?.entries.find((one) => keyTextOf(one) === keyTextOf(key));
  const note = entry ? messages.ofRegister(entry) : "";
  return note === "" ? {} : { note, isNoteShort: true };
}

function placeOf({ reading: { sheet, frames } }: StandingForm): string {
  return `${sheet}/${frames[0].top}/${frames[0].left}`;
}
