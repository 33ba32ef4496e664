import { askSheetList } from "../../src/excel/insert/sheet-list";
import { roundTrip } from "../../src/excel/round-trip";
import type { Failure } from "../../src/preview/host/failures";
import { openForChange, standing, stateOf, type OpenedForChange } from "./a-change";

type State = Awaited<ReturnType<typeof stateOf>>;

/** What a change comes to when nothing fails: its states, and how many actions each of its batches has. */
async function rehearse(): Promise<{ before: State; after: State; actions: readonly number[] }> {
  const { host, changing, change } = await openForChange();
  const before = await stateOf(host);
  const start = host.batches.length;
  const result = await changing.changeSheets(change);
  if (!result.ok) throw new Error(result.problem.message);
  const actions = host.batches.slice(start).map(({ request }) => request.Actions.length);
  return { before, after: await stateOf(host), actions };
}

const rehearsal = rehearse();

/** Every batch, and within the last one every action; before it and after it took effect. */
async function failures(): Promise<readonly Failure[]> {
  const { actions } = await rehearsal;
  const moments = ["before", "after"] as const;
  const wholes = actions.flatMap((_, index) =>
    moments.map((moment) => ({ batch: index + 1, code: "GeneralException", moment })),
  );
  const [commit] = actions.slice(-1);
  const steps = Array.from({ length: commit ?? 0 }, (_, action) => action).flatMap((action) =>
    moments.map((moment) => ({ batch: actions.length, action, code: "GeneralException", moment })),
  );
  return [...wholes, ...steps];
}

const described = (failure: Failure): string =>
  `${failure.batch}回目の${failure.action === undefined ? "" : `${failure.action}番目の`}${failure.moment}`;

/** Every text of the old workbook, under the sheet's name or 旧 before it. */
function lostTexts({ texts }: State): readonly string[] {
  return standing.sheets.flatMap(({ name, cells }) => {
    const places = [texts[name], texts[`旧${name}`]];
    const isWhole = places.some((place) =>
      cells.every(({ content }) => content.type !== "text" || Object.values(place ?? {}).includes(content.text)),
    );
    return isWhole ? [] : [name];
  });
}

async function changeWith(
  failuresToCome: readonly Failure[],
): Promise<OpenedForChange & { result: unknown; ok: boolean }> {
  const opened = await openForChange();
  for (const failure of failuresToCome) opened.host.fail(failure);
  const result = await opened.changing.changeSheets(opened.change);
  return { ...opened, result, ok: result.ok };
}

test("どのバッチ、どの操作で失敗しても、すべて終わっているか、すべて元のまま", async () => {
  const { before, after } = await rehearsal;
  const outcomes: Record<string, number> = { done: 0, unchanged: 0 };
  for (const failure of await failures()) {
    const { host, changing, result, ok } = await changeWith([failure]);
    const state = await stateOf(host);
    const where = described(failure);
    expect([where, state]).toEqual([where, ok ? after : before]);
    if (!ok) expect(result).toMatchObject({ problem: { workbook: "unchanged" } });
    expect([where, (await changing.lastChange())?.state ?? null]).toEqual([where, ok ? "done" : null]);
    outcomes[ok ? "done" : "unchanged"] = (outcomes[ok ? "done" : "unchanged"] ?? 0) + 1;
  }
  // The last batch is done where it fails after its last actions, which only ask.
  expect(outcomes.unchanged).toBeGreaterThan(outcomes.done ?? 0);
});

test("飾りや確かめの途中で失敗したら、文字はすべて入るか、すべて元のまま", async () => {
  const { before, after, actions } = await rehearsal;
  for (let action = 0; action < (actions[1] ?? 0); action++) {
    const { host, result, ok } = await changeWith([{ batch: 2, action, code: "GeneralException", moment: "before" }]);
    const { tabs, texts } = await stateOf(host);
    const expected = ok ? after : before;
    expect([action, tabs, texts]).toEqual([action, expected.tabs, expected.texts]);
    // Nothing is left out in silence.
    if (ok) expect(JSON.stringify(result)).toMatch(/ませんでした/u);
  }
});

test("片付けもできないときは、何も失わず、［片付ける］で元に戻る", async () => {
  const { before, after } = await rehearsal;
  const states = new Set<string>();
  for (const failure of await failures()) {
    const others = Array.from({ length: 12 }, (_, index) => ({
      batch: failure.batch + 1 + index,
      code: "GeneralException",
      moment: "before" as const,
    }));
    const { host, changing, result, ok } = await changeWith([failure, ...others]);
    for (let left = 0; left < 14; left++) await roundTrip(askSheetList).catch(() => null);
    const where = described(failure);
    const state = await stateOf(host);
    expect([where, lostTexts(state)]).toEqual([where, []]);
    if (ok) {
      expect([where, state]).toEqual([where, after]);
      continue;
    }
    const last = await changing.lastChange();
    states.add(last?.state ?? "none");
    if (last) {
      expect(result).toMatchObject({ problem: { workbook: "broken" } });
      expect(JSON.stringify(result)).toContain("片付ける");
      const back = last.state === "broken" ? await changing.tidyUp() : await changing.undoChange();
      expect([where, back]).toMatchObject([where, { ok: true }]);
    }
    expect([where, await stateOf(host)]).toEqual([where, before]);
    expect([where, await changing.lastChange()]).toEqual([where, null]);
  }
  expect([...states]).toContain("broken");
});
