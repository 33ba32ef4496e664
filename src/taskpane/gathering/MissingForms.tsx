import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { DepartmentResult } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** 未提出の課 in one line, and the forms that 課 owe who have handed in others. */
export function MissingForms({ departments }: { departments: readonly DepartmentResult[] }) {
  const styles = useStyles();
  const unreadable = departments.filter(({ status }) => status === "unreadable").map(({ department }) => department);
  const none = departments.filter(({ status }) => status === "none").map(({ department }) => department);
  const optional = departments.filter(({ status }) => status === "optional").map(({ department }) => department);
  const partly = departments.filter(({ status }) => status === "partly");
  const missing = partly.flatMap((one) => one.missing.map((form) => ({ department: one.department, ...form })));
  const unwritten = departments.filter((one) => one.unwritten > 0);
  const optionalText = optional.length > 0 ? messages.files.optional(optional) : "";
  return (
    <>
      {none.length > 0 ? (
        <Text weight="semibold">
          {messages.files.missing(none)}
          {optionalText !== "" && `（${optionalText}）`}
        </Text>
      ) : (
        optionalText !== "" && <Text>{optionalText}</Text>
      )}
      {unreadable.length > 0 && <Text weight="semibold">{messages.files.unreadableOf(unreadable)}</Text>}
      {unwritten.length > 0 && <Text>{messages.result.unwritten(unwritten)}</Text>}
      {missing.length > 0 && (
        <details>
          <summary>{messages.result.missingForms(missing.length)}</summary>
          <ul className={styles.list}>
            {missing.map(({ department, initiative, which, entry }) => (
              <li key={`${department} ${entry.initiative} ${entry.sequence}`}>
                <Text size={200}>{messages.result.missingForm(department, initiative, which)}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
