import { townR5 } from "../../../src/town/r5/town";
import type { WorkbookFormat } from "../../../src/usecases/ports";
import { repairFiles, type RepairedFile } from "../../../src/usecases/repair/repair-files";
import { applyPatches, type CellPatch, type PatchRefusal } from "../../../src/workbook/cell-patch";
import { fail, succeed } from "../../../src/workbook/result";
import type { WorkbookSnapshot } from "../../../src/workbook/snapshot";
import { aDepartmentWorkbook, type DrawnForm } from "../a-department-workbook";

/** Workbooks whose bytes are their snapshots as JSON; `refuse` says what the format leaves as it is. */
class SnapshotFormat implements Pick<WorkbookFormat, "read" | "patch"> {
  constructor(
    private readonly refuse: (file: string, patch: CellPatch) => PatchRefusal | null = () => null,
    /** What an untrue format makes of a workbook besides what it was asked for. */
    private readonly spoil: (snapshot: WorkbookSnapshot) => WorkbookSnapshot = (snapshot) => snapshot,
  ) {}

  read: WorkbookFormat["read"] = (bytes, { file }) => {
    const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as WorkbookSnapshot;
    return Promise.resolve(succeed({ ...snapshot, source: { ...snapshot.source, file } }));
  };

  patch: WorkbookFormat["patch"] = (bytes, patches) => {
    const snapshot = JSON.parse(new TextDecoder().decode(bytes)) as WorkbookSnapshot;
    const refused = patches.flatMap((patch) => {
      const reason = this.refuse(snapshot.source.file, patch);
      return reason === null ? [] : [{ patch, reason }];
    });
    const done = patches.filter((patch) => !refused.some((one) => one.patch === patch));
    return succeed({ bytes: bytesOf(this.spoil(applyPatches(snapshot, done))), refused, stale: [] });
  };
}

function bytesOf(snapshot: WorkbookSnapshot): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(snapshot));
}

async function repaired(
  files: Readonly<Record<string, DrawnForm>>,
  format = new SnapshotFormat(),
): Promise<readonly RepairedFile[]> {
  const inputs = Object.entries(files).map(([file, form]) => ({
    file,
    load: () => Promise.resolve(succeed(bytesOf(aDepartmentWorkbook(file, [form])))),
  }));
  const unread = { file: "壊れた.xlsx", load: () => Promise.resolve(fail({ message: "壊れています。" })) };
  const result = await repairFiles({
    files: [...inputs, unread],
    format,
    town: townR5,
    period: "full-year",
    plan: null,
    rules: null,
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value.files;
}

const slips: DrawnForm = { texts: { firstHalf: "話合い\u200Bを開いた。", secondHalf: "報告が出来た。" } };
const done = ({ file, repairs, left, problem }: RepairedFile): unknown => [
  file,
  repairs.map(({ finding }) => finding.rule),
  left.map(({ finding, reason }) => `${finding.rule}: ${reason}`),
  problem?.message ?? null,
];

test("直したものと、読めなかったものを、出された順に返す。直すものがなければ、同じバイト列のまま", async () => {
  const files = await repaired({
    "町民生活課.xlsx": slips,
    "総務課.xlsx": { initiative: "2-1-1-1", department: "総務課" },
  });
  expect(files.map(done)).toEqual([
    ["町民生活課.xlsx", ["control-character", "term"], [], null],
    ["総務課.xlsx", [], [], null],
    ["壊れた.xlsx", [], [], "壊れています。"],
  ]);
  expect(new TextDecoder().decode(files[0]?.bytes ?? new Uint8Array())).not.toContain("出来た");
  expect(files[2]?.bytes).toBeNull();
});

test("同じ文字を直す二つの規則は、順に直し、もうなくなるまで点検する", async () => {
  const both = { texts: { secondHalf: "報告が出来\u200Bた。" } };
  const [file] = await repaired({ "町民生活課.xlsx": both });
  expect(file?.repairs.map(({ finding }) => finding.rule)).toEqual(["control-character", "term"]);
  expect(new TextDecoder().decode(file?.bytes ?? new Uint8Array())).toContain("報告ができた。");
});

test("書けないセルの直しだけを残し、わけを言う。ほかの直しはする", async () => {
  const format = new SnapshotFormat((_, { before }) => (before.includes("出来") ? "pivot" : null));
  const [file] = await repaired({ "町民生活課.xlsx": slips }, format);
  expect(file && done(file)).toEqual([
    "町民生活課.xlsx",
    ["control-character"],
    ["term: ピボットテーブルの中なので、直していません。元の表を直してください。"],
    null,
  ]);
});

test("写しのあるブックに書けなければ、元の様式も直さない", async () => {
  const format = new SnapshotFormat((file, { before }) =>
    file.includes("控え") && before.includes("出来") ? "signed" : null,
  );
  const files = await repaired({ "町民生活課.xlsx": slips, "町民生活課 控え.xlsx": slips }, format);
  expect(files.slice(0, 2).map(done)).toEqual([
    ["町民生活課.xlsx", ["control-character"], [expect.stringContaining("term: 同じ様式の写し")], null],
    ["町民生活課 控え.xlsx", ["control-character"], [expect.stringContaining("term: 電子署名")], null],
  ]);
});

test("読み返して、頼んだほかに変わったところがあれば、元のままにする", async () => {
  const format = new SnapshotFormat(
    () => null,
    (snapshot) => ({ ...snapshot, sheets: snapshot.sheets.map((sheet) => ({ ...sheet, hiddenRows: [40] })) }),
  );
  const [file] = await repaired({ "町民生活課.xlsx": slips }, format);
  expect(file && done(file)).toEqual([
    "町民生活課.xlsx",
    [],
    [
      expect.stringContaining("control-character: ファイルの中の書き方"),
      expect.stringContaining("term: ファイルの中の書き方"),
    ],
    null,
  ]);
  expect(file?.bytes).toEqual(bytesOf(aDepartmentWorkbook("町民生活課.xlsx", [slips])));
});
