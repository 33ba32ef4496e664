import type { ComponentType } from "react";
import { lazyComponent } from "../lazy-component";
import { BarsSkeleton } from "./BarsSkeleton";
import { CountList } from "./CountList";
import type { StackedBarsProps } from "./StackedBars";

const bars = lazyComponent<StackedBarsProps>(
  () =>
    import(/* webpackChunkName: "charts" */ "./StackedBars").then(
      (file): ComponentType<StackedBarsProps> => file.StackedBars,
      () => CountList,
    ),
  ({ label, series, rows }) => <BarsSkeleton label={label} series={series.length} rows={rows.length} />,
);

/** A chunk of its own, that the pane's start does not wait for. Where it cannot be loaded, the numbers stand as text. */
export const LazyStackedBars = bars.Component;
export const loadBars = bars.load;
