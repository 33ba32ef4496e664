import { makeStyles, Skeleton, SkeletonItem, Text, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { titleOfPeriod } from "../../form/definition";
import { noticeOf } from "../../plan/notices";
import { isSummaryAlone, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import { useAnnounce } from "../announce";
import { canWrite } from "../frame/what-can-be-written";
import { useNavigation } from "../navigation";
import { useServices, useWorkbook } from "../services";
import { MendNotice } from "../numbers/MendNotice";
import { useNumberMends } from "../numbers/use-number-mends";
import { useRepairs } from "../repairs/use-repairs";
import { sheetsOutOfLayout } from "../tidying/layout-findings";
import { TidyingButton } from "../tidying/TidyingButton";
import { TidyingPart } from "../tidying/TidyingPart";
import { useTidying } from "../tidying/use-tidying";
import { CollectionNotice } from "./CollectionNotice";
import { findingsOfForm } from "./box-findings";
import { focusFormTitle } from "./focus";
import { FormBoxes } from "./FormBoxes";
import { FormHead } from "./FormHead";
import { placeInOrder, titleOfForm } from "./form-order";
import { FormSteps } from "./FormSteps";
import { sheetReadings } from "./forms-on-sheets";
import type { KnownForm } from "./known-forms";
import { LostTexts } from "./LostTexts";
import { firstCellToFill, lostTexts, selectedField, waitingElsewhere } from "./look-around";
import { messages } from "./messages";
import { NoForm } from "./NoForm";
import { useBoxActions } from "./use-box-actions";
import { useFollowing } from "./use-following";
import { useFormStore, useSavingWhenLeft, useSpokenOutcomes } from "./use-form-store";
import { useFormerForm } from "./use-former-form";
import { useShownForm } from "./use-shown-form";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100%" },
  body: { flexGrow: 1, paddingBottom: tokens.spacingVerticalM },
  message: { padding: tokens.spacingHorizontalL },
  tidying: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}` },
  bones: { display: "flex", flexDirection: "column", gap: "12px", padding: tokens.spacingHorizontalM },
  problem: {
    display: "block",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    color: tokens.colorStatusDangerForeground1,
  },
});

/** 記入: the form of the sheet that Excel shows. */
export function FormView() {
  const styles = useStyles();
  const { checked, planProblems, status } = useWorkbook();
  if (checked) return <CheckedForm checked={checked} />;
  if (planProblems.length > 0) return <Text className={styles.message}>{messages.fixPlanFirst}</Text>;
  if (status === "failed") return <Text className={styles.message}>{messages.nothingRead}</Text>;
  return (
    <Skeleton className={styles.bones} aria-label={messages.reading}>
      {[40, 56, 56, 56, 56].map((height, index) => (
        <SkeletonItem key={index} style={{ height }} />
      ))}
    </Skeleton>
  );
}

function CheckedForm({ checked }: { checked: CheckedWorkbook }) {
  const styles = useStyles();
  const { workbook } = useServices();
  const { read, definition, period, department, condition } = useWorkbook();
  const { view, goTo: goToView } = useNavigation();
  const announce = useAnnounce();
  const { store, state } = useFormStore();
  const { place, form, goTo } = useShownForm(state.forms);
  const [problem, setProblem] = useState<string | null>(null);
  const actions = useBoxActions(store, workbook, setProblem);
  const numbers = useNumberMends();
  const repairs = useRepairs({ isWanted: view === "form" && form !== null, sheet: form?.reading.sheet ?? null });
  const tidying = useTidying();
  const outOfLayout = useMemo(() => sheetsOutOfLayout(checked), [checked]);
  const root = useRef<HTMLDivElement>(null);
  const notice = noticeOf(checked.plan.plan, titleOfPeriod(period, definition));
  const selected = form && selectedField(form, place.cell);
  useSavingWhenLeft(store, view === "form", form?.id ?? null);
  useSpokenOutcomes(store);
  useFollowing(root, form?.id ?? null, selected);

  const findings = useMemo(
    () => (form ? findingsOfForm(form.reading, checked.findings) : null),
    [form, checked.findings],
  );
  const order = useMemo(
    () => placeInOrder(state.forms, form, checked, department),
    [state.forms, form, checked, department],
  );
  const former = useFormerForm(form?.reading ?? null);
  const open = (next: KnownForm) => {
    goTo(next);
    announce(titleOfForm(next.reading, checked));
    void workbook.select(next.sheetId, firstCellToFill(next, state, definition, period)).then((result) => {
      setProblem(result.ok ? null : result.problem.message);
    });
  };
  const sheetName = read?.snapshot.sheets[read.sheetIds.indexOf(place.sheetId ?? "")]?.name ?? null;
  return (
    <div
      ref={root}
      className={styles.root}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "s") return;
        event.preventDefault();
        void store.saveAll();
      }}
    >
      <div className={styles.body}>
        <MendNotice {...numbers} />
        <TidyingPart tidying={tidying} />
        <LostTexts
          lost={lostTexts(state)}
          definition={definition}
          onForget={({ box, text }) => {
            actions.forget(box, text);
            focusFormTitle(root.current);
          }}
        />
        {form && findings ? (
          <>
            {notice && <CollectionNotice notice={notice} />}
            <FormHead
              form={form}
              siblings={state.forms.filter((other) => other.isPresent && other.sheetId === form.sheetId)}
              waiting={waitingElsewhere(state, form.id)}
              checked={checked}
              findings={findings.ofForm}
              numbers={numbers}
              repairs={repairs.ofFindings}
              onOpen={(next) => {
                // The button that was pressed may be gone with the form it stood on.
                focusFormTitle(root.current);
                open(next);
              }}
            />
            {sheetName !== null && tidying.isOffered && outOfLayout.has(sheetName) && (
              <div className={styles.tidying}>
                <TidyingButton tidying={tidying} sheet={sheetName} />
              </div>
            )}
            {problem !== null && (
              <Text size={200} role="alert" className={styles.problem}>
                {problem}
              </Text>
            )}
            <FormBoxes
              key={form.id}
              form={form}
              boxes={state.boxes}
              definition={definition}
              period={period}
              findings={findings}
              selected={selected}
              former={former}
              isReadOnly={!canWrite(condition)}
              repairs={repairs.ofFindings}
              actions={actions}
            />
          </>
        ) : (
          <NoForm
            sheetName={sheetName}
            reading={sheetReadings(checked).find(({ name }) => name === sheetName) ?? null}
            isSummaryAlone={isSummaryAlone(checked)}
            onOpenLeaves={() => {
              goToView("leaves");
            }}
          />
        )}
      </div>
      {order.count > 0 && <FormSteps order={order} onGo={open} />}
    </div>
  );
}
