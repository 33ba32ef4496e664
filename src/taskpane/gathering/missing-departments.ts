import { listInitiatives } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import type { GatheringState } from "./gathering-state";

export interface MissingDepartments {
  readonly required: readonly string[];
  /** 課 that need not hand anything in, and have not. */
  readonly optional: readonly string[];
}

/** 課 of which nothing has come, in report order; null as long as nothing at all has. */
export function missingDepartments(state: GatheringState, plan: Plan | null): MissingDepartments | null {
  const { survey, files, includesOpen } = state;
  if (survey?.type === "known") {
    const ofStatus = (status: "none" | "optional") =>
      survey.survey.result.departments.filter((one) => one.status === status).map(({ department }) => department);
    return { required: ofStatus("none"), optional: ofStatus("optional") };
  }
  // While they are read, file by file: what is known by then.
  if (!plan || includesOpen || files.length === 0) return null;
  const come = new Set(files.flatMap(({ state: file }) => (file.type === "read" ? file.submission.departments : [])));
  const missing = plan.departments.filter((department) => !come.has(department));
  return {
    required: missing.filter((department) => isRequired(department, plan)),
    optional: missing.filter((department) => !isRequired(department, plan)),
  };
}

/** It carries out an initiative of its own, or gathers one of 全課. */
function isRequired(department: string, plan: Plan): boolean {
  return listInitiatives(plan).some(
    ({ departments, leadDepartment }) => departments.includes(department) || leadDepartment === department,
  );
}
