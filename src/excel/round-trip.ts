/**
 * One batch to Excel: `queue` says what to do and what to load, and gives back how to read the answer. A cell that is
 * being edited is waited for, so that neither reading nor writing disturbs who is typing.
 *
 * Ranges are to be made with {@link untracked}, or Excel is asked to keep each of them, and to forget it in a batch more.
 */
export async function roundTrip<Value>(queue: (context: Excel.RequestContext) => () => Value): Promise<Value> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const answer = queue(context);
    await context.sync();
    return answer();
  });
}

/** For what is used in this batch alone: Excel need not remember it. */
export function untracked<Tracked extends { untrack: () => unknown }>(object: Tracked): Tracked {
  object.untrack();
  return object;
}
