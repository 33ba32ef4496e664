import { areasOfAddress } from "../../../src/excel/read/merged-areas";
import { areaToA1 } from "../../../src/workbook/address";

test.each([
  ["様式1!B2:C2", ["B2:C2"]],
  ["Sheet1!A1:B4, Sheet1!D1:D4", ["A1:B4", "D1:D4"]],
  ["'課''s, 様式!'!$B$2:$C$3,'課''s, 様式!'!E5", ["B2:C3", "E5"]],
  ["B2:C2,D2:E3", ["B2:C2", "D2:E3"]],
  ["様式!5:6,様式!B:C", ["A5:XFD6", "B1:C1048576"]],
])("%s", (address, expected) => {
  expect(areasOfAddress(address).map(areaToA1)).toEqual(expected);
});
