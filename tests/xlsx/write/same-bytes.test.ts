import { createHash } from "node:crypto";
import { writeWorkbook } from "../../../src/xlsx/write";
import { aDrawing } from "../../support/a-drawing";
import { everythingDrawing } from "../../support/everything-drawing";
import { partsOf } from "../../support/workbook-parts";

const zone = process.env.TZ;

afterEach(() => {
  jest.useRealTimers();
  process.env.TZ = zone;
});

async function digestAt(time: string, timeZone: string): Promise<string> {
  process.env.TZ = timeZone;
  jest.useFakeTimers({ now: new Date(time), doNotFake: ["nextTick", "queueMicrotask", "setImmediate", "setTimeout"] });
  const bytes = await writeWorkbook(everythingDrawing);
  jest.useRealTimers();
  return createHash("sha256").update(bytes).digest("hex");
}

test("いつ、どの時間帯で書いても、同じ図からは同じバイトになる", async () => {
  const first = await digestAt("2024-04-01T00:00:00Z", "Asia/Tokyo");
  const second = await digestAt("2031-12-31T23:59:59Z", "America/Los_Angeles");
  expect(second).toBe(first);
});

test("時刻を渡さなければ、ブックは時刻を持たない", async () => {
  const withNone = (await partsOf(writeWorkbook(aDrawing())))["docProps/core.xml"];
  expect(withNone).not.toMatch(/created|modified|20\d\d-/u);
  const withTime = (await partsOf(writeWorkbook(aDrawing({ createdAt: "2024-04-10T10:00:00+09:00" }))))[
    "docProps/core.xml"
  ];
  expect(withTime).toContain(">2024-04-10T01:00:00Z</dcterms:created>");
  expect(withTime).toContain(">2024-04-10T01:00:00Z</dcterms:modified>");
});
