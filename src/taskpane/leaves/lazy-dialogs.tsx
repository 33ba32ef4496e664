import { lazyComponent } from "../lazy-component";

const fallback = () => null;

const makeForms = lazyComponent(
  () => import(/* webpackChunkName: "dialogs" */ "./MakeFormsDialog").then((file) => file.MakeFormsDialog),
  fallback,
);
const carryOver = lazyComponent(
  () => import(/* webpackChunkName: "dialogs" */ "./CarryOverDialog").then((file) => file.CarryOverDialog),
  fallback,
);

/** Nobody's pane begins with a dialog: they come in a chunk of their own. */
export const MakeFormsDialog = makeForms.Component;
export const CarryOverDialog = carryOver.Component;

export async function loadDialogs(): Promise<void> {
  await Promise.all([makeForms.load(), carryOver.load()]);
}
