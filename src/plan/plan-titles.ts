import { readResponsible, type Responsible } from "./responsible";

const NOBODY: Responsible = { departments: [], allDepartments: false, leadDepartment: null };

/** Twice what all departments of a large city hall take. Only as much of a text's end is tried as a list of them. */
const LONGEST_DEPARTMENT_LIST = 1000;

/** A title that was broken over lines or cells, in one piece: Japanese closes up, two Latin words keep a space. */
export function joinTitleLines(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split(/\s*[\r\n]+\s*/u))
    .map((line) => line.trim())
    .reduce(
      (title, line) => (/[A-Za-z0-9]$/u.test(title) && /^[A-Za-z0-9]/u.test(line) ? `${title} ${line}` : title + line),
      "",
    );
}

/**
 * An initiative's own text with 実践課 at its end: "マイナンバーカードの普及 町民生活課", "…の検討（総務課、保健福祉課）",
 * "…の進行管理全課【総務課】". The longest end that is departments and nothing else is taken.
 */
export function takeDepartments(
  lines: readonly string[],
  known: readonly string[],
): { readonly title: string; readonly responsible: Responsible } {
  const text = lines.join("\n");
  for (const start of possibleStarts(text)) {
    const responsible = readResponsible(text.slice(start), known);
    const title = joinTitleLines([text.slice(0, start)]);
    if (responsible && title !== "") return { title, responsible };
  }
  return { title: joinTitleLines(lines), responsible: NOBODY };
}

/** After white space; before a bracket that ends the text; before a glued 全課【…】. */
function possibleStarts(text: string): readonly number[] {
  const afterSpace = [...text.matchAll(/\s+/gu)]
    .map((space) => space.index + space[0].length)
    .filter((start) => text.length - start <= LONGEST_DEPARTMENT_LIST);
  const all = /(?:全|各)課\s*[【（(［[][^】）)］\]]+[】）)］\]]\s*$/u.exec(text)?.index;
  const bracket = /[【（(［[][^【】（）()［］[\]]+[】）)］\]]\s*$/u.exec(text)?.index;
  return [...afterSpace, ...(all === undefined ? [] : [all]), ...(bracket === undefined ? [] : [bracket])].toSorted(
    (a, b) => a - b,
  );
}
