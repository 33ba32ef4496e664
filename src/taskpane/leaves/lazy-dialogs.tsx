import { lazy, Suspense } from "react";
import type { CarryOverDialogProps } from "./CarryOverDialog";
import type { MakeFormsDialogProps } from "./MakeFormsDialog";

const LazyMakeForms = lazy(() =>
  import(/* webpackChunkName: "dialogs" */ "./MakeFormsDialog").then((file) => ({ default: file.MakeFormsDialog })),
);
const LazyCarryOver = lazy(() =>
  import(/* webpackChunkName: "dialogs" */ "./CarryOverDialog").then((file) => ({ default: file.CarryOverDialog })),
);

/** Nobody's pane begins with a dialog: they come in a chunk of their own. */
export function MakeFormsDialog(props: MakeFormsDialogProps) {
  return (
    <Suspense>
      <LazyMakeForms {...props} />
    </Suspense>
  );
}

export function CarryOverDialog(props: CarryOverDialogProps) {
  return (
    <Suspense>
      <LazyCarryOver {...props} />
    </Suspense>
  );
}
