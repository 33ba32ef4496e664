/** @jest-environment jsdom */
import { connectToExcel } from "../../src/excel/connect";
import { showPane } from "../../src/excel/office-environment";
import { openInJsdom } from "../support/excel";
import { formSheets, roundTrips } from "./a-workbook";

test("古いExcelには、ブックに触れずに、どのExcelが要るかを一文で言う", async () => {
  const { host } = await openInJsdom(formSheets(1), { apiSet: "1.13" });
  const start = host.batches.length;
  const result = await connectToExcel({
    writeForInsertion: () => Promise.reject(new Error("nothing is inserted here")),
  });
  expect(result.ok ? null : result.problem).toMatchObject({
    code: "excel-too-old",
    message: expect.stringMatching(/Excel 2021 以降か Microsoft 365 の Excel で開いてください。$/u) as unknown,
  });
  expect(roundTrips(host, start)).toBe(0);
  expect(await showPane()).toBe(false);
});
