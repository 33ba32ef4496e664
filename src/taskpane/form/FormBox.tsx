import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo, useRef, useState } from "react";
import type { Finding } from "../../checks/finding";
import { fieldEmpty } from "../../checks/rules/field-empty";
import type { FieldDefinition } from "../../form/definition";
import type { FindingRepairs } from "../repairs/use-repairs";
import { canDrop, openOffers, shownText, type BoxEdit } from "./box-edit";
import { BoxFindings } from "./BoxFindings";
import { BoxHead } from "./BoxHead";
import { BoxInput } from "./BoxInput";
import type { BoxPlace } from "./box-place";
import { SaveFailure } from "./BoxStatus";
import { BoxFoot } from "./BoxFoot";
import { FormerText } from "./FormerText";
import { boxElementId, focusBox, sectionElementId } from "./focus";
import type { BoxId } from "./form-state";
import { messages } from "./messages";
import { Offers } from "./Offers";
import { SetAsideTexts } from "./SetAsideTexts";
import type { BoxActions } from "./use-box-actions";
import { useSetAside } from "./use-set-aside";

export interface FormBoxProps {
  readonly id: BoxId;
  readonly field: FieldDefinition;
  readonly edit: BoxEdit;
  readonly place: BoxPlace;
  readonly findings: readonly Finding[];
  /** Why it is asked for, where it is asked for and empty. */
  readonly unwritten: string | null;
  /** Somebody came from the sentence that says so. */
  readonly isAskedFor: boolean;
  /** Excel's selection is in it. */
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The period in which the box is asked for, where that is not yet: 「年度末」. */
  readonly laterPeriod: string | null;
  /** What last year's form said in it; "" where nothing is known. */
  readonly formerText: string;
  /** Of that form: 「令和5年度」. */
  readonly formerYear: string;
  /** The workbook takes no writing now. */
  readonly isReadOnly: boolean;
  readonly repairs: FindingRepairs;
  readonly actions: BoxActions;
  readonly onToggle: (field: FieldDefinition, isOpen: boolean) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderLeft: `3px solid transparent`,
    // High contrast draws transparent borders, too.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
    scrollMarginTop: "72px",
    scrollMarginBottom: "56px",
  },
  selected: {
    borderLeftColor: tokens.colorCompoundBrandStroke,
    backgroundColor: tokens.colorNeutralBackground2,
    "@media (forced-colors: active)": { borderLeftColor: "Highlight" },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  mend: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

/** Says in a sentence what 未記入 says in a word. */
const EMPTY: Finding["rule"] = fieldEmpty.id;

/**
 * One box: its text and how far saving it is, what is to be confirmed about it, what waits to be chosen.
 *
 * Entering a box does not select its cell in Excel: some versions of Excel take the keyboard along to the sheet, and who
 * types on would be typing into the cell. シートで見る does it when asked.
 */
export const FormBox = memo(function FormBox(props: FormBoxProps) {
  const { id, field, edit, place, unwritten, isSelected, isOpen, laterPeriod, actions, onToggle } = props;
  const styles = useStyles();
  const setAside = useSetAside();
  const wasWritten = useRef(false);
  const [wasLeft, setWasLeft] = useState(false);
  const text = shownText(edit);
  const labelId = `label/${id}`;
  const aboutId = `about/${id}`;
  const emptyId = `empty/${id}`;
  const isLocked = place.type === "sheet-only" && place.reason === "tells-which-form";
  const isReadOnly = props.isReadOnly || place.type === "sheet-only";
  const canFold = laterPeriod !== null && text === "";
  const isHidden = canFold && !isOpen;
  // A form that is new is not a form that is wrong: until somebody has been at the box, 未記入 is enough.
  const isTold = unwritten !== null && (wasLeft || props.isAskedFor || place.type === "sheet-only");
  const findings = isTold ? props.findings : props.findings.filter(({ rule }) => rule !== EMPTY);
  return (
    <div
      id={sectionElementId(id)}
      role="group"
      aria-labelledby={labelId}
      tabIndex={-1}
      className={mergeClasses(styles.root, isSelected && styles.selected)}
    >
      <BoxHead
        field={field}
        labelId={labelId}
        inputId={isLocked || field.options ? null : boxElementId(id)}
        unwritten={unwritten === null ? null : { id: emptyId, why: unwritten }}
        isSelected={isSelected}
        laterPeriod={laterPeriod}
        isOpen={canFold ? isOpen : null}
        onToggle={onToggle}
        onShowInSheet={() => {
          actions.showInSheet(id);
        }}
      />
      {!isHidden && (
        <>
          <BoxInput
            id={id}
            field={field}
            labelledBy={labelId}
            describedBy={unwritten === null ? aboutId : `${emptyId} ${aboutId}`}
            text={text}
            isLocked={isLocked}
            isReadOnly={isReadOnly}
            isOpen={isOpen}
            actions={actions}
            onEnter={() => {
              onToggle(field, true);
            }}
            onType={() => {
              wasWritten.current = true;
            }}
            onLeave={() => {
              if (wasWritten.current) setWasLeft(true);
            }}
            onEscape={() => {
              if (edit.draft === null || !canDrop(edit)) return;
              setAside.keep(edit.draft);
              actions.dropDraft(id);
            }}
          />
          {props.formerText !== "" && <FormerText year={props.formerYear} text={props.formerText} />}
          <div id={aboutId}>
            {place.type === "sheet-only" && !isLocked && (
              <div className={styles.mend}>
                <Text size={200} className={styles.quiet}>
                  {messages.sheetOnly(place.reason)}
                </Text>
                <Button
                  size="small"
                  aria-label={messages.mendBoxInSheet(field.label)}
                  onClick={() => {
                    actions.showInSheet(id);
                  }}
                >
                  {messages.mendInSheet}
                </Button>
              </div>
            )}
            <BoxFindings findings={findings} repairs={props.repairs} />
          </div>
          {!isLocked && isOpen && <BoxFoot text={field.options ? "" : text} progress={edit.progress} />}
        </>
      )}
      {edit.progress.type === "failed" && (
        <SaveFailure
          message={edit.progress.message}
          onRetry={() => {
            focusBox(id);
            actions.save(id);
          }}
        />
      )}
      <Offers
        offers={openOffers(edit)}
        isReadOnly={isReadOnly}
        onDrop={(offer) => {
          setAside.keep(offer);
          focusBox(id);
          actions.dropOffer(id, offer);
        }}
        onUse={(offer) => {
          setAside.keep(edit.sheet);
          focusBox(id);
          actions.useOffer(id, offer);
        }}
      />
      {!isReadOnly && (
        <SetAsideTexts
          texts={setAside.texts.filter((other) => other !== text)}
          onTake={(taken) => {
            setAside.swap(taken, text);
            focusBox(id);
            actions.type(id, taken);
            actions.save(id);
          }}
        />
      )}
    </div>
  );
});
