import { z } from "zod";

const folder = "samples/";

const indexSchema = z.object({
  /** What 担当課's side opens at first. */
  start: z.string(),
  /** Name of the empty workbook that 総務課 gathers into. */
  summary: z.string(),
  samples: z.array(
    z.object({
      file: z.string(),
      about: z.string(),
      /** Lies ready on 総務課's side. */
      isHandedIn: z.boolean(),
    }),
  ),
});

export type SampleIndex = z.infer<typeof indexSchema>;

/** Rejects where the samples are not beside the page: they are part of the build. */
export async function fetchSampleIndex(): Promise<SampleIndex> {
  const answer = await fetch(`${folder}index.json`);
  if (!answer.ok) throw new Error(`${folder}index.json: ${answer.status}`);
  return readSampleIndex(await answer.json());
}

export function readSampleIndex(data: unknown): SampleIndex {
  return indexSchema.parse(data);
}

export async function fetchSample(file: string): Promise<Uint8Array> {
  const answer = await fetch(folder + encodeURIComponent(file));
  if (!answer.ok) throw new Error(`${folder}${file}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** What all 課 have handed in, as files that can be put into the pane. */
export function fetchHandedIn({ samples }: SampleIndex): Promise<readonly File[]> {
  return Promise.all(
    samples
      .filter(({ isHandedIn }) => isHandedIn)
      .map(async ({ file }) => new File([new Uint8Array(await fetchSample(file))], file)),
  );
}
