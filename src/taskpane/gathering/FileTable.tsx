import { Button, Link, makeStyles, mergeClasses, ProgressBar, Text, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle16Regular,
  DismissCircle16Filled,
  DismissRegular,
  Warning16Filled,
} from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { FileLists } from "../../usecases/assemble/file-lists";
import { parseA1 } from "../../workbook/address";
import { CountButton, CountedLines } from "../CountLine";
import { useGoToPlace } from "../use-go-to-place";
import { sentenceOfNote } from "./file-note";
import type { HandedInFile } from "./handed-in-files";
import { messages } from "./messages";

export interface FileTableProps {
  readonly files: readonly HandedInFile[];
  readonly surveys: readonly FileLists[];
  /** The open workbook's own row; null where it is not handed in. */
  readonly open: { readonly name: string; readonly forms: number } | null;
  readonly isFixed: boolean;
  readonly onRemove: (path: string) => void;
  readonly onRemoveOpen: () => void;
  /** The file that stood there before is another one after all. */
  readonly onKeepFormer: (path: string) => void;
}

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
  stateColumn: { width: "112px" },
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
  link: { fontSize: tokens.fontSizeBase200 },
  sentence: { paddingTop: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  fine: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  warning: { color: tokens.colorStatusWarningForeground3, flexShrink: 0 },
  wrong: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
  spoken: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Each file with what has been read in it, or why it could not be. */
export function FileTable({ files, surveys, open, isFixed, onRemove, onRemoveOpen, onKeepFormer }: FileTableProps) {
  const styles = useStyles();
  const { columns } = messages.files;
  const surveyOf = (path: string) => surveys.find(({ file }) => file === path);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{messages.files.caption}</caption>
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
      <tbody>
        {open && (
          <CountedRow
            row={{ name: messages.files.thisWorkbookRow(open.name), isFixed, onRemove: onRemoveOpen }}
            forms={open.forms}
            survey={surveyOf(open.name)}
            isOpenWorkbook
          />
        )}
        {files.map((file) => (
          <FileRow
            key={file.path}
            file={file}
            survey={surveyOf(file.path)}
            isFixed={isFixed}
            onRemove={() => {
              onRemove(file.path);
            }}
            onKeepFormer={() => {
              onKeepFormer(file.path);
            }}
          />
        ))}
      </tbody>
    </table>
  );
}

function FileRow(props: {
  file: HandedInFile;
  survey: FileLists | undefined;
  isFixed: boolean;
  onRemove: () => void;
  onKeepFormer: () => void;
}) {
  const styles = useStyles();
  const { file, survey, isFixed, onRemove, onKeepFormer } = props;
  const { path, state, note } = file;
  const told = sentenceOfNote(file);
  const canKeepFormer = note?.type === "replaced" && note.former.state.type === "read" && !isFixed;
  const row = { name: path, isFixed, onRemove };
  const withNote = (sentence: string | null) =>
    sentence === null && told === null ? undefined : (
      <>
        {[sentence, told].map(
          (one) =>
            one !== null && (
              <Text key={one} size={200} block>
                {one}
              </Text>
            ),
        )}
        {canKeepFormer && (
          <Link as="button" className={styles.link} onClick={onKeepFormer}>
            {messages.files.keepFormer}
          </Link>
        )}
      </>
    );
  switch (state.type) {
    case "waiting":
      return (
        <Row {...row}>
          <span className={styles.quiet}>{messages.files.waiting}</span>
        </Row>
      );
    case "reading":
      return (
        <Row {...row}>
          {messages.files.reading}
          <ProgressBar aria-label={messages.files.reading} />
        </Row>
      );
    case "unreadable":
      return (
        <Row {...row} sentence={withNote(messages.files.unreadable(state.message))}>
          <DismissCircle16Filled className={styles.wrong} aria-hidden />
        </Row>
      );
    case "read":
      if (state.submission.isSummary) return <Row {...row} sentence={withNote(messages.files.summary)} />;
      return <CountedRow row={row} forms={state.submission.forms} survey={survey} note={withNote(null)} />;
  }
}

interface RowProps {
  readonly name: string;
  /** Below the name, over the whole width. */
  readonly sentence?: ReactNode;
  readonly isFixed: boolean;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}

function Row({ name, sentence, isFixed, onRemove, children }: RowProps) {
  const styles = useStyles();
  const hasSentence = sentence !== undefined;
  return (
    <>
      <tr className={hasSentence ? undefined : styles.row}>
        <th scope="row" className={styles.file} colSpan={children === undefined ? 2 : 1}>
          {name}
        </th>
        {children !== undefined && <td className={styles.state}>{children}</td>}
        <td className={styles.remove}>
          {!isFixed && (
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

interface CountedRowProps {
  readonly row: Pick<RowProps, "name" | "isFixed" | "onRemove">;
  /** As read, before anything is known of what goes in. */
  readonly forms: number;
  readonly survey: FileLists | undefined;
  readonly note?: ReactNode;
  readonly isOpenWorkbook?: boolean;
}

/** The row of a file that was read: its two numbers open their lists below it. */
function CountedRow({ row, forms, survey, note, isOpenWorkbook = false }: CountedRowProps) {
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
  const findings = survey?.findings.length ?? null;
  return (
    <Row
      {...row}
      {...((note !== undefined || counted.length > 0) && {
        sentence: (
          <>
            {note}
            <CountedLines id={listId} lines={counted} />
          </>
        ),
      })}
    >
      <span className={styles.stateLine}>
        {isEmpty ? (
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
