import { useCallback, useMemo, useRef, useState } from "react";
import type { FormDefinition } from "../../form/definition";
import type { GatherAnswers } from "../../gather/collection";
import { shortFiscalYear } from "../../plan/fiscal-year";
import type { Plan } from "../../plan/schema";
import { useServices } from "../services";
import { chooseFolder } from "../folder";
import type { DistributedFile, Distribution } from "../worker/protocol";
import { askOfLastYear, type ChosenFiles } from "./ask-of-last-year";
import { messages } from "./messages";
import { putIntoFolder } from "./put-into-folder";

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
    readonly lastYear: ChosenFiles;
    readonly answers: GatherAnswers;
    readonly isProtected: boolean;
  }) => Promise<void>;
  readonly stop: () => void;
  /** Other ways to what was made; each resolves to a sentence about how it ended, or null where the person gave up. */
  readonly downloadAgain: () => Promise<string | null>;
  readonly intoFolder: () => Promise<string | null>;
  readonly open: (file: DistributedFile) => Promise<string | null>;
}

/** Makes the 課's blank workbooks and hands them over as one zip. */
export function useDistribution(): DistributionWorkbench {
  const { files, download, workbook, town } = useServices();
  const [outcome, setOutcome] = useState<DistributionOutcome | null>(null);
  const [isWorking, setIsWorking] = useState(false);
  const running = useRef<AbortController | null>(null);

  const stop = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setIsWorking(false);
  }, []);
  const make = useCallback<DistributionWorkbench["make"]>(
    async ({ plan, definition, departments, lastYear, answers, isProtected }) => {
      const controller = new AbortController();
      running.current = controller;
      setIsWorking(true);
      setOutcome(null);
      try {
        const request = { plan, builtIn: town.plan, definition, departments, answers, isProtected };
        const made = await askOfLastYear(lastYear, (source) =>
          files.distribute({ ...request, lastYear: lastYear.files.length === 0 ? null : source }, controller.signal),
        );
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
    [files, download, town],
  );
  return useMemo(
    () => ({
      isWorking,
      outcome,
      make,
      stop,
      downloadAgain: () => {
        if (outcome?.type !== "made") return Promise.resolve(null);
        download(outcome.archiveName, outcome.distribution.archive);
        return Promise.resolve(messages.again(outcome.archiveName));
      },
      intoFolder: () =>
        outcome?.type === "made" ? chooseAndPut(outcome.distribution.workbooks) : Promise.resolve(null),
      open: async ({ file, bytes }) => {
        const opened = await workbook.createWorkbook(bytes);
        return opened.ok ? messages.opened(file) : opened.problem.message;
      },
    }),
    [isWorking, outcome, make, stop, download, workbook],
  );
}

async function chooseAndPut(workbooks: readonly DistributedFile[]): Promise<string | null> {
  const chosen = await chooseFolder(window, { id: "distribution", mode: "readwrite" });
  if (chosen.type === "cancelled") return null;
  if (chosen.type === "not-allowed") return messages.folderNotAllowed;
  const { name } = chosen.folder;
  const { written, existing, refused } = await putIntoFolder(chosen.folder, workbooks);
  return [
    ...(written.length > 0 ? [messages.inFolder(name, written.length)] : []),
    ...(existing.length > 0 ? [messages.existing(existing)] : []),
    ...(refused === null ? [] : [messages.folderRefused(name, refused)]),
  ].join("");
}
