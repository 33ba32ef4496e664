import { useCallback, useMemo, useRef, useState } from "react";
import type { FormDefinition } from "../../form/definition";
import { shortFiscalYear } from "../../plan/fiscal-year";
import type { Plan } from "../../plan/schema";
import { useServices } from "../services";
import type { Distribution, FileBytes } from "../worker/protocol";
import { messages } from "./messages";

export type DistributionOutcome =
  | { readonly type: "made"; readonly distribution: Distribution; readonly archiveName: string }
  | { readonly type: "failed"; readonly message: string };

export interface DistributionWorkbench {
  readonly isWorking: boolean;
  readonly outcome: DistributionOutcome | null;
  readonly make: (request: {
    readonly plan: Plan;
    readonly definition: FormDefinition;
    readonly departments: readonly string[];
    readonly lastYear: readonly File[];
  }) => Promise<void>;
  readonly stop: () => void;
  readonly saveAgain: () => void;
}

/** Makes the 課's blank workbooks and hands them over as one zip. */
export function useDistribution(): DistributionWorkbench {
  const { files, download } = useServices();
  const [outcome, setOutcome] = useState<DistributionOutcome | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setIsWorking(false);
  }, []);
  const make = useCallback<DistributionWorkbench["make"]>(
    async ({ plan, definition, departments, lastYear }) => {
      const controller = new AbortController();
      running.current = controller;
      setIsWorking(true);
      setOutcome(null);
      try {
        const loaded = await loadAll(lastYear);
        controller.signal.throwIfAborted();
        if (typeof loaded === "string") {
          setOutcome({ type: "failed", message: loaded });
          return;
        }
        const made = await files.distribute({ plan, definition, departments, lastYear: loaded }, controller.signal);
        if (!made.ok) {
          setOutcome({ type: "failed", message: made.problem.message });
          return;
        }
        const archiveName = messages.archiveName(shortFiscalYear(plan.fiscalYear));
        download(archiveName, made.value.archive);
        setOutcome({ type: "made", distribution: made.value, archiveName });
      } catch (error) {
        if (controller.signal.aborted) return;
        setOutcome({ type: "failed", message: messages.unexpected });
        throw error;
      } finally {
        if (running.current === controller) {
          running.current = null;
          setIsWorking(false);
        }
      }
    },
    [files, download],
  );
  return useMemo(
    () => ({
      isWorking,
      outcome,
      make,
      stop,
      saveAgain: () => {
        if (outcome?.type === "made") download(outcome.archiveName, outcome.distribution.archive);
      },
    }),
    [isWorking, outcome, make, stop, download],
  );
}

/** All bytes, or the sentence about the first file that cannot be had. */
async function loadAll(files: readonly File[]): Promise<readonly FileBytes[] | string> {
  const loaded: FileBytes[] = [];
  for (const file of files) {
    try {
      loaded.push({ file: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      return messages.fileUnreadable(file.name);
    }
  }
  return loaded;
}
