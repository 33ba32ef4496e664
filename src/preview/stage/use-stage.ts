import { useCallback, useEffect, useReducer, useRef, useState } from "react";
import { download } from "../../taskpane/hand-over";
import { blankWorkbook } from "./blank-workbook";
import { deskReducer, emptyDesk, frontOf, isUnsaved, type OpenedWorkbook, type Side } from "./desk";
import { hostOptionsOf, type ExcelState } from "./excel-state";
import { messages } from "./messages";
import { foreignChartCount, openHost } from "./open-host";
import { fetchHandedIn, fetchSample, fetchSampleIndex, type SampleIndex } from "./samples";
import { settingsOf } from "./side-preferences";
import { useCreatedWorkbooks } from "./use-created-workbooks";

export interface Notice {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly sentence: string;
}

export type Notify = (notice: Notice) => void;

/** What is known of a side besides its workbooks. */
export type SideStatus = "untouched" | "loading" | "ready";

type OpenParts = Partial<Pick<OpenedWorkbook, "savedAt" | "isPaneOpen" | "handedIn">>;

/** Everything that a person can do around the workbooks, and what is open. */
export function useStage(notify: Notify) {
  const [desk, dispatch] = useReducer(deskReducer, emptyDesk);
  const [samples, setSamples] = useState<SampleIndex | null>(null);
  const [statuses, setStatuses] = useState<Readonly<Record<Side, SideStatus>>>({
    department: "untouched",
    "general-affairs": "untouched",
  });
  const lastId = useRef(0);
  const newId = () => `workbook-${++lastId.current}`;

  const open = useCallback(
    async (side: Side, file: string, bytes: Uint8Array, parts: OpenParts = {}) => {
      const opened = await openHost(bytes, { file, settings: settingsOf(side) });
      if (!opened.ok) {
        notify({ intent: "error", sentence: messages.notOpened(file, opened.problem) });
        return;
      }
      const host = opened.value;
      dispatch({
        type: "opened",
        workbook: {
          id: newId(),
          side,
          file,
          host,
          original: { bytes, at: host.changeCount },
          state: "normal",
          savedAt: host.changeCount,
          isPaneOpen: true,
          hasPane: parts.isPaneOpen !== false,
          handedIn: [],
          ...parts,
        },
      });
    },
    [notify],
  );

  const startSide = useCallback(
    async (side: Side) => {
      const setStatus = (status: SideStatus) => {
        setStatuses((before) => ({ ...before, [side]: status }));
      };
      setStatus("loading");
      try {
        const index = await fetchSampleIndex();
        setSamples(index);
        if (side === "department") await open(side, index.start, await fetchSample(index.start));
        else await open(side, index.summary, await blankWorkbook(), { handedIn: await fetchHandedIn(index) });
      } catch (error) {
        // The page stays usable for files of one's own.
        reportError(error);
        notify({ intent: "error", sentence: messages.notStarted });
      } finally {
        setStatus("ready");
      }
    },
    [open, notify],
  );

  const chooseSide = useCallback(
    (side: Side) => {
      dispatch({ type: "side-chosen", side });
      if (statuses[side] === "untouched") void startSide(side);
    },
    [statuses, startSide],
  );

  const isStarted = useRef(false);
  useEffect(() => {
    if (isStarted.current) return;
    isStarted.current = true;
    void startSide("department");
  }, [startSide]);

  const openFiles = useCallback(
    async (side: Side, files: readonly File[]) => {
      for (const file of files) {
        const bytes = await file.arrayBuffer().catch(() => null);
        if (bytes) await open(side, file.name, new Uint8Array(bytes));
        else notify({ intent: "error", sentence: messages.notOpened(file.name, messages.goneMeanwhile) });
      }
    },
    [open, notify],
  );

  const openSample = useCallback(
    async (side: Side, file: string) => {
      try {
        await open(side, file, await fetchSample(file));
      } catch (error) {
        reportError(error);
        notify({ intent: "error", sentence: messages.notStarted });
      }
    },
    [open, notify],
  );

  /** True when the file is out. */
  const save = useCallback(
    async (workbook: OpenedWorkbook): Promise<boolean> => {
      const { id, file, host } = workbook;
      const at = host.changeCount;
      const isChanged = hasChanged(workbook);
      try {
        download(file, await fileOf(workbook));
      } catch (error) {
        reportError(error);
        notify({ intent: "error", sentence: messages.notSaved(file) });
        return false;
      }
      dispatch({ type: "saved", id, at });
      const charts = isChanged ? foreignChartCount(host) : 0;
      if (charts > 0) notify({ intent: "warning", sentence: messages.savedWithoutCharts(file, charts) });
      else notify({ intent: "success", sentence: messages.saved(file) });
      return true;
    },
    [notify],
  );

  /** As if the workbook had been closed and opened again in another state; what was not saved is still there. */
  const reopen = useCallback(
    async (workbook: OpenedWorkbook, state: ExcelState) => {
      const { host, file } = workbook;
      const wasUnsaved = isUnsaved(workbook);
      if (workbook.state === "structure-protected") host.workbook.book.isStructureProtected = false;
      const bytes = await fileOf(workbook);
      const opened = await openHost(bytes, { ...hostOptionsOf(state), file, settings: host.settings });
      if (!opened.ok) {
        notify({ intent: "error", sentence: messages.notOpened(file, opened.problem) });
        return;
      }
      const at = opened.value.changeCount;
      dispatch({
        type: "reopened",
        id: workbook.id,
        workbook: {
          ...workbook,
          id: newId(),
          host: opened.value,
          original: { bytes, at },
          state,
          savedAt: wasUnsaved ? null : at,
        },
      });
      // Any other state has a bar of its own.
      if (state === "normal") notify({ intent: "success", sentence: messages.excelState.normalAgain(file) });
    },
    [notify],
  );

  const openCreated = useCallback(
    async (beside: OpenedWorkbook, bytes: Uint8Array, number: number) => {
      const file = `Book${number + 1}.xlsx`;
      const isBlank = bytes.length === 0;
      // A new window has no pane until somebody opens it.
      await open(beside.side, file, isBlank ? await blankWorkbook() : bytes, {
        isPaneOpen: false,
        ...(isBlank ? {} : { savedAt: null }),
      });
      notify({ intent: "success", sentence: messages.openedBeside(file) });
    },
    [open, notify],
  );
  useCreatedWorkbooks(desk.workbooks, openCreated);

  return {
    desk,
    front: frontOf(desk),
    status: statuses[desk.side],
    samples,
    dispatch,
    chooseSide,
    startSide,
    openFiles,
    openSample,
    save,
    reopen,
  };
}

export type Stage = ReturnType<typeof useStage>;

function hasChanged({ host, original }: OpenedWorkbook): boolean {
  return host.changeCount !== original.at;
}

/** What is in front of the person, as a file. */
async function fileOf(workbook: OpenedWorkbook): Promise<Uint8Array> {
  return hasChanged(workbook) ? await workbook.host.save() : workbook.original.bytes;
}
