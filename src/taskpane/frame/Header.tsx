import {
  Link,
  makeStyles,
  mergeClasses,
  ProgressBar,
  Skeleton,
  SkeletonItem,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { titleOfPeriod, type Period } from "../../form/definition";
import { messages } from "../messages";
import { ChoiceMenu } from "./ChoiceMenu";

export interface HeaderProps {
  /** 「町政運営推進プラン R5」; null while the workbook has not been read. */
  readonly planTitle: string | null;
  readonly isReading: boolean;
  readonly departments: readonly string[];
  readonly department: string | null;
  readonly periods: readonly Period[];
  readonly period: string;
  readonly isPeriodChosen: boolean;
  /** Boxes that this period asks for; null where there is no 課 yet. */
  readonly boxes: { readonly filled: number; readonly wanted: number } | null;
  /** Shows the forms whose boxes are not filled yet. */
  readonly onShowUnwritten: () => void;
  readonly onChooseDepartment: (department: string) => void;
  readonly onChoosePeriod: (period: string) => void;
  readonly settings: ReactNode;
  /** The first run's card asks for the 課: the header does not ask a second time. */
  readonly isDepartmentAskedElsewhere: boolean;
  /** Gets the place for notices that were folded to icons. */
  readonly noticeIcons: Ref<HTMLDivElement>;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  },
  // Excel draws a menu of its own over the top right corner of the pane.
  top: { display: "flex", alignItems: "center", paddingRight: "40px", minHeight: tokens.lineHeightBase200 },
  title: { flexGrow: 1, minWidth: 0, color: tokens.colorNeutralForeground2 },
  icons: { display: "flex", flexShrink: 0 },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  department: {
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    minWidth: 0,
    justifyContent: "flex-start",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
  },
  shownDepartment: { minHeight: "24px" },
  missing: { color: tokens.colorBrandForeground1 },
  space: { flexGrow: 1 },
  progress: { flexGrow: 1 },
  count: { flexShrink: 0, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
});

/** Whose forms, for which period, and how far they are. */
export function Header(props: HeaderProps) {
  const { planTitle, isReading, departments, department, periods, period, boxes } = props;
  const styles = useStyles();
  const periodTitle = titleOfPeriod(period, { periods });
  return (
    <header className={styles.root}>
      <div className={styles.top}>
        <Text as="h1" size={200} className={styles.title} truncate wrap={false} block>
          {planTitle ?? (isReading && <Bone width="60%" />)}
        </Text>
        <div ref={props.noticeIcons} className={styles.icons} />
      </div>
      <div className={styles.row}>
        {props.isDepartmentAskedElsewhere ? (
          <Text size={400} weight="semibold" className={styles.shownDepartment}>
            {department}
          </Text>
        ) : (
          <ChoiceMenu
            label={messages.department}
            shown={department ?? messages.chooseDepartment}
            value={department}
            options={departments.map((name) => ({ value: name, title: name }))}
            onChoose={props.onChooseDepartment}
            buttonProps={{
              appearance: "transparent",
              className: mergeClasses(styles.department, department === null && styles.missing),
              disabledFocusable: planTitle === null,
            }}
          />
        )}
        <div className={styles.space} />
        <ChoiceMenu
          label={messages.period}
          shown={props.isPeriodChosen ? periodTitle : messages.periodNotChosen(periodTitle)}
          value={props.isPeriodChosen ? period : null}
          options={periods.map(({ id, title }) => ({ value: id, title }))}
          onChoose={props.onChoosePeriod}
          buttonProps={{ appearance: "outline" }}
        />
        {props.settings}
      </div>
      {boxes && boxes.wanted > 0 && <Progress {...boxes} onShowUnwritten={props.onShowUnwritten} />}
      {isReading && <Bone width="100%" />}
    </header>
  );
}

function Progress({
  filled,
  wanted,
  onShowUnwritten,
}: {
  filled: number;
  wanted: number;
  onShowUnwritten: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <ProgressBar
        className={styles.progress}
        thickness="large"
        shape="rounded"
        value={filled}
        max={wanted}
        color={filled === wanted ? "success" : "brand"}
        aria-label={messages.progress}
        aria-valuetext={messages.progressSpoken(filled, wanted)}
      />
      {filled < wanted ? (
        <Link
          as="button"
          className={styles.count}
          aria-label={messages.toUnwritten(wanted - filled)}
          title={messages.toUnwritten(wanted - filled)}
          onClick={onShowUnwritten}
        >
          {messages.progressCount(filled, wanted)}
        </Link>
      ) : (
        <Text size={200} className={styles.count} aria-hidden>
          {messages.progressCount(filled, wanted)}
        </Text>
      )}
    </div>
  );
}

function Bone({ width }: { width: string }) {
  return (
    <Skeleton aria-label={messages.reading} style={{ width }}>
      <SkeletonItem size={12} />
    </Skeleton>
  );
}
