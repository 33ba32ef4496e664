import { sheetChanging } from "../../src/excel/change-sheets";
import type { Failure } from "../../src/preview/host/failures";
import { askSheetList } from "../../src/excel/insert/sheet-list";
import { workbookReader } from "../../src/excel/read-workbook";
import { roundTrip } from "../../src/excel/round-trip";
import { writeForInsertion } from "../../src/xlsx/insertion";
import { openInNode } from "../support/excel";
import { asRead, openForChange, stateOf, type OpenedForChange } from "./a-change";

async function changed(): Promise<OpenedForChange> {
  const opened = await openForChange();
  const result = await opened.changing.changeSheets(opened.change);
  if (!result.ok) throw new Error(result.problem.message);
  return opened;
}

const before = openForChange().then(({ host }) => stateOf(host));

describe("元に戻す", () => {
  test("名前、場所、見え方、前に出ていたシートが元に戻り、新しいシートは消える", async () => {
    const expected = await before;
    const { host, changing } = await changed();
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: [] } });
    expect(await stateOf(host)).toEqual(expected);
    expect(await changing.lastChange()).toBeNull();
  });

  test("書き込まれたシートは、取消…として残る", async () => {
    const expected = await before;
    const { host, changing } = await changed();
    host.user.type("表紙", "D9", "課長の書き込み");
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: ["取消表紙"] } });
    const { tabs, texts } = await stateOf(host);
    expect(tabs.toSorted()).toEqual([...expected.tabs, "取消表紙:visible"].toSorted());
    expect(texts).toMatchObject({ ...expected.texts, 取消表紙: { B2: "今回の総括", D9: "課長の書き込み" } });
  });

  test("数式の答えが変わっただけのシートは、書き込まれたとはみなさない", async () => {
    const { host, changing } = await changed();
    host.user.type("一覧", "B2", 7);
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: ["取消一覧"] } });
    expect(Object.keys(host.texts())).not.toContain("取消表紙");
  });

  test("人が名前を変えた新しいシートには触らない", async () => {
    const { host, changing } = await changed();
    host.user.renameSheet("様式1", "様式1（確認済み）");
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: ["様式1（確認済み）"] } });
    expect(Object.keys(host.texts())).toContain("様式1（確認済み）");
  });

  test("元の名前を人のシートが使っていれば、何もせずに言う", async () => {
    const { host, changing } = await changed();
    host.user.renameSheet("表紙", "総括の表紙");
    host.user.addSheet("表紙");
    const now = await stateOf(host);
    const result = await changing.undoChange();
    expect(result).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("「表紙」という名前のシート");
    expect(await stateOf(host)).toEqual(now);
    expect(await changing.lastChange()).toMatchObject({ state: "done" });
  });

  test("人があとから足したシートは、そのまま残る", async () => {
    const expected = await before;
    const { host, changing } = await changed();
    host.user.addSheet("会議メモ");
    host.user.type("会議メモ", "A1", "4/20 打合せ");
    expect(await changing.undoChange()).toMatchObject({ ok: true });
    const { tabs, texts } = await stateOf(host);
    expect(tabs.filter((tab) => tab !== "会議メモ:visible")).toEqual(expected.tabs);
    expect(texts).toEqual({ ...expected.texts, 会議メモ: { A1: "4/20 打合せ" } });
  });

  test("旧…が1枚でもなくなっていれば、新しいシートは消さず、戻すことも出さない", async () => {
    const { host, changing } = await changed();
    host.user.deleteSheet("旧表紙");
    const state = await stateOf(host);
    expect(await changing.lastChange()).toMatchObject({ state: "done", canUndo: false });
    const result = await changing.undoChange();
    expect(result).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("「旧表紙」がもうありません");
    expect(await stateOf(host)).toEqual(state);
  });

  test("取り消す変更がなければ、そう言う", async () => {
    const { changing } = await openForChange();
    expect(await changing.undoChange()).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
  });
});

/** Every batch of `work`; of its last, which does the work, every action, and the moment when all of it has taken effect. */
async function failuresOf(work: (opened: OpenedForChange) => Promise<unknown>): Promise<readonly Failure[]> {
  const opened = await changed();
  const start = opened.host.batches.length;
  await work(opened);
  const batches = opened.host.batches.slice(start);
  const failure = { code: "GeneralException", moment: "before" } as const;
  return batches.flatMap(({ request }, index): readonly Failure[] => {
    const batch = index + 1;
    if (batch < batches.length) return [{ ...failure, batch }];
    const steps = request.Actions.map((_, action) => ({ ...failure, batch, action }));
    return [...steps, { ...failure, batch, moment: "after" as const }];
  });
}

describe("元に戻す途中で失敗する", () => {
  test("1度だけなら、それでも元に戻る", async () => {
    const expected = await before;
    for (const failure of await failuresOf(({ changing }) => changing.undoChange())) {
      const { host, changing } = await changed();
      host.fail(failure);
      expect([failure, await changing.undoChange()]).toMatchObject([failure, { ok: true }]);
      expect([failure, await stateOf(host)]).toEqual([failure, expected]);
    }
  });

  test("ずっと続いても何も失わず、［片付ける］で元に戻る", async () => {
    const expected = await before;
    for (const failure of await failuresOf(({ changing }) => changing.undoChange())) {
      const { host, changing } = await changed();
      const now = await stateOf(host);
      host.fail(failure);
      for (let later = 1; later <= 12; later++) {
        host.fail({ batch: failure.batch + later, code: "GeneralException", moment: "before" });
      }
      const result = await changing.undoChange();
      for (let left = 0; left < 14; left++) await roundTrip(askSheetList).catch(() => null);
      const { state = "none" } = (await changing.lastChange()) ?? {};
      if (!result.ok && result.problem.workbook === "unchanged") {
        expect([failure, state, await stateOf(host)]).toEqual([failure, "done", now]);
        expect(await changing.undoChange()).toMatchObject({ ok: true });
      } else if (!result.ok && state !== "none") {
        expect([failure, state]).toEqual([failure, "broken"]);
        expect([failure, await changing.tidyUp()]).toEqual([failure, { ok: true, value: { kept: [] } }]);
      }
      expect([failure, await stateOf(host)]).toEqual([failure, expected]);
      expect(await changing.lastChange()).toBeNull();
    }
  });
});

describe("元に戻す前に、人がシートを変えていた", () => {
  test("旧…の名前が変わっていれば、戻さずにそう言う", async () => {
    const { host, changing } = await changed();
    host.user.renameSheet("旧一覧", "一覧R5前期");
    const state = await stateOf(host);
    const result = await changing.undoChange();
    expect(result).toMatchObject({ ok: false, problem: { workbook: "unchanged" } });
    expect(JSON.stringify(result)).toContain("シート「旧一覧」の名前が「一覧R5前期」に変わっています");
    expect(await stateOf(host)).toEqual(state);
    host.user.renameSheet("一覧R5前期", "旧一覧");
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: [] } });
  });

  test("遠く離れたセルに書かれたシートは、確かめられないので残す", async () => {
    const { host, changing } = await changed();
    host.user.type("表紙", "XFD20000", "遠く");
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: ["取消表紙"] } });
    expect(host.texts()).toMatchObject({ 取消表紙: { XFD20000: "遠く" } });
  });

  test("数式のあるシートの空いたセルに書かれた数式も、書き込みである", async () => {
    const { host, changing } = await changed();
    host.user.type("表紙", "F9", '="課長: "&"公表"');
    expect(await changing.undoChange()).toEqual({ ok: true, value: { kept: ["取消表紙"] } });
  });
});

describe("片付ける", () => {
  test("旧…のシートだけが消える", async () => {
    const { host, changing } = await changed();
    const { tabs, texts } = await stateOf(host);
    expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
    const tidied = await stateOf(host);
    expect(tidied.tabs).toEqual(tabs.filter((tab) => !tab.startsWith("旧")));
    expect(tidied.texts).toEqual(Object.fromEntries(Object.entries(texts).filter(([name]) => !name.startsWith("旧"))));
    expect(await changing.lastChange()).toBeNull();
  });

  test("2回分の旧…も、まとめて消える", async () => {
    const opened = await changed();
    const { host, changing, change } = opened;
    const retire = await asRead(change.order);
    expect(await changing.changeSheets({ ...change, retire })).toMatchObject({ ok: true });
    expect(await changing.lastChange()).toMatchObject({
      retired: ["旧2表紙", "旧2一覧", "旧様式1", "旧2記録", "旧表紙", "旧一覧", "旧記録"],
    });
    await changing.tidyUp();
    expect((await stateOf(host)).tabs.filter((tab) => tab.startsWith("旧"))).toEqual([]);
  });

  test("人が表示し直した旧…は消えない", async () => {
    const { host, changing } = await changed();
    await roundTrip(({ workbook }) => {
      workbook.worksheets.getItem("旧表紙").visibility = "Visible";
      return () => null;
    });
    await changing.tidyUp();
    expect(Object.keys(host.texts())).toContain("旧表紙");
    expect(Object.keys(host.texts())).not.toContain("旧一覧");
  });

  test("差し替えのあとに書き込まれた旧…は、消さずに表示して、名前を言い、総括としては読まない", async () => {
    const { host, changing, settings } = await changed();
    host.user.type("旧表紙", "E5", "あとから書いた");
    expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: ["旧表紙"] } });
    const { tabs, texts } = await stateOf(host);
    expect(tabs.filter((tab) => tab.startsWith("旧"))).toEqual(["旧表紙:visible"]);
    expect(texts).toMatchObject({ 旧表紙: { E5: "あとから書いた", B2: "前回の総括" } });
    expect(await changing.lastChange()).toBeNull();
    const read = await workbookReader(settings).read();
    expect(read.ok && read.value.snapshot.sheets.map(({ name }) => name)).not.toContain("旧表紙");
    expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
    expect(host.texts()).toHaveProperty("旧表紙");
  });

  test("開き直したあとにもう一度差し替えても、前の旧…を忘れない", async () => {
    const { host, change, settings } = await changed();
    const { host: reopened } = await openInNode(await host.save());
    const later = sheetChanging(writeForInsertion, settings);
    expect(await later.changeSheets({ ...change, retire: await asRead(change.order) })).toMatchObject({ ok: true });
    expect(await later.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
    expect(Object.keys(reopened.texts()).filter((name) => name.startsWith("旧"))).toEqual([]);
  });

  test("名前だけ同じで中身の違うシートは消さない", async () => {
    const { host, changing } = await changed();
    host.user.deleteSheet("旧表紙");
    host.user.addSheet("旧表紙");
    host.user.type("旧表紙", "A1", "人が作った");
    await roundTrip(({ workbook }) => {
      workbook.worksheets.getItem("旧表紙").visibility = "Hidden";
      return () => null;
    });
    expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: ["旧表紙"] } });
    expect(host.texts()).toMatchObject({ 旧表紙: { A1: "人が作った" } });
  });

  test("遠く離れたセルに書かれた旧…は、確かめられないので消さない", async () => {
    const { host, changing } = await changed();
    host.user.type("旧表紙", "XFD20000", "遠く");
    expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: ["旧表紙"] } });
    expect(host.texts()).toMatchObject({ 旧表紙: { XFD20000: "遠く" } });
  });

  test("失敗しても新しいシートは残り、もう一度押せば終わる", async () => {
    for (const failure of await failuresOf(({ changing }) => changing.tidyUp())) {
      const { host, changing } = await changed();
      const { texts } = await stateOf(host);
      host.fail(failure);
      const first = await changing.tidyUp();
      expect(host.texts()).toMatchObject({ 表紙: texts["表紙"], 控え: texts["控え"] });
      if (!first.ok) expect(await changing.tidyUp()).toEqual({ ok: true, value: { kept: [] } });
      expect((await stateOf(host)).tabs.filter((tab) => tab.startsWith("旧"))).toEqual([]);
      expect(await changing.lastChange()).toBeNull();
    }
  });
});

describe("Excelがシートの並びを答えない", () => {
  const refusal = { code: "GeneralException", moment: "before" } as const;

  test("差し替えが済んだあとなら、元に戻すことも片付けることも出したままにする", async () => {
    const { host, changing } = await changed();
    const known = await changing.lastChange();
    host.fail({ ...refusal, batch: 1 });
    expect(await changing.lastChange()).toEqual(known);
  });

  test("何も差し替えていなければ、何も出さない", async () => {
    const { host, changing } = await openForChange();
    host.fail({ ...refusal, batch: 1 });
    expect(await changing.lastChange()).toBeNull();
  });

  test("元に戻す途中で止まったあとの［片付ける］が断られても、元のシートを消さない", async () => {
    const expected = await before;
    const { host, changing } = await changed();
    for (const batch of [3, 4, 5]) host.fail({ ...refusal, batch });
    expect(await changing.undoChange()).toMatchObject({ ok: false, problem: { workbook: "broken" } });
    host.fail({ ...refusal, batch: 1 });
    await changing.tidyUp();
    if ((await changing.lastChange()) !== null) await changing.tidyUp();
    expect(await stateOf(host)).toEqual(expected);
  });
});
