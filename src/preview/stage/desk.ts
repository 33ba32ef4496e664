import type { ExcelHost } from "../host/host";
import type { ExcelState } from "./excel-state";

/** Whose work is shown: a 担当課's or 総務課's. Each has its own workbooks. */
export const sides = ["department", "general-affairs"] as const;

export type Side = (typeof sides)[number];

export interface OpenedWorkbook {
  /** Also the name of the frame with its pane. */
  readonly id: string;
  readonly side: Side;
  readonly file: string;
  readonly host: ExcelHost;
  /** The file as it was opened: better than anything this page writes, as long as nothing has changed. */
  readonly original: { readonly bytes: Uint8Array; readonly at: number };
  readonly state: ExcelState;
  /** The host's count of changes when the workbook was last the same as its file; null: it never was. */
  readonly savedAt: number | null;
  readonly isPaneOpen: boolean;
  /** Its pane has been opened once: closing it only hides it, as Excel does. */
  readonly hasPane: boolean;
  /** Files that lie ready in the pane's とりまとめ. */
  readonly handedIn: readonly File[];
}

/** The workbooks that are open, and which of them is in front. */
export interface Desk {
  readonly side: Side;
  readonly workbooks: readonly OpenedWorkbook[];
  readonly front: Readonly<Record<Side, string | null>>;
}

export type DeskAction =
  | { readonly type: "side-chosen"; readonly side: Side }
  | { readonly type: "opened"; readonly workbook: OpenedWorkbook }
  | { readonly type: "reopened"; readonly id: string; readonly workbook: OpenedWorkbook }
  | { readonly type: "chosen"; readonly id: string }
  | { readonly type: "closed"; readonly id: string }
  | { readonly type: "saved"; readonly id: string; readonly at: number }
  | { readonly type: "pane-switched"; readonly id: string; readonly isOpen: boolean };

export const emptyDesk: Desk = {
  side: "department",
  workbooks: [],
  front: { department: null, "general-affairs": null },
};

export function deskReducer(desk: Desk, action: DeskAction): Desk {
  switch (action.type) {
    case "side-chosen":
      return { ...desk, side: action.side };
    case "opened": {
      const { workbook } = action;
      return {
        ...desk,
        workbooks: [...desk.workbooks, workbook],
        front: { ...desk.front, [workbook.side]: workbook.id },
      };
    }
    case "reopened": {
      const { id, workbook } = action;
      const isFront = desk.front[workbook.side] === id;
      return {
        ...desk,
        workbooks: desk.workbooks.map((one) => (one.id === id ? workbook : one)),
        front: isFront ? { ...desk.front, [workbook.side]: workbook.id } : desk.front,
      };
    }
    case "chosen": {
      const chosen = desk.workbooks.find(({ id }) => id === action.id);
      return chosen ? { ...desk, front: { ...desk.front, [chosen.side]: chosen.id } } : desk;
    }
    case "closed":
      return withoutWorkbook(desk, action.id);
    case "saved":
      return withChanged(desk, action.id, () => ({ savedAt: action.at }));
    case "pane-switched":
      return withChanged(desk, action.id, (one) => ({
        isPaneOpen: action.isOpen,
        hasPane: one.hasPane || action.isOpen,
      }));
  }
}

export function workbooksOf({ workbooks }: Desk, side: Side): readonly OpenedWorkbook[] {
  return workbooks.filter((one) => one.side === side);
}

/** The workbook that is looked at; null where the side has none. */
export function frontOf({ workbooks, front, side }: Desk): OpenedWorkbook | null {
  return workbooks.find(({ id }) => id === front[side]) ?? null;
}

export function isUnsaved({ host, savedAt }: Pick<OpenedWorkbook, "savedAt"> & UnderChange): boolean {
  return savedAt !== host.changeCount;
}

interface UnderChange {
  readonly host: Pick<ExcelHost, "changeCount">;
}

/** The neighbour comes to the front, as with the tabs of a browser. */
function withoutWorkbook(desk: Desk, id: string): Desk {
  const closed = desk.workbooks.find((one) => one.id === id);
  if (!closed) return desk;
  const before = workbooksOf(desk, closed.side);
  const place = before.indexOf(closed);
  const neighbour = before[place + 1] ?? before[place - 1] ?? null;
  const isFront = desk.front[closed.side] === id;
  return {
    ...desk,
    workbooks: desk.workbooks.filter((one) => one !== closed),
    front: isFront ? { ...desk.front, [closed.side]: neighbour?.id ?? null } : desk.front,
  };
}

function withChanged(desk: Desk, id: string, change: (one: OpenedWorkbook) => Partial<OpenedWorkbook>): Desk {
  return { ...desk, workbooks: desk.workbooks.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}
