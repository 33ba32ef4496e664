import { useMemo, useSyncExternalStore } from "react";
import type { FieldId } from "../../form/definition";
import { formSheets } from "../gathering/form-sheets";
import { gatheringStoreOf } from "../gathering/gathering-store";
import { useServices, useWorkbook } from "../services";
import type { TextChange } from "../TextChanges";
import type { KnownForm } from "./known-forms";

/** What the last gathering of this session has changed in a form of the summary, by field; of a merged 全課 form 課 by 課. */
export function useTextChanges(form: KnownForm | null): ReadonlyMap<FieldId, readonly TextChange[]> {
  const { workbook } = useServices();
  const { read, checked } = useWorkbook();
  const gathering = gatheringStoreOf(workbook);
  const { ending } = useSyncExternalStore(gathering.subscribe, gathering.state);
  const fiscalYear = checked?.plan.plan.fiscalYear ?? null;
  const sheetId = form?.sheetId ?? null;
  return useMemo(() => {
    const changes = new Map<FieldId, readonly TextChange[]>();
    if (ending?.type !== "gathered" || !read || !fiscalYear || sheetId === null || !ending.sheetIds.includes(sheetId))
      return changes;
    const sheetOf = formSheets(read, fiscalYear, ending.sheetIds);
    const replaced = (ending.gathered.result.changes?.departments ?? [])
      .flatMap((department) => department.replaced)
      .filter(({ key, form: own }) => sheetOf({ key, source: own?.source ?? null })?.sheetId === sheetId);
    for (const { key, form: own, fields } of replaced) {
      const title = own?.isAllDepartments === true ? (key.department ?? "") : "";
      for (const { field, before, after } of fields)
        changes.set(field, [...(changes.get(field) ?? []), { title, before, after }]);
    }
    return changes;
  }, [ending, read, fiscalYear, sheetId]);
}
