import { saysThatAllIsDone } from "../../form/all-is-done";
import { formatRegistrationNumber } from "../../form/registration-number";
import type { FormDefinition } from "../../form/definition";
import type { GatheredForm } from "../../gather/collection";
import { lastDayOfYear } from "../../plan/calendar-date";
import type { PlanMatch } from "../../plan/correspondence/match-plans";
import { successorsOf } from "../../plan/department-names";
import { formatFiscalYear } from "../../plan/fiscal-year";
import { findInitiative, listInitiatives, responsibleDepartments, type PlanInitiative } from "../../plan/initiatives";
import type { Plan } from "../../plan/schema";
import { groupBy } from "../../workbook/group-by";
import type { LastYear } from "./former-forms";
import type { FormerOutcome } from "./former-outcome";
import type { PlacedFormer } from "./succession-questions";
import { placeText, type Target } from "./succession-targets";

/** A form that this year begins with. */
export interface BeginningForm {
  readonly initiative: PlanInitiative;
  readonly department: string;
  readonly sequence: number;
  /** Of last year, to carry over from; null: it begins blank. */
  readonly former: GatheredForm | null;
  /** 件名 of 様式台帳; "" where there is none. */
  readonly subject: string;
  /** On 全課 initiatives only the とりまとめ課 has to hand in, and who had one last year. */
  readonly isRequired: boolean;
  /** 引き継ぎ元: "R5 Ⅰ-2-①(1) 町民生活課 その1（町民生活課.xlsx）"; "" where there is none. */
  readonly carriedFrom: string;
  /** Last year's form says that all is done. */
  readonly isEndProposed: boolean;
  /** Why it begins blank, in Japanese; "" where it does not. */
  readonly why: string;
}

interface Carrying {
  readonly lastYear: LastYear;
  readonly match: PlanMatch;
  /** Initiatives and 課 that what waits may still come to. */
  readonly awaited: ReadonlySet<string>;
  /** Initiatives and 課 whose form was given up last year. */
  readonly givenUp: ReadonlySet<string>;
}

export function awaitedPlaces(
  placed: readonly PlacedFormer[],
  { candidates }: PlanMatch,
  plan: Plan,
): ReadonlySet<string> {
  const targets = placed.flatMap(({ former: { key }, targets: one }): readonly Target[] => {
    if (one.type !== "waiting") return [];
    const initiatives = (candidates.get(key.initiative ?? "") ?? []).flatMap(
      (code) => findInitiative(plan, code) ?? [],
    );
    const ofInitiatives = initiatives.flatMap((initiative) =>
      responsibleDepartments(plan, initiative).map((department) => ({ initiative: initiative.code, department })),
    );
    return [...one.among, ...ofInitiatives];
  });
  return new Set(targets.map(placeText));
}

export function givenUpPlaces(
  placed: readonly PlacedFormer[],
  { correspondence }: PlanMatch,
  plan: Plan,
): ReadonlySet<string> {
  const then = lastDayOfYear(correspondence.fiscalYear);
  const targets = placed.flatMap(({ former: { key, isGivenUp } }): readonly Target[] => {
    if (!isGivenUp || key.department === null) return [];
    const initiatives = correspondence.initiatives.find(({ from }) => from === key.initiative)?.to ?? [];
    const departments = successorsOf(key.department, plan, then);
    return initiatives.flatMap((initiative) => departments.map((department) => ({ initiative, department })));
  });
  return new Set(targets.map(placeText));
}

/** This year's forms of all 課: what goes on with last year's, and one for each place that nothing came to. */
export function beginAll(
  outcomes: readonly FormerOutcome[],
  plan: Plan,
  definition: FormDefinition,
  carrying: Carrying | null,
): readonly BeginningForm[] {
  const arrived = groupBy(
    outcomes.flatMap((outcome) => outcome.to.map((key) => ({ outcome, key }))),
    ({ key }) => placeText(key),
  );
  return listInitiatives(plan).flatMap((initiative) =>
    responsibleDepartments(plan, initiative).flatMap((department): readonly BeginningForm[] => {
      const pair = placeText({ initiative: initiative.code, department });
      const own = arrived.get(pair) ?? [];
      const { allDepartments, leadDepartment } = initiative;
      const isRequired = !allDepartments || leadDepartment === department || own.length > 0;
      const base = { initiative, department, isRequired };
      if (own.length === 0) {
        const why = carrying === null ? "" : whyBlank(initiative, pair, carrying);
        return [{ ...base, sequence: 1, former: null, subject: "", carriedFrom: "", isEndProposed: false, why }];
      }
      return own
        .toSorted((a, b) => a.key.sequence - b.key.sequence)
        .map(({ outcome: { former }, key }) => ({
          ...base,
          sequence: key.sequence,
          former: former.form,
          subject: former.subject,
          carriedFrom: carrying === null || former.form === null ? "" : originText(former, carrying.lastYear),
          isEndProposed: former.form !== null && saysThatAllIsDone(former.form.texts, definition),
          why: former.form === null ? NOT_HANDED_IN : "",
        }));
    }),
  );
}

export const NOT_HANDED_IN = "前年度に提出がなかったので、文はありません。その n と件名だけを引き継ぎます。";

function whyBlank(initiative: PlanInitiative, pair: string, { match, awaited, givenUp }: Carrying): string {
  if (awaited.has(pair)) return "答えを待っています。答えによっては、前年度の文を引き継ぎます。";
  if (givenUp.has(pair)) return "前年度に取りやめた様式です。";
  return match.added.includes(initiative) ? "新しい取組です。" : "前年度に、この課の様式がありません。";
}

/** "R5 Ⅰ-2-①(1) 町民生活課 その1（町民生活課.xlsx）", as far as it is known. */
function originText({ key, name, file }: FormerOutcome["former"], { plan: { fiscalYear } }: LastYear): string {
  const { initiative, department, sequence } = key;
  const number =
    initiative !== null && department !== null
      ? formatRegistrationNumber({ fiscalYear, initiative, department, sequence })
      : `${formatFiscalYear(fiscalYear)} ${name}`;
  return file === "" ? number : `${number}（${file}）`;
}
