import { useCallback, useState } from "react";
import { z } from "zod";
import { severities, type Severity } from "../../checks/finding";
import { useServices } from "../services";

const KEY = "findings.severities";
/**
 * 参考 asks nothing of anyone (字の間を空けた欄の名前, a sheet that is no form): folded away until somebody wants it, so that
 * what is to be done is not lost among it. Not left out: who misses a form finds there that its sheet was passed over.
 */
const SHOWN_AT_FIRST: readonly Severity[] = ["error", "warning"];
const rememberedSchema = z.array(z.enum(severities));

/** Which severities are shown, as this person left it. */
export function useShownSeverities(): {
  readonly shown: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
} {
  const { preferences } = useServices();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(
    () => new Set(preferences.read(KEY, rememberedSchema) ?? SHOWN_AT_FIRST),
  );
  const toggle = useCallback(
    (severity: Severity) => {
      const next = severities.filter((other) => (other === severity) !== shown.has(other));
      setShown(new Set(next));
      preferences.write(KEY, next);
    },
    [preferences, shown],
  );
  return { shown, toggle };
}
