import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import {
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  DocumentErrorRegular,
  DocumentSearchRegular,
} from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { countBySeverity } from "../../checks/severity";
import type { CheckedWorkbook } from "../../usecases/check/check-workbook";
import { useAnnounce } from "../announce";
import { EmptyState } from "../EmptyState";
import { titleOfForm } from "../form/form-order";
import { messages as frameMessages } from "../messages";
import { useNavigation } from "../navigation";
import { useWorkbook } from "../services";
import type { NavigationTarget } from "../views";
import { foldedAtFirst, groupFindings } from "./group-findings";
import { messages } from "./messages";
import { SeverityFilter } from "./SeverityFilter";
import { SheetGroup } from "./SheetGroup";
import { useFindingPlaces } from "./use-finding-places";
import { useShownSeverities } from "./use-shown-severities";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  message: { display: "block", padding: tokens.spacingHorizontalL },
  problem: { display: "block", padding: tokens.spacingHorizontalM, color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  foot: { padding: tokens.spacingHorizontalM, textAlign: "center" },
  quiet: { color: tokens.colorNeutralForeground3 },
  bones: { display: "flex", flexDirection: "column", gap: "12px", padding: tokens.spacingHorizontalM },
});

/** 点検: what is to be confirmed in this workbook, by sheet. */
export function FindingsView() {
  const styles = useStyles();
  const { checked, planProblems, status, reread } = useWorkbook();
  if (checked) return <CheckedFindings checked={checked} />;
  if (planProblems.length > 0) return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.fixPlanFirst} />;
  if (status === "failed") {
    const action = { label: frameMessages.readAgain, run: () => void reread() };
    return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.nothingRead} action={action} />;
  }
  return (
    <Skeleton className={styles.bones} aria-label={messages.reading}>
      {[28, 32, 44, 44, 44].map((height, index) => (
        <SkeletonItem key={index} style={{ height }} />
      ))}
    </Skeleton>
  );
}

function CheckedFindings({ checked }: { checked: CheckedWorkbook }) {
  const styles = useStyles();
  const { read, definition, checkedAt } = useWorkbook();
  const { shown, toggle } = useShownSeverities();
  const { isChecking, checkAgain } = useCheckingAgain(checked);
  const { goToCell, openInForm, problem } = useFindingPlaces();
  const { goTo } = useNavigation();
  const { findings } = checked;
  const counts = countBySeverity(findings);
  const groups = useMemo(
    () => groupFindings(findings, read?.snapshot.sheets.map(({ name }) => name) ?? [], shown),
    [findings, read, shown],
  );
  const titles = useMemo(() => titlesOfSheets(checked), [checked]);
  const [toggled, setToggled] = useState<ReadonlySet<string | null>>(new Set());
  // As at the first look: a sheet does not fold or unfold because a finding was mended.
  const [folded] = useState(() => foldedAtFirst(groups));
  const onToggle = (sheet: string | null) => {
    setToggled((before) => (before.has(sheet) ? without(before, sheet) : new Set([...before, sheet])));
  };

  const checkButton = (
    <Button
      size="small"
      appearance={counts.error + counts.warning === 0 ? "secondary" : "subtle"}
      icon={<ArrowSyncRegular />}
      disabledFocusable={isChecking}
      onClick={checkAgain}
    >
      {isChecking ? messages.checking : messages.checkAgain}
    </Button>
  );
  const time = checkedAt && (
    <Text size={200} className={styles.quiet}>
      {messages.checkedAt(timeOf(checkedAt))}
    </Text>
  );
  const { forms, excluded } = checked.collection;
  const hasForms = forms.length + excluded.length > 0;
  const isGood = counts.error + counts.warning === 0;
  const isAllGood = isGood && groups.length === 0;
  const toLeaves = {
    label: messages.toLeaves,
    run: () => {
      goTo("leaves");
    },
  };
  return (
    <div>
      {findings.length > 0 && (
        <div className={styles.bar}>
          <SeverityFilter counts={counts} shown={shown} onToggle={toggle} />
        </div>
      )}
      {problem !== null && (
        <Text role="alert" size={200} className={styles.problem}>
          {problem}
        </Text>
      )}
      {isAllGood && (
        <EmptyState
          icon={hasForms ? <CheckmarkCircleFilled className={styles.good} /> : <DocumentSearchRegular />}
          sentence={hasForms ? messages.none : messages.noForms}
          {...(!hasForms && { action: toLeaves })}
        >
          {hasForms && (
            <>
              {time}
              {checkButton}
            </>
          )}
        </EmptyState>
      )}
      {!isGood && groups.length === 0 && (
        <Text className={styles.message}>{shown.size === 0 ? messages.noneShown : messages.noneOfThese}</Text>
      )}
      {groups.map((group) => (
        <SheetGroup
          key={group.sheet ?? ""}
          group={group}
          title={group.sheet === null ? null : (titles.get(group.sheet) ?? null)}
          definition={definition}
          isOpen={folded.has(group.sheet) === toggled.has(group.sheet)}
          onToggle={onToggle}
          onGo={goToCell}
          onOpenInForm={openInForm}
        />
      ))}
      {!isAllGood && (
        <div className={styles.foot}>
          {time}
          {checkButton}
        </div>
      )}
    </div>
  );
}

/** 点検し直す, also from the ribbon: reads the workbook anew, and says what was found. */
function useCheckingAgain(checked: CheckedWorkbook) {
  const { reread } = useWorkbook();
  const { target } = useNavigation();
  const announce = useAnnounce();
  const [isChecking, setIsChecking] = useState(false);
  const answered = useRef<NavigationTarget | null>(null);
  const isToBeTold = useRef(false);

  const checkAgain = () => {
    if (isChecking) return;
    setIsChecking(true);
    isToBeTold.current = true;
    void reread().finally(() => {
      setIsChecking(false);
    });
  };
  useEffect(() => {
    if (target?.isFromRibbon !== true || target === answered.current) return;
    answered.current = target;
    checkAgain();
  });
  useEffect(() => {
    if (!isToBeTold.current || isChecking) return;
    isToBeTold.current = false;
    const { error, warning, info } = countBySeverity(checked.findings);
    announce(messages.checked(error, warning, info));
  }, [checked, isChecking, announce]);
  return { isChecking, checkAgain };
}

/** Of sheets with one form on them. */
function titlesOfSheets(checked: CheckedWorkbook): ReadonlyMap<string, string> {
  const sheets = checked.collection.submissions.flatMap(({ reading }) => reading.sheets);
  return new Map(
    sheets.flatMap(({ name, forms: [form, ...others] }) =>
      form && others.length === 0 ? [[name, titleOfForm(form, checked)] as const] : [],
    ),
  );
}

function timeOf(date: Date): string {
  return `${date.getHours()}:${String(date.getMinutes()).padStart(2, "0")}`;
}

function without<Item>(items: ReadonlySet<Item>, gone: Item): ReadonlySet<Item> {
  return new Set([...items].filter((item) => item !== gone));
}
