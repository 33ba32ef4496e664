import { makeStyles } from "@fluentui/react-components";
import {
  DocumentAddRegular,
  DocumentErrorRegular,
  PeopleTeamRegular,
  TextBulletListTreeRegular,
} from "@fluentui/react-icons";
import { useEffect, useMemo, useRef, useState } from "react";
import { countBySeverity } from "../../checks/severity";
import { isSummaryAlone, type CheckedWorkbook } from "../../usecases/check/check-workbook";
import { departmentProgress } from "../../usecases/department/department-progress";
import { chosenAtFirst, makeableForms } from "../../usecases/department/missing-forms";
import { EmptyState } from "../EmptyState";
import { canAddSheets } from "../frame/what-can-be-written";
import { Notice } from "../frame/Notice";
import { DepartmentField } from "../frame/Settings";
import { messages as frameMessages } from "../messages";
import { useNavigation } from "../navigation";
import { useActivePlace, useWorkbook } from "../services";
import { countByKind, formKinds, type FormKind } from "./form-kinds";
import { sheetIdOf } from "./form-places";
import { LeafList } from "./LeafList";
import { LeavesFooter } from "./LeavesFooter";
import { ListSkeleton } from "./ListSkeleton";
import { CarryOverDialog, MakeFormsDialog } from "./lazy-dialogs";
import { messages } from "./messages";
import { ScopeChoice } from "./ScopeChoice";
import { StateFilter } from "./StateFilter";
import { SummaryLeaves } from "./SummaryLeaves";
import { useFormsWork } from "./use-forms-work";
import { useOpenForm } from "./use-open-form";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", minHeight: "100%" },
  list: { flexGrow: 1 },
});

/** 取組一覧: one's leaves, how far each form is, and what to do next. */
export function LeavesView() {
  const { status, checked, planProblems, department, setDepartment, reread } = useWorkbook();
  const [isOwnWanted, setOwnWanted] = useState(false);
  useUnwrittenWish(() => {
    setOwnWanted(true);
  });
  if (!checked) {
    if (planProblems.length > 0) return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.planWrong} />;
    if (status !== "failed") return <ListSkeleton />;
    const action = { label: frameMessages.readAgain, run: () => void reread() };
    return <EmptyState icon={<DocumentErrorRegular />} sentence={messages.unreadable} action={action} />;
  }
  if (checked.summary && !(isOwnWanted && !isSummaryAlone(checked))) {
    return (
      <>
        {!isSummaryAlone(checked) && <ScopeChoice isOwn={false} department={department} onChoose={setOwnWanted} />}
        <SummaryLeaves checked={checked} />
      </>
    );
  }
  const own = <OwnLeaves checked={checked} department={department} onChooseDepartment={setDepartment} />;
  if (!checked.summary) return own;
  return (
    <>
      <ScopeChoice isOwn department={department} onChoose={setOwnWanted} />
      {own}
    </>
  );
}

function OwnLeaves({
  checked,
  department,
  onChooseDepartment,
}: {
  checked: CheckedWorkbook;
  department: string | null;
  onChooseDepartment: (department: string) => void;
}) {
  if (department === null) {
    return (
      <EmptyState icon={<PeopleTeamRegular />} sentence={messages.noDepartment}>
        <DepartmentField
          departments={checked.plan.plan.departments}
          department={null}
          onChooseDepartment={onChooseDepartment}
        />
      </EmptyState>
    );
  }
  return <DepartmentLeaves checked={checked} department={department} />;
}

function DepartmentLeaves({ checked, department }: { checked: CheckedWorkbook; department: string }) {
  const styles = useStyles();
  const { read, definition, condition } = useWorkbook();
  const { sheetId: activeSheetId } = useActivePlace();
  const progress = useMemo(() => departmentProgress(checked, department), [checked, department]);
  const { openForm, problem } = useOpenForm();
  const { goTo } = useNavigation();
  const makeable = useMemo(() => makeableForms({ checked, department, succession: null }), [checked, department]);
  const { work, chooseForms, makeForms, readFiles, stopReading, carry, emptyAgain, dismiss } = useFormsWork();

  const counts = useMemo(() => countByKind(progress.initiatives), [progress]);
  const [chosenKind, setKind] = useState<FormKind | null>(null);
  useUnwrittenWish(() => {
    // A form without the box is one to be confirmed.
    setKind((["unwritten", "to-confirm", "missing"] as const).find((one) => counts[one] > 0) ?? null);
  });
  // The last of them was written: all are shown again.
  const kind = chosenKind !== null && counts[chosenKind] > 0 ? chosenKind : null;
  const hasFilter = progress.initiatives.some((initiative) => initiative.forms.length > 0);

  const canAdd = canAddSheets(condition);
  const list = (
    <LeafList
      progress={progress}
      kind={kind}
      isUnderFilter={hasFilter}
      definition={definition}
      isActive={(form) => read !== null && sheetIdOf(read, form.source.sheet) === activeSheetId}
      onOpen={(row) => void openForm(row)}
      onMake={canAdd ? chooseForms : null}
    />
  );
  if (progress.initiatives.length === 0) {
    return (
      <>
        <EmptyState icon={<TextBulletListTreeRegular />} sentence={messages.noLeaves(department)} />
        {list}
      </>
    );
  }
  const forms = progress.initiatives.flatMap((initiative) => initiative.forms);
  const missing = makeable.length;
  const next = forms.find(({ emptyFields }) => emptyFields.length > 0);
  // The number on the tab of 点検, also what is about no form: nothing is done while it stands there.
  const { error, warning } = countBySeverity(checked.findings);
  const isToConfirm = error + warning > 0;
  const nextStep = next
    ? { label: messages.next, run: () => void openForm(next, { toEmptyBox: true }) }
    : isToConfirm
      ? {
          label: messages.toFindings,
          run: () => {
            goTo("findings");
          },
        }
      : null;
  const isBusy = work.type === "making" || work.type === "reading-files" || work.type === "carrying";
  return (
    <div className={styles.root}>
      {problem !== null && <Notice intent="error" sentence={problem} />}
      {work.type === "told" && (
        <Notice
          intent={work.intent}
          sentence={work.sentence}
          actions={[
            ...(work.undo.length > 0 ? [{ label: messages.emptyAgain, run: () => void emptyAgain(work.undo) }] : []),
            { label: messages.close, run: dismiss },
          ]}
        />
      )}
      {forms.length === 0 && missing > 0 && (
        <EmptyState icon={<DocumentAddRegular />} sentence={messages.noForms(department)} />
      )}
      {hasFilter && (
        <StateFilter
          kinds={formKinds.map((id) => ({ id, name: messages.kinds[id], shape: id, count: counts[id] }))}
          shown={kind}
          onShow={setKind}
        />
      )}
      <div className={styles.list}>{list}</div>
      <LeavesFooter
        missing={missing}
        present={forms.length}
        canAdd={canAdd}
        busy={isBusy ? work.type : null}
        next={nextStep}
        onMake={() => {
          chooseForms();
        }}
        onChooseFiles={(files) => void readFiles(files)}
        onStop={stopReading}
      />
      {work.type === "choosing" && (
        <MakeFormsDialog
          forms={makeable}
          chosenAtFirst={work.only === null ? chosenAtFirst(makeable, checked) : new Set([work.only])}
          onMake={(chosen) => void makeForms(chosen)}
          onCancel={dismiss}
        />
      )}
      {work.type === "asking" && (
        <CarryOverDialog
          offer={work.offer}
          definition={definition}
          onCarry={(chosen) => void carry(work.offer, chosen)}
          onCancel={dismiss}
        />
      )}
    </div>
  );
}

/** The header's number asks for what is left to be written: carries `show` out once for each press. */
function useUnwrittenWish(show: () => void): void {
  const { target } = useNavigation();
  const done = useRef<object | null>(null);
  useEffect(() => {
    if (target?.showsUnwritten !== true || done.current === target) return;
    done.current = target;
    show();
  });
}
