import { useSyncExternalStore } from "react";
import { useAnnounce } from "../announce";
import { useServices } from "../services";
import { isGivenUp, type NamedKey } from "./decisions";
import { gatheringStoreOf } from "./gathering-store";
import { messages } from "./messages";

/** 取りやめ of a form, which the next press of とりまとめる carries out, and the way back until then. */
export function useGiveUp(form: NamedKey): {
  readonly isPending: boolean;
  /** While the button is at work. */
  readonly isFixed: boolean;
  readonly toggle: () => void;
} {
  const { workbook } = useServices();
  const announce = useAnnounce();
  const store = gatheringStoreOf(workbook);
  const { decisions, work } = useSyncExternalStore(store.subscribe, store.state);
  const isPending = isGivenUp(decisions, form);
  const isFixed = work.type !== "idle";
  return {
    isPending,
    isFixed,
    toggle: () => {
      if (isFixed) return;
      store.dispatch({ type: "form-given-up", form, isGivenUp: !isPending });
      announce(isPending ? messages.givenUp.tookBack(form.name) : messages.givenUp.pending(form.name));
    },
  };
}
