import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formatCode } from "../../plan/marks";
import type { MakeableForm } from "../../usecases/department/missing-forms";
import { messages } from "./messages";

export interface FormChoiceProps {
  readonly forms: readonly MakeableForm[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  under: {
    paddingLeft: tokens.spacingHorizontalL,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Which forms to make: all at one tap, or each by itself. */
export function FormChoice({ forms, chosen, onChoose }: FormChoiceProps) {
  const styles = useStyles();
  const count = forms.filter(({ id }) => chosen.has(id)).length;
  return (
    <div>
      {forms.length > 1 && (
        <Checkbox
          label={messages.all(forms.length)}
          checked={count === forms.length ? true : count === 0 ? false : "mixed"}
          onChange={() => {
            onChoose(new Set(count === forms.length ? [] : forms.map(({ id }) => id)));
          }}
        />
      )}
      <ul className={mergeClasses(styles.list, forms.length > 1 && styles.under)}>
        {forms.map((form) => (
          <li key={form.id}>
            <Checkbox
              label={nameOf(form)}
              checked={chosen.has(form.id)}
              onChange={(_event, { checked }) => {
                const others = [...chosen].filter((id) => id !== form.id);
                onChoose(new Set(checked === true ? [...others, form.id] : others));
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function nameOf({ initiative, sequence, subject, count }: MakeableForm): string {
  const title = messages.formChoice(formatCode(initiative.code), initiative.title);
  return count > 1 || subject !== "" ? `${title} ${messages.sequence(sequence, subject)}` : title;
}
