import { Button, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentMultipleRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type DragEvent, type RefObject } from "react";
import { chosenFiles, droppedFiles } from "./dropped-files";
import { canChooseFolder, chooseFolder, mayReadFolder, type Folder } from "../folder";
import { filesInFolder } from "./folder-files";
import { rememberedFolder, rememberFolder } from "./folder-memory";
import { messages } from "./messages";
import type { PutFile } from "./put-files";
import { FileInput } from "../frame/FileInput";

export interface FileDropProps {
  readonly includesOpen: boolean;
  readonly isDisabled: boolean;
  readonly zone: RefObject<HTMLDivElement | null>;
  readonly onFiles: (files: readonly PutFile[]) => void;
  readonly onIncludeOpen: () => void;
}

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "center",
  },
  over: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  label: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: tokens.spacingHorizontalXS },
  button: { minWidth: 0 },
  problem: { color: tokens.colorStatusDangerForeground1, textAlign: "start" },
});

/** Where the 課's files come in: dropped, chosen, a folder, or the sheets of this very workbook. */
export function FileDrop({ includesOpen, isDisabled, zone, onFiles, onIncludeOpen }: FileDropProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [former, setFormer] = useState<Folder | null>(null);
  const hasFolders = canChooseFolder(window);
  useEffect(() => {
    if (hasFolders) void rememberedFolder().then(setFormer);
  }, [hasFolders]);

  const openFiles = () => input.current?.click();
  const readFolder = async (folder: Folder) => {
    setProblem(null);
    try {
      if (!(await mayReadFolder(folder))) return;
      const files = await filesInFolder(folder);
      if (files.length === 0) setProblem(messages.files.folderEmpty(folder.name));
      else onFiles(files);
      setFormer(folder);
      void rememberFolder(folder);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      setProblem(messages.files.folderUnreadable(folder.name));
    }
  };
  const openFolder = async () => {
    const chosen = await chooseFolder(window, { id: "submissions", mode: "read" });
    if (chosen.type === "folder") await readFolder(chosen.folder);
    if (chosen.type !== "not-allowed") return;
    setProblem(messages.files.folderNotAllowed);
    openFiles();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    if (isDisabled) return;
    setProblem(null);
    droppedFiles(event.dataTransfer).then(onFiles, () => {
      setProblem(messages.files.dropUnreadable);
    });
  };
  return (
    <div
      ref={zone}
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(!isDisabled);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setIsOver(false);
      }}
      onDrop={drop}
    >
      <Text className={styles.label}>
        <DocumentMultipleRegular fontSize={24} />
        {isOver ? messages.files.dropNow : messages.files.drop}
      </Text>
      <div className={styles.buttons}>
        <Button size="small" className={styles.button} disabled={isDisabled} onClick={openFiles}>
          {messages.files.chooseFiles}
        </Button>
        {hasFolders && (
          <Button size="small" className={styles.button} disabled={isDisabled} onClick={() => void openFolder()}>
            {messages.files.chooseFolder}
          </Button>
        )}
        {!includesOpen && (
          <Button size="small" className={styles.button} disabled={isDisabled} onClick={onIncludeOpen}>
            {messages.files.thisWorkbook}
          </Button>
        )}
      </div>
      {former && !isDisabled && (
        <Link as="button" onClick={() => void readFolder(former)}>
          {messages.files.formerFolder(former.name)}
        </Link>
      )}
      {problem !== null && (
        <Text role="alert" size={200} className={styles.problem}>
          {problem}
        </Text>
      )}
      <FileInput
        input={input}
        view="gathering"
        accept=".xlsx,.xlsm,.xltx,.xltm,.xls,.xlsb,.ods,.zip"
        label={messages.files.chooseFiles}
        onFiles={(files) => {
          onFiles(chosenFiles(files));
        }}
      />
    </div>
  );
}
