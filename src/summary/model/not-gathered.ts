import type { SheetKind } from "../../form/reading";
import type { Collection, ExclusionReason } from "../../gather/collection";
import { areaToA1 } from "../../workbook/address";
import { groupBy } from "../../workbook/group-by";
import type { NotGathered } from "./summary-model";

const reasons: Readonly<Record<Exclude<ExclusionReason, "summary">, string>> = {
  "other-fiscal-year": "別の年度の様式です。",
  "identical-copy": "同じ様式が同じ内容で2回提出されています。1つだけ入れました。",
  "optional-blank": "提出が任意の全課の様式で、何も書かれていません。",
  struck: "取り消し線で消された様式です。",
  superseded: "別のファイルの本文に差し替え済みです。",
  contained: "同じ様式で、もっと書き込まれたものを入れました。",
  retired: "取りやめた様式です。",
};

/** Sheets that hold no form of the report. */
const sheetReasons: Readonly<Partial<Record<SheetKind, readonly [what: string, why: string]>>> = {
  example: ["記入例", "記入例のシートです。"],
  list: ["リスト", "選択肢などの一覧のシートです。"],
  chart: ["グラフ", "グラフのシートです。"],
  unrelated: ["様式ではないシート", "様式が見つかりません。"],
};

/** Excluded forms first, then summaries, a line each, then near-forms, then examples, then whole sheets, then retired ones; each in the order of files and sheets. */
export function notGathered({ excluded, submissions }: Collection): readonly NotGathered[] {
  const forms = excluded.flatMap(({ source, reading, reason, department }): readonly NotGathered[] => {
    if (reason === "summary") return [];
    const initiative = reading.initiative.inPlan;
    const what = initiative ? `様式 ${initiative.markedCode}` : "様式";
    return [{ ...source, kind: "form", department, what, why: reasons[reason] }];
  });
  const inSummaries = groupBy(
    excluded.filter(({ reason }) => reason === "summary"),
    ({ source }) => source.file,
  );
  const summaries = [...inSummaries].map(([file, inside]): NotGathered => ({
    kind: "summary",
    department: null,
    file,
    sheet: "",
    what: "総括のブック",
    why: `課のファイルではないので、中の${inside.length}様式は集めていません。`,
  }));
  const sheets = submissions.flatMap(({ reading, department }) =>
    reading.sheets.map((sheet) => ({ file: reading.source.file, department, sheet, isSummary: reading.isSummary })),
  );
  const nearForms = sheets.flatMap(({ file, department, sheet }) =>
    sheet.nearForms.map(({ labels, missing }): NotGathered => ({
      kind: "near-form",
      department,
      file,
      sheet: sheet.name,
      what: "様式に似た部分",
      why: `${missing.length > 0 ? "様式に必要な見出しがそろっていません" : "計画にある取組項目の行がありません"}（${labels.map(({ text }) => text.replace(/\s/gu, "")).join("、")}）。`,
    })),
  );
  const examples = sheets.flatMap(({ file, department, sheet }) =>
    sheet.examples.map((area): NotGathered => ({
      kind: "example",
      department,
      file,
      sheet: sheet.name,
      what: "記入例",
      why: `${areaToA1(area)} にある記入例です。`,
    })),
  );
  const others = sheets.flatMap(({ file, department, sheet, isSummary }): readonly NotGathered[] => {
    const reason = isSummary || sheet.forms.length + sheet.nearForms.length > 0 ? undefined : sheetReasons[sheet.kind];
    if (!reason) return [];
    const [what, why] = reason;
    return [{ kind: sheet.kind === "example" ? "example" : "sheet", department, file, sheet: sheet.name, what, why }];
  });
  const retired = submissions.flatMap(({ reading: { source, retired: names = [] }, department }) =>
    names.map((sheet): NotGathered => ({
      kind: "retired-sheet",
      department,
      file: source.file,
      sheet,
      what: "入れ替え前のシート",
      why: "新しいシートと入れ替える前のもの（旧…）です。まとめていません。",
    })),
  );
  return [...forms, ...summaries, ...nearForms, ...examples, ...others, ...retired];
}
