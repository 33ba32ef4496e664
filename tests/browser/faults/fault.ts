import type { Page } from "playwright-core";
import type { Failure } from "../../../src/preview/host/failures";

/** What goes wrong, counted in round trips from the moment at which the journey begins. */
export type Fault =
  | { readonly type: "failures"; readonly failures: readonly Failure[] }
  /** Somebody closes the pane when so many round trips were carried out: no answer comes any more. */
  | { readonly type: "closed"; readonly behind: number };

/** How many actions each round trip of a journey had, and at which of them it changes something. */
export interface BatchOutline {
  readonly actionCount: number;
  readonly changes: readonly number[];
}

const code = "GeneralException";
const READS = /^(?:_|Get|Load|Instantiate|GetItem|Activate$)/u;

export async function outlineSince(page: Page, from: number): Promise<readonly BatchOutline[]> {
  const batches = await page.evaluate(
    (start) =>
      (window.excelHost?.batches ?? [])
        .slice(start)
        .map(({ request }) => request.Actions.map(({ ActionType, Name }) => `${ActionType} ${Name}`)),
    from,
  );
  return batches.map((actions) => ({
    actionCount: actions.length,
    changes: actions.flatMap((action, index) => {
      const [type, name = ""] = action.split(" ");
      return type === "4" || type === "9" || (type === "3" && !READS.test(name)) ? [index] : [];
    }),
  }));
}

/** Every way in which round trip `batch` (1 is the first) can go wrong. */
export function faultsAt(batch: number, { changes }: BatchOutline): readonly Fault[] {
  const failing = (failure: Omit<Failure, "batch" | "code">, more = 0): Fault => ({
    type: "failures",
    failures: [
      { ...failure, batch, code },
      ...Array.from({ length: more }, (_, index) => ({ batch: batch + index + 1, code, moment: "before" as const })),
    ],
  });
  const inTheMiddle = middles(changes).map((action) => failing({ action, moment: "before" }));
  const isWriting = changes.length > 0;
  return [
    failing({ moment: "before" }),
    failing({ moment: "after" }),
    ...inTheMiddle,
    ...(isWriting
      ? [
          failing({ moment: "after" }, 1),
          failing({ moment: "after" }, 2),
          failing({ moment: "after" }, 5),
          ...middles(changes)
            .slice(0, 2)
            .flatMap((action) => [
              failing({ action, moment: "before" }, 1),
              failing({ action, moment: "before" }, 2),
              failing({ action, moment: "before" }, 5),
            ]),
          { type: "closed" as const, behind: batch },
        ]
      : []),
  ];
}

/** Three of the places behind which something has been changed and something has not. */
function middles(changes: readonly number[]): readonly number[] {
  const inner = changes.slice(1);
  const chosen = [0, 0.5, 0.999].map((share) => inner[Math.floor(inner.length * share)]);
  return [...new Set(chosen)].filter((action) => action !== undefined);
}

export function arm(page: Page, fault: Fault): Promise<void> {
  return page.evaluate((wanted) => {
    const host = window.excelHost;
    if (!host) throw new Error("No host.");
    if (wanted.type === "failures") {
      for (const failure of wanted.failures) host.fail(failure);
      return;
    }
    const answer = host.answer.bind(host);
    let count = 0;
    host.answer = (request, flags) => (++count > wanted.behind ? new Promise(() => undefined) : answer(request, flags));
  }, fault);
}
