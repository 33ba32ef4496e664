import { Text } from "@fluentui/react-components";
import type { DepartmentResult } from "../../usecases/assemble/gathering-result";
import { messages } from "./messages";

/** 課 of which nothing has come, or nothing that can be read. */
export function LateDepartments({ departments }: { departments: readonly DepartmentResult[] }) {
  const unreadable = departments.filter(({ status }) => status === "unreadable").map(({ department }) => department);
  const none = departments.filter(({ status }) => status === "none").map(({ department }) => department);
  const optional = departments.filter(({ status }) => status === "optional").map(({ department }) => department);
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
    </>
  );
}
