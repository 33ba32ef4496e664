import { useCallback, useDeferredValue, useEffect, useMemo, useReducer } from "react";
import { guessDepartment, isSummaryAlone, openCounts } from "../../usecases/check/check-workbook";
import { departmentProgress } from "../../usecases/department/department-progress";
import type { PaneDoor } from "../pane-door";
import { conditionOf } from "../refuse-newer";
import { useServices, type WorkbookView } from "../services";
import { departmentViews, type NavigationTarget, type ViewId } from "../views";
import { choose } from "./choices";
import { frameReducer, initialFrameState } from "./frame-state";
import { preferenceKeys, remembered, workbookKeys } from "./remembered";
import { useCheckedWorkbook } from "./use-checked-workbook";
import { useWorkbookReading } from "./use-workbook-reading";

/** All that the frame shows and does. What the views share of it is `workbook`. */
export function useFrame(door: PaneDoor) {
  const services = useServices();
  const { preferences, workbook: open } = services;
  const [state, dispatch] = useReducer(frameReducer, services, (from) => initialFrameState(remembered(from)));
  const { readAll, readCells, catchUp, learnLastChange } = useWorkbookReading(dispatch);
  // Checking a large workbook must not hold up what somebody types into the pane.
  const read = useDeferredValue(state.read);
  const named = state.department ?? state.guessedDepartment;
  const { checked, planProblems, period, isChosen } = useCheckedWorkbook(read, state.period, named);
  const department = checked ? checked.department : named;
  useEffect(() => {
    if (!checked || department !== null) return;
    if (named !== null) dispatch({ type: "department-split" });
    dispatch({ type: "department-guessed", department: guessDepartment(checked) });
  }, [checked, department, named]);

  const goTo = useCallback(
    (view: ViewId, target?: NavigationTarget) => {
      if (!departmentViews.some((id) => id === view)) dispatch({ type: "gathering-switched", isGathering: true });
      dispatch({ type: "view-opened", view, target: target ?? null });
      preferences.write(preferenceKeys.view, view);
    },
    [preferences],
  );
  const setPeriod = useCallback(
    (chosen: string) => {
      dispatch({ type: "period-chosen", period: chosen });
      open.settings.defer(workbookKeys.period, chosen);
      choose(open.address(), preferences, { period: chosen });
    },
    [open, preferences],
  );
  const setDepartment = useCallback(
    (chosen: string) => {
      dispatch({ type: "department-chosen", department: chosen });
      open.settings.defer(workbookKeys.department, chosen);
      choose(open.address(), preferences, { department: chosen });
    },
    [open, preferences],
  );
  const switchGathering = useCallback(
    (isOn: boolean) => {
      dispatch({ type: "gathering-switched", isGathering: isOn });
      preferences.write(preferenceKeys.gathers, isOn);
    },
    [preferences],
  );
  const closeWelcome = useCallback(() => {
    dispatch({ type: "welcome-closed" });
    preferences.write(preferenceKeys.isWelcomed, true);
  }, [preferences]);
  const startFromWelcome = useCallback(() => {
    if (department !== null) setDepartment(department);
    closeWelcome();
  }, [department, setDepartment, closeWelcome]);
  const showWelcome = useCallback(() => {
    dispatch({ type: "welcome-wanted" });
  }, []);
  const dismissError = useCallback(() => {
    dispatch({ type: "error-dismissed" });
  }, []);
  const reload = useCallback(() => void readAll(), [readAll]);
  const sheetsChanged = useCallback(async () => {
    await Promise.all([readAll(), learnLastChange()]);
  }, [readAll, learnLastChange]);

  const isWatching = state.watchProblem === null;
  useEffect(
    () =>
      door.listen(({ view, target }) => {
        goTo(view, target);
        return isWatching ? catchUp() : readAll();
      }),
    [door, goTo, catchUp, readAll, isWatching],
  );

  const { status, readAt, problem } = state;
  const condition = useMemo(() => conditionOf(state.condition, read), [state.condition, read]);
  const workbook = useMemo(
    (): WorkbookView => ({
      status,
      read,
      checked,
      checkedAt: readAt,
      planProblems,
      problem,
      condition,
      definition: services.town.definition,
      period,
      isPeriodChosen: isChosen,
      isGathering: state.isGathering === true,
      department,
      reread: readAll,
      rereadCells: readCells,
      sheetsChanged,
      setPeriod,
      setDepartment,
    }),
    [
      status,
      read,
      checked,
      readAt,
      planProblems,
      problem,
      condition,
      period,
      isChosen,
      state.isGathering,
      department,
      readAll,
      readCells,
      sheetsChanged,
      setPeriod,
      setDepartment,
    ],
  );
  const findings = useMemo(() => {
    const counts = checked && openCounts(checked);
    return counts ? counts.error + counts.warning : 0;
  }, [checked]);
  const boxes = useMemo(
    () =>
      checked && department !== null && !isSummaryAlone(checked) ? departmentProgress(checked, department).boxes : null,
    [checked, department],
  );
  return {
    state,
    dispatch,
    workbook,
    boxes,
    findings,
    isGathering: state.isGathering ?? (checked !== null && checked.summary !== null),
    goTo,
    switchGathering,
    startFromWelcome,
    closeWelcome,
    showWelcome,
    dismissError,
    reload,
    catchUp,
  };
}
