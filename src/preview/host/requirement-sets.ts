import { DEFAULT_API_SET, type HostOptions } from "./host-options";

/** What this Excel declares, by set and highest version: the requirement matrix of office.js. */
export function requirementSets({ apiSet = DEFAULT_API_SET }: HostOptions): Readonly<Record<string, string>> {
  return {
    ExcelApi: apiSet,
    AddInCommands: "1.3",
    DelayForCellEdit: "1.1",
    DialogApi: "1.2",
    KeyboardShortcuts: "1.1",
    RibbonApi: "1.2",
    RichApiRuntime: "1.2",
    RichApiRuntimeFlag: "1.2",
    Settings: "1.1",
    SharedRuntime: "1.2",
  };
}

/** As `Office.context.requirements.isSetSupported` answers. */
export function isSetSupported(options: HostOptions, name: string, version = "1.1"): boolean {
  const declared = requirementSets(options)[name];
  if (declared === undefined) return false;
  const [major = 0, minor = 0] = declared.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
