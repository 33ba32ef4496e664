import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular, DismissRegular, Warning16Filled } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { FileLists } from "../../usecases/assemble/file-lists";
import { fileStandingWords } from "../../summary/model/count-words";
import { parseA1 } from "../../workbook/address";
import { CountButton, CountedLines } from "../CountLine";
import { useGoToPlace } from "../use-go-to-place";
import { messages } from "./messages";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed" },
  caption: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  file: {
    padding: `${tokens.spacingVerticalXS} 0`,
    textAlign: "start",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
  },
  stateColumn: { width: "134px" },
  removeColumn: { width: "32px" },
  state: { padding: `${tokens.spacingVerticalXS} 0`, verticalAlign: "top", textAlign: "end" },
  stateLine: {
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "flex-end",
    gap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  remove: { padding: 0, verticalAlign: "top", textAlign: "end" },
  sentence: { paddingTop: 0, color: tokens.colorNeutralForeground2 },
  gone: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** The table of files, whose numbers open their lists in place. */
export function Files({ caption, children }: { caption: string; children: ReactNode }) {
  const styles = useStyles();
  const { columns } = messages.files;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{caption}</caption>
      <colgroup>
        <col />
        <col className={styles.stateColumn} />
        <col className={styles.removeColumn} />
      </colgroup>
      <thead className={styles.spoken}>
        <tr>
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.remove}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

export interface RowProps {
  readonly name: string;
  /** Below the name, over the whole width. */
  readonly sentence?: ReactNode;
  /** Taken out, as soon as the button is pressed. */
  readonly isGone?: boolean;
  /** Null: it cannot be taken out (now). */
  readonly onRemove: (() => void) | null;
  readonly children?: ReactNode;
}

export function Row({ name, sentence, isGone = false, onRemove, children }: RowProps) {
  const styles = useStyles();
  const hasSentence = sentence !== undefined;
  return (
    <>
      <tr className={hasSentence ? undefined : styles.row}>
        <th scope="row" className={styles.file} colSpan={children === undefined ? 2 : 1}>
          {isGone ? <s className={styles.gone}>{name}</s> : name}
        </th>
        {children !== undefined && <td className={styles.state}>{children}</td>}
        <td className={styles.remove}>
          {onRemove && (
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={messages.files.remove(name)}
              title={messages.files.remove(name)}
              onClick={onRemove}
            />
          )}
        </td>
      </tr>
      {hasSentence && (
        <tr className={styles.row}>
          <td className={mergeClasses(styles.file, styles.sentence)} colSpan={3}>
            {sentence}
          </td>
        </tr>
      )}
    </>
  );
}

export interface CountedRowProps {
  readonly row: Pick<RowProps, "name" | "onRemove">;
  /** As read, before anything is known of what goes in. */
  readonly forms: number;
  readonly survey: FileLists | undefined;
  readonly note?: ReactNode;
  readonly isOpenWorkbook?: boolean;
}

/** The row of a file that was read: its two numbers open their lists below it. */
export function CountedRow({ row, forms, survey, note, isOpenWorkbook = false }: CountedRowProps) {
  const styles = useStyles();
  const listId = useId();
  const [opened, setOpened] = useState<"forms" | "findings" | null>(null);
  const { goToPlace } = useGoToPlace();
  const lines = survey && opened ? survey[opened] : [];
  const counted = lines.map(({ text, sheet, cell }, index) => ({
    id: String(index),
    text,
    note: messages.files.placeInFile(sheet, cell),
    onGo:
      isOpenWorkbook && sheet !== null
        ? () => void goToPlace({ sheet, cell: cell === null ? null : parseA1(cell) })
        : null,
  }));
  const opening = (which: "forms" | "findings") => ({
    isOpen: opened === which,
    listId,
    onToggle: () => {
      setOpened(opened === which ? null : which);
    },
  });
  const isEmpty = (survey?.forms.length ?? forms) === 0;
  // Another file has its forms: nothing is wrong with it.
  const standing = survey ? fileStandingWords(survey.standing) : "";
  const findings = survey?.findings.length ?? null;
  return (
    <Row
      {...row}
      {...((note !== undefined || standing !== "" || counted.length > 0) && {
        sentence: (
          <>
            {standing !== "" && (
              <Text size={200} block>
                {standing}
              </Text>
            )}
            {note}
            <CountedLines id={listId} lines={counted} />
          </>
        ),
      })}
    >
      <span className={styles.stateLine}>
        {isEmpty && standing !== "" ? (
          messages.files.forms(0)
        ) : isEmpty ? (
          <>
            {messages.files.noForms} <Warning16Filled className={styles.warning} aria-hidden />
          </>
        ) : survey ? (
          <CountButton
            label={messages.files.forms(survey.forms.length)}
            spoken={messages.files.formsOf(row.name, survey.forms.length)}
            {...opening("forms")}
          />
        ) : (
          messages.files.forms(forms)
        )}
        {findings === 0 && !isEmpty && (
          <>
            <CheckmarkCircle16Regular className={styles.fine} aria-hidden />
            <span className={styles.spoken}>{messages.files.fine}</span>
          </>
        )}
      </span>
      {findings !== null && findings > 0 && (
        <span className={styles.stateLine}>
          <CountButton
            label={
              <>
                <Warning16Filled className={styles.warning} aria-hidden />
                {messages.files.findings(findings)}
              </>
            }
            spoken={messages.files.findingsOf(row.name, findings)}
            {...opening("findings")}
          />
        </span>
      )}
    </Row>
  );
}
