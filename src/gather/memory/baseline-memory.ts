import { z } from "zod";
import type { Baseline } from "../collection";

const nameOrNone = z.union([z.string(), z.literal(0)]);
const textOrNone = z.union([z.string(), z.literal(0)]);

/** Each text once, in the order of `fields`, behind the form's key; 0 where there is nothing, その0 of a merged form. */
const stored = z.object({
  period: z.string(),
  fields: z.array(z.string()),
  forms: z.array(z.tuple([nameOrNone, nameOrNone, z.int().min(0)]).rest(textOrNone)),
});

export function formatBaseline({ period, forms }: Baseline): string {
  const fields = [...new Set(forms.flatMap(({ texts }) => Object.keys(texts)))];
  return JSON.stringify({
    period,
    fields,
    forms: forms.map(({ key: { initiative, department, sequence }, isMerged, texts }) => [
      initiative ?? 0,
      department ?? 0,
      isMerged ? 0 : sequence,
      ...fields.map((id) => texts[id] ?? 0),
    ]),
  } satisfies z.input<typeof stored>);
}

/** Null for none, and for one that somebody has tampered with: nothing is said then rather than something wrong. */
export function parseBaseline(json: string | null): Baseline | null {
  const read = json === null ? null : stored.safeParse(parsed(json));
  if (!read?.success) return null;
  const { period, fields, forms } = read.data;
  return {
    period,
    forms: forms.map(([initiative, department, sequence, ...texts]) => ({
      key: { initiative: initiative || null, department: department || null, sequence: sequence || 1 },
      isMerged: sequence === 0,
      texts: Object.fromEntries(
        fields.flatMap((id, index) => {
          const text = texts[index] ?? 0;
          return text === 0 ? [] : [[id, text]];
        }),
      ),
    })),
  };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
