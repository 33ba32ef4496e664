import { z } from "zod";
import type { PaneServices } from "../services";
import { viewIds } from "../views";
import type { Remembered } from "./frame-state";

/** Keys of the workbook's settings: what belongs to the workbook and goes with it. */
export const workbookKeys = { department: "department", period: "period" } as const;

/** Keys of the preferences: what is a person's own and stays on this PC. */
export const preferenceKeys = { gathers: "gathers", view: "view", isWelcomed: "welcomed" } as const;

const name = z.string().min(1);

/** What the workbook and this PC remember from the last time. */
export function remembered({ workbook, preferences }: Pick<PaneServices, "workbook" | "preferences">): Remembered {
  const department = name.safeParse(workbook.settings.get(workbookKeys.department)).data ?? null;
  return {
    department,
    period: name.safeParse(workbook.settings.get(workbookKeys.period)).data ?? null,
    isGathering: preferences.read(preferenceKeys.gathers, z.boolean()),
    view: preferences.read(preferenceKeys.view, z.enum(viewIds)) ?? "leaves",
    isWelcomeOpen: preferences.read(preferenceKeys.isWelcomed, z.boolean()) !== true,
  };
}
