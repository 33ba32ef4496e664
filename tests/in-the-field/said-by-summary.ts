import type { FormerSummary } from "../../src/gather/collection";

/** What a summary remembers, as far as every version since the second has to say it. */
export function saidBySummary(former: FormerSummary): object {
  return {
    files: former.files.map(({ reading, period, previous }) => ({
      source: reading.source,
      period,
      texts: reading.sheets.flatMap(({ name, forms }) =>
        forms.map(({ frames, fields }) => [name, frames, Object.values(fields).map((field) => field?.text ?? null)]),
      ),
      previous: previous?.reading.sheets.map(({ name, forms }) => [name, forms.length]) ?? null,
    })),
    forms: former.forms.map(({ key, place, period, doubt, isGivenUp, openQuestion, fields }) => ({
      key: [key.initiative, key.department, key.sequence],
      place: place && [place.file, place.sheet, place.cell],
      ...{ period, doubt, isGivenUp, isOpen: openQuestion !== null },
      texts: Object.values(fields).map(({ text }) => text),
    })),
    answers: former.answers,
    unreadable: former.unreadable,
    givenUp: former.givenUp,
    remembersFiles: former.remembersFiles,
  };
}
