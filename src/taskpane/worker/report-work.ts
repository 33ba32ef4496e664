import type { LastYearShelf } from "./last-year-shelf";
import type { WorkKind, WorkMessage, WorkReport } from "./protocol";
import { answerWork } from "./work-handlers";

/** Does what `message` asks and reports it; a bug is reported too, so that nobody waits for ever. */
export async function reportWork<Kind extends WorkKind>(
  message: WorkMessage<Kind>,
  lastYear: LastYearShelf,
  post: (report: WorkReport) => void,
): Promise<void> {
  const { id } = message;
  try {
    const reply = await answerWork(message, {
      lastYear,
      onStep: (step) => {
        post({ type: "step", id, step });
      },
    });
    post({ type: "done", id, reply });
  } catch (error) {
    post({
      type: "failed",
      id,
      detail: error instanceof Error ? `${error.message}\n${error.stack ?? ""}` : String(error),
    });
  }
}
