import { Notice } from "../frame/Notice";
import { lazyComponent } from "../lazy-component";
import { messages } from "./messages";
import type { Tidying } from "./use-tidying";

const dialog = lazyComponent(
  () => import(/* webpackChunkName: "dialogs" */ "./TidyingDialog").then((file) => file.TidyingDialog),
  () => null,
);

export const loadTidyingDialog = dialog.load;

/** What is asked before it is done, and what became of it. */
export function TidyingPart({ tidying }: { readonly tidying: Tidying }) {
  const { state, dismiss } = tidying;
  if (state.type === "told") {
    const { intent, sentence } = state;
    return <Notice intent={intent} sentence={sentence} actions={[{ label: messages.close, run: dismiss }]} />;
  }
  if (state.type !== "asking" && state.type !== "working") return null;
  return <dialog.Component tidying={tidying} state={state} />;
}
