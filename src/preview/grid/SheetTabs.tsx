import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from "react";
import { textWidthUnits } from "../../workbook/text-extent";
import type { ExcelHost } from "../host/host";
import { messages } from "./messages";
import { showColor } from "../../xlsx/book";
import { finishEditing } from "./state/open-edits";
import { showSheet } from "./state/selection";
import { shownSheets } from "./state/sheets";

export interface SheetTabsProps {
  readonly host: ExcelHost;
  /** Another number whenever the workbook may have changed: see `useHostRevision`. */
  readonly revision: number;
}

const HALF_WIDTH_PX = 6.5;
const PADDING_PX = 14;
const TABS_AHEAD = 6;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexShrink: 0,
    height: "32px",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  scroller: {
    flexGrow: 1,
    minWidth: 0,
    height: "100%",
    overflowX: "auto",
    overflowY: "hidden",
    scrollbarWidth: "none",
  },
  list: { position: "relative", height: "100%" },
  tab: {
    position: "absolute",
    top: 0,
    height: "100%",
    boxSizing: "border-box",
    padding: `0 ${PADDING_PX}px`,
    border: "none",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground3Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: "#107C41",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1 },
  },
});

/** The tabs of the sheets that are not hidden, however many. */
export function SheetTabs({ host }: SheetTabsProps): ReactElement {
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const sheets = shownSheets(host.workbook);
  const active = sheets.indexOf(host.workbook.active);
  const tabs = useVirtualizer<HTMLDivElement, HTMLButtonElement>({
    count: sheets.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => textWidthUnits(sheets[index]?.data.name ?? "") * HALF_WIDTH_PX + 2 * PADDING_PX + 1,
    getItemKey: (index) => `${sheets[index]?.id ?? index}${sheets[index]?.data.name ?? ""}`,
    horizontal: true,
    overscan: TABS_AHEAD,
    useFlushSync: false,
  });

  useEffect(() => {
    if (active >= 0) tabs.scrollToIndex(active, { align: "auto" });
  }, [tabs, active, sheets.length]);

  const show = (index: number): void => {
    const sheet = sheets[index];
    if (sheet && finishEditing(host)) showSheet(host, sheet);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = targetOf(event, active, sheets.length);
    if (target === null) return;
    event.preventDefault();
    show(target);
    // The tab may not be drawn before it is scrolled to.
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <div className={styles.bar}>
      <Button
        appearance="subtle"
        size="small"
        tabIndex={-1}
        icon={<ChevronLeftRegular />}
        aria-label={messages.tabsBack}
        disabled={active <= 0}
        onClick={() => {
          show(active - 1);
        }}
      />
      <Button
        appearance="subtle"
        size="small"
        tabIndex={-1}
        icon={<ChevronRightRegular />}
        aria-label={messages.tabsOn}
        disabled={active >= sheets.length - 1}
        onClick={() => {
          show(active + 1);
        }}
      />
      <div
        ref={scroller}
        className={styles.scroller}
        onWheel={(event) => {
          if (event.deltaX === 0) event.currentTarget.scrollLeft += event.deltaY;
        }}
      >
        <div
          role="tablist"
          aria-label={messages.tabs}
          className={styles.list}
          style={{ width: tabs.getTotalSize() }}
          onKeyDown={onKeyDown}
        >
          {tabs.getVirtualItems().map(({ index, start, key }) => {
            const sheet = sheets[index];
            if (!sheet) return null;
            const { name, view } = sheet.data;
            const isActive = index === active;
            const color = view.tabColor ? showColor(view.tabColor, "") : "";
            return (
              <button
                key={key}
                ref={tabs.measureElement}
                data-index={index}
                type="button"
                role="tab"
                aria-selected={isActive}
                aria-setsize={sheets.length}
                aria-posinset={index + 1}
                tabIndex={isActive ? 0 : -1}
                className={mergeClasses(styles.tab, isActive && styles.active)}
                style={{ left: start, ...(color === "" ? {} : { boxShadow: `inset 0 -4px 0 ${color}` }) }}
                onClick={() => {
                  show(index);
                }}
              >
                {name}
              </button>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function targetOf({ key, ctrlKey, altKey }: KeyboardEvent, active: number, count: number): number | null {
  const isModified = ctrlKey || altKey;
  const isInside = (index: number): number | null => (index >= 0 && index < count ? index : null);
  if (key === "ArrowRight" || (isModified && key === "PageDown")) return isInside(active + 1);
  if (key === "ArrowLeft" || (isModified && key === "PageUp")) return isInside(active - 1);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}
