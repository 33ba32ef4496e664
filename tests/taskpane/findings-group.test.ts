import { severities, type Finding, type Severity } from "../../src/checks/finding";
import type { StandingFinding } from "../../src/summary/findings/read-findings";
import { foldedAtFirst, groupFindings, groupStanding, idOfSheet } from "../../src/taskpane/findings/group-findings";

const all = new Set(severities);

function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    rule: "field-empty",
    severity: "error",
    message: "空いています。",
    file: "町民生活課.xlsx",
    sheet: "様式1",
    cell: "C3",
    field: "review",
    initiative: "1-2-1-1",
    department: "町民生活課",
    data: {},
    fix: null,
    ...given,
  };
}

describe("点検の並べ方", () => {
  it("シートはタブの順、シートにないものは最後", () => {
    const groups = groupFindings(
      [aFinding({ sheet: null, cell: null, field: null }), aFinding({ sheet: "乙" }), aFinding({ sheet: "甲" })],
      ["甲", "乙"],
      all,
    );
    expect(groups.map(({ sheet }) => sheet)).toEqual(["甲", "乙", null]);
  });

  it("続く同じ欄のものは、1つにまとめる", () => {
    const [group] = groupFindings(
      [
        aFinding({ field: "goals" }),
        aFinding({ field: "goals", message: "ほか" }),
        aFinding({ field: null }),
        aFinding({ field: "review" }),
      ],
      ["様式1"],
      all,
    );
    expect(group?.boxes.map(({ field, findings }) => [field, findings.length])).toEqual([
      ["goals", 2],
      [null, 1],
      ["review", 1],
    ]);
  });

  it("選んでいない種類は数えない", () => {
    const groups = groupFindings([aFinding(), aFinding({ severity: "info" })], ["様式1"], new Set(["info"] as const));
    expect(groups.map(({ count }) => count)).toEqual([1]);
  });

  it("この画面では点検できないものは、選んでいなくても、同じシートのほかのものと並べる", () => {
    const untold = { rule: "untold-content", severity: "info", cell: null, field: null } as const;
    const groups = groupFindings(
      [aFinding(untold), aFinding(), aFinding({ severity: "info" }), aFinding({ ...untold, sheet: "様式2" })],
      ["様式1", "様式2"],
      new Set(["error"] as const),
    );
    expect(groups.map(({ sheet, count }) => [sheet, count])).toEqual([["様式1", 2]]);
  });

  it("何百件もあるときは、はじめの何シートかだけを開いておく", () => {
    const sheets = Array.from({ length: 20 }, (_sheet, index) => `様式${index}`);
    const findings = sheets.flatMap((sheet) =>
      Array.from({ length: 30 }, (_finding, index) => aFinding({ sheet, message: String(index) })),
    );
    const groups = groupFindings(findings, sheets, all).map((group) => ({ id: idOfSheet(group), count: group.count }));
    const folded = foldedAtFirst(groups);
    expect(folded.has("sheet/様式0")).toBe(false);
    expect(folded.size).toBe(19);
  });

  it("総括の確認事項は、はじめに出てくるファイルの順。ファイルのないものは最後", () => {
    const inFile = (file: string, severity: Severity = "error"): StandingFinding => ({
      severity,
      title: "欄が空いている",
      message: "空いています。",
      file,
      sheet: "",
      cell: "",
      department: "",
      initiative: "",
      field: "",
      row: 0,
    });
    const groups = groupStanding(
      [inFile("乙.xlsx"), inFile(""), inFile("甲.xlsx"), inFile("乙.xlsx"), inFile("丙.xlsx", "info")],
      new Set(["error", "warning"] as const),
    );
    expect(groups.map(({ file, findings }) => [file, findings.length])).toEqual([
      ["乙.xlsx", 2],
      ["甲.xlsx", 1],
      ["", 1],
    ]);
  });
});
