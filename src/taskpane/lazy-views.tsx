import { loadBars } from "./charts/LazyStackedBars";
import { lazyComponent } from "./lazy-component";
import { loadDialogs } from "./leaves/lazy-dialogs";
import { loadRepairList } from "./repairs/lazy-repair-list";
import { loadRulesWorkbook } from "./plan/load-rules-workbook";
import { loadTidyingDialog } from "./tidying/TidyingPart";
import { ViewSkeleton } from "./ViewSkeleton";

const fallback = () => <ViewSkeleton />;

const gathering = lazyComponent(
  () => import(/* webpackChunkName: "gathering" */ "./gathering/GatheringView").then((file) => file.GatheringView),
  fallback,
);
const distribution = lazyComponent(
  () =>
    import(/* webpackChunkName: "gathering" */ "./distribution/DistributionView").then((file) => file.DistributionView),
  fallback,
);
const plan = lazyComponent(
  () => import(/* webpackChunkName: "gathering" */ "./plan/PlanView").then((file) => file.PlanView),
  fallback,
);

/**
 * What only those see who gather: in a chunk that a 担当課's pane does not wait for. All three in one, so that whoever opens
 * one has the others.
 */
export const GatheringView = gathering.Component;
export const DistributionView = distribution.Component;
export const PlanView = plan.Component;

/**
 * Once the pane stands, in a quiet moment: a tab then opens at once, and a newer version on the server does not take away
 * what this one still has to load.
 */
export function loadAhead(): void {
  const load = () =>
    void Promise.allSettled([
      loadDialogs(),
      loadRepairList(),
      loadTidyingDialog(),
      gathering.load(),
      distribution.load(),
      plan.load(),
      loadBars(),
      loadRulesWorkbook(),
    ]);
  if ("requestIdleCallback" in window) window.requestIdleCallback(load, { timeout: 2000 });
  else globalThis.setTimeout(load, 500);
}
