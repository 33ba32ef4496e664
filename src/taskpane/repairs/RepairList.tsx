import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { LeftFinding, Repair } from "../../usecases/repair/repair";
import { groupBy } from "../../workbook/group-by";
import { CountLine } from "../CountLine";
import { foldedAtFirst } from "../findings/group-findings";
import { messages } from "./messages";
import { sheetOf } from "./repair-work";
import { RepairSheet } from "./RepairSheet";
import { unitsOf } from "./units";

export interface RepairListProps {
  readonly repairs: readonly Repair[];
  /** What the machine cannot do. */
  readonly left: readonly LeftFinding[];
  readonly onRepair: (repairs: readonly Repair[]) => void;
  readonly onCancel: () => void;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  actions: { flexWrap: "wrap" },
  count: { flexBasis: "100%" },
  sheets: { listStyleType: "none", margin: 0, padding: 0 },
});

/** まとめて修正: what would be written, before it is; each can be left out. */
export function RepairList({ repairs, left, onRepair, onCancel }: RepairListProps) {
  const styles = useStyles();
  // By what it is: the workbook may be read anew while the list is open.
  const [unwanted, setUnwanted] = useState<ReadonlySet<string>>(new Set());
  const sheets = useMemo(() => [...groupBy(repairs, sheetOf)], [repairs]);
  const [folded] = useState(() => foldedAtFirst(sheets.map(([id, own]) => ({ id, count: own.length }))));
  const chosen = useMemo(() => repairs.filter((repair) => !unwanted.has(idOf(repair))), [repairs, unwanted]);
  const { units } = useMemo(() => unitsOf(chosen), [chosen]);
  const cells = units.flatMap((unit) => unit.cells);
  const count = units.reduce((sum, unit) => sum + unit.repairs.length, 0);
  const choose = (own: readonly Repair[], isWanted: boolean) => {
    const ids = new Set(own.map(idOf));
    setUnwanted((before) => new Set([...[...before].filter((id) => !ids.has(id)), ...(isWanted ? [] : ids)]));
  };
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{messages.listTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text size={200}>{messages.listAbout}</Text>
            <ul className={styles.sheets}>
              {sheets.map(([sheet, own]) => (
                <RepairSheet
                  key={sheet}
                  sheet={sheet}
                  repairs={own}
                  isFoldedAtFirst={folded.has(sheet)}
                  isChosen={(repair) => !unwanted.has(idOf(repair))}
                  onChoose={choose}
                />
              ))}
            </ul>
            {left.length > 0 && (
              <CountLine
                label={messages.left(left.length)}
                lines={left.map(({ finding: { sheet, cell }, reason }, index) => ({
                  id: String(index),
                  text: messages.lineOf(sheet ?? "", cell ?? "", ""),
                  note: ` ${reason}`,
                  onGo: null,
                }))}
              />
            )}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Text size={200} role="status" className={styles.count}>
              {messages.willWrite(count, cells.length, new Set(cells.map(({ sheet }) => sheet)).size)}
            </Text>
            <Button onClick={onCancel}>{messages.cancel}</Button>
            <Button
              appearance="primary"
              disabledFocusable={count === 0}
              onClick={() => {
                onRepair(chosen);
              }}
            >
              {count === 0 ? messages.nothingChosen : messages.start(count)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function idOf({ finding: { rule, message }, cells }: Repair): string {
  return JSON.stringify([rule, message, cells]);
}
