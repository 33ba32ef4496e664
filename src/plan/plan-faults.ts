import { comparisonKey } from "../workbook/comparison-key";
import { successorsOf } from "./department-names";
import { formatFiscalYear } from "./fiscal-year";
import { formerNameFaults } from "./former-names";
import { formatMark, markNumber, type PlanLevel } from "./marks";
import { departmentNameFault, markedTitleFault, textFault } from "./name-faults";
import { looksLikeMunicipality } from "./plan-heading";
import { DEPARTMENT_LIST_LABEL } from "./department-table";
import type { PlanFault } from "./plan-problem";
import { responsibleText } from "./responsible";
import type { Initiative, Plan } from "./schema";
import { terms } from "./terms";

type Path = PlanFault["path"];

interface Entry {
  readonly mark: string;
  readonly title: string;
}

/** More 課 than any town has, and few enough that their list fits in a cell. */
const MOST_DEPARTMENTS = 500;

/**
 * What a plan must satisfy besides its shape, in one place for every source: marks in order without gaps, a 課 for every
 * initiative, only 課 of the plan, and names that can be drawn on the sheet 計画の体系 and read back from it.
 */
export function findPlanFaults(plan: Plan): readonly PlanFault[] {
  const pillars = plan.pillars.map((pillar, index) => ({ path: ["pillars", index], place: pillar.mark, pillar }));
  return [
    ...levelFaults("pillar", plan.pillars, ["pillars"], ""),
    ...pillars.flatMap(({ path, place, pillar }) => [
      ...levelFaults("theme", pillar.themes, [...path, "themes"], place),
      ...pillar.themes.flatMap((theme, themeIndex) => {
        const themePath = [...path, "themes", themeIndex];
        const themePlace = `${place}-${theme.mark}`;
        return [
          ...levelFaults("initiativeGroup", theme.groups, [...themePath, "groups"], themePlace),
          ...theme.groups.flatMap((group, groupIndex) => {
            const initiativePath = [...themePath, "groups", groupIndex, "initiatives"];
            const groupPlace = `${themePlace}-${group.mark}`;
            return [
              ...levelFaults("initiative", group.initiatives, initiativePath, groupPlace),
              ...group.initiatives.flatMap((initiative, index) =>
                initiativeFaults(initiative, plan, [...initiativePath, index], `${groupPlace}${initiative.mark}`),
              ),
            ];
          }),
        ];
      }),
    ]),
    ...departmentListFaults(plan.departments),
    ...formerNameFaults(plan),
    ...headingFaults(plan),
  ];
}

/** Entries of one level under one parent: at least one, marks counting from 1, titles that can be read back. */
function levelFaults(level: PlanLevel, entries: readonly Entry[], path: Path, above: string): readonly PlanFault[] {
  if (entries.length === 0) {
    const where = above === "" ? terms.plan : above;
    const message = `${where}の下に${levelNames[level]}がありません。印「${formatMark(level, 1)}」で始まる行を書いてください。`;
    // Reported at the parent, which exists.
    return [{ path: path.slice(0, -1), message }];
  }
  return entries.flatMap((entry, index) => {
    const place = placeOf(level, above, entry.mark);
    const order = orderFault(level, entry.mark, entries[index - 1]?.mark ?? null);
    const title = markedTitleFault(entry.mark, entry.title);
    return [
      ...(order === null ? [] : [{ path: [...path, index, "mark"], message: `${place}: ${order}` }]),
      ...(title === null ? [] : [{ path: [...path, index, "title"], message: `${place}の題${title}` }]),
    ];
  });
}

function orderFault(level: PlanLevel, mark: string, before: string | null): string | null {
  const number = markNumber(level, mark);
  const numberBefore = before === null ? 0 : markNumber(level, before);
  if (number === null || numberBefore === null || number === numberBefore + 1) return null;
  if (before === null) return `初めの印が「${mark}」になっています。「${formatMark(level, 1)}」から始めてください。`;
  if (number === numberBefore) return `印「${mark}」が重なっています。次の番号に直してください。`;
  return `「${before}」の次が「${mark}」になっています。間の行を足すか、印を直してください。`;
}

function initiativeFaults(initiative: Initiative, plan: Plan, path: Path, place: string): readonly PlanFault[] {
  const { departments, allDepartments, leadDepartment } = initiative;
  const { departments: known } = plan;
  const here = `${place}「${initiative.title}」`;
  const faults: PlanFault[] = [];
  const tell = (key: string, message: string) => {
    faults.push({ path: [...path, key], message });
  };
  if (!allDepartments && departments.length === 0) {
    tell(
      "departments",
      `${here}に${terms.departments}がありません。課の名前か「${terms.allDepartments}【${terms.leadDepartment}】」を書いてください。`,
    );
  }
  if (allDepartments && departments.length > 0) {
    tell(
      "departments",
      `${here}に、${terms.allDepartments}と課の名前（${departments.join("、")}）の両方があります。どちらかにしてください。`,
    );
  }
  if (!allDepartments && leadDepartment !== null) {
    tell(
      "leadDepartment",
      `${here}の${terms.leadDepartment}「${leadDepartment}」は、${terms.allDepartments}の取組にだけ書けます。`,
    );
  }
  for (const name of new Set(departments)) {
    if (!known.includes(name)) tell("departments", unlisted(here, terms.departments, name, plan));
    if (departments.indexOf(name) !== departments.lastIndexOf(name))
      tell("departments", `${here}の${terms.departments}に「${name}」が二度あります。一つにしてください。`);
  }
  if (allDepartments && leadDepartment !== null) {
    const isSeveral = /[、,，;；\s]/u.test(leadDepartment);
    if (isSeveral)
      tell(
        "leadDepartment",
        `${here}の${terms.leadDepartment}が「${leadDepartment}」になっています。${terms.leadDepartment}は一つだけ書いてください。`,
      );
    else if (!known.includes(leadDepartment))
      tell("leadDepartment", unlisted(here, terms.leadDepartment, leadDepartment, plan));
  }
  return faults;
}

function unlisted(here: string, what: string, name: string, plan: Plan): string {
  const successors = successorsOf(name, plan);
  if (successors.length > 0) {
    const today = successors.map((successor) => `「${successor}」`).join("");
    return `${here}の${what}「${name}」は、今は${today}です。その名前に直してください。`;
  }
  return `${here}の${what}「${name}」が、計画の課の一覧にありません。名前を直すか、一覧に加えてください。`;
}

function departmentListFaults(departments: readonly string[]): readonly PlanFault[] {
  const path = ["departments"];
  if (departments.length === 0) {
    const message = `計画の課が一つも分かりません。表の下に「${DEPARTMENT_LIST_LABEL}」と書き、その下のセルに（JSONでは departments に）すべての課の名前を並べてください。`;
    return [{ path, message }];
  }
  if (departments.length > MOST_DEPARTMENTS)
    return [{ path, message: `課が多すぎます（${departments.length}）。${MOST_DEPARTMENTS}までにしてください。` }];
  const firstPlaces = new Map<string, number>();
  return departments.flatMap((name, index): readonly PlanFault[] => {
    // Files of two names that differ in A and a only are one file on Windows.
    const key = comparisonKey(name).toLowerCase();
    const before = departments[firstPlaces.get(key) ?? index] ?? name;
    const isSecond = firstPlaces.has(key);
    if (!isSecond) firstPlaces.set(key, index);
    const fault = departmentNameFault(name);
    return [
      ...(fault === null ? [] : [{ path: [...path, index], message: `課の名前${fault}` }]),
      ...(isSecond
        ? [
            {
              path: [...path, index],
              message: `課の一覧に、「${before}」と同じ名前「${name}」があります。一つにしてください。`,
            },
          ]
        : []),
    ];
  });
}

/** 計画の名前 and 市町村 are above the tree: they must be distinguishable from it and from each other. */
function headingFaults(plan: Plan): readonly PlanFault[] {
  const { title, municipality } = plan;
  const names = [
    { path: ["title"], what: "計画の名前", text: title, example: "町政運営推進プラン" },
    { path: ["municipality"], what: "市町村の名前", text: municipality, example: "上富良野町" },
  ];
  const faults = names.flatMap(({ path, what, text, example }): readonly PlanFault[] => {
    if (text === "")
      return [
        {
          path,
          message: `${what}が分かりません。表の上に（JSONでは ${path.join()} に）「${example}」のように書いてください。`,
        },
      ];
    const fault = textFault(text);
    if (fault !== null) return [{ path, message: `${what}${fault}` }];
    const isLabel =
      comparisonKey(text) === comparisonKey(DEPARTMENT_LIST_LABEL) || bodyKeys(plan).has(comparisonKey(text));
    return isLabel ? [{ path, message: `${what}「${text}」が、表の中の言葉と同じです。違う名前にしてください。` }] : [];
  });
  if (faults.length > 0) return faults;
  const ownTexts = [formatFiscalYear(plan.fiscalYear), terms.planStructure];
  const confused = ownTexts.find((text) => bodyKeys(plan).has(comparisonKey(text)));
  if (confused !== undefined) {
    return [{ path: ["departments"], message: `「${confused}」は課の名前に使えません。ほかの名前にしてください。` }];
  }
  if (looksLikeMunicipality(title) && !looksLikeMunicipality(municipality)) {
    const message = `計画の名前「${title}」と市町村の名前「${municipality}」が入れ替わっていませんか。直してください。`;
    return [{ path: ["title"], message }];
  }
  return [];
}

/** The texts of the tree's cells as the sheet shows them: a text above it that repeats one is taken for a repeated heading. */
function bodyKeys({ pillars }: Plan): ReadonlySet<string> {
  const cellOf = ({ mark, title }: Entry) => `${mark} ${title}`;
  const texts = pillars.flatMap((pillar) => [
    cellOf(pillar),
    ...pillar.themes.flatMap((theme) => [
      cellOf(theme),
      ...theme.groups.flatMap((group) => [
        cellOf(group),
        ...group.initiatives.flatMap((initiative) => [cellOf(initiative), responsibleText(initiative)]),
      ]),
    ]),
  ]);
  return new Set(texts.map(comparisonKey));
}

const levelNames: Readonly<Record<PlanLevel, string>> = {
  pillar: `${terms.pillar}（Ⅰ）`,
  theme: `${terms.theme}（1）`,
  initiativeGroup: `${terms.initiative}（①）`,
  initiative: `${terms.initiative}（(1)）`,
};

/** "Ⅰ", "Ⅰ-1", "Ⅰ-1-①", "Ⅰ-1-①(1)" */
function placeOf(level: PlanLevel, above: string, mark: string): string {
  return level === "initiative" || above === "" ? above + mark : `${above}-${mark}`;
}
