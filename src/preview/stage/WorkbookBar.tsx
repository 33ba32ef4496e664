import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tab,
  TabList,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular, FolderOpenRegular, SaveRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import { isUnsaved, type OpenedWorkbook } from "./desk";
import { messages } from "./messages";
import type { SampleIndex } from "./samples";

export interface WorkbookBarProps {
  readonly workbooks: readonly OpenedWorkbook[];
  readonly front: OpenedWorkbook | null;
  readonly samples: SampleIndex | null;
  readonly onChoose: (id: string) => void;
  readonly onClose: (workbook: OpenedWorkbook) => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onOpenSample: (file: string) => void;
  readonly onSave: (workbook: OpenedWorkbook) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalS,
    flexShrink: 0,
    minHeight: "36px",
    backgroundColor: tokens.colorNeutralBackground3,
  },
  // Many open workbooks scroll sideways; the buttons keep their place.
  tabs: { minWidth: 0, overflowX: "auto", overflowY: "hidden", scrollbarWidth: "none" },
  tab: { whiteSpace: "nowrap" },
  unsaved: {
    color: tokens.colorPaletteDarkOrangeForeground1,
    fontSize: "10px",
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
  actions: { display: "flex", flexShrink: 0, marginInlineStart: "auto" },
  action: { minWidth: 0 },
});

/** The title bars of the open workbooks in one line, and what Excel's ［ファイル］ does. */
export function WorkbookBar(props: WorkbookBarProps) {
  const { workbooks, front, samples } = props;
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div role="group" aria-label={messages.workbook} className={styles.root}>
      {workbooks.length > 0 && (
        <div className={styles.tabs}>
          <TabList
            aria-label={messages.workbooks}
            size="small"
            selectedValue={front?.id ?? null}
            onTabSelect={(_event, { value }) => {
              props.onChoose(String(value));
            }}
          >
            {workbooks.map((workbook) => (
              <WorkbookTab key={workbook.id} workbook={workbook} isFront={workbook === front} />
            ))}
          </TabList>
        </div>
      )}
      {front && (
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={messages.close(front.file)}
          title={messages.close(front.file)}
          onClick={() => {
            props.onClose(front);
          }}
        />
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          icon={<FolderOpenRegular />}
          onClick={() => input.current?.click()}
        >
          {messages.open}
        </Button>
        <SamplesMenu samples={samples} onOpen={props.onOpenSample} />
        <Button
          size="small"
          appearance="subtle"
          className={styles.action}
          icon={<SaveRegular />}
          disabled={!front}
          onClick={() => {
            if (front) props.onSave(front);
          }}
        >
          {messages.save}
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept=".xlsx,.xlsm"
        aria-label={messages.openLabel}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // The same file chosen again shall be opened again.
          currentTarget.value = "";
          props.onOpen(files);
        }}
      />
    </div>
  );
}

function WorkbookTab({ workbook, isFront }: { workbook: OpenedWorkbook; isFront: boolean }) {
  const styles = useStyles();
  const name = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isFront) name.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isFront]);
  return (
    <Tab value={workbook.id} className={styles.tab}>
      {isUnsaved(workbook) && (
        <span role="img" aria-label={messages.unsaved} title={messages.unsaved} className={styles.unsaved}>
          ●
        </span>
      )}
      <span ref={name}>{workbook.file}</span>
    </Tab>
  );
}

function SamplesMenu({ samples, onOpen }: { samples: SampleIndex | null; onOpen: (file: string) => void }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" disabled={!samples}>
          {messages.samples}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {samples?.samples.map(({ file, about }) => (
            <MenuItem
              key={file}
              subText={about}
              onClick={() => {
                onOpen(file);
              }}
            >
              {file}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
