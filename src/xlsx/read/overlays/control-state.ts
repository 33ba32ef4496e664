import type { Package } from "../package";
import { prefixedAttribute } from "../xml";

/** What a control's own part says of it; null: it does not say, or it is none to tick. */
export interface ControlState {
  readonly isTicked: boolean | null;
  /** Beside the box; "" where the drawing has it. */
  readonly caption: string;
}

/** Form controls that say nothing of an answer. */
const NO_ANSWER = new Set(["button", "gbox", "label", "scroll", "spin", "editbox", "dialog"]);
/** ActiveX: the class of a check box and of an option button ([MS-OFORMS]). */
const TICKABLE = new Set(["8BD21D40-EC42-11CE-9E0D-00AA006002F3", "8BD21D50-EC42-11CE-9E0D-00AA006002F3"]);
/** Of a caption that answers anything; no answer is so long. */
const LONGEST_CAPTION = 1000;

/** A form control's part (`ctrlProp`) or an ActiveX control's; null for one that is no answer. */
export function readControlState(workbook: Package, part: string): ControlState | null {
  let state: ControlState | null = { isTicked: null, caption: "" };
  workbook.parseLeniently(part, {
    open(name, attributes) {
      if (name === "formControlPr") {
        const type = attributes.objectType?.toLowerCase() ?? "";
        const isBox = type === "checkbox" || type === "radio";
        const { checked = "Unchecked" } = attributes;
        if (NO_ANSWER.has(type)) state = null;
        else if (isBox && state) state = { ...state, isTicked: checked === "Mixed" ? null : checked === "Checked" };
      } else if (name === "ocx") {
        const id = (prefixedAttribute(attributes, "classid") ?? "").replace(/[{}]/gu, "").toUpperCase();
        if (!TICKABLE.has(id)) state = null;
      } else if (name === "ocxPr" && state) {
        const value = prefixedAttribute(attributes, "value") ?? "";
        const property = prefixedAttribute(attributes, "name");
        if (property === "Value") state = { ...state, isTicked: value === "1" ? true : value === "0" ? false : null };
        else if (property === "Caption") state = { ...state, caption: value.slice(0, LONGEST_CAPTION) };
      }
    },
  });
  return state;
}
