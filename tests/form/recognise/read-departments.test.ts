import { readDepartments } from "../../../src/form/recognise/read-departments";
import { planR5 } from "../../../src/town/r5/plan";

const reading = (named: readonly string[], more: object = {}) => ({
  named,
  unknown: [],
  allDepartments: false,
  lead: null,
  ...more,
});
const all = (lead: string | null, unknown: readonly string[] = []) =>
  reading([], { allDepartments: true, lead, unknown });

describe("実践課", () => {
  test.each([
    ["町民生活課", reading(["町民生活課"])],
    ["町 民 生 活 課", reading(["町民生活課"])],
    ["町民生活課、建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課・建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課\n建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課　建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課及び建設水道課", reading(["町民生活課", "建設水道課"])],
    ["町民生活課/総務課", reading(["町民生活課", "総務課"])],
    ["総務課（防災班）", reading(["総務課"])],
    ["町民生活課 自治推進班", reading(["町民生活課"])],
    ["町民生活課　自治推進班", reading(["町民生活課"])],
    ["町民生活課\n自治推進班", reading(["町民生活課"])],
    ["総務課 情報防災室、町民生活課 生活係", reading(["総務課", "町民生活課"])],
    ["自治推進班", reading([], { unknown: ["自治推進班"] })],
    ["ラベンダーハイツ", reading(["ラベンダーハイツ"])],
    ["総務課、税務課", reading(["総務課"], { unknown: ["税務課"] })],
    ["町民生活", reading([], { unknown: ["町民生活"] })],
    ["全課【総務課】", all("総務課")],
    ["全 課 【 総務課 】", all("総務課")],
    ["全課【とりまとめ：総務課】", all("総務課")],
    ["全課（総務課）", all("総務課")],
    ["全課\n【総務課】", all("総務課")],
    ["全課", all(null)],
    ["全課【税務課】", all(null, ["税務課"])],
    ["", reading([])],
  ])("「%s」", (text, expected) => {
    expect(readDepartments(text, planR5)).toEqual(expected);
  });
});
