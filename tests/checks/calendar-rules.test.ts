import type { FieldId } from "../../src/form/definition";
import type { Finding } from "../../src/checks/finding";
import { runChecks } from "../../src/checks/run-checks";
import { dateOutsidePeriod } from "../../src/checks/rules/date-outside-period";
import { eraMismatch } from "../../src/checks/rules/era-mismatch";
import { impossibleDate } from "../../src/checks/rules/impossible-date";
import { warekiSeirekiMismatch } from "../../src/checks/rules/wareki-seireki-mismatch";
import { weekdayMismatch } from "../../src/checks/rules/weekday-mismatch";
import { quarterlyDefinition } from "../support/quarterly-definition";
import { slips, spans, traps } from "./calendar-sentences";
import { collectionOf } from "./example-collection";

const rules = [eraMismatch, dateOutsidePeriod, impossibleDate, warekiSeirekiMismatch, weekdayMismatch];

/** What the rules of the calendar say of one sentence in one field; found once for each, since several tests ask. */
function findingsIn(field: FieldId, text: string): readonly Finding[] {
  const key = `${field}\n${text}`;
  const found =
    known.get(key) ?? runChecks(collectionOf({ situation: "", forms: [{ texts: { [field]: text } }] }), rules);
  known.set(key, found);
  return found;
}

const known = new Map<string, readonly Finding[]>();

function sentencesOf(
  byField: Readonly<Record<FieldId, readonly string[]>>,
): readonly { readonly field: FieldId; readonly text: string }[] {
  return Object.entries(byField).flatMap(([field, texts]) => texts.map((text) => ({ field, text })));
}

test.each(Object.entries(slips))("%s: どの書き方でも、その欄で見つける", (rule, byField) => {
  const missed = sentencesOf(byField).filter(
    ({ field, text }) => !findingsIn(field, text).some((found) => found.rule === rule && found.field === field),
  );
  expect(missed).toEqual([]);
});

test("ほかの確認は、その書き間違いに口を出さない", () => {
  const others = Object.entries(slips).flatMap(([rule, byField]) =>
    sentencesOf(byField).flatMap(({ field, text }) =>
      findingsIn(field, text)
        .filter((found) => found.rule !== rule)
        .map(({ message }) => message),
    ),
  );
  expect(others).toEqual([]);
});

test("またがる期間は、参考として知らせる", () => {
  const severities = sentencesOf(spans).map(({ field, text }) =>
    findingsIn(field, text).map(({ severity }) => severity),
  );
  expect(severities).toEqual(severities.map(() => ["info"]));
});

test("紛らわしいが正しい文には、何も言わない", () => {
  const accused = sentencesOf(traps).flatMap(({ field, text }) =>
    findingsIn(field, text).map(({ message }) => message),
  );
  expect(accused).toEqual([]);
});

test("一つの月の日の並びは、一つの書き間違いである", () => {
  const said = ["8月7、8日と1月23、24日に開いた。", "会議に7/5、6の2日間出席した。", "6/10.24に開いた。"].map((text) =>
    findingsIn("secondHalf", text).map(({ message }) => /にある「(.+?)」/u.exec(message)?.[1]),
  );
  expect(said).toEqual([["8月7、8日"], ["7/5、6"], ["6/10.24"]]);
});

test("四半期ごとの様式では、四半期の外の日付を知らせ、その四半期の欄の名前を言う", () => {
  const collection = collectionOf({ situation: "", forms: [{}] });
  const forms = collection.forms.map((form) => ({
    ...form,
    texts: { q2: "・10月12日に会議を開いた。\n・7/4、9/30に実施した。" },
  }));
  const findings = runChecks({ ...collection, definition: quarterlyDefinition, forms }, rules);
  expect(findings.map(({ field, message }) => [field, message])).toEqual([
    [
      "q2",
      "「第2四半期」の「・10月12日に会議を開い」にある「10月12日」は、「第3四半期」の日付です。欄を移すか、日付を確かめてください。",
    ],
  ]);
});
