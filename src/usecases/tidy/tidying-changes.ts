import { movedFields, shapeOf } from "../../checks/form-layout";
import { quoteEach } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import { FORMER_REMARKS_TITLE } from "../../form/former-remarks";
import type { FormReading, SheetReading } from "../../form/reading";
import type { SheetSnapshot } from "../../workbook/snapshot";

/** What will be changed of a form, each in a line that begins with what it is of: 「順番：…」. Japanese. */
export function tidyingChanges(
  form: FormReading,
  {
    sheet,
    reading,
    remarks,
  }: { readonly sheet: SheetSnapshot; readonly reading: SheetReading; readonly remarks: number },
  definition: FormDefinition,
): readonly string[] {
  const { across, under } = shapeOf({ reading: form }, definition);
  const headers = (fields: typeof across): string => quoteEach(fields.map(({ listHeader }) => listHeader));
  const moved = movedFields({ reading: form }, definition);
  const missing = definition.fields.filter(({ id }) => !form.fields[id]);
  const labels = definition.fields.flatMap(({ id, label }) => {
    const typed = form.fields[id]?.label;
    return typed ? [{ label, typed: onOneLine(typed.text), spelling: typed.spelling }] : [];
  });
  const otherWords = labels.filter(({ spelling }) => spelling === "other");
  const spaced = labels.filter(({ spelling }) => spelling === "spaced");
  const isList = reading.kind === "list";
  const formulas = sheet.cells.filter(
    ({ formula, row, column }) =>
      formula !== undefined &&
      Object.values(form.fields).some((field) =>
        field?.areas.some(
          ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
        ),
      ),
  );
  return [
    ...(isList ? ["一覧：一行の取組を、一つの様式にします"] : []),
    ...(!isList && reading.forms.length > 1
      ? [`シート：様式${reading.forms.length}件を、一つずつのシートに分けます`]
      : []),
    ...(across.length > 0 ? [`列：横に並んだ${headers(across)}を、縦に並べます`] : []),
    ...(under.length > 0 ? [`列：${headers(under)}の文を、欄の名前の右に置きます`] : []),
    ...(moved.length > 0 ? [`順番：${headers(moved)}を、標準の場所へ移します`] : []),
    ...(missing.length > 0 ? [`欄：ない欄${headers(missing)}を、空けて加えます`] : []),
    "結合：セルの結合を、標準の形にします",
    ...otherWords.map(({ typed, label }) => `欄の名前：「${typed}」を「${label}」にします`),
    ...(spaced.length > 0 ? [`欄の名前：字の間の空白や改行をなくします（${spaced.length}か所）`] : []),
    ...(formulas.length > 0 ? [`数式：欄の数式${formulas.length}か所は、いま見えている文字になります`] : []),
    ...(remarks > 0 ? [`備考：どの欄にもない文${remarks}件を、枠の下の「${FORMER_REMARKS_TITLE}」に移します`] : []),
    "書体と印刷：標準の書体、A4縦にします",
  ];
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/gu, " ");
}
