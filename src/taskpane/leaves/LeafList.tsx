import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { FormDefinition } from "../../form/definition";
import { useId, type ReactNode } from "react";
import type { DepartmentProgress, OwnInitiative } from "../../usecases/department/department-progress";
import type { StandingForm } from "../../usecases/department/findings-of-form";
import { makeableId } from "../../usecases/department/missing-forms";
import type { OtherForm } from "../../usecases/department/other-forms";
import { statesOfFindings, statesOfForm, type ShownState } from "./form-state";
import { LeafRow } from "./LeafRow";
import type { FormToOpen } from "./use-open-form";
import { leavesOfKind, type FormKind } from "./form-kinds";
import { leafMark, leafSections } from "./leaf-sections";
import { listSizes } from "./list-sizes";
import { messages } from "./messages";

export interface LeafListProps {
  readonly progress: DepartmentProgress;
  /** Only forms of this kind; null: all there is. */
  readonly kind: FormKind | null;
  /** Whether the bar of all kinds sticks above the list. */
  readonly isUnderFilter: boolean;
  readonly definition: FormDefinition;
  /** Whether the form stands on the sheet that Excel shows. */
  readonly isActive: (form: StandingForm) => boolean;
  readonly onOpen: (row: FormToOpen) => void;
  /** Offers to make the form that is not there; null where no sheet can be added. */
  readonly onMake: ((id: string) => void) | null;
}

const useStyles = makeStyles({
  heading: {
    position: "sticky",
    zIndex: 1,
    boxSizing: "border-box",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
  },
  pillar: {
    top: 0,
    height: `${listSizes.pillar}px`,
    fontWeight: tokens.fontWeightSemibold,
    [listSizes.short]: { position: "static" },
  },
  theme: { top: `${listSizes.pillar}px`, [listSizes.short]: { top: 0 } },
  pillarUnderFilter: { top: `${listSizes.filter}px` },
  themeUnderFilter: { top: `${listSizes.filter + listSizes.pillar}px`, [listSizes.short]: { top: 0 } },
  others: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The plan's tree, only the leaves of one 課, each with its forms; then what else stands in the workbook. */
export function LeafList({ progress, kind, isUnderFilter, ...rest }: LeafListProps) {
  const styles = useStyles();
  const { initiatives, others } = progress;
  const hasForms = others.length > 0 || initiatives.some(({ forms }) => forms.length > 0);
  const missing = { shape: "missing", word: hasForms ? messages.notHere : messages.notMade } as const;
  const pillarClass = mergeClasses(styles.pillar, isUnderFilter && styles.pillarUnderFilter);
  const themeClass = mergeClasses(styles.theme, isUnderFilter && styles.themeUnderFilter);
  return (
    <div role="group" aria-label={messages.list}>
      {leafSections(leavesOfKind(initiatives, kind)).map(({ mark, title, themes }) => (
        <Section key={mark} level={2} title={`${mark} ${title}`} headingClass={pillarClass}>
          {themes.map((theme) => (
            <Section key={theme.code} level={3} title={`${theme.code} ${theme.title}`} headingClass={themeClass}>
              <ul className={styles.list}>
                {theme.leaves.map(({ progress: initiative, hasSeveral }) => (
                  <li key={initiative.initiative.code}>
                    <LeafRows {...rest} progress={initiative} hasSeveral={hasSeveral} missing={missing} />
                  </li>
                ))}
              </ul>
            </Section>
          ))}
        </Section>
      ))}
      {kind === null && others.length > 0 && (
        <Section level={2} title={messages.others} headingClass={mergeClasses(pillarClass, styles.others)}>
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

interface SectionProps {
  readonly level: 2 | 3;
  readonly title: string;
  readonly headingClass: string;
  readonly children: ReactNode;
}

function Section({ level, title, headingClass, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <Text
        as={level === 2 ? "h2" : "h3"}
        id={id}
        block
        size={200}
        className={mergeClasses(styles.heading, headingClass)}
        title={title}
        truncate
        wrap={false}
      >
        {title}
      </Text>
      {children}
    </section>
  );
}

type RowsProps = Omit<LeafListProps, "progress" | "kind" | "isUnderFilter"> & {
  readonly progress: OwnInitiative;
  readonly hasSeveral: boolean;
  /** What a form that is not there is called. */
  readonly missing: ShownState;
};

function LeafRows(props: RowsProps) {
  const { definition, isActive, onOpen, missing: missingState } = props;
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
  const { definition, isActive, onOpen } = props;
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

function placeOf({ reading: { sheet, frames } }: StandingForm): string {
  return `${sheet}/${frames[0].top}/${frames[0].left}`;
}
