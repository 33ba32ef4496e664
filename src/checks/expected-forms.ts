import type { Collection } from "../gather/collection";
import { findInitiative, listInitiatives } from "../plan/initiatives";

/** A form that there should be. */
export interface ExpectedForm {
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly department: string;
  /** 1 where only the plan says that there is one. */
  readonly sequence: number;
  /** 件名 of 様式台帳; "" without one. */
  readonly subject: string;
  /** It goes into the summary: handed in now, or kept from before. */
  readonly isThere: boolean;
}

/**
 * The forms that there should be: the entries of 様式台帳, else the plan's pairs of leaf and 課. On a 全課 leaf only the
 * とりまとめ課 must hand one in, whatever else 様式台帳 has: the others may.
 */
export function expectedForms(collection: Collection): readonly ExpectedForm[] {
  const { plan, register, forms } = collection;
  const wanted = register ? register.entries : pairsOfPlan(collection);
  return wanted
    .filter(({ initiative, department }) => {
      const leaf = findInitiative(plan, initiative)?.initiative;
      return leaf && (!leaf.allDepartments || leaf.leadDepartment === department);
    })
    .map((entry) => ({
      ...entry,
      isThere: forms.some(
        ({ key, reading }) =>
          key.initiative === entry.initiative &&
          (key.department === entry.department || reading.departments.named.includes(entry.department)) &&
          (!register || key.sequence === entry.sequence),
      ),
    }));
}

/** 課 of which anything was handed in: by the workbook, or, where a workbook is nobody's in particular, by its forms. */
export function departmentsHandedIn({ submissions, forms }: Collection): ReadonlySet<string> {
  const own = submissions.filter(({ reading }) => !reading.isSummary);
  const shared = new Set(own.filter(({ department }) => department === null).map(({ reading }) => reading.source.file));
  const byForms = forms.filter(({ origin, source }) => origin === "submitted" && shared.has(source.file));
  return new Set(
    [...own.map(({ department }) => department), ...byForms.map(({ key }) => key.department)].filter(
      (department) => department !== null,
    ),
  );
}

function pairsOfPlan({ plan }: Collection): readonly Omit<ExpectedForm, "isThere">[] {
  return listInitiatives(plan).flatMap(({ code, initiative: { allDepartments, leadDepartment, departments } }) => {
    const lead = leadDepartment === null ? [] : [leadDepartment];
    return (allDepartments ? lead : departments).map((department) => ({
      initiative: code,
      department,
      sequence: 1,
      subject: "",
    }));
  });
}
