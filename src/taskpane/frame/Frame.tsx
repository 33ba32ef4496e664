import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useRef, useState, type ComponentType } from "react";
import { shortFiscalYear } from "../../plan/fiscal-year";
import { AnnounceProvider } from "../announce";
import { FindingsView } from "../findings/FindingsView";
import { WelcomeCard } from "../first-run/WelcomeCard";
import { FormView } from "../form/FormView";
import { DistributionView, GatheringView, PlanView } from "../lazy-views";
import { LeavesView } from "../leaves/LeavesView";
import type { PaneDoor } from "../pane-door";
import { RepairNotice } from "../repairs/RepairNotice";
import { WorkbookProvider } from "../services";
import { useFrame } from "../state/use-frame";
import { departmentViews, gatheringViews, type ViewId } from "../views";
import { Header } from "./Header";
import { LiveCounts, LiveRegion } from "./LiveRegion";
import { NoticeIconsProvider } from "./notice-icons";
import { Notices } from "./Notices";
import { Settings } from "./Settings";
import { useEscapedErrors } from "./use-escaped-errors";
import { useFocusKept } from "./use-focus-kept";
import { ViewPanel } from "./ViewPanel";
import { tabId, ViewTabs } from "./ViewTabs";

const viewComponents: Readonly<Record<ViewId, ComponentType>> = {
  leaves: LeavesView,
  form: FormView,
  findings: FindingsView,
  gathering: GatheringView,
  distribution: DistributionView,
  plan: PlanView,
};

const useStyles = makeStyles({
  root: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    height: "100%",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

/** The pane: whose forms and how far they are, what stands in the way, the tabs, and one view. */
export function Frame({ door }: { door: PaneDoor }) {
  const styles = useStyles();
  const frame = useFrame(door);
  const { state, dispatch, workbook, isGathering, goTo } = frame;
  const [spoken, setSpoken] = useState({ sentence: "", count: 0 });
  const announce = useCallback((sentence: string) => {
    setSpoken(({ count }) => ({ sentence, count: count + 1 }));
  }, []);
  const [noticeIcons, setNoticeIcons] = useState<HTMLElement | null>(null);
  const onEscape = useCallback(() => {
    dispatch({ type: "error-escaped" });
  }, [dispatch]);
  useEscapedErrors(onEscape);

  const views: readonly ViewId[] = isGathering ? [...departmentViews, ...gatheringViews] : departmentViews;
  const shown = views.includes(state.view) ? state.view : "leaves";
  const plan = workbook.checked?.plan.plan ?? null;
  const choices = {
    departments: plan?.departments ?? [],
    department: workbook.department,
    isGathering,
    onChooseDepartment: workbook.setDepartment,
    onSwitchGathering: frame.switchGathering,
  };
  const catchUp = () => void frame.catchUp();
  const root = useRef<HTMLDivElement>(null);
  useFocusKept(root, tabId(shown));
  // The card goes with the button that closed it: the keyboard goes on at the tabs.
  const leavingWelcome = (leave: () => void) => () => {
    leave();
    document.getElementById(tabId(shown))?.focus();
  };
  const isWelcoming = state.isWelcomeOpen && plan !== null;
  return (
    <WorkbookProvider workbook={workbook} place={state.place}>
      <AnnounceProvider value={announce}>
        <div ref={root} className={styles.root} onPointerDownCapture={catchUp} onKeyDownCapture={catchUp}>
          {isWelcoming && (
            <WelcomeCard
              {...choices}
              isGuessed={state.department === null}
              onStart={leavingWelcome(frame.startFromWelcome)}
              onLater={leavingWelcome(frame.closeWelcome)}
            />
          )}
          <Header
            {...choices}
            planTitle={plan && `${plan.title} ${shortFiscalYear(plan.fiscalYear)}`}
            isReading={workbook.status === "reading"}
            periods={workbook.definition.periods}
            period={workbook.period}
            isPeriodChosen={workbook.isPeriodChosen}
            boxes={frame.boxes}
            onShowUnwritten={() => {
              goTo("leaves", { showsUnwritten: true });
            }}
            onChoosePeriod={workbook.setPeriod}
            isDepartmentAskedElsewhere={isWelcoming}
            noticeIcons={setNoticeIcons}
            settings={<Settings {...choices} onShowWelcome={frame.showWelcome} />}
          />
          <NoticeIconsProvider value={noticeIcons}>
            <Notices
              state={state}
              onErrorDismissed={frame.dismissError}
              onOutdated={catchUp}
              onLastChangeEnded={workbook.sheetsChanged}
            />
            <RepairNotice />
          </NoticeIconsProvider>
          <main className={styles.main}>
            <ViewTabs view={shown} isGathering={isGathering} findings={frame.findings} onOpen={goTo} />
            {views.map((id) => (
              <ViewPanel
                key={id}
                id={id}
                view={viewComponents[id]}
                shown={shown}
                isVisited={id === shown || state.visited.includes(id)}
                target={state.target}
                goTo={goTo}
                onReload={frame.reload}
              />
            ))}
          </main>
          <LiveCounts checked={workbook.checked} findings={frame.findings} />
          <LiveRegion {...spoken} />
        </div>
      </AnnounceProvider>
    </WorkbookProvider>
  );
}
