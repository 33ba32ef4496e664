import fc from "fast-check";
import { formDefinitionR5 } from "../../../src/town/r5/form";
import type { FieldId } from "../../../src/form/definition";
import type { Area } from "../../../src/workbook/address";
import type { CellSnapshot } from "../../../src/workbook/snapshot";
import { aCell } from "../../support/a-sheet";

/** How an office lays its form out. */
export interface Disarrangement {
  /** Columns of the sheet for each column of the form: 方眼紙. */
  readonly gridColumns: number;
  /** Whether boxes are merged, or typed in their first cell. */
  readonly isMerged: boolean;
  /** Whether the label is merged down beside bullets in rows of their own, or stands in the first row only. */
  readonly areLabelsMergedDown: boolean;
  readonly isLinePerRow: boolean;
  readonly isReviewBelowYear: boolean;
  readonly areHalvesSideBySide: boolean;
  /** 令和5年度 and 進捗状況 in one cell. */
  readonly isYearWithProgress: boolean;
  /** The box before which the form goes on on a second frame; null where it does not. */
  readonly continuedBefore: FieldId | null;
  readonly rowsBetweenFrames: number;
  readonly pageTitle: string | null;
  readonly initiative: "one cell" | "two lines" | "two cells" | "two rows";
  /** By the field's id; "year" and "progressBlock" for what is printed down the sides. */
  readonly labels: Readonly<Record<string, string>>;
  readonly without: readonly FieldId[];
  /** The box below which the office's own box stands; null where there is none. */
  readonly ownBoxAfter: FieldId | null;
  readonly ownBoxBesideDepartments: boolean;
  readonly titleAbove: string | null;
  readonly noteBelow: string | null;
  readonly noteAtRight: string | null;
}

export interface DrawnForm {
  readonly cells: readonly CellSnapshot[];
  readonly merges: readonly Area[];
  readonly bottom: number;
  readonly right: number;
  /** Texts of an office's own boxes, in no particular order. */
  readonly ownTexts: readonly string[];
}

const HEAD: readonly FieldId[] = ["initiative", "vision"];
const YEAR: readonly FieldId[] = [
  "goals",
  "actions",
  "departments",
  "firstHalf",
  "secondHalf",
  "achievement",
  "review",
];
const PROGRESS: readonly FieldId[] = ["firstHalf", "secondHalf"];
/** Year, labels, halves' labels, and two columns of text. */
const COLUMNS = { year: 0, label: 1, half: 2, text: 3, secondText: 4 } as const;
const LAST_COLUMN = COLUMNS.secondText;

/** Draws a form of those texts as that office would. */
export function drawDisarranged(
  texts: Readonly<Record<FieldId, string>>,
  how: Disarrangement,
  origin: { readonly row: number; readonly column: number },
): DrawnForm {
  const painter = new Painter(how, origin);
  painter.paint(texts);
  return painter.drawn();
}

class Painter {
  private readonly cells: CellSnapshot[] = [];
  private readonly merges: Area[] = [];
  private readonly ownTexts: string[] = [];
  private row: number;

  constructor(
    private readonly how: Disarrangement,
    private readonly origin: { readonly row: number; readonly column: number },
  ) {
    this.row = origin.row;
  }

  drawn(): DrawnForm {
    const right = this.origin.column + (LAST_COLUMN + 1) * this.how.gridColumns + 3;
    return { cells: this.cells, merges: this.merges, bottom: this.row, right, ownTexts: this.ownTexts };
  }

  paint(texts: Readonly<Record<FieldId, string>>): void {
    const { how } = this;
    if (how.titleAbove !== null) {
      this.write(how.titleAbove, this.row, 0);
      this.row += 2;
    }
    const there = (id: FieldId): boolean => !how.without.includes(id);
    for (const id of HEAD.filter(there)) this.paintBox(id, texts[id] ?? "", COLUMNS.year);
    if (how.noteAtRight !== null) this.cells.push(this.cellAt(how.noteAtRight, this.row - 1, LAST_COLUMN + 1, 1));

    const year = YEAR.filter(there);
    const cut = how.continuedBefore === null ? -1 : year.indexOf(how.continuedBefore);
    const parts = cut > 0 ? [year.slice(0, cut), year.slice(cut)] : [year];
    for (const [place, part] of parts.entries()) {
      if (place > 0) {
        if (how.pageTitle !== null && how.rowsBetweenFrames > 1) this.write(how.pageTitle, this.row + 1, 0);
        this.row += how.rowsBetweenFrames;
      }
      const inside = how.isReviewBelowYear ? part.filter((id) => id !== "review") : part;
      this.paintYear(inside, texts, place > 0);
      if (how.isReviewBelowYear && part.includes("review")) this.paintBox("review", texts.review ?? "", COLUMNS.year);
    }
    if (how.noteBelow !== null) {
      this.write(how.noteBelow, this.row + 1, 0);
      this.row += 2;
    }
  }

  private paintYear(ids: readonly FieldId[], texts: Readonly<Record<FieldId, string>>, isContinuation: boolean): void {
    if (ids.length === 0) return;
    const { how } = this;
    const halves = ids.filter((id) => PROGRESS.includes(id));
    const isJoined = how.isYearWithProgress && isContinuation && ids[0] !== undefined && halves.length === ids.length;
    const top = this.row;
    let progressTop = -1;
    let progressBottom = -1;
    for (const id of ids) {
      const isHalf = PROGRESS.includes(id);
      if (isHalf && progressTop < 0) progressTop = this.row;
      if (isHalf && how.areHalvesSideBySide && halves.length === 2) {
        if (id === halves[0]) this.paintSideBySide(halves, texts);
      } else {
        this.paintBox(id, texts[id] ?? "", isHalf ? COLUMNS.half : COLUMNS.label);
      }
      if (isHalf) progressBottom = this.row - 1;
    }
    if (isJoined) {
      this.box(
        `${how.labels.year ?? ""} ${how.labels.progressBlock ?? ""}`,
        top,
        this.row - 1,
        COLUMNS.year,
        COLUMNS.label,
      );
      return;
    }
    if (progressTop >= 0) {
      this.box(how.labels.progressBlock ?? "", progressTop, progressBottom, COLUMNS.label, COLUMNS.label);
    }
    this.box(how.labels.year ?? "", top, this.row - 1, COLUMNS.year, COLUMNS.year);
  }

  private paintBox(id: FieldId, text: string, labelColumn: number): void {
    const { how } = this;
    const top = this.row;
    if (id === "initiative") this.paintInitiative(text);
    else if (id === "departments" && how.ownBoxBesideDepartments) {
      this.box(text, this.row, this.row, COLUMNS.text, COLUMNS.text);
      this.box("担当者", this.row, this.row, COLUMNS.secondText, COLUMNS.secondText);
      this.ownTexts.push("担当者");
      this.row += 1;
    } else {
      const lines = how.isLinePerRow ? text.split("\n") : [text];
      for (const line of lines) {
        this.box(line, this.row, this.row, COLUMNS.text, COLUMNS.secondText);
        this.row += 1;
      }
    }
    this.box(how.labels[id] ?? "", top, this.row - 1, labelColumn, COLUMNS.half);
    if (how.ownBoxAfter === id) {
      this.box("備考", this.row, this.row, labelColumn, COLUMNS.half);
      this.box("庁舎二階の窓口", this.row, this.row, COLUMNS.text, COLUMNS.secondText);
      this.ownTexts.push("備考", "庁舎二階の窓口");
      this.row += 1;
    }
  }

  private paintInitiative(text: string): void {
    const [heading = "", leaf = ""] = text.split(/(?<=\S) (?=\()/u);
    const { initiative } = this.how;
    if (initiative === "two cells") {
      this.box(heading, this.row, this.row, COLUMNS.text, COLUMNS.text);
      this.box(leaf, this.row, this.row, COLUMNS.secondText, COLUMNS.secondText);
    } else if (initiative === "two rows") {
      this.box(heading, this.row, this.row, COLUMNS.text, COLUMNS.secondText);
      this.row += 1;
      this.box(leaf, this.row, this.row, COLUMNS.text, COLUMNS.secondText);
    } else {
      const joint = initiative === "two lines" ? "\n" : " ";
      this.box(heading + joint + leaf, this.row, this.row, COLUMNS.text, COLUMNS.secondText);
    }
    this.row += 1;
  }

  private paintSideBySide([first, second]: readonly FieldId[], texts: Readonly<Record<FieldId, string>>): void {
    if (first === undefined || second === undefined) return;
    const places = [
      [first, COLUMNS.half, COLUMNS.text],
      [second, COLUMNS.secondText, COLUMNS.secondText],
    ] as const;
    for (const [id, left, right] of places) {
      this.box(this.how.labels[id] ?? "", this.row, this.row, left, right, true);
      this.box(texts[id] ?? "", this.row + 1, this.row + 1, left, right, true);
    }
    this.row += 2;
  }

  private box(text: string, top: number, bottom: number, from: number, to: number, isForced = false): void {
    const { gridColumns, isMerged, areLabelsMergedDown } = this.how;
    const { column } = this.origin;
    const left = column + from * gridColumns;
    const right = column + (to + 1) * gridColumns - 1;
    if (text !== "") this.cells.push(aCell(text, top, left));
    const lastRow = areLabelsMergedDown ? bottom : top;
    const lastColumn = isMerged || isForced ? right : left;
    if (lastRow > top || lastColumn > left) this.merges.push({ top, left, bottom: lastRow, right: lastColumn });
  }

  private cellAt(text: string, row: number, formColumn: number, further: number): CellSnapshot {
    return aCell(text, row, this.origin.column + formColumn * this.how.gridColumns + further);
  }

  private write(text: string, row: number, formColumn: number): void {
    this.cells.push(this.cellAt(text, row, formColumn, 0));
  }
}

const labelOf = (id: FieldId): string => formDefinitionR5.fields.find((field) => field.id === id)?.label ?? "";

/** White space, line breaks and widths inside labels. */
function spaced(label: string): fc.Arbitrary<string> {
  const letters = Array.from(label);
  return fc.constantFrom(
    label,
    letters.join(" "),
    letters.join("\u3000"),
    letters.join("\n"),
    `${letters.slice(0, 2).join("")}\n${letters.slice(2).join("")}`,
    `${label}\u3000`,
    `\u3000${label}`,
    // A note's mark, a number, an ornament.
    `${label}※1`,
    `${label} 注1）`,
    `【${label}】`,
    `■${label}`,
    `1. ${label}`,
  );
}

const halfLabels = (kanji: string, from: number, to: number): fc.Arbitrary<string> => {
  const wide = (number: number): string =>
    String(number).replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return fc
    .record({
      name: fc.constantFrom(kanji, kanji.split("").join(" "), kanji.split("").join("\u3000")),
      joint: fc.constantFrom("", " ", "\n"),
      dash: fc.constantFrom("～", "〜", "~", "-", "－", "―", "ー"),
      months: fc.constantFrom(
        ["(", from, to, ")", ""] as const,
        ["（", from, to, "）", "月"] as const,
        ["（", wide(from), wide(to), "）", ""] as const,
      ),
    })
    .map(
      ({ name, joint, dash, months: [open, first, last, close, month] }) =>
        `${name}${joint}${open}${first}${month}${dash}${last}月${close}`,
    );
};

const labels = fc.record({
  initiative: spaced(labelOf("initiative")),
  vision: spaced(labelOf("vision")),
  goals: spaced(labelOf("goals")),
  actions: fc.oneof(spaced(labelOf("actions")), fc.constantFrom("取組み内容", "取り組み内容")),
  departments: spaced(labelOf("departments")),
  firstHalf: halfLabels("前期", 4, 9),
  secondHalf: halfLabels("後期", 10, 3),
  achievement: spaced(labelOf("achievement")),
  review: fc.oneof(spaced(labelOf("review")), fc.constantFrom("評価･検証", "評 価 ･ 検 証", "評価・\n検証")),
  year: fc.constantFrom("令和5年度", "令和５年度", "令 和 5 年 度", "R5年度", "令\n和\n5\n年\n度", "平成5年度"),
  progressBlock: spaced(formDefinitionR5.progressLabel),
});

/** Every disarrangement of domain.md, in any combination that people can draw. */
export const disarrangements: fc.Arbitrary<Disarrangement> = fc
  .record({
    gridColumns: fc.constantFrom(1, 1, 2, 7),
    isMerged: fc.boolean(),
    areLabelsMergedDown: fc.boolean(),
    isLinePerRow: fc.boolean(),
    isReviewBelowYear: fc.boolean(),
    areHalvesSideBySide: fc.boolean(),
    isYearWithProgress: fc.boolean(),
    continuedBefore: fc.constantFrom(null, null, "firstHalf", "secondHalf", "achievement"),
    rowsBetweenFrames: fc.constantFrom(0, 1, 3),
    pageTitle: fc.constantFrom(null, "町政運営推進プラン（2ページ目）"),
    initiative: fc.constantFrom("one cell", "two lines", "two cells", "two rows"),
    labels,
    without: fc.constantFrom<readonly FieldId[]>([], [], [], ["departments"], ["achievement"], ["vision"]),
    ownBoxAfter: fc.constantFrom<FieldId | null>(null, null, "departments", "secondHalf", "achievement"),
    ownBoxBesideDepartments: fc.boolean(),
    titleAbove: fc.constantFrom(null, "町政運営推進プラン 進捗管理シート", "様式第1号"),
    noteBelow: fc.constantFrom(null, "※ 前期は10月に出してください。", "担当：町民生活課", "（注）様式は変えないこと"),
    noteAtRight: fc.constantFrom(null, "※ 記入上の注意", "← ここに書く"),
  } satisfies { readonly [Key in keyof Disarrangement]: fc.Arbitrary<Disarrangement[Key]> })
  .map((how) => ({
    ...how,
    // Two cells and a box beside 実践課 need merged boxes, or nobody could tell where the frame ends.
    ownBoxBesideDepartments: how.ownBoxBesideDepartments && how.isMerged && how.gridColumns > 1,
    noteAtRight: how.isMerged ? how.noteAtRight : null,
  }));

const ordinaryLines = [
  "・広報紙の充実を図る。",
  "○出前講座 8件（4/26、5/10）",
  "前期に同じ",
  "【町民生活課】",
  "担当者：窓口の班長が兼ねる。",
  "※ 見込みを含む。",
  "備考",
  "  行頭に空白",
  "=1+2",
  "11/14、11/15 説明会を開いた。",
];
/** Lines of a text that read like labels: what is a label, its place must tell. */
const linesLikeLabels = ["目標", "実践課", "取組項目", "令和5年度", "後期 (10～3月)", "評価・検証", "進捗状況"];

/** Texts of the nine boxes. */
export function formTexts({ withLinesLikeLabels }: { readonly withLinesLikeLabels: boolean }) {
  const lines = fc.constantFrom(...ordinaryLines, ...(withLinesLikeLabels ? linesLikeLabels : []));
  const value = fc.array(lines, { minLength: 1, maxLength: 4 }).map((inBox) => inBox.join("\n"));
  const empty = fc.constant("");
  return fc.record({
    initiative: fc.constantFrom(
      "① 地域支えあいの仕組みづくり (1) 自治会組織の活動支援と連携",
      "③ 適正な受益者負担と自主財源の確保 (2) 行政サービスの制限、債権管理、徴収対策",
    ),
    vision: value,
    goals: value,
    actions: value,
    departments: fc.constantFrom("町民生活課", "全課【総務課】", "町民生活課、建設水道課"),
    firstHalf: fc.oneof(value, empty),
    secondHalf: fc.oneof(value, empty),
    achievement: fc.constantFrom("達成できた", "一部達成できた", ""),
    review: fc.oneof(value, empty),
  });
}
