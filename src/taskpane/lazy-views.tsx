import { lazy, Suspense, type ComponentType } from "react";
import { ViewSkeleton } from "./ViewSkeleton";

type Loaded = Promise<{ readonly default: ComponentType }>;

const loadGathering = (): Loaded =>
  import(/* webpackChunkName: "gathering" */ "./gathering/GatheringView").then((file) => ({
    default: file.GatheringView,
  }));
const loadDistribution = (): Loaded =>
  import(/* webpackChunkName: "gathering" */ "./distribution/DistributionView").then((file) => ({
    default: file.DistributionView,
  }));
const loadPlan = (): Loaded =>
  import(/* webpackChunkName: "gathering" */ "./plan/PlanView").then((file) => ({ default: file.PlanView }));

/**
 * What only those see who gather: in a chunk that a 担当課's pane does not wait for. All three in one, so that whoever opens
 * one has the others.
 */
export const GatheringView = lazyView(loadGathering);
export const DistributionView = lazyView(loadDistribution);
export const PlanView = lazyView(loadPlan);

/**
 * Once the pane stands, in a quiet moment: a tab opens at once, and a newer version on the server does not take away what
 * this one still has to load. What fails is asked for again when it is needed.
 */
export function loadViewsAhead(): void {
  const load = () => void Promise.allSettled([loadGathering(), loadDistribution(), loadPlan()]);
  if ("requestIdleCallback" in window) window.requestIdleCallback(load, { timeout: 5000 });
  else globalThis.setTimeout(load, 1000);
}

function lazyView(load: () => Loaded): ComponentType {
  const View = lazy(load);
  return function LazyView() {
    return (
      <Suspense fallback={<ViewSkeleton />}>
        <View />
      </Suspense>
    );
  };
}
