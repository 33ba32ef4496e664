import { z } from "zod";
import type { PaneServices } from "../services";
import { viewIds } from "../views";
import { chosenFor } from "./choices";
import type { Remembered } from "./frame-state";

/** Keys of the workbook's settings: what belongs to the workbook and goes with it. */
export const workbookKeys = { department: "department", period: "period" } as const;

/** Keys of the preferences: what is a person's own and stays on this PC. */
export const preferenceKeys = { gathers: "gathers", view: "view", isWelcomed: "welcomed" } as const;

const name = z.string().min(1);

/** What the workbook and this PC remember from the last time. */
export function remembered({ workbook, preferences }: Pick<PaneServices, "workbook" | "preferences">): Remembered {
  const stored = (key: string) => name.safeParse(workbook.settings.get(key)).data ?? null;
  // What this person chose here last counts more than what went with the workbook.
  const chosen = chosenFor(workbook.address(), preferences);
  return {
    department: chosen.department ?? stored(workbookKeys.department),
    period: chosen.period ?? stored(workbookKeys.period),
    isGathering: preferences.read(preferenceKeys.gathers, z.boolean()),
    view: preferences.read(preferenceKeys.view, z.enum(viewIds)) ?? "leaves",
    isWelcomeOpen: preferences.read(preferenceKeys.isWelcomed, z.boolean()) !== true,
  };
}
