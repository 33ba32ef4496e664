import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DepartmentDifferences, GatheringDifferences, NamedForm } from "../../usecases/gathering-result";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** What is different from the last time, by 課; the forms themselves on request. */
export function ChangesList({ changes }: { changes: GatheringDifferences }) {
  const { departments, replaced, added, kept } = changes;
  return (
    <SubPart heading={messages.result.changes}>
      {replaced + added + kept === 0 && <Text>{messages.result.noChange}</Text>}
      {departments.map((one) => (
        <DepartmentChanges key={one.department ?? ""} {...one} />
      ))}
    </SubPart>
  );
}

function DepartmentChanges({ department, replaced, added, kept }: DepartmentDifferences) {
  const parts = [
    replaced.length > 0 ? messages.result.replaced(replaced.length) : null,
    added.length > 0 ? messages.result.added(added.length) : null,
    kept.length > 0 ? messages.result.kept(kept.length) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <details>
      <summary>{`${department ?? messages.result.nobody}: ${parts.join("、")}`}</summary>
      <NamedForms title={messages.result.replacedTitle} forms={replaced} />
      <NamedForms title={messages.result.addedTitle} forms={added} />
      <NamedForms title={messages.result.keptTitle} forms={kept} />
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
