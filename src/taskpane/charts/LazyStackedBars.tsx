import { lazy, Suspense } from "react";
import { BarsSkeleton } from "./BarsSkeleton";
import { CountList } from "./CountList";
import type { StackedBarsProps } from "./StackedBars";

/** A chunk of its own, that the pane's start does not wait for. Where it cannot be loaded, the numbers stand as text. */
const StackedBars = lazy(() =>
  import(/* webpackChunkName: "charts" */ "./StackedBars").catch(() => ({ default: CountList })),
);

export function LazyStackedBars(props: StackedBarsProps) {
  const { label, series, rows } = props;
  return (
    <Suspense fallback={<BarsSkeleton label={label} series={series.length} rows={rows.length} />}>
      <StackedBars {...props} />
    </Suspense>
  );
}
