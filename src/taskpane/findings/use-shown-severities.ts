import { useCallback, useState } from "react";
import { z } from "zod";
import { severities, type Severity } from "../../checks/finding";
import { useServices } from "../services";

const KEY = "findings.severities";
const rememberedSchema = z.array(z.enum(severities));

/** Which severities are shown, as this person left it. */
export function useShownSeverities(): {
  readonly shown: ReadonlySet<Severity>;
  readonly toggle: (severity: Severity) => void;
} {
  const { preferences } = useServices();
  const [shown, setShown] = useState<ReadonlySet<Severity>>(
    () => new Set(preferences.read(KEY, rememberedSchema) ?? severities),
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
