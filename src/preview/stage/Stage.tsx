import { makeStyles, mergeClasses, Tab, TabList, Toaster, tokens, useId } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { useEscapedErrors } from "../../taskpane/frame/use-escaped-errors";
import { finishEditing } from "../grid/state/open-edits";
import { CloseDialog } from "./CloseDialog";
import { isUnsaved, workbooksOf, type OpenedWorkbook, type Side } from "./desk";
import { DropArea } from "./DropArea";
import { ExcelStateMenu } from "./ExcelStateMenu";
import type { ExcelState } from "./excel-state";
import type { ColorScheme } from "./excel-theme";
import { messages } from "./messages";
import { NothingOpen } from "./NothingOpen";
import { PaneArea } from "./PaneArea";
import type { PaneWindows } from "./pane-surroundings";
import { clampedWidth, paneWidthRange, usualPaneWidth } from "./pane-width";
import { Ribbon } from "./Ribbon";
import { pressWhenListening, type RibbonAction } from "./ribbon-press";
import { SheetArea, SheetBones } from "./SheetArea";
import { preferencesOf } from "./side-preferences";
import { Splitter } from "./Splitter";
import { TopBar } from "./TopBar";
import { goToSheet, keyStop } from "./key-stops";
import { useDeskRevision } from "./use-desk-revision";
import { useKeys } from "./use-keys";
import { useLeavingWarning } from "./use-leaving-warning";
import { useNotices } from "./use-notices";
import { useStage } from "./use-stage";
import { useWindowWidth } from "./use-window-width";
import { WorkbookBar } from "./WorkbookBar";

export interface StageProps {
  readonly windows: PaneWindows;
  readonly scheme: ColorScheme;
  readonly onChooseScheme: (scheme: ColorScheme) => void;
}

/** Below it, sheet and pane are shown one at a time. */
const ROOM_FOR_BOTH = 760;

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { display: "flex", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
  parts: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** Excel's window with the workbook at the left and the add-in's pane at the right, and the switches around it. */
export function Stage({ windows, scheme, onChooseScheme }: StageProps) {
  const styles = useStyles();
  const toasterId = useId("notices");
  const paneId = useId("pane");
  const notify = useNotices(toasterId);
  const stage = useStage(notify);
  const { desk, front, status, dispatch } = stage;
  useDeskRevision(desk.workbooks);
  const [preferences] = useState(allPreferences);
  const [paneWidth, setPaneWidth] = useState(usualPaneWidth);
  const [closing, setClosing] = useState<OpenedWorkbook | null>(null);
  const [narrowPart, setNarrowPart] = useState<"sheet" | "pane">("sheet");
  const windowWidth = useWindowWidth();
  const isNarrow = windowWidth < ROOM_FOR_BOTH;
  const range = paneWidthRange(windowWidth);
  const width = clampedWidth(paneWidth, range);
  const isLoading = status !== "ready" && !front;
  const isPaneOpen = isLoading || front?.isPaneOpen === true;
  const isPaneShown = isPaneOpen && (!isNarrow || narrowPart === "pane");
  const isSheetShown = !isNarrow || !isPaneShown;

  useLeavingWarning(useCallback(() => desk.workbooks.some(isUnsaved), [desk.workbooks]));
  useEscapedErrors(
    useCallback(() => {
      notify({ intent: "error", sentence: messages.unexpected });
    }, [notify]),
  );
  const title = front ? messages.documentTitle(front.file, isUnsaved(front)) : messages.subtitle;
  useEffect(() => {
    document.title = title;
  }, [title]);

  /** As in Excel, a cell that is being edited is left before anything else is done; false: its text is not taken. */
  const isSettled = () => !front || finishEditing(front.host);
  const showPane = (workbook: OpenedWorkbook, isOpen: boolean) => {
    dispatch({ type: "pane-switched", id: workbook.id, isOpen });
    setNarrowPart(isOpen ? "pane" : "sheet");
  };
  const press = (action: RibbonAction) => {
    if (!front || !isSettled()) return;
    showPane(front, true);
    pressWhenListening(front.host, action);
  };
  const close = (workbook: OpenedWorkbook) => {
    if (!isSettled()) return;
    if (isUnsaved(workbook)) setClosing(workbook);
    else dispatch({ type: "closed", id: workbook.id });
  };
  const closeNow = () => {
    if (closing) dispatch({ type: "closed", id: closing.id });
    setClosing(null);
  };
  const save = (workbook: OpenedWorkbook) => {
    if (isSettled()) void stage.save(workbook);
  };
  const reopen = (state: ExcelState) => {
    if (!front || !isSettled()) return;
    void stage.reopen(front, state).then(() => {
      if (state === "normal") goToSheet(document);
    });
  };
  const onPaneKey = useKeys(() => {
    if (front) save(front);
  });
  const openFiles = (files: readonly File[]) => {
    if (isSettled()) void stage.openFiles(desk.side, files);
  };
  const onRefused = useCallback(
    (sentence: string) => {
      notify({ intent: "warning", sentence });
    },
    [notify],
  );
  return (
    <div className={styles.root}>
      <TopBar
        side={desk.side}
        scheme={scheme}
        onChooseScheme={onChooseScheme}
        onChooseSide={(side) => {
          if (!isSettled()) return;
          stage.chooseSide(side);
          setNarrowPart(side === "general-affairs" ? "pane" : "sheet");
        }}
      >
        <ExcelStateMenu state={front?.state ?? null} onChoose={reopen} />
      </TopBar>
      <WorkbookBar
        workbooks={workbooksOf(desk, desk.side)}
        front={front}
        samples={stage.samples}
        onChoose={(id) => {
          if (isSettled()) dispatch({ type: "chosen", id });
        }}
        onClose={close}
        onOpen={openFiles}
        onOpenSample={(file) => {
          if (isSettled()) void stage.openSample(desk.side, file);
        }}
        onSave={save}
      />
      <Ribbon
        isPaneOpen={isPaneShown}
        isDisabled={!front}
        onSwitchPane={() => {
          if (front) showPane(front, !isPaneShown);
        }}
        onPress={press}
      />
      {isNarrow && (
        <TabList
          aria-label={messages.narrow.label}
          className={styles.parts}
          size="small"
          selectedValue={isPaneShown ? "pane" : "sheet"}
          onTabSelect={(_event, { value }) => {
            if (value === "pane" && front) showPane(front, true);
            else setNarrowPart("sheet");
          }}
        >
          <Tab value="sheet">{messages.narrow.sheet}</Tab>
          <Tab value="pane">{messages.narrow.pane}</Tab>
        </TabList>
      )}
      <main className={styles.main}>
        <div className={mergeClasses(styles.main, !isSheetShown && styles.hidden)} style={{ minWidth: 0 }} {...keyStop}>
          <DropArea onFiles={openFiles}>
            {front && (
              <SheetArea
                key={front.id}
                workbook={front}
                onRefused={onRefused}
                onNormalState={() => {
                  reopen("normal");
                }}
              />
            )}
            {!front && isLoading && <SheetBones />}
            {!front && !isLoading && <NothingOpen onStartAgain={() => void stage.startSide(desk.side)} />}
          </DropArea>
        </div>
        {isPaneShown && !isNarrow && <Splitter width={width} range={range} controls={paneId} onWidth={setPaneWidth} />}
        <PaneArea
          id={paneId}
          workbooks={desk.workbooks.filter(({ hasPane }) => hasPane)}
          front={front}
          isLoading={isLoading}
          isShown={isPaneShown}
          width={isNarrow ? null : width}
          windows={windows}
          preferences={preferences}
          scheme={scheme}
          notify={notify}
          onKey={onPaneKey}
          onClose={() => {
            if (front) showPane(front, false);
          }}
        />
      </main>
      <CloseDialog
        file={closing?.file ?? null}
        onSave={() => {
          if (!closing) return;
          void stage.save(closing).then((isSaved) => {
            if (isSaved) closeNow();
          });
        }}
        onDiscard={closeNow}
        onCancel={() => {
          setClosing(null);
        }}
      />
      <Toaster toasterId={toasterId} position="bottom-start" offset={{ vertical: 48, horizontal: 16 }} />
    </div>
  );
}

function allPreferences(): Readonly<Record<Side, Storage>> {
  return { department: preferencesOf("department"), "general-affairs": preferencesOf("general-affairs") };
}
