import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import type { OpenedPane, Texts } from "../../support/browser-pane";
import { PATIENCE_MS } from "../../support/browser-site";

/** One thing that a person wants done, and how they see that it is. */
export interface Step {
  readonly title: string;
  readonly act: (page: Page) => Promise<void>;
  /** What is on the screen, or in the workbook, once it is done. */
  readonly isDone: (page: Page) => Promise<boolean>;
  /** How many cells it writes over. */
  readonly overwrites?: number;
  /** Of the texts that stood before, those that have to stand behind it; absent: all. */
  readonly kept?: (texts: Texts) => Texts;
}

export interface WalkedStep {
  readonly title: string;
  readonly roundTrips: number;
  /** How often it had to be tried. */
  readonly attempts: number;
  /** What the screen said when it did not work at once. */
  readonly sentences: readonly string[];
}

const ATTEMPTS = 4;
/** What offers itself on the screen behind a failure, in the order in which a person would try. */
const waysOn = ["もう一度読む", "もう一度入れる", "片付ける", "もう一度読み込む"];
/** 片付ける is the way on where a change stopped half-way; else it deletes what was replaced. */
const isStoppedHalfWay = (page: Page): Promise<boolean> =>
  page
    .getByText(/途中で止ま/)
    .first()
    .isVisible();

/**
 * Walks through `steps` as a person would: where one fails there must be a sentence, every text must still stand, and
 * trying again must lead on.
 */
export async function walk(pane: OpenedPane, steps: readonly Step[]): Promise<WalkedStep[]> {
  const walked: WalkedStep[] = [];
  for (const [index, step] of steps.entries()) {
    // What the pane said while it started belongs to the first step.
    walked.push(await walkStep(pane, step, new Set(index === 0 ? [] : await sentencesOn(pane.page))));
  }
  return walked;
}

async function walkStep(pane: OpenedPane, step: Step, saidBefore: ReadonlySet<string>): Promise<WalkedStep> {
  const { page } = pane;
  const standing = await pane.texts();
  const before = step.kept?.(standing) ?? standing;
  const roundTripsBefore = await pane.roundTrips();
  const sentences: string[] = [];
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const saidAlready = new Set(await sentencesOn(page));
    await tolerant(step.act(page));
    const isDone = await settle(pane, step, saidAlready);
    const after = await pane.texts();
    const lost = lostTexts(before, after);
    expect({ step: step.title, lost: lost.slice(step.overwrites ?? 0) }).toEqual({ step: step.title, lost: [] });
    if (isDone) {
      const roundTrips = (await pane.roundTrips()) - roundTripsBefore;
      return { title: step.title, roundTrips, attempts: attempt, sentences };
    }
    const said = (await sentencesOn(page)).filter((sentence) => !saidBefore.has(sentence));
    expect({ step: step.title, isSomethingSaid: said.length > 0 }).toEqual({ step: step.title, isSomethingSaid: true });
    sentences.push(...said);
    for (const name of waysOn) {
      const button = page.getByRole("button", { name, exact: true }).first();
      if (name === "片付ける" && !(await isStoppedHalfWay(page))) continue;
      if (await button.isVisible()) {
        await tolerant(button.click({ timeout: 5000 }));
        await page.waitForTimeout(500);
        break;
      }
    }
    if (await step.isDone(page)) {
      return {
        title: step.title,
        roundTrips: (await pane.roundTrips()) - roundTripsBefore,
        attempts: attempt,
        sentences,
      };
    }
  }
  throw new Error(
    `「${step.title}」 was not done after ${ATTEMPTS} attempts.\n${await page.locator("body").ariaSnapshot()}`,
  );
}

/** Where something is said, nobody waits so long. */
const SLOWEST_STEP_MS = PATIENCE_MS;

/**
 * How long a step may go on after something was said and nothing is being done any more. Where Excel does not fail, what is
 * said is a question that came up behind the press, if it is not merely news.
 */
const afterWordsMs = ({ mayFail }: OpenedPane): number => (mayFail ? 1500 : 20_000);

/**
 * Until the step is done, or the screen says something that it did not say before and is at work no more: what is said
 * of work that goes on is no answer.
 */
async function settle(pane: OpenedPane, step: Step, saidBefore: ReadonlySet<string>): Promise<boolean> {
  const { page } = pane;
  const slowest = Date.now() + SLOWEST_STEP_MS;
  let end = slowest;
  while (Date.now() < end) {
    if (await step.isDone(page)) return true;
    const isAnswered =
      !(await isAtWork(page)) && (await sentencesOn(page)).some((sentence) => !saidBefore.has(sentence));
    if (!isAnswered) end = slowest;
    else if (end === slowest) end = Math.min(slowest, Date.now() + afterWordsMs(pane));
    await page.waitForTimeout(60);
  }
  return step.isDone(page);
}

/** Work shows a bar without a number. */
const isAtWork = (page: Page): Promise<boolean> =>
  page.locator("[role=progressbar]:not([aria-valuenow])").first().isVisible();

/** A control that a failure took away is no failure of the test: the step is tried again. */
async function tolerant(act: Promise<void>): Promise<void> {
  await act.catch((error: unknown) => {
    if (!(error instanceof Error) || !error.message.includes("Timeout")) throw error;
  });
}

async function sentencesOn(page: Page): Promise<string[]> {
  const said = await page.locator("[role=alert], [role=status], [aria-live]").allInnerTexts();
  return said.map((text) => text.trim()).filter((text) => text.includes("。"));
}

/** Texts that stood on a sheet before and stand there no more, wherever the sheet is now. */
export function lostTexts(before: Texts, after: Texts): string[] {
  const sheets = Object.values(after);
  return Object.entries(before).flatMap(([sheet, cells]) => {
    const missing = [after[sheet] ?? {}, ...sheets].map((now) =>
      Object.entries(cells).filter(([cell, text]) => text !== "" && now[cell] !== text),
    );
    const fewest = missing.toSorted((one, other) => one.length - other.length)[0] ?? [];
    return fewest.map(([cell, text]) => `${sheet}!${cell}: ${text.slice(0, 40)}`);
  });
}
