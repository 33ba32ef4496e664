import type { HostOptions } from "../host/host-options";

/** In what state Excel has opened a workbook: for seeing what the add-in says then. */
export const excelStates = ["normal", "read-only", "protected-view", "final", "structure-protected", "shared"] as const;

export type ExcelState = (typeof excelStates)[number];

const options: Readonly<Record<ExcelState, HostOptions>> = {
  normal: {},
  "read-only": { isReadOnly: true },
  "protected-view": { isProtectedView: true },
  final: { isFinal: true },
  "structure-protected": { isStructureProtected: true },
  shared: { isShared: true },
};

export function hostOptionsOf(state: ExcelState): HostOptions {
  return options[state];
}
