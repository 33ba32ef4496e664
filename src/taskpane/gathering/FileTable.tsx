import { Link, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { FileLists } from "../../usecases/assemble/file-lists";
import { sentenceOfNote } from "./file-note";
import { CountedRow, Files, Row } from "./FileRows";
import { standingOf, type HandedInFile } from "./handed-in-files";
import { messages } from "./messages";
import { NotReadMark } from "./NotReadMark";

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
  link: { fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Each file with what has been read in it, or why it could not be. */
export function FileTable({ files, surveys, open, isFixed, onRemove, onRemoveOpen, onKeepFormer }: FileTableProps) {
  // By what is in them: two of one name are called otherwise in the table, and may be in the summary.
  const now = surveys.filter(({ isRemembered }) => !isRemembered);
  const surveyOf = (file: HandedInFile) => {
    const standing = standingOf(file);
    const bytes = standing?.state.type === "read" ? standing.state.submission.snapshot.source.sha256 : null;
    return now.find(({ handedInAs, sha256 }) => (bytes === null ? handedInAs === file.path : sha256 === bytes));
  };
  return (
    <Files caption={messages.files.caption}>
      {open && (
        <CountedRow
          row={{ name: messages.files.thisWorkbookRow(open.name), onRemove: isFixed ? null : onRemoveOpen }}
          forms={open.forms}
          survey={now.find(({ handedInAs, sha256 }) => sha256 === null && handedInAs === open.name)}
          isOpenWorkbook
        />
      )}
      {files.map((file) => (
        <FileRow
          key={file.path}
          file={file}
          survey={surveyOf(file)}
          isFixed={isFixed}
          onRemove={() => {
            onRemove(file.path);
          }}
          onKeepFormer={() => {
            onKeepFormer(file.path);
          }}
        />
      ))}
    </Files>
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
  const row = { name: path, onRemove: isFixed ? null : onRemove };
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
        <Row {...row} sentence={withNote(messages.files.notRead(state))}>
          <NotReadMark {...state} />
        </Row>
      );
    case "read":
      if (state.submission.isSummary) return <Row {...row} sentence={withNote(messages.files.summary)} />;
      return <CountedRow row={row} forms={state.submission.forms} survey={survey} note={withNote(null)} />;
  }
}
