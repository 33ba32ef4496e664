import { Button, Link, makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { useAnnounce } from "../announce";
import { useWorkbook } from "../services";
import { ComingBars } from "./ComingBars";
import { FileDrop } from "./FileDrop";
import { FileTable } from "./FileTable";
import { isSettled } from "./handed-in-files";
import { messages } from "./messages";
import { MissingDepartments } from "./MissingDepartments";
import { Part } from "./Part";
import { RememberedFiles } from "./RememberedFiles";
import { SubPart } from "./SubPart";
import type { Gathering } from "./use-gathering";
import { useSpokenFiles } from "./use-spoken-files";

const useStyles = makeStyles({
  progress: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  bar: { flexGrow: 1 },
  foot: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
});

/** 1 各課のファイル: what has come, how the reading goes, and who is missing. */
export function FilesPart({ gathering, zone }: { gathering: Gathering; zone: RefObject<HTMLDivElement | null> }) {
  const styles = useStyles();
  const { state, dispatch } = gathering;
  const view = useWorkbook();
  const { read, checked } = view;
  const announce = useAnnounce();
  const { files, leftOut, includesOpen, survey, work } = state;
  const isFixed = work.type !== "idle";
  const plan = checked?.plan.plan ?? null;
  const done = files.filter((file) => isSettled(file.state)).length;
  const forgetNews = useSpokenFiles(state, view);
  const stop = () => {
    forgetNews();
    gathering.stopReading();
    announce(messages.files.stopped);
  };
  return (
    <Part number={1} heading={messages.files.heading}>
      <FileDrop
        zone={zone}
        includesOpen={includesOpen}
        isDisabled={isFixed}
        onFiles={gathering.putFiles}
        onIncludeOpen={() => {
          dispatch({ type: "open-included", includes: true });
        }}
      />
      {done < files.length && (
        <div className={styles.progress}>
          <ProgressBar
            className={styles.bar}
            value={done}
            max={files.length}
            aria-label={messages.files.progress(done, files.length)}
          />
          <Text size={200}>{`${done}/${files.length}`}</Text>
          <Button size="small" onClick={stop}>
            {messages.files.stop}
          </Button>
        </div>
      )}
      {(files.length > 0 || includesOpen) && (
        <FileTable
          files={files}
          surveys={survey?.type === "known" ? survey.survey.files : []}
          open={
            includesOpen && read
              ? { name: read.snapshot.source.file, forms: checked?.collection.forms.length ?? 0 }
              : null
          }
          isFixed={isFixed}
          onRemove={(path) => {
            dispatch({ type: "file-removed", path });
          }}
          onRemoveOpen={() => {
            dispatch({ type: "open-included", includes: false });
          }}
          onKeepFormer={(path) => {
            dispatch({ type: "former-kept", path });
          }}
        />
      )}
      {survey?.type === "known" && survey.survey.notRemembered !== null && (
        <Text size={200}>{survey.survey.notRemembered}</Text>
      )}
      <RememberedFiles
        state={state}
        isFixed={isFixed}
        onTakeOut={(file, isTakenOut) => {
          dispatch({ type: "file-taken-out", file, isTakenOut });
        }}
      />
      {leftOut.length > 0 && (
        <details>
          <summary>{messages.files.leftOut(leftOut.length)}</summary>
          <ul className={styles.list}>
            {leftOut.map((file) => (
              <li key={file.path}>
                <Text size={200}>{file.path}</Text>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={styles.foot}>
        {files.length > 1 && !isFixed && done === files.length && (
          <div>
            <Link
              as="button"
              onClick={() => {
                dispatch({ type: "files-cleared" });
              }}
            >
              {messages.files.clear}
            </Link>
          </div>
        )}
      </div>
      {(files.length > 0 || includesOpen || survey?.type === "known") && (
        <SubPart heading={messages.files.coming.heading}>
          <MissingDepartments state={state} plan={plan} />
          <ComingBars survey={survey} plan={plan} />
        </SubPart>
      )}
    </Part>
  );
}
