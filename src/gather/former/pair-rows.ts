import { groupBy } from "../../workbook/group-by";
import { hashOfText } from "../memory/text-hash";
import type { MemorisedForm } from "../memory/memory-layout";
import type { FormerListRow } from "./list-rows";

export interface PairedRows {
  readonly paired: readonly { readonly row: FormerListRow; readonly form: MemorisedForm }[];
  /** Rows that nothing is remembered of. */
  readonly rowsAlone: readonly FormerListRow[];
  /** Forms whose row is gone. */
  readonly remembered: readonly MemorisedForm[];
}

/**
 * Rows of 一覧 with what is remembered of them: by key and source, and where 総務課 has changed 番号, 課 or 連番, by source
 * and texts. Of several with the same key (two texts for one form) those go together whose texts agree most.
 */
export function pairRows(rows: readonly FormerListRow[], forms: readonly MemorisedForm[]): PairedRows {
  const pairs = new Map<FormerListRow, MemorisedForm>();
  const taken = new Set<MemorisedForm>();
  const match = (least: number, keyOf: (one: Pick<FormerListRow, "key" | "source">) => string): void => {
    const formsByKey = groupBy(
      forms.filter((form) => !taken.has(form)),
      keyOf,
    );
    const possible = rows
      .filter((row) => !pairs.has(row))
      .flatMap((row) =>
        (formsByKey.get(keyOf(row)) ?? []).map((form) => ({ row, form, agreeing: agreeingFields(row, form) })),
      )
      .filter(({ agreeing }) => agreeing >= least);
    for (const { row, form } of possible.toSorted((a, b) => b.agreeing - a.agreeing)) {
      if (pairs.has(row) || taken.has(form)) continue;
      pairs.set(row, form);
      taken.add(form);
    }
  };
  match(0, keyAndSourceOf);
  match(1, ({ source }) => JSON.stringify([source.file, source.sheet]));
  return {
    paired: [...pairs].map(([row, form]) => ({ row, form })),
    rowsAlone: rows.filter((row) => !pairs.has(row)),
    remembered: forms.filter((form) => !taken.has(form)),
  };
}

export function keyAndSourceOf({ key, source }: Pick<FormerListRow, "key" | "source">): string {
  const { initiative, department, sequence } = key;
  return JSON.stringify([initiative, department, sequence, source.file, source.sheet]);
}

/** Fields that hold something and show what they were given to show. */
function agreeingFields({ fields }: FormerListRow, form: MemorisedForm): number {
  return Object.entries(form.fields).filter(([field, { shownHash }]) => {
    const text = fields[field]?.text ?? "";
    return text !== "" && hashOfText(text) === shownHash;
  }).length;
}
