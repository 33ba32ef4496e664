import fc from "fast-check";
import type { OpenWorkbook, TextWrite, TextWriteOutcome } from "../../src/excel/open-workbook";
import { formDefinitionR5 } from "../../src/town/r5/form";
import type { FormReading } from "../../src/form/reading";
import { openOffers, shownText } from "../../src/taskpane/form/box-edit";
import type { BoxPlace } from "../../src/taskpane/form/box-place";
import { boxId } from "../../src/taskpane/form/form-state";
import { createFormStore } from "../../src/taskpane/form/form-store";
import type { FormOnSheet } from "../../src/taskpane/form/known-forms";
import { lostTexts, waitingElsewhere } from "../../src/taskpane/form/look-around";
import { fail, succeed } from "../../src/workbook/result";
import { toA1 } from "../../src/workbook/address";
import { aForm, type FormSpecification } from "../support/a-form";
import { runs } from "../support/runs";

type WriteTexts = OpenWorkbook["writeTexts"];

function onSheet(reading: FormReading, sheetId = "s1"): FormOnSheet {
  const places = Object.fromEntries(
    Object.entries(reading.fields).flatMap(([field, box]): [string, BoxPlace][] =>
      box ? [[field, { type: "cell", cell: { row: box.areas[0].top, column: box.areas[0].left } }]] : [],
    ),
  );
  return { sheetId, reading, places };
}

function aStore(writeTexts: WriteTexts = () => Promise.resolve(succeed([]))) {
  const store = createFormStore({ writeTexts });
  const read = (...forms: readonly FormOnSheet[]) => {
    store.dispatch({ type: "workbook-read", forms, definition: formDefinitionR5 });
  };
  const type = (form: string, field: string, text: string) => {
    store.dispatch({ type: "typed", box: boxId(form, field), text });
  };
  const box = (form: string, field: string) => {
    const found = store.state().boxes[boxId(form, field)];
    if (!found) throw new Error(`no box ${form}/${field}`);
    return found;
  };
  return { store, read, type, box };
}

const review = (text: string, rest: FormSpecification = {}) =>
  aForm({ ...rest, texts: { review: text, ...rest.texts } });

/** Excel's cells, by sheet and address. */
function cellsOf(...forms: readonly FormOnSheet[]): Map<string, string> {
  return new Map(
    forms.flatMap(({ sheetId, reading }) =>
      Object.values(reading.fields).flatMap((box): [string, string][] =>
        box ? [[`${sheetId}!${toA1({ row: box.areas[0].top, column: box.areas[0].left })}`, box.text]] : [],
      ),
    ),
  );
}

function writingInto(cells: Map<string, string>, calls: (readonly TextWrite[])[] = []): WriteTexts {
  return (writes) => {
    calls.push(writes);
    const outcomes = writes.map(({ sheetId, cell, text, expected }): TextWriteOutcome => {
      const key = `${sheetId}!${toA1(cell)}`;
      const found = cells.get(key) ?? "";
      if (expected !== null && found !== expected) return { type: "changed-meanwhile", text: found };
      cells.set(key, text);
      return { type: "written" };
    });
    return Promise.resolve(succeed(outcomes));
  };
}

describe("記入の保存", () => {
  it("書いた欄だけを、いま読んであるセルの文を確かめながら、1回で書き込む", async () => {
    const form = onSheet(review("前の評価"));
    const calls: (readonly TextWrite[])[] = [];
    const { store, read, type } = aStore(writingInto(cellsOf(form), calls));
    read(form);
    type("1", "review", "新しい評価");
    type("1", "firstHalf", "新しい前期");
    await store.saveAll();
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject([
      { sheetId: "s1", text: "新しい前期", expected: "前期の文" },
      { sheetId: "s1", text: "新しい評価", expected: "前の評価" },
    ]);
  });

  it("何も変えていなければ、Excelに何も頼まない", async () => {
    const calls: (readonly TextWrite[])[] = [];
    const { store, read, type } = aStore(writingInto(new Map(), calls));
    read(onSheet(review("評価")));
    type("1", "review", "書きかけ");
    type("1", "review", "評価");
    await store.saveAll();
    expect(calls).toEqual([]);
  });

  it("セルがほかの文になっていたら、その文を表示し、書いた文を残す", async () => {
    const form = onSheet(review("前の評価"));
    const cells = cellsOf(form);
    const { store, read, type, box } = aStore(writingInto(cells));
    read(form);
    type("1", "review", "画面の評価");
    for (const key of cells.keys()) if (cells.get(key) === "前の評価") cells.set(key, "シートの評価");
    await store.saveAll();
    expect(shownText(box("1", "review"))).toBe("シートの評価");
    expect(openOffers(box("1", "review"))).toEqual(["画面の評価"]);
  });

  it("Excelが断ったら、そのわけを欄に示し、勝手には繰り返さない", async () => {
    let calls = 0;
    const { store, read, type, box } = aStore(() => {
      calls += 1;
      return Promise.resolve(fail({ code: "sheet-protected", message: "シートが保護されています。" }));
    });
    read(onSheet(review("")));
    type("1", "review", "だいじな文");
    await store.saveAll();
    await store.saveAll();
    expect(calls).toBe(1);
    expect(box("1", "review")).toMatchObject({
      draft: "だいじな文",
      progress: { type: "failed", message: "シートが保護されています。" },
    });
    await store.save([boxId("1", "review")]);
    expect(calls).toBe(2);
  });

  it("思いがけない失敗でも、書いた文は残る", async () => {
    const { store, read, type, box } = aStore(() => Promise.reject(new Error("bug")));
    read(onSheet(review("")));
    type("1", "review", "だいじな文");
    await expect(store.saveAll()).rejects.toThrow("bug");
    expect(box("1", "review")).toMatchObject({ draft: "だいじな文", progress: { type: "failed" } });
  });

  it("保存の間に書き足して欄を離れたら、続けてそれも保存する", async () => {
    const form = onSheet(review(""));
    const cells = cellsOf(form);
    const write = writingInto(cells);
    const waiting: (() => void)[] = [];
    const { store, read, type, box } = aStore(async (writes) => {
      await new Promise<void>((resolve) => waiting.push(resolve));
      return write(writes);
    });
    read(form);
    type("1", "review", "はじめ");
    const saved = store.save([boxId("1", "review")]);
    type("1", "review", "はじめと続き");
    void store.save([boxId("1", "review")]);
    waiting.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
    waiting.shift()?.();
    await saved;
    expect([...cells.values()]).toContain("はじめと続き");
    expect(box("1", "review")).toMatchObject({ draft: null, progress: { type: "saved" } });
  });

  it("1つのセルに入らない長さの文は、送らずに残す", async () => {
    const calls: (readonly TextWrite[])[] = [];
    const { store, read, type, box } = aStore(writingInto(new Map(), calls));
    read(onSheet(review("")));
    type("1", "review", "あ".repeat(32_768));
    await store.saveAll();
    expect(calls).toEqual([]);
    expect(box("1", "review").progress.type).toBe("failed");
  });
});

describe("様式が動いたとき", () => {
  it("上に行が入っても、書きかけの文は同じ様式の欄に残る", async () => {
    const calls: (readonly TextWrite[])[] = [];
    const { store, read, type } = aStore(writingInto(new Map(), calls));
    read(onSheet(review("", { top: 2 })), onSheet(review("", { top: 30, vision: "別の姿" })));
    type("2", "review", "二つ目の様式の文");
    read(onSheet(review("", { top: 30 })), onSheet(review("", { top: 58, vision: "別の姿" })));
    await store.saveAll();
    expect(calls[0]?.[0]).toMatchObject({ cell: { row: 66 }, text: "二つ目の様式の文" });
  });

  it("様式がなくなっても、書きかけの文は残り、戻れば欄に戻る", () => {
    const { store, read, type, box } = aStore();
    const form = onSheet(review(""));
    read(form);
    type("1", "review", "だいじな文");
    read();
    expect(lostTexts(store.state())).toMatchObject([{ field: "review", text: "だいじな文" }]);
    read(form);
    expect(lostTexts(store.state())).toEqual([]);
    expect(shownText(box("1", "review"))).toBe("だいじな文");
  });

  it("なくなった様式の文は、消すと言われるまで残す", () => {
    const { store, read, type } = aStore();
    read(onSheet(review("")));
    type("1", "review", "だいじな文");
    read();
    read(onSheet(aForm({ initiative: "1-2-1-4" }), "s2"));
    expect(lostTexts(store.state())).toHaveLength(1);
    store.dispatch({ type: "text-forgotten", box: boxId("1", "review"), text: "だいじな文" });
    expect(lostTexts(store.state())).toEqual([]);
    expect(store.state().forms).toHaveLength(1);
  });

  it("なくなった欄の文は1つずつ消せて、ほかの文は残る", () => {
    const { store, read, type } = aStore();
    read(onSheet(review("")));
    type("1", "review", "先の文");
    read(onSheet(review("シートの文")));
    type("1", "review", "あとの文");
    type("1", "firstHalf", "前期に書いた文");
    read();
    const texts = () => lostTexts(store.state()).map(({ field, text }) => `${field} ${text}`);
    expect(texts()).toEqual(["firstHalf 前期に書いた文", "review あとの文", "review 先の文"]);
    store.dispatch({ type: "text-forgotten", box: boxId("1", "review"), text: "あとの文" });
    expect(texts()).toEqual(["firstHalf 前期に書いた文", "review 先の文"]);
  });

  it("ほかの様式で保存できなかった文があれば、そこへ戻れる", async () => {
    const { store, read, type } = aStore(() => Promise.resolve(fail({ code: "unexpected", message: "だめでした。" })));
    read(onSheet(review("")), onSheet(aForm({ initiative: "1-2-1-4", sheet: "様式2" }), "s2"));
    type("1", "review", "だいじな文");
    await store.saveAll();
    expect(waitingElsewhere(store.state(), "2").map(({ id }) => id)).toEqual(["1"]);
    expect(waitingElsewhere(store.state(), "1")).toEqual([]);
  });
});

describe("どのような順で書き、読み、様式を行き来しても", () => {
  const words = fc.constantFrom("甲", "乙", "丙", "丁");
  const field = fc.constantFrom("review", "firstHalf", "vision");
  const form = fc.constantFrom(0, 1);
  const step = fc.oneof(
    fc.record({ type: fc.constant("type" as const), form, field, words }),
    fc.record({ type: fc.constant("sheet" as const), form, field, words }),
    fc.record({ type: fc.constantFrom("read" as const, "leave" as const, "lose" as const, "refuse" as const) }),
    fc.record({ type: fc.constant("move" as const), rows: fc.integer({ min: 0, max: 40 }) }),
  );

  it("画面で書いた文は、セルか書きかけか残した文の中にある", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const texts: Record<string, string>[] = [
          { review: "", firstHalf: "", vision: "一" },
          { review: "", firstHalf: "", vision: "二" },
        ];
        let top = 2;
        let refuses = false;
        let serial = 0;
        const current = () => [
          onSheet(aForm({ initiative: "1-2-1-1", vision: texts[0]?.vision ?? "", top, texts: texts[0] ?? {} })),
          onSheet(
            aForm({ initiative: "1-2-1-4", vision: texts[1]?.vision ?? "", top: top + 20, texts: texts[1] ?? {} }),
          ),
        ];
        const { store, read, type } = aStore((writes) => {
          if (refuses) return Promise.resolve(fail({ code: "unexpected", message: "だめでした。" }));
          return Promise.resolve(
            succeed(
              writes.map(({ cell, text, expected }): TextWriteOutcome => {
                const index = current().findIndex(({ reading: { frames } }) => cell.row <= frames[0].bottom);
                const name =
                  formDefinitionR5.fields[cell.row - (current()[index]?.reading.frames[0].top ?? 0)]?.id ?? "";
                const place = texts[index];
                if (!place) throw new Error("no such form");
                const found = place[name] ?? "";
                if (found !== expected) return { type: "changed-meanwhile", text: found };
                place[name] = text;
                return { type: "written" };
              }),
            ),
          );
        });
        read(...current());
        const precious = new Map<string, string>();
        for (const next of steps) {
          switch (next.type) {
            case "type": {
              const initiative = ["1-2-1-1", "1-2-1-4"][next.form];
              const shown = store
                .state()
                .forms.find(({ isPresent, reading }) => isPresent && reading.initiative.inPlan?.code === initiative);
              if (!shown) break;
              const text = `${next.words}${serial++}`;
              type(shown.id, next.field, text);
              precious.set(`${next.form}/${next.field}`, text);
              break;
            }
            case "sheet": {
              const place = texts[next.form];
              const key = `${next.form}/${next.field}`;
              if (precious.get(key) === place?.[next.field]) precious.delete(key);
              if (place) place[next.field] = `${next.words}${serial++}`;
              break;
            }
            case "move":
              top = 2 + next.rows;
              read(...current());
              break;
            case "read":
              read(...current());
              break;
            case "lose":
              read();
              break;
            case "leave":
            case "refuse":
              refuses = next.type === "refuse";
              await store.saveAll();
              break;
          }
          const standing = new Set([
            ...texts.flatMap((place) => Object.values(place)),
            ...Object.values(store.state().boxes).flatMap((box) => [shownText(box), ...openOffers(box)]),
          ]);
          for (const text of precious.values()) expect(standing).toContain(text);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
