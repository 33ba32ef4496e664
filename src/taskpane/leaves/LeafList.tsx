import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import type { DepartmentProgress, FormProgress, LeafProgress } from "../../usecases/department-progress";
import { stateOfForm } from "./form-state";
import { LeafRow } from "./LeafRow";
import { leafMark, leafSections } from "./leaf-sections";
import { messages } from "./messages";

export interface LeafListProps {
  readonly progress: DepartmentProgress;
  readonly definition: FormDefinition;
  /** Whether the form stands on the sheet that Excel shows. */
  readonly isActive: (form: GatheredForm) => boolean;
  readonly onOpen: (form: FormProgress) => void;
}

const useStyles = makeStyles({
  heading: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** The plan's tree, only the leaves of one 課, each with its forms. */
export function LeafList({ progress, ...rest }: LeafListProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={messages.list}>
      {leafSections(progress.leaves).map(({ code, title, pillar, leaves }) => (
        <section key={code} aria-label={`${code} ${title}`}>
          <Text as="h2" block size={200} className={styles.heading} title={pillar} truncate wrap={false}>
            {code} {title}
          </Text>
          <ul className={styles.list}>
            {leaves.map((leaf) => (
              <li key={leaf.leaf.code}>
                <LeafRows {...rest} progress={leaf} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function LeafRows({ progress, ...rest }: Omit<LeafListProps, "progress"> & { progress: LeafProgress }) {
  const { leaf, forms, missing, isOptional } = progress;
  const mark = leafMark(leaf);
  const title = leaf.initiative.title;
  const [first] = forms;
  if (!first) {
    if (missing.length > 1) return <SeveralRows {...rest} progress={progress} />;
    const state = isOptional && missing.length === 0;
    return (
      <LeafRow
        mark={mark}
        title={title}
        state={state ? { shape: "optional", word: messages.optional } : { shape: "missing", word: messages.notMade }}
      />
    );
  }
  if (forms.length > 1 || missing.length > 0) return <SeveralRows {...rest} progress={progress} />;
  return (
    <LeafRow
      mark={mark}
      title={title}
      state={stateOfForm(first, rest.definition)}
      isActive={rest.isActive(first.form)}
      onOpen={() => {
        rest.onOpen(first);
      }}
    />
  );
}

/** その1, その2 … under their leaf, those that there are and those that are missing. */
function SeveralRows({
  progress: { leaf, forms, missing },
  definition,
  isActive,
  onOpen,
}: Omit<LeafListProps, "progress"> & { progress: LeafProgress }) {
  const styles = useStyles();
  return (
    <>
      <LeafRow mark={leafMark(leaf)} title={leaf.initiative.title} state={null} />
      <ul className={styles.list}>
        {forms.map((form, index) => (
          <li key={`${form.form.key.sequence}-${index}`}>
            <LeafRow
              mark=""
              title={messages.sequence(form.form.key.sequence, form.subject)}
              state={stateOfForm(form, definition)}
              isActive={isActive(form.form)}
              onOpen={() => {
                onOpen(form);
              }}
            />
          </li>
        ))}
        {missing.map(({ sequence, subject }) => (
          <li key={`missing-${sequence}`}>
            <LeafRow
              mark=""
              title={messages.sequence(sequence, subject)}
              state={{ shape: "missing", word: messages.notMade }}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
