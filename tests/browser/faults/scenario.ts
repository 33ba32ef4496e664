import { expect } from "@jest/globals";
import type { Browser } from "playwright-core";
import { openPane, SOON_MS, type OpenedPane, type PaneOptions, type Texts } from "../../support/browser-pane";
import { lostTexts, walk, type Step } from "../journeys/journey";
import { arm, outlineSince, type BatchOutline, type Fault } from "./fault";

/** A journey of which one part is walked with faults. */
export interface Scenario {
  readonly name: string;
  readonly open: () => Promise<PaneOptions>;
  readonly before: readonly Step[];
  readonly walked: readonly Step[];
  /** What a person has to do in a pane that was opened anew, before `walked`. */
  readonly again: readonly Step[];
}

interface Begun {
  readonly pane: OpenedPane;
  readonly options: PaneOptions;
  readonly kept: Texts;
}

async function begin(browser: Browser, { open, before, walked }: Scenario): Promise<Begun> {
  const options = await open();
  const pane = await openPane(browser, options);
  await walk(pane, before);
  // What the pane reads behind its work belongs to what came before.
  await pane.page.waitForTimeout(700);
  const texts = await pane.texts();
  return { pane, options, kept: walked[0]?.kept?.(texts) ?? texts };
}

/** Walks it without a fault, and tells what its round trips are. */
export async function outlineOf(browser: Browser, scenario: Scenario): Promise<readonly BatchOutline[]> {
  const { pane, kept } = await begin(browser, scenario);
  const from = await pane.page.evaluate(() => window.excelHost?.batches.length ?? 0);
  const walked = await walk(pane, scenario.walked);
  await pane.page.waitForTimeout(700);
  expect(walked.map(({ attempts }) => attempts)).toEqual(scenario.walked.map(() => 1));
  expectKept(kept, await pane.texts(), scenario);
  const outline = await outlineSince(pane.page, from);
  await pane.close();
  return outline;
}

/** Walks it with `fault`: throws where a text is gone, nothing is said, or it cannot be finished. */
export async function walkWith(browser: Browser, scenario: Scenario, fault: Fault): Promise<string> {
  const { pane, options, kept } = await begin(browser, scenario);
  await arm(pane.page, fault);
  pane.page.setDefaultTimeout(SOON_MS);
  if (fault.type === "closed") return closeAndGoOn(browser, scenario, { pane, options, kept });
  const walked = await walk({ ...pane, mayFail: true }, scenario.walked);
  await pane.page.waitForTimeout(300);
  expectKept(kept, await pane.texts(), scenario);
  await expectTidyOrOffered(pane);
  await pane.close();
  return walked.map(({ attempts, sentences }) => `${attempts}: ${sentences.join(" / ")}`).join("; ");
}

async function closeAndGoOn(browser: Browser, scenario: Scenario, begun: Begun): Promise<string> {
  const { pane, options, kept } = begun;
  for (const step of scenario.walked) {
    await step.act(pane.page).catch(() => undefined);
    await pane.page.waitForTimeout(1500);
  }
  expectKept(kept, await pane.texts(), scenario);
  const left = await pane.page.evaluate(async () => {
    const host = window.excelHost;
    if (!host) throw new Error("No host.");
    const bytes = await host.save();
    return { bytes: [...bytes], settings: Object.fromEntries(host.settings) };
  });
  const pc = await pane.pc();
  await pane.close();
  const again = await openPane(browser, {
    ...options,
    pc,
    workbook: Uint8Array.from(left.bytes),
    host: { ...options.host, settings: left.settings },
  });
  await again.page.getByRole("tab", { name: "取組一覧" }).waitFor();
  await again.page.waitForTimeout(1000);
  await expectTidyOrOffered(again);
  const isBroken = await again.page
    .getByText(/途中で止ま/)
    .first()
    .isVisible();
  if (isBroken) {
    await again.page.getByRole("button", { name: "片付ける", exact: true }).click();
    await again.page.waitForTimeout(1000);
    await expectTidyOrOffered(again);
    expectKept(kept, await again.texts(), scenario);
    expect(await again.page.getByText(/途中で止ま/).count()).toBe(0);
  }
  const isDone = await scenario.walked.at(-1)?.isDone(again.page);
  if (isDone !== true) await walk(again, [...scenario.again, ...scenario.walked]);
  expectKept(kept, await again.texts(), scenario);
  await again.close();
  return isBroken ? "closed, tidied up" : "closed";
}

function expectKept(kept: Texts, now: Texts, { walked }: Scenario): void {
  const lost = lostTexts(kept, now);
  const overwritten = walked.reduce((sum, { overwrites = 0 }) => sum + overwrites, 0);
  expect({ lost: lost.slice(overwritten) }).toEqual({ lost: [] });
}

/** Working sheets stand only where the pane offers to take them away. */
async function expectTidyOrOffered({ page, texts }: OpenedPane): Promise<void> {
  const left = Object.keys(await texts()).filter((name) => name.startsWith("作業中"));
  if (left.length === 0) return;
  const button = page.getByRole("button", { name: "片付ける", exact: true });
  await button.waitFor({ timeout: 3000 }).catch(() => undefined);
  expect({ left, isOffered: await button.isVisible() }).toEqual({ left, isOffered: true });
}
