import type { InitiativeMatch } from "../plan/match-initiative";
import type { FiscalYear } from "../plan/schema";
import type { Area, CellAddress } from "../workbook/address";
import type { Untold, Visibility } from "../workbook/snapshot";
import type { FieldId } from "./definition";

/** One field of a form as it was found on a sheet. */
export interface FieldReading {
  /** To the character. Rows and continued frames are joined with "\n", cells beside each other in a row with " ". "" where empty. */
  readonly text: string;
  /**
   * The cells that its text is of, in its order; a further list for each time that it is printed again, at the head of a next page.
   * Absent: nobody knows any more.
   */
  readonly cells?: readonly (readonly CellAddress[])[];
  /** Its area: right of its label (or under it) up to the frame's edge; more than one where it is continued. */
  readonly areas: readonly [Area, ...Area[]];
  readonly label: LabelReading;
  /** Absent: nothing to say. */
  readonly remarks?: readonly CellRemark[];
}

/** What a reader of the sheet has to know of a cell of a field, besides the field's text. */
export interface CellRemark {
  /**
   * error: a formula's error, or ####; picture: a picture in the cell; uncalculated: a formula without a result; empty-link: 0,
   * of a cell that is empty; struck: struck through; hidden: in a hidden row or column, or shown by no format; linked: the
   * result of a link to another workbook; shape: the text of a text box or another shape; check: check boxes that give no
   * certain answer, or are not asked for; mark: an oval of which nobody knows which answer it is at; note: メモ or コメント;
   * unclear-year: texts of several years, and nobody can tell which is which.
   */
  readonly about:
    | "error"
    | "picture"
    | "uncalculated"
    | "empty-link"
    | "unclear-year"
    | "struck"
    | "hidden"
    | "linked"
    | "shape"
    | "check"
    | "mark"
    | "note";
  /** What stands there, to be quoted (unclear-year: the heads over it); "" where nothing can be. */
  readonly text: string;
  readonly cell: CellAddress;
  /** It is part of the field's text all the same. */
  readonly isInText: boolean;
}

export interface LabelReading {
  /** As typed: "実践\n課". */
  readonly text: string;
  readonly cell: CellAddress;
  /** standard: as defined, or an accepted spelling; spaced: the same, with white space inside; other: another word. */
  readonly spelling: "standard" | "spaced" | "other";
}

/** What a 課 was called, typed in 実践課. */
export interface FormerDepartmentName {
  /** As the plan writes it. */
  readonly name: string;
  /** The last day of the name (ISO date). */
  readonly until: string;
  /** 課 of today; several where it was split. */
  readonly successors: readonly string[];
}

/** Who carries a form out, as its 実践課 field says. */
export interface DepartmentsReading {
  /**
   * 課 of the plan that are named (the plan's own spelling), in the order typed; empty on a 全課 form. A former name stands for its
   * one successor; one that was split is in `former` alone.
   */
  readonly named: readonly string[];
  /** The former names that were typed, also in 【】; absent: none. */
  readonly former?: readonly FormerDepartmentName[];
  /** What was typed where a 課 should be and is none of the plan's. */
  readonly unknown: readonly string[];
  readonly allDepartments: boolean;
  /** The とりまとめ課 typed in 【】, where it is one 課 of the plan, also by a former name. */
  readonly lead: string | null;
  /** Of several that are named, the one that is said to be in charge: 「主：…」「副：…」. Absent: none is. */
  readonly main?: string;
  /** The 課 that a person named, asked because the form did not say; absent: nobody was asked. */
  readonly answered?: string;
}

/** A fiscal year printed on a frame; `value` is null where it could not be understood. */
export interface FiscalYearReading {
  readonly value: FiscalYear | null;
  readonly text: string;
  readonly cell: CellAddress;
}

/** 管理番号: "R5 Ⅰ-2-①(1) 町民生活課 その1". */
export interface RegistrationNumber {
  readonly fiscalYear: FiscalYear;
  /** "1-2-1-1" */
  readonly initiative: string;
  readonly department: string;
  readonly sequence: number;
}

/** Text inside a form's frame and in none of its fields: 担当者, 連絡先, a field of an office's own. */
export interface UnplacedText {
  readonly text: string;
  readonly cell: CellAddress;
  /** In a list, the title of its column, as typed: 「備考」. Absent: there is none. */
  readonly under?: string;
}

export interface FormReading {
  readonly sheet: string;
  readonly sheetPosition: number;
  readonly visibility: Visibility;
  /** The frame; a second one where the form is continued on the next page. */
  readonly frames: readonly [Area, ...Area[]];
  readonly initiative: InitiativeMatch;
  readonly departments: DepartmentsReading;
  readonly fiscalYears: readonly FiscalYearReading[];
  readonly registrationNumber: (RegistrationNumber & { readonly cell: CellAddress }) | null;
  /** A field whose label is not there is null. Its keys are all of the definition's. */
  readonly fields: Readonly<Record<FieldId, FieldReading | null>>;
  readonly unplaced: readonly UnplacedText[];
}

/** Some labels of a form, too few to be one; or a list's head over rows that are none: a person has to look. */
export interface NearForm {
  readonly area: Area;
  readonly labels: readonly LabelReading[];
  /** []: of a list, whose rows name no initiative of the plan. */
  readonly missing: readonly FieldId[];
}

/**
 * What a sheet is. `summary`: one of a summary workbook's own; `list`: choices for a drop-down list, or, where it has forms,
 * one initiative a row.
 */
export type SheetKind = "form" | "plan" | "register" | "example" | "summary" | "list" | "chart" | "unrelated" | "empty";

export interface SheetReading {
  readonly name: string;
  readonly position: number;
  readonly visibility: Visibility;
  readonly kind: SheetKind;
  /** From top to bottom, then left to right; [] unless the kind is "form" or "list". */
  readonly forms: readonly FormReading[];
  /** On sheets of the kinds "form", "list" and "unrelated". */
  readonly nearForms: readonly NearForm[];
  /** Frames of examples beside real forms, on sheets of the kinds "form" and "list": never gathered, always named. */
  readonly examples: readonly Area[];
  /** On sheets of the kind "form": what stands there and could not be read. Absent: nothing. */
  readonly untold?: Untold & {
    /** Cells in which some letters are struck through, nobody knows which. */
    readonly partlyStruck: readonly CellAddress[];
  };
}
