import { useMemo } from "react";
import type { OpenWorkbook } from "../../excel/open-workbook";
import type { BoxId } from "./form-state";
import type { FormStore } from "./form-store";

/** What a person does with a box. */
export interface BoxActions {
  readonly type: (box: BoxId, text: string) => void;
  readonly beginComposition: (box: BoxId) => void;
  readonly endComposition: (box: BoxId) => void;
  readonly save: (box: BoxId) => void;
  readonly useOffer: (box: BoxId, offer: string) => void;
  readonly dropOffer: (box: BoxId, offer: string) => void;
  readonly dropDraft: (box: BoxId) => void;
  readonly forget: (box: BoxId, text: string) => void;
  readonly showInSheet: (box: BoxId) => void;
}

/** The same object for as long as the workbook is: boxes that have not changed are not drawn again. */
export function useBoxActions(
  store: FormStore,
  workbook: Pick<OpenWorkbook, "select">,
  onProblem: (sentence: string | null) => void,
): BoxActions {
  return useMemo(
    () => ({
      type: (box, text) => {
        store.dispatch({ type: "typed", box, text });
      },
      beginComposition: (box) => {
        store.dispatch({ type: "composition-began", box });
      },
      endComposition: (box) => {
        store.dispatch({ type: "composition-ended", box });
      },
      save: (box) => void store.save([box]),
      useOffer: (box, offer) => {
        store.dispatch({ type: "offer-taken", box, offer });
        void store.save([box]);
      },
      dropOffer: (box, offer) => {
        store.dispatch({ type: "offer-dropped", box, offer });
      },
      dropDraft: (box) => {
        store.dispatch({ type: "draft-dropped", box });
      },
      forget: (box, text) => {
        store.dispatch({ type: "text-forgotten", box, text });
      },
      showInSheet: (box) => {
        const place = store.placeOf(box);
        if (!place) return;
        void workbook.select(place.sheetId, place.cell).then((result) => {
          onProblem(result.ok ? null : result.problem.message);
        });
      },
    }),
    [store, workbook, onProblem],
  );
}
