import { answered, type CallLength } from "./unanswered";

/**
 * One batch to Excel: `queue` queues what to do and what to load, and returns a function that reads the answer. Waits
 * while a cell is being edited, so that neither reading nor writing disturbs the person typing.
 *
 * Create ranges with {@link untracked}, or Excel is asked to track each of them, and to release it in one more batch.
 */
export async function roundTrip<Value>(
  queue: (context: Excel.RequestContext) => () => Value,
  length: CallLength = "short",
): Promise<Value> {
  const run = Excel.run({ delayForCellEdit: true }, async (context) => {
    const answer = queue(context);
    await context.sync();
    return answer();
  });
  return answered(run, length);
}

/** For an object used in this batch alone: Excel need not track it. */
export function untracked<Tracked extends { untrack: () => unknown }>(object: Tracked): Tracked {
  object.untrack();
  return object;
}
