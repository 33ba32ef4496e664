import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DepartmentDifferences, GatheringDifferences, NamedForm } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  summary: { cursor: "pointer" },
});

/** What is different from the last time, by 課; the forms themselves on request. What only stayed comes last, in one. */
export function ChangesList({ changes }: { changes: GatheringDifferences }) {
  const styles = useStyles();
  const { departments, replaced, added, kept } = changes;
  const nameOf = ({ department }: DepartmentDifferences) => department ?? messages.result.nobody;
  return (
    <SubPart heading={messages.result.changes}>
      {replaced + added === 0 && <Text>{messages.result.noChange}</Text>}
      {departments.map((one) => (
        <DepartmentChanges key={nameOf(one)} name={nameOf(one)} differences={one} />
      ))}
      {kept > 0 && (
        <details>
          <summary className={styles.summary}>{messages.result.keptOf(kept)}</summary>
          {departments.map((one) => (
            <NamedForms key={nameOf(one)} title={nameOf(one)} forms={one.kept} />
          ))}
        </details>
      )}
    </SubPart>
  );
}

function DepartmentChanges({ name, differences }: { name: string; differences: DepartmentDifferences }) {
  const styles = useStyles();
  const { replaced, added } = differences;
  const parts = [
    replaced.length > 0 ? messages.result.replaced(replaced.length) : null,
    added.length > 0 ? messages.result.added(added.length) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{`${name}: ${parts.join("、")}`}</summary>
      <NamedForms title={messages.result.replacedTitle} forms={replaced} />
      <NamedForms title={messages.result.addedTitle} forms={added} />
    </details>
  );
}

function NamedForms({ title, forms }: { title: string; forms: readonly NamedForm[] }) {
  const styles = useStyles();
  if (forms.length === 0) return null;
  return (
    <>
      <Text size={200} weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list}>
        {forms.map(({ key, name }) => (
          <li key={JSON.stringify(key)}>
            <Text size={200}>{name}</Text>
          </li>
        ))}
      </ul>
    </>
  );
}
