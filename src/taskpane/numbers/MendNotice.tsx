import { Notice } from "../frame/Notice";
import { messages } from "./messages";
import type { NumberMends } from "./use-number-mends";

/** What became of the last mend; the former number can be put back. */
export function MendNotice({ told, dismiss }: Pick<NumberMends, "told" | "dismiss">) {
  if (!told) return null;
  const { intent, sentence, undo } = told;
  return (
    <Notice
      intent={intent}
      sentence={sentence}
      actions={[...(undo ? [{ label: messages.undo, run: undo }] : []), { label: messages.close, run: dismiss }]}
    />
  );
}
