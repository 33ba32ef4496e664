/** How a named style looks, in terms that every host can carry out. Colours are RRGGBB. */
export interface CellStyle {
  readonly sizePt: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly underline?: boolean;
  /** A thin line on all four sides. */
  readonly border?: boolean;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  /** Text set downwards, one character under another. */
  readonly isVerticalText?: boolean;
  /** Excel's format code; "@" where the content is text. */
  readonly numberFormat?: string;
  /** Only matters on a protected sheet. Absent: locked. */
  readonly isUnlocked?: boolean;
}

/** A universal-design font that every Windows since 2018 has; column widths are counted in its digits. */
export const PRINT_FONT = "BIZ UDゴシック";
export const DEFAULT_SIZE_PT = 10.5;

const bordered = { sizePt: DEFAULT_SIZE_PT, border: true, wrap: true, vertical: "center" } as const;

/** Every way a cell of ours can look: one set for the whole product. */
export const styles = {
  plain: { sizePt: DEFAULT_SIZE_PT, vertical: "center" },
  note: { sizePt: 9, vertical: "top", wrap: true, color: "595959" },
  coverTitle: { sizePt: 26, bold: true, horizontal: "center", vertical: "center", wrap: true },
  coverSubtitle: { sizePt: 16, horizontal: "center", vertical: "center", wrap: true },
  title: { sizePt: 16, bold: true, vertical: "center" },
  heading: { sizePt: 12, bold: true, vertical: "center" },
  formTitle: { sizePt: 12, bold: true, vertical: "center", wrap: true },
  breadcrumb: { sizePt: 10, vertical: "center", color: "404040", wrap: true },
  registrationNumber: { sizePt: 8, horizontal: "right", vertical: "center", color: "595959" },
  label: { ...bordered, bold: true, fill: "E8EEF7", horizontal: "center" },
  // Wrapping would set stacked text to the left in LibreOffice.
  labelVertical: { ...bordered, wrap: false, bold: true, fill: "E8EEF7", horizontal: "center", isVerticalText: true },
  value: { ...bordered, horizontal: "left", vertical: "top", numberFormat: "@", isUnlocked: true },
  valueCentered: { ...bordered, horizontal: "left", numberFormat: "@", isUnlocked: true },
  valueSmall: { ...bordered, sizePt: 8, horizontal: "left", vertical: "top", numberFormat: "@", isUnlocked: true },
  valueLocked: { ...bordered, horizontal: "left", numberFormat: "@" },
  tableHeader: { ...bordered, bold: true, fill: "D6E0F0", horizontal: "center" },
  tableText: { ...bordered, horizontal: "left", vertical: "top", numberFormat: "@" },
  tableCentered: { ...bordered, horizontal: "center", numberFormat: "@" },
  tableLink: { ...bordered, horizontal: "left", vertical: "top", color: "0B5394", underline: true, numberFormat: "@" },
  tableLinkCentered: { ...bordered, horizontal: "center", color: "0B5394", underline: true, numberFormat: "@" },
  tableCount: { ...bordered, horizontal: "right", numberFormat: "#,##0" },
  totalLabel: { ...bordered, bold: true, fill: "F2F5FA", horizontal: "left", numberFormat: "@" },
  totalCount: { ...bordered, bold: true, fill: "F2F5FA", horizontal: "right", numberFormat: "#,##0" },
  totalShare: { ...bordered, bold: true, fill: "F2F5FA", horizontal: "right", numberFormat: "0.0%" },
  listNumber: { ...bordered, horizontal: "right", vertical: "top", numberFormat: "0" },
  tableShare: { ...bordered, horizontal: "right", numberFormat: "0.0%" },
  stateDone: { ...bordered, horizontal: "center", fill: "E2F0D9", numberFormat: "@" },
  stateAttention: { ...bordered, horizontal: "center", fill: "FFF2CC", numberFormat: "@" },
  stateDoneLink: {
    ...bordered,
    horizontal: "center",
    fill: "E2F0D9",
    color: "0B5394",
    underline: true,
    numberFormat: "@",
  },
  stateAttentionLink: {
    ...bordered,
    horizontal: "center",
    fill: "FFF2CC",
    color: "0B5394",
    underline: true,
    numberFormat: "@",
  },
  stateOptional: { ...bordered, horizontal: "center", color: "767676", numberFormat: "@" },
  stateUnconcerned: { ...bordered, horizontal: "center", fill: "F2F2F2" },
  stateMissing: { ...bordered, horizontal: "center", fill: "F8D7DA", numberFormat: "@" },
  stateMissingLink: {
    ...bordered,
    horizontal: "center",
    fill: "F8D7DA",
    color: "0B5394",
    underline: true,
    numberFormat: "@",
  },
  severityError: { ...bordered, horizontal: "center", bold: true, fill: "F8D7DA", numberFormat: "@" },
  severityWarning: { ...bordered, horizontal: "center", fill: "FFF2CC", numberFormat: "@" },
  severityInfo: { ...bordered, horizontal: "center", fill: "EDEDED", numberFormat: "@" },
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof styles;
