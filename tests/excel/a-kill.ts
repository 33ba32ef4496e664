import type { ExcelHost } from "../../src/preview/host/host";

/** The pane dies at the `batch`-th batch from now: just before Excel carries it out, or just after, before its answer. */
export interface Kill {
  readonly batch: number;
  readonly moment: "before" | "after";
}

/**
 * Carries `work` out up to the kill; from then on nothing of it is answered, and so it never goes on. Afterwards the host
 * answers again: whoever is connected to it anew. `work` that needs fewer batches is carried out to its end.
 */
export async function killedAt(
  host: ExcelHost,
  { batch, moment }: Kill,
  work: () => Promise<unknown>,
): Promise<"killed" | "survived"> {
  const answer = host.answer.bind(host);
  let batches = 0;
  const death = new Promise<"killed">((resolve) => {
    host.answer = async (request, flags) => {
      batches++;
      if (batches < batch) return answer(request, flags);
      if (batches === batch && moment === "after") await answer(request, flags);
      resolve("killed");
      return new Promise(() => undefined);
    };
  });
  const end = await Promise.race([death, work().then(() => "survived" as const)]);
  host.answer = answer;
  return end;
}
