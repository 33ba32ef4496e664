import { makeStyles, Text } from "@fluentui/react-components";
import { changeLabels } from "../../summary/model/count-words";
import type { DepartmentDifferences, GatheringDifferences, NamedForm } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";
import { TextChanges } from "../TextChanges";
import { FormLinks, type FormLinksProps } from "./PartForms";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  summary: { cursor: "pointer" },
});

export interface ChangesListProps extends Pick<FormLinksProps, "sheetIds"> {
  readonly changes: GatheringDifferences;
}

/** What is different from the last time, by 課; the forms themselves on request. What only stayed comes last, in one. */
export function ChangesList({ changes, sheetIds }: ChangesListProps) {
  const styles = useStyles();
  const { departments, replaced, added, kept } = changes;
  const nameOf = ({ department }: DepartmentDifferences) => department ?? messages.result.nobody;
  return (
    <SubPart heading={messages.result.changes}>
      {replaced + added === 0 && <Text>{messages.result.noChange}</Text>}
      {departments.map((one) => (
        <DepartmentChanges key={nameOf(one)} name={nameOf(one)} differences={one} sheetIds={sheetIds} />
      ))}
      {kept > 0 && (
        <details>
          <summary className={styles.summary}>{messages.result.keptOf(kept)}</summary>
          {departments.map((one) => (
            <NamedForms key={nameOf(one)} title={nameOf(one)} forms={one.kept} sheetIds={sheetIds} />
          ))}
        </details>
      )}
    </SubPart>
  );
}

function DepartmentChanges({
  name,
  differences,
  sheetIds,
}: Pick<FormLinksProps, "sheetIds"> & { name: string; differences: DepartmentDifferences }) {
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
      <NamedForms
        title={changeLabels.replaced}
        forms={replaced}
        sheetIds={sheetIds}
        below={({ fields }) => (
          <TextChanges
            summary={messages.result.changedFields(fields.map(({ title: field }) => field))}
            changes={fields}
          />
        )}
      />
      <NamedForms title={changeLabels.added} forms={added} sheetIds={sheetIds} />
    </details>
  );
}

function NamedForms<Form extends NamedForm>({ title, ...links }: FormLinksProps<Form> & { title: string }) {
  if (links.forms.length === 0) return null;
  return (
    <>
      <Text size={200} weight="semibold" block>
        {title}
      </Text>
      <FormLinks {...links} />
    </>
  );
}
