import { useState } from "react";
import { parseA1 } from "../../workbook/address";
import { useNavigation } from "../navigation";
import { useActivePlace, type ActivePlace } from "../services";
import type { NavigationTarget } from "../views";
import type { KnownForm } from "./known-forms";
import { formAt } from "./shown-form";

/**
 * The form to show: where the person is in Excel, or where the pane was asked to go since. `goTo` shows another at once,
 * without waiting for Excel to be there.
 */
export function useShownForm(forms: readonly KnownForm[]): {
  readonly place: ActivePlace;
  readonly form: KnownForm | null;
  readonly goTo: (form: KnownForm) => void;
} {
  const place = useActivePlace();
  const { target } = useNavigation();
  const [wish, setWish] = useState<{ readonly to: ActivePlace; readonly from: ActivePlace } | null>(null);
  const [answered, setAnswered] = useState<NavigationTarget | null>(null);
  const [shownBefore, setShownBefore] = useState<string | null>(null);

  if (target !== null && target !== answered) {
    setAnswered(target);
    const to = placeOfTarget(target);
    if (to) setWish({ to, from: place });
  }
  const wanted = wish?.from === place ? wish.to : place;
  const form = formAt(forms, wanted, shownBefore);
  if (form !== null && form.id !== shownBefore) setShownBefore(form.id);

  const goTo = ({ sheetId, reading: { frames } }: KnownForm) => {
    setWish({ to: { sheetId, cell: { row: frames[0].top, column: frames[0].left } }, from: place });
  };
  return { place: wanted, form, goTo };
}

function placeOfTarget({ sheetId, cell }: NavigationTarget): ActivePlace | null {
  return sheetId === undefined ? null : { sheetId, cell: cell === undefined ? null : parseA1(cell) };
}
