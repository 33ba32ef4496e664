import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Repair } from "../../usecases/repair/repair";
import { toA1 } from "../../workbook/address";
import { messages } from "./messages";
import { titleOf } from "./repair-work";
import { RepairDifference } from "./RepairDifference";

export interface RepairSheetProps {
  readonly sheet: string;
  readonly repairs: readonly Repair[];
  readonly isFoldedAtFirst: boolean;
  readonly isChosen: (repair: Repair) => boolean;
  readonly onChoose: (repairs: readonly Repair[], isWanted: boolean) => void;
}

/** More than this of one sheet is shown when asked for. */
const SHOWN_AT_ONCE = 50;

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  choice: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  list: { listStyleType: "none", margin: 0, padding: `0 0 ${tokens.spacingVerticalS}` },
  item: {
    // Hundreds of rows: those out of sight are not laid out.
    contentVisibility: "auto",
    containIntrinsicSize: "auto 96px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  texts: { paddingLeft: tokens.spacingHorizontalL },
});

/** The repairs of one sheet, all at one tap or each by itself. */
export function RepairSheet({ sheet, repairs, isFoldedAtFirst, isChosen, onChoose }: RepairSheetProps) {
  const styles = useStyles();
  const listId = useId();
  const [isOpen, setOpen] = useState(!isFoldedAtFirst);
  const [limit, setLimit] = useState(SHOWN_AT_ONCE);
  const count = repairs.filter(isChosen).length;
  return (
    <li>
      <div className={styles.head}>
        <Checkbox
          className={styles.choice}
          label={messages.sheetChoice(sheet, count, repairs.length)}
          checked={count === repairs.length ? true : count === 0 ? false : "mixed"}
          onChange={() => {
            onChoose(repairs, count < repairs.length);
          }}
        />
        <Button
          size="small"
          appearance="transparent"
          icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-label={messages.open(sheet)}
          title={messages.open(sheet)}
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      </div>
      <ul id={listId} hidden={!isOpen} className={styles.list}>
        {isOpen &&
          repairs.slice(0, limit).map((repair, index) => (
            <li key={index} className={styles.item}>
              <Checkbox
                label={nameOf(repair)}
                checked={isChosen(repair)}
                onChange={(_event, { checked }) => {
                  onChoose([repair], checked === true);
                }}
              />
              <div className={styles.texts}>
                <RepairDifference changes={repair.changes} />
              </div>
            </li>
          ))}
        {isOpen && repairs.length > limit && (
          <li>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                setLimit(Infinity);
              }}
            >
              {messages.more(repairs.length - limit)}
            </Button>
          </li>
        )}
      </ul>
    </li>
  );
}

function nameOf(repair: Repair): string {
  const places = repair.cells.map(({ cell }) => toA1(cell));
  return `${titleOf(repair)} ${places.join("、")}`;
}
