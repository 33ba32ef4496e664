import type { Finding } from "../../checks/finding";
import { rules } from "../../checks/registry";
import type { Collection, GatheredForm } from "../../gather/collection";
import { groupBy } from "../../workbook/group-by";
import { findInitiative } from "../../plan/initiatives";
import { contains, parseA1 } from "../../workbook/address";
import type { FileNotes, ListedForm, SummaryFinding } from "./summary-model";

/** Each finding with the form, the initiative and the field that it is about. */
export function placeFindings(
  findings: readonly Finding[],
  collection: Collection,
  listed: readonly ListedForm[],
): readonly SummaryFinding[] {
  const { plan, definition } = collection;
  const formOf = formFinder(collection);
  const publishedOf = new Map(listed.map(({ form, published }) => [form, published]));
  const titles = new Map(rules.map(({ id, title }) => [id, title]));
  return findings.map((finding) => {
    const form = formOf(finding);
    return {
      finding,
      title: titles.get(finding.rule) ?? finding.rule,
      form,
      published: (form && publishedOf.get(form)) ?? null,
      initiative: finding.initiative === null ? null : findInitiative(plan, finding.initiative),
      field: definition.fields.find(({ id }) => id === finding.field) ?? null,
    };
  });
}

/** Whether it asks for nothing; a town may have made more of it than info. */
export function isNote({ finding: { severity, note } }: SummaryFinding): boolean {
  return severity === "info" && note !== undefined;
}

/** What asks for nothing, one a file. */
export function notesOfFiles(findings: readonly SummaryFinding[]): readonly FileNotes[] {
  const byFile = groupBy(findings.filter(isNote), ({ finding }) => finding.file);
  return [...byFile].map(([file, notes]) => ({ file, notes }));
}

/** Forms with errors or warnings. */
export function formsToCorrect(findings: readonly SummaryFinding[]): readonly GatheredForm[] {
  const forms = findings.flatMap(({ finding, form }) => (form && finding.severity !== "info" ? [form] : []));
  return [...new Set(forms)];
}

/** The forms are sorted by their sheets once, not searched for each finding. */
function formFinder({ forms, former }: Collection): (finding: Finding) => GatheredForm | null {
  const bySheet = groupBy(forms, ({ origin, source, reading }) =>
    origin === "kept" && former ? placeOf(former.file, reading.sheet) : placeOf(source.file, source.sheet),
  );
  return (finding) => {
    const onSheet = bySheet.get(placeOf(finding.file, finding.sheet)) ?? [];
    const cell = finding.cell === null ? null : parseA1(finding.cell);
    const inFrame = cell && onSheet.find(({ reading }) => reading.frames.some((frame) => contains(frame, cell)));
    if (inFrame) return inFrame;
    // A cell outside every frame (管理番号, a heading): the form is known only where the sheet has no other.
    const candidates = onSheet.filter(
      ({ key }) => finding.initiative === null || key.initiative === finding.initiative,
    );
    return candidates.length === 1 ? (candidates[0] ?? null) : null;
  };
}

function placeOf(file: string, sheet: string | null): string {
  return JSON.stringify([file, sheet]);
}
