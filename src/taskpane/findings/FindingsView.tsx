import { Button, makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular, DocumentErrorRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { silencedSentence } from "../../checks/settings/setting-sheet";
import { isStandingUnknown, nothingFound, openCounts, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import { useAnnounce } from "../announce";
import { EmptyState } from "../EmptyState";
import { ChoiceMenu } from "../frame/ChoiceMenu";
import { titleOfForm } from "../form/form-order";
import { messages as frameMessages } from "../messages";
import { useNavigation } from "../navigation";
import { useWorkbook } from "../services";
import type { NavigationTarget } from "../views";
import { MendNotice } from "../numbers/MendNotice";
import { useNumberMends } from "../numbers/use-number-mends";
import { RepairAll, type RepairsListed } from "../repairs/RepairAll";
import { useRepairs } from "../repairs/use-repairs";
import { sheetsOutOfLayout } from "../tidying/layout-findings";
import { TidyingButton, TidyingLine } from "../tidying/TidyingButton";
import { TidyingPart } from "../tidying/TidyingPart";
import { useTidying } from "../tidying/use-tidying";
import { FileGroup } from "./FileGroup";
import { FindingsSection } from "./FindingsSection";
import { foldedAtFirst, groupFindings, groupStanding, idOfFile, idOfSheet, isUntold } from "./group-findings";
import { groupByRule, idOfRule } from "./group-by-rule";
import { messages } from "./messages";
import { NothingFound } from "./NothingFound";
import { RuleGroup } from "./RuleGroup";
import { SeverityFilter } from "./SeverityFilter";
import { SheetGroup } from "./SheetGroup";
import { useFindingPlaces } from "./use-finding-places";
import { useSilencing } from "./use-silencing";
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
  foot: { padding: tokens.spacingHorizontalM, textAlign: "center" },
  quiet: { color: tokens.colorNeutralForeground3 },
  bones: { display: "flex", flexDirection: "column", gap: "12px", padding: tokens.spacingHorizontalM },
});

const orders = ["place", "rule"] as const;
type FindingOrder = (typeof orders)[number];

/** 点検: what is to be confirmed in this workbook, by sheet or by rule. */
export function FindingsView() {
  const styles = useStyles();
  const { checked, planProblems, status, reread } = useWorkbook();
  if (checked) return <CheckedFindings key={String(checked.summary !== null)} checked={checked} />;
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
  const { goToCell, openInForm, goToStanding, goToList, problem } = useFindingPlaces();
  const numbers = useNumberMends();
  const { view, goTo } = useNavigation();
  const { findings, standing, summary } = checked;
  const repairs = useRepairs({ isWanted: view === "findings", sheet: null });
  const [listed, setListed] = useState<RepairsListed>(null);
  const counts = useMemo(() => openCounts(checked), [checked]);
  const groups = useMemo(
    () => groupFindings(findings, read?.snapshot.sheets.map(({ name }) => name) ?? [], shown),
    [findings, read, shown],
  );
  const files = useMemo(() => groupStanding(standing?.findings ?? [], shown), [standing, shown]);
  const [order, setOrder] = useState<FindingOrder>("place");
  const silencing = useSilencing();
  const tidying = useTidying();
  const outOfLayout = useMemo(() => sheetsOutOfLayout(checked), [checked]);
  const byRule = useMemo(
    () => (order === "rule" ? groupByRule(findings, standing?.findings ?? [], shown) : []),
    [order, findings, standing, shown],
  );
  const titles = useMemo(() => titlesOfSheets(checked), [checked]);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  // As at the first look: a group does not fold or unfold because a finding was mended.
  const [folded] = useState(
    () =>
      new Set([
        ...foldedAtFirst([
          ...files.map((file) => ({ id: idOfFile(file), count: file.findings.length })),
          ...groups.map((group) => ({ id: idOfSheet(group), count: group.count })),
        ]),
        ...foldedAtFirst(
          groupByRule(findings, standing?.findings ?? [], shown).map((group) => ({
            id: idOfRule(group),
            count: group.lines.length,
          })),
        ),
      ]),
  );
  const folding = (id: string) => ({
    isOpen: folded.has(id) === toggled.has(id),
    onToggle: () => {
      setToggled((before) => (before.has(id) ? without(before, id) : new Set([...before, id])));
    },
  });

  const nothing = nothingFound(checked);
  const untold = findings.filter((one) => isUntold(one) && groups.every(({ sheet }) => sheet !== one.sheet)).length;
  const isEmpty = nothing !== null && groups.length + files.length === 0;
  const silenced = silencedSentence(checked.plan.plan);
  const foot = (
    <>
      {untold > 0 && (
        <Text block size={200} className={styles.quiet}>
          {messages.untoldSheets(untold)}
        </Text>
      )}
      {silenced !== null && (
        <Text size={200} block className={styles.quiet}>
          {silenced}
        </Text>
      )}
      {checkedAt && (
        <Text size={200} className={styles.quiet}>
          {messages.checkedAt(timeOf(checkedAt))}
        </Text>
      )}
      <Button
        size="small"
        appearance={nothing === null ? "subtle" : "secondary"}
        icon={<ArrowSyncRegular />}
        disabledFocusable={isChecking}
        onClick={checkAgain}
      >
        {isChecking ? messages.checking : messages.checkAgain}
      </Button>
      {tidying.isOffered && outOfLayout.size === 0 && <TidyingButton tidying={tidying} sheet={null} />}
    </>
  );
  return (
    <div>
      <MendNotice {...numbers} />
      <MendNotice {...silencing} />
      <RepairAll repairs={repairs} listed={listed} onList={setListed} />
      {counts.error + counts.warning + counts.info > 0 && (
        <div className={styles.bar}>
          <SeverityFilter counts={counts} shown={shown} onToggle={toggle} />
          <ChoiceMenu
            label={messages.order}
            shown={messages.orders[order]}
            value={order}
            options={orders.map((value) => ({ value, title: messages.orders[value] }))}
            onChoose={(chosen) => {
              setOrder(orders.find((one) => one === chosen) ?? order);
            }}
            buttonProps={{ appearance: "subtle" }}
          />
        </div>
      )}
      {problem !== null && (
        <Text role="alert" size={200} className={styles.problem}>
          {problem}
        </Text>
      )}
      <TidyingPart tidying={tidying} />
      {tidying.isOffered && outOfLayout.size > 0 && <TidyingLine tidying={tidying} sheets={outOfLayout.size} />}
      {isEmpty && <NothingFound nothing={nothing}>{foot}</NothingFound>}
      {nothing === null && groups.length + files.length === 0 && (
        <Text className={styles.message}>{shown.size === 0 ? messages.noneShown : messages.noneOfThese}</Text>
      )}
      {byRule.map((group) => (
        <RuleGroup
          key={group.title}
          group={group}
          {...folding(idOfRule(group))}
          onGo={goToCell}
          onGoStanding={goToStanding}
          repairs={repairs.ofFindings}
          onRepairAll={setListed}
          silencing={silencing}
        />
      ))}
      {order === "place" && files.length > 0 && (
        <FindingsSection
          label={messages.inSummary}
          about={messages.inSummaryAbout}
          action={{ label: messages.toList, run: goToList }}
        >
          {files.map((group) => (
            <FileGroup
              key={group.file}
              group={group}
              {...folding(idOfFile(group))}
              onGo={goToStanding}
              silencing={silencing}
            />
          ))}
        </FindingsSection>
      )}
      {!isEmpty && isStandingUnknown(checked) && (
        <FindingsSection
          label={messages.inSummary}
          about={messages.unknownInSummary}
          action={{
            label: messages.toGathering,
            run: () => {
              goTo("gathering");
            },
          }}
        />
      )}
      {order === "place" && groups.length > 0 && (
        <FindingsSection label={summary ? messages.inSheets : null}>
          {groups.map((group) => (
            <SheetGroup
              key={group.sheet ?? ""}
              group={group}
              title={group.sheet === null ? null : (titles.get(group.sheet) ?? null)}
              definition={definition}
              {...folding(idOfSheet(group))}
              onGo={goToCell}
              onOpenInForm={openInForm}
              numbers={numbers}
              repairs={repairs.ofFindings}
              tidying={tidying}
              silencing={silencing}
            />
          ))}
        </FindingsSection>
      )}
      {!isEmpty && <div className={styles.foot}>{foot}</div>}
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
    const { error, warning, info } = openCounts(checked);
    announce(isStandingUnknown(checked) ? messages.unknownInSummary : messages.checked(error, warning, info));
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
