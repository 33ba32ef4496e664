import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { messages } from "./messages";
import { FileInput } from "../frame/FileInput";

export interface LastYearFilesProps {
  readonly files: readonly File[];
  readonly isDisabled: boolean;
  readonly onChange: (files: readonly File[]) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: 0,
    minWidth: 0,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "flex", alignItems: "center" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Last year's workbooks or summary, to carry texts over from. */
export function LastYearFiles({ files, isDisabled, onChange }: LastYearFilesProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const add = (added: readonly File[]) => {
    onChange([...files.filter(({ name }) => !added.some((file) => file.name === name)), ...added]);
  };
  return (
    <fieldset
      className={styles.root}
      disabled={isDisabled}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (!isDisabled) add([...event.dataTransfer.files]);
      }}
    >
      <legend>
        <Text weight="semibold">{messages.lastYear}</Text>
      </legend>
      <Text size={200} className={styles.quiet}>
        {messages.lastYearAbout}
      </Text>
      <ul className={styles.list}>
        {files.map((file) => (
          <li key={file.name} className={styles.row}>
            <Text className={styles.name}>{file.name}</Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              aria-label={messages.remove(file.name)}
              onClick={() => {
                onChange(files.filter((one) => one !== file));
              }}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" onClick={() => input.current?.click()}>
          {messages.chooseFiles}
        </Button>
      </div>
      <FileInput input={input} view="distribution" accept=".xlsx,.xlsm" label={messages.chooseFiles} onFiles={add} />
    </fieldset>
  );
}
