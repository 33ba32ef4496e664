import { DEFAULT_API_SET, type HostOptions } from "./host-options";

/** What this Excel declares, by set and highest version: the requirement matrix of office.js. */
export function requirementSets({ apiSet = DEFAULT_API_SET }: HostOptions): Readonly<Record<string, string>> {
  const runtime = sharedRuntime(Number(apiSet.split(".")[1]));
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
    ...(runtime === null ? {} : { SharedRuntime: runtime }),
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

/** LTSC 2021 has the first, LTSC 2024 and Microsoft 365 the second: Microsoft's table "Shared runtime requirement sets". */
function sharedRuntime(minorOfExcelApi: number): string | null {
  if (minorOfExcelApi < 14) return null;
  return minorOfExcelApi < 17 ? "1.1" : "1.2";
}
