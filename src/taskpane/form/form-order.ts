import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import type { GatheredForm } from "../../gather/collection";
import type { FormReading } from "../../form/reading";
import { leafMark } from "../leaves/leaf-sections";
import type { KnownForm } from "./known-forms";
import { messages } from "./messages";

/** Where a form stands among those that are walked through with 前の様式 and 次の様式. */
export interface PlaceInOrder {
  /** From 1; null where the form is not one of them. */
  readonly place: number | null;
  readonly count: number;
  readonly previous: KnownForm | null;
  readonly next: KnownForm | null;
}

/**
 * The 課's own forms in plan order; all 課's where the shown form is another's, so that there is always a way on. Forms
 * of hidden sheets cannot be walked to.
 */
export function placeInOrder(
  forms: readonly KnownForm[],
  shown: KnownForm | null,
  { collection }: CheckedWorkbook,
  department: string | null,
): PlaceInOrder {
  const known = new Map(forms.filter(({ isPresent }) => isPresent).map((form) => [keyOf(form.reading), form]));
  const listed = (isMine: boolean) =>
    collection.forms.flatMap(({ key, reading }) => {
      const form = known.get(keyOf(reading));
      const isRequired = !isMine || department === null || key.department === department;
      return form && isRequired && reading.visibility === "visible" ? [form] : [];
    });
  const mine = listed(true);
  const isMine = shown === null || mine.some(({ id }) => id === shown.id);
  const order = isMine ? mine : listed(false);
  const index = order.findIndex(({ id }) => id === shown?.id);
  return {
    place: index < 0 ? null : index + 1,
    count: order.length,
    previous: index < 0 ? null : (order[index - 1] ?? null),
    next: index < 0 ? (order[0] ?? null) : (order[index + 1] ?? null),
  };
}

/** 「①(1) 自治会組織の活動支援と連携」, with その n where the 課 has several of the initiative. */
export function titleOfForm(reading: FormReading, checked: CheckedWorkbook | null): string {
  const { inPlan: initiative, typed } = reading.initiative;
  if (!initiative) return [typed.group, typed.initiative].filter((part) => part !== "").join(" ") || messages.untitled;
  const title = `${leafMark(initiative)} ${initiative.title}`;
  const gathered = gatheredForm(reading, checked);
  const siblings = checked?.collection.forms.filter(
    ({ key }) => key.initiative === gathered?.key.initiative && key.department === gathered.key.department,
  );
  return gathered && siblings && siblings.length > 1 ? `${title} ${messages.sequence(gathered.key.sequence)}` : title;
}

/** The form as it is gathered; undefined where it is not. */
export function gatheredForm(reading: FormReading, checked: CheckedWorkbook | null): GatheredForm | undefined {
  return checked?.collection.forms.find((form) => keyOf(form.reading) === keyOf(reading));
}

function keyOf({ sheet, frames: [{ top, left }] }: FormReading): string {
  return JSON.stringify([sheet, top, left]);
}
