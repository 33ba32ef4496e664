import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { useGoToPlace } from "../use-go-to-place";
import { LeftSheets } from "./LeftSheets";
import { messages } from "./messages";
import { SheetChoice } from "./SheetChoice";
import type { TidyingOffer } from "./tidying-work";
import type { Tidying, TidyingState } from "./use-tidying";

export interface TidyingDialogProps {
  readonly tidying: Tidying;
  readonly state: Extract<TidyingState, { readonly type: "asking" | "working" }>;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Shows what would be done, sheet by sheet, before it is. */
export function TidyingDialog({ tidying, state }: TidyingDialogProps) {
  const { offer } = state;
  const isWorking = state.type === "working";
  const styles = useStyles();
  const { goToPlace } = useGoToPlace();
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const { sheets, left, kept } = offer;
  const chosen = sheets.flatMap(({ sheet }) => (unwanted.has(sheet) ? [] : [sheet]));
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open && !isWorking) tidying.dismiss();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.tidy}</DialogTitle>
          <DialogContent className={styles.content}>
            {offer.isAnew && <Text weight="semibold">{messages.isAnew}</Text>}
            {sheets.length === 0 ? (
              <Text>{nothingSentence(offer)}</Text>
            ) : (
              <>
                <Text>{messages.about}</Text>
                <SheetChoice sheets={sheets} unwanted={unwanted} isFixed={isWorking} onChoose={setUnwanted} />
                <Text size={200} className={styles.quiet}>
                  {messages.aboutNotes}
                </Text>
              </>
            )}
            {kept > 0 && sheets.length + left.length > 0 && (
              <Text size={200} className={styles.quiet}>
                {messages.kept(kept)}
              </Text>
            )}
            {left.length > 0 && (
              <LeftSheets
                left={left}
                onGo={
                  isWorking
                    ? null
                    : (sheet) => {
                        tidying.dismiss();
                        void goToPlace({ sheet, cell: null });
                      }
                }
              />
            )}
          </DialogContent>
          {isWorking ? (
            <DialogActions>
              <Spinner size="tiny" label={state.isWriting ? messages.writing : messages.preparing} />
              {!state.isWriting && <Button onClick={tidying.stop}>{messages.stop}</Button>}
            </DialogActions>
          ) : (
            <DialogActions>
              <Button onClick={tidying.dismiss}>{sheets.length === 0 ? messages.close : messages.cancel}</Button>
              {sheets.length > 0 && (
                <Button
                  appearance="primary"
                  disabledFocusable={chosen.length === 0}
                  onClick={() => {
                    tidying.carryOut(chosen);
                  }}
                >
                  {chosen.length === 0 ? messages.nothingChosen : messages.carryOut(chosen.length)}
                </Button>
              )}
            </DialogActions>
          )}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function nothingSentence({ left, kept }: TidyingOffer): string {
  if (left.length > 0) return messages.nothingToDo;
  return kept > 0 ? messages.allTidy : messages.none;
}
