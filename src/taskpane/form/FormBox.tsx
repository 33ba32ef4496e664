import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Finding } from "../../checks/finding";
import type { FieldDefinition } from "../../form/definition";
import { AnswerBox } from "./AnswerBox";
import { openOffers, shownText, type BoxEdit } from "./box-edit";
import { BoxFindings } from "./BoxFindings";
import { BoxHead } from "./BoxHead";
import type { BoxPlace } from "./box-place";
import { BoxStatus, SaveFailure } from "./BoxStatus";
import { countCharacters } from "./count-characters";
import type { BoxId } from "./form-state";
import { messages } from "./messages";
import { Offers } from "./Offers";
import { TextBox } from "./TextBox";
import type { BoxActions } from "./use-box-actions";

export interface FormBoxProps {
  readonly id: BoxId;
  readonly field: FieldDefinition;
  readonly edit: BoxEdit;
  readonly place: BoxPlace;
  readonly findings: readonly Finding[];
  /** Excel's selection is in it. */
  readonly isSelected: boolean;
  readonly isOpen: boolean;
  /** The period in which the box is asked for, where that is not yet: 「年度末」. */
  readonly laterPeriod: string | null;
  /** The workbook takes no writing now. */
  readonly isReadOnly: boolean;
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
    scrollMarginTop: "72px",
    scrollMarginBottom: "56px",
  },
  selected: { borderLeftColor: tokens.colorCompoundBrandStroke, backgroundColor: tokens.colorNeutralBackground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  space: { flexGrow: 1 },
  foot: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, minHeight: tokens.lineHeightBase200 },
  mend: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  locked: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
});

/**
 * One box: its text and how far saving it is, what is to be confirmed about it, what waits to be chosen.
 *
 * Entering a box does not select its cell in Excel: some versions of Excel take the keyboard along to the sheet, and who
 * types on would be typing into the cell. シートで見る does it when asked.
 */
export const FormBox = memo(function FormBox(props: FormBoxProps) {
  const { id, field, edit, place, findings, isSelected, isOpen, laterPeriod, actions, onToggle } = props;
  const styles = useStyles();
  const text = shownText(edit);
  const labelId = `label/${id}`;
  const aboutId = `about/${id}`;
  const isLocked = place.type === "sheet-only" && place.reason === "tells-which-form";
  const isReadOnly = props.isReadOnly || place.type === "sheet-only";
  const canFold = laterPeriod !== null && text === "";
  const isHidden = canFold && !isOpen;
  return (
    <section
      id={`section/${id}`}
      aria-labelledby={labelId}
      className={mergeClasses(styles.root, isSelected && styles.selected)}
    >
      <BoxHead
        field={field}
        labelId={labelId}
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
          {isLocked ? (
            <Text className={styles.locked}>{text}</Text>
          ) : field.options ? (
            <AnswerBox
              id={`box/${id}`}
              labelledBy={labelId}
              describedBy={aboutId}
              options={field.options}
              text={text}
              isReadOnly={isReadOnly}
              onChoose={(answer) => {
                actions.type(id, answer);
                actions.save(id);
              }}
            />
          ) : (
            <TextBox
              id={`box/${id}`}
              labelledBy={labelId}
              describedBy={aboutId}
              text={text}
              isReadOnly={isReadOnly}
              isFolded={!isOpen}
              onType={(typedText) => {
                actions.type(id, typedText);
              }}
              onEnter={() => {
                onToggle(field, true);
              }}
              onLeave={() => {
                actions.save(id);
              }}
              onCompositionBegan={() => {
                actions.beginComposition(id);
              }}
              onCompositionEnded={() => {
                actions.endComposition(id);
              }}
            />
          )}
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
            <BoxFindings findings={findings} />
          </div>
          {!isLocked && !field.options && isOpen && (
            <div className={styles.foot}>
              <BoxStatus progress={edit.progress} />
              <span className={styles.space} />
              <Text size={200} className={styles.count}>
                {messages.count(countCharacters(text))}
              </Text>
            </div>
          )}
        </>
      )}
      {field.options && <BoxStatus progress={edit.progress} />}
      {edit.progress.type === "failed" && (
        <SaveFailure
          message={edit.progress.message}
          onRetry={() => {
            actions.save(id);
          }}
        />
      )}
      <Offers
        offers={openOffers(edit)}
        isReadOnly={isReadOnly}
        onUse={(offer) => {
          actions.useOffer(id, offer);
        }}
        onDrop={(offer) => {
          actions.dropOffer(id, offer);
        }}
      />
    </section>
  );
});
