import { useEffect, useRef, type RefObject } from "react";
import type { FieldId } from "../../form/definition";
import { useNavigation } from "../navigation";
import type { NavigationTarget } from "../views";
import { focusBox, focusFormTitle, sectionElementId } from "./focus";
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
    document.getElementById(sectionElementId(boxId(form, selected)))?.scrollIntoView({ block: "nearest" });
  }, [root, isShown, form, selected]);

  useEffect(() => {
    if (!isShown || target === null || form === null || target === answered.current) return;
    const box = target.field === undefined ? null : boxId(form, target.field);
    // The form that was meant may not have been read yet.
    if (box !== null && !document.getElementById(sectionElementId(box))) return;
    answered.current = target;
    if (box === null) focusFormTitle(root.current);
    else focusBox(box);
  }, [root, isShown, target, form]);
}

function isTypingIn(view: HTMLElement): boolean {
  const { activeElement } = document;
  return activeElement instanceof HTMLTextAreaElement && view.contains(activeElement);
}
