import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Finding } from "../../checks/finding";
import { fieldEmpty } from "../../checks/rules/field-empty";
import {
  isRequired,
  titleOfPeriod,
  type FieldDefinition,
  type FieldId,
  type FormDefinition,
} from "../../form/definition";
import { comparisonKey } from "../../workbook/comparison-key";
import type { FindingRepairs } from "../repairs/use-repairs";
import { isUnsaved, shownText, type BoxEdit } from "./box-edit";
import { useNavigation } from "../navigation";
import type { FormFindings } from "./box-findings";
import type { FormerForm } from "./use-former-form";
import { FormBox } from "./FormBox";
import { boxId, type FormState } from "./form-state";
import type { KnownForm } from "./known-forms";
import { MissingBox } from "./MissingBox";
import type { BoxActions } from "./use-box-actions";

export interface FormBoxesProps {
  readonly form: KnownForm;
  readonly boxes: FormState["boxes"];
  readonly definition: FormDefinition;
  readonly period: string;
  readonly findings: FormFindings;
  /** The box that Excel's selection is in. */
  readonly selected: FieldId | null;
  /** What last year's form said; null: nothing is known. */
  readonly former: FormerForm | null;
  readonly isReadOnly: boolean;
  readonly repairs: FindingRepairs;
  readonly actions: BoxActions;
}

const NO_FINDINGS: readonly Finding[] = [];

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/**
 * The boxes in the order of the form. Filled ones are folded; what is empty, accused or asked for is open, and what has
 * once been opened stays so: nothing moves under a hand that is about to click.
 */
export function FormBoxes(props: FormBoxesProps) {
  const { form, boxes, definition, period, findings, selected, former, isReadOnly, repairs, actions } = props;
  const styles = useStyles();
  const [opened, setOpened] = useState<ReadonlySet<FieldId>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<FieldId>>(new Set());
  const onToggle = useCallback((field: FieldDefinition, isOpen: boolean) => {
    setOpened((before) => (before.has(field.id) === isOpen ? before : toggled(before, field.id, isOpen)));
    setClosed((before) => (before.has(field.id) === isOpen ? toggled(before, field.id, !isOpen) : before));
  }, []);

  const { target } = useNavigation();

  const shown = definition.fields.map((field) => {
    const edit = boxes[boxId(form.id, field.id)];
    const place = form.places[field.id];
    const own = findings.ofField.get(field.id) ?? NO_FINDINGS;
    const isNow = isRequired(field, period, definition);
    const isMeant = selected === field.id || target?.field === field.id;
    const isUnwritten = isNow && edit !== undefined && isEmpty(edit);
    const needsLook = edit !== undefined && (isUnsaved(edit) || own.some(isAccusation) || isUnwritten || isMeant);
    const empty = own.find(({ rule }) => rule === fieldEmpty.id);
    return {
      field,
      edit,
      place,
      own,
      isNow,
      needsLook,
      unwritten: isUnwritten ? (empty?.message ?? "") : null,
      // 点検 names the very cell that its sentence is about.
      isAskedFor: empty !== undefined && target?.field === field.id && target.cell === empty.cell,
    };
  });
  const newlyOpen = shown.filter(({ field: { id }, needsLook }) => needsLook && !opened.has(id) && !closed.has(id));
  if (newlyOpen.length > 0) setOpened(new Set([...opened, ...newlyOpen.map(({ field }) => field.id)]));

  return (
    <div className={styles.root}>
      {shown.map(({ field, edit, place, own, isNow, unwritten, isAskedFor }) =>
        edit && place ? (
          <FormBox
            key={field.id}
            id={boxId(form.id, field.id)}
            field={field}
            edit={edit}
            place={place}
            findings={own}
            unwritten={unwritten}
            isAskedFor={isAskedFor}
            isSelected={selected === field.id}
            isOpen={opened.has(field.id)}
            laterPeriod={isNow ? null : titleOfPeriod(field.requiredFrom, definition)}
            formerText={field.showsLastYear === true ? (former?.texts[field.id] ?? "") : ""}
            formerYear={former?.year ?? ""}
            isReadOnly={isReadOnly}
            repairs={repairs}
            actions={actions}
            onToggle={onToggle}
          />
        ) : (
          <MissingBox key={field.id} id={boxId(form.id, field.id)} field={field} findings={own} repairs={repairs} />
        ),
      )}
    </div>
  );
}

function isAccusation({ severity }: Finding): boolean {
  return severity !== "info";
}

function isEmpty(edit: BoxEdit): boolean {
  return comparisonKey(shownText(edit)) === "";
}

function toggled(fields: ReadonlySet<FieldId>, field: FieldId, isIn: boolean): ReadonlySet<FieldId> {
  return isIn ? new Set([...fields, field]) : new Set([...fields].filter((other) => other !== field));
}
