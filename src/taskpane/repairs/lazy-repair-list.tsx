import { lazyComponent } from "../lazy-component";

const list = lazyComponent(
  () => import(/* webpackChunkName: "dialogs" */ "./RepairList").then((file) => file.RepairList),
  () => null,
);

/** Nobody's pane begins with it. */
export const RepairList = list.Component;

export const loadRepairList = list.load;
