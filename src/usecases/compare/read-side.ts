import { nameForm, nameSource } from "../../checks/wording";
import type { Collection, GatheredForm } from "../../gather/collection";
import { gather } from "../../gather/gather";
import type { Plan } from "../../plan/schema";
import { notGathered } from "../../summary/model/not-gathered";
import { openWorkbooks, type OpenedWorkbooks } from "../assemble/open-workbooks";
import { withMendedTexts } from "../distribute/mended-texts";
import { openYear } from "../open-year";
import type { InputFile, TownData, WorkbookReader } from "../ports";
import type { Side } from "./comparison";
import { boxesOf } from "./merged-boxes";

const NEWER = "新しい版のとりまとめが書いた記録があり、読み切れません。新しい版のとりまとめで比べてください。";
const ONE_SUMMARY = "総括が二つ以上あります。比べる総括を一つだけ指定してください。";

export async function readSide(
  files: readonly InputFile[],
  given: Plan | null,
  { town, format }: { readonly town: TownData; readonly format: WorkbookReader },
): Promise<Side> {
  return sideOf(await openWorkbooks(files, format), given, town);
}

/** Under the plan that the files themselves carry, as long as it is of the year of their forms. */
export function sideOf(
  { snapshots, unreadable }: OpenedWorkbooks,
  given: Plan | null,
  { definition, plan: builtIn }: TownData,
): Side {
  const otherwise = given ?? builtIn;
  const { plan, workbooks, former, newer, moreSummaries } = openYear({
    snapshots,
    definition,
    given,
    builtIn,
    otherwise,
    otherwiseOf: otherwise.fiscalYear,
  });
  const period = definition.periods.at(-1)?.id ?? "";
  const gathered = gather({ plan, definition, period, workbooks, unreadable, former });
  const { collection, unattributed } = withMendedTexts(gathered);
  const others = unreadable.filter(({ isWorkbook }) => isWorkbook === false);
  return {
    collection: { ...collection, forms: collection.forms.filter((form) => !isDeleted(form)) },
    boxes: boxesOf(former, unattributed, definition),
    unread: [
      ...unreadable.filter((one) => !others.includes(one)),
      ...newer.map((file) => ({ file, message: NEWER })),
      ...moreSummaries.map((file) => ({ file, message: ONE_SUMMARY })),
    ],
    remarks: [
      ...others.map(({ file, message }) => `「${file}」は読んでいません。${message}`),
      ...filesWithoutForms(collection).map((file) => `「${file}」に様式が一つも見つかりません。`),
      ...leftOut(collection, ["form", "near-form", "example"]),
      ...collection.forms.filter(isDeleted).map(({ key }) => {
        return `「${nameForm(key, plan)}」は、総括のシートか一覧の行が消されているので、ないものとしました。`;
      }),
    ],
  };
}

/** 総務課 has deleted its sheet or its row of 一覧, and nobody has said yet whether it is given up. */
function isDeleted({ doubt }: GatheredForm): boolean {
  return doubt === "deleted";
}

/** What a summary remembers of the files of then was said when they were gathered. */
function leftOut(collection: Collection, kinds: readonly string[]): readonly string[] {
  const given = new Set(filesGiven(collection));
  return notGathered(collection)
    .filter(({ kind, file }) => kinds.includes(kind) && given.has(file))
    .map(({ what, why, ...source }) => `${nameSource(source)}の${what}は、比べていません。${why}`);
}

function filesWithoutForms(collection: Collection): readonly string[] {
  const named = new Set([
    ...[...collection.forms, ...collection.excluded].map(({ source }) => source.file),
    ...notGathered(collection).flatMap(({ kind, file }) => (kind === "near-form" ? [file] : [])),
  ]);
  return filesGiven(collection).filter((file) => !named.has(file) && file !== collection.former?.file);
}

function filesGiven({ submissions }: Collection): readonly string[] {
  return submissions.filter(({ isRemembered }) => !isRemembered).map(({ reading }) => reading.source.file);
}
