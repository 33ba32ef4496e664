import type { Severity } from "../../checks/finding";
import { groupBy } from "../../workbook/group-by";
import type { FileStanding } from "../../summary/model/summary-model";
import { formNamer } from "../../summary/model/form-names";
import type { Collected } from "./gather-snapshots";

/** What stands behind the numbers of a file that was handed in. */
export interface FileLists {
  readonly file: string;
  /** What it was handed in as, where another file had its name already; else `file`. */
  readonly handedInAs: string;
  /** Of its bytes; null: the workbook that is open. */
  readonly sha256: string | null;
  /** Handed in at an earlier gathering and not now. */
  readonly isRemembered: boolean;
  /** What became of it as a whole. */
  readonly standing: FileStanding;
  /** Those of it that go in. */
  readonly forms: readonly FileLine[];
  /** Errors and warnings about it. */
  readonly findings: readonly FileFinding[];
}

/** With its place in the file: sheet and cell (A1), where that is known. */
export interface FileLine {
  readonly text: string;
  readonly sheet: string | null;
  readonly cell: string | null;
}

export interface FileFinding extends FileLine {
  readonly severity: Severity;
}

export interface FoundLine extends FileFinding {
  /** "": it is about none. */
  readonly file: string;
}

/** One for each workbook handed in, in the order of the submissions. */
export function fileLists({ collection, model }: Collected): readonly FileLists[] {
  const nameOf = formNamer(collection);
  const submitted = collection.forms.filter(({ origin }) => origin === "submitted");
  const formsOf = groupBy(submitted, ({ source }) => source.file);
  const findingsOf = groupBy(foundLines({ model }), ({ file }) => file);
  return collection.submissions.map(({ reading: { source }, isRemembered }, index) => ({
    file: source.file,
    handedInAs: source.handedInAs ?? source.file,
    sha256: source.sha256,
    isRemembered,
    standing: model.files[index]?.standing ?? { type: "gathered" },
    forms: (formsOf.get(source.file) ?? []).map(({ key, source: { sheet } }) => ({
      text: [nameOf(key).name, key.department ?? ""].join(" ").trim(),
      sheet,
      cell: null,
    })),
    findings: (findingsOf.get(source.file) ?? []).filter(({ severity }) => severity !== "info"),
  }));
}

/** All that is to be confirmed, as lines. */
export function foundLines({ model }: Pick<Collected, "model">): readonly FoundLine[] {
  return model.findings.map(({ finding: { severity, message, file, sheet, cell } }) => {
    return { severity, text: message, file, sheet, cell };
  });
}
