import ExcelJS from "exceljs";

/** Opens a workbook with a reader that is not ours: what we write has to mean the same to others. */
export async function readWithExcelJs(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // A copy, because its types want exactly an ArrayBuffer.
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

/** Every cell that shows something, by sheet and A1 address, as text. */
export async function textsBySecondReader(bytes: Uint8Array): Promise<Record<string, Record<string, string>>> {
  const workbook = await readWithExcelJs(bytes);
  return Object.fromEntries(
    workbook.worksheets.map((sheet) => {
      const texts: Record<string, string> = {};
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          // A merged box's other cells repeat its text here.
          if (cell.isMerged && cell.master !== cell) return;
          const text = shown(cell.value);
          if (text !== "") texts[cell.address] = text;
        });
      });
      return [sheet.name, texts];
    }),
  );
}

function shown(value: ExcelJS.CellValue): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return String(value);
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("text" in value) return shown(value.text);
  if ("result" in value) return shown(value.result);
  if ("error" in value) throw new Error(`an error value, not a text: ${value.error}`);
  return "";
}
