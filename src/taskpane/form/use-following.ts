import { useEffect, useRef, type RefObject } from "react";
import type { FieldId } from "../../form/definition";
import { useNavigation } from "../navigation";
import type { NavigationTarget } from "../views";
import { boxId } from "./form-state";

/**
 * Keeps in sight what the person is at: the top of another form, the box that Excel's selection is in, the box that the
 * pane was asked to open. Who is typing in the pane is never scrolled away.
 */
export function useFollowing(root: RefObject<HTMLElement | null>, form: string | null, selected: FieldId | null): void {
  const { target, view } = useNavigation();
  const answered = useRef<NavigationTarget | null>(null);
  const isShown = view === "form";

  useEffect(() => {
    const view = root.current;
    if (view && form !== null && !isTypingIn(view)) view.scrollIntoView({ block: "start" });
  }, [root, form]);

  useEffect(() => {
    const view = root.current;
    if (!view || !isShown || form === null || selected === null || isTypingIn(view)) return;
    elementOf(`section/${boxId(form, selected)}`)?.scrollIntoView({ block: "nearest" });
  }, [root, isShown, form, selected]);

  useEffect(() => {
    if (target?.field === undefined || form === null || target === answered.current) return;
    const box = elementOf(`box/${boxId(form, target.field)}`);
    if (!box) return;
    answered.current = target;
    box.focus({ preventScroll: true });
    elementOf(`section/${boxId(form, target.field)}`)?.scrollIntoView({ block: "nearest" });
  }, [target, form]);
}

function elementOf(id: string): HTMLElement | null {
  return document.getElementById(id);
}

function isTypingIn(view: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && view.contains(activeElement);
}
