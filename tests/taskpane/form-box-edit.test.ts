import fc from "fast-check";
import {
  canSave,
  compositionBegan,
  draftDropped,
  compositionEnded,
  offerDropped,
  offerTaken,
  saveAsked,
  saveFailed,
  saveFoundOther,
  saveWritten,
  sheetRead,
  shownText,
  typed,
  untouchedBox,
  type BoxEdit,
} from "../../src/taskpane/form/box-edit";
import { runs } from "../support/runs";

const MESSAGE = "書けませんでした。";

describe("記入の1つの欄", () => {
  it("触っていない欄は、シートの文に従う", () => {
    expect(shownText(sheetRead(untouchedBox("前"), "後"))).toBe("後");
  });

  it("書きかけの欄は、シートが変わらないかぎり、書いた文のまま", () => {
    const box = sheetRead(typed(untouchedBox("元の文"), "書きかけ"), "元の文");
    expect(box).toMatchObject({ draft: "書きかけ", offers: [] });
  });

  it("書きかけの間にシートが変わると、シートの文を表示し、書いた文を残す", () => {
    const box = sheetRead(typed(untouchedBox("元の文"), "画面の文"), "シートの文");
    expect(shownText(box)).toBe("シートの文");
    expect(box.offers).toEqual(["画面の文"]);
  });

  it("シートにも同じ文が書かれたら、問うことはない", () => {
    const box = sheetRead(typed(untouchedBox(""), "同じ文"), "同じ文");
    expect(box).toMatchObject({ draft: null, offers: [] });
  });

  it("保存したあとに古い読み取りが届いても、食い違いとはみなさない", () => {
    const saved = saveWritten(saveAsked(typed(untouchedBox("前"), "後")));
    const late = sheetRead(typed(saved, "後、続き"), "前");
    expect(late).toMatchObject({ draft: "後、続き", offers: [] });
    expect(sheetRead(late, "後")).toMatchObject({ draft: "後、続き", offers: [] });
  });

  it("保存したあとにシートで元の文に戻されたら、いずれはそれに従う", () => {
    const saved = saveWritten(saveAsked(typed(untouchedBox("前"), "後")));
    const undone = ["後", "前"].reduce(sheetRead, saved);
    expect(shownText(undone)).toBe("前");
    const withoutEcho = ["前", "前", "前"].reduce(sheetRead, saved);
    expect(shownText(withoutEcho)).toBe("前");
  });

  it("保存の間に続きを書くと、続きは書きかけとして残る", () => {
    const box = saveWritten(typed(saveAsked(typed(untouchedBox(""), "はじめ")), "はじめと続き"));
    expect(box).toMatchObject({ sheet: "はじめ", draft: "はじめと続き" });
    expect(canSave(box)).toBe(true);
  });

  it("保存できなかった文は、そのまま残る", () => {
    const box = saveFailed(saveAsked(typed(untouchedBox(""), "だいじな文")), MESSAGE);
    expect(box).toMatchObject({ draft: "だいじな文", progress: { type: "failed", message: MESSAGE } });
    expect(canSave(box)).toBe(true);
  });

  it("保存できなかったと言われても、シートに書けていたら、それでよい", () => {
    const box = sheetRead(saveFailed(saveAsked(typed(untouchedBox(""), "だいじな文")), MESSAGE), "だいじな文");
    expect(box).toMatchObject({ draft: null, offers: [], progress: { type: "idle" } });
  });

  it("セルがほかの文になっていて書かれなかったら、シートの文を表示し、書いた文を残す", () => {
    const box = saveFoundOther(saveAsked(typed(untouchedBox("元"), "画面の文")), "シートの文", MESSAGE);
    expect(box).toMatchObject({ sheet: "シートの文", draft: null, offers: ["画面の文"] });
  });

  it("変換の途中でシートが変わっても、変換が終わるまで文を入れ替えない", () => {
    const composing = typed(compositionBegan(untouchedBox("元")), "元へんか");
    const during = sheetRead(composing, "シートの文");
    expect(shownText(during)).toBe("元へんか");
    expect(canSave(during)).toBe(false);
    expect(compositionEnded(typed(during, "元変換"))).toMatchObject({ sheet: "シートの文", offers: ["元変換"] });
  });

  it("改行の種類が違うだけの文は、書き換えとみなさない", () => {
    expect(typed(untouchedBox("1行目\r\n2行目"), "1行目\n2行目").draft).toBeNull();
  });

  it("残した文を使うと書きかけになり、そのとき書いていた文が代わりに残る", () => {
    const conflict = sheetRead(typed(untouchedBox("元"), "画面の文"), "シートの文");
    const box = offerTaken(typed(conflict, "新しい文"), "画面の文");
    expect(box).toMatchObject({ draft: "画面の文", base: "シートの文", offers: ["新しい文"] });
    expect(offerDropped(box, "新しい文").offers).toEqual([]);
  });
});

describe("Escで元に戻す", () => {
  it("書きかけをやめると、シートの文に戻る", () => {
    expect(draftDropped(typed(untouchedBox("元の文"), "書きかけ"))).toEqual(untouchedBox("元の文"));
  });

  it.each([
    ["変換の途中", compositionBegan(typed(untouchedBox(""), "とちゅう"))],
    ["保存している間", saveAsked(typed(untouchedBox(""), "送った文"))],
    ["保存できなかったあと", saveFailed(saveAsked(typed(untouchedBox(""), "だいじな文")), MESSAGE)],
  ])("%sは、書いた文を消さない", (_, box) => {
    expect(draftDropped(box)).toBe(box);
  });
});

describe("シートと画面で同時に書く", () => {
  const text = fc.constantFrom("", "甲", "乙", "丙", "甲乙", "乙\n丙");
  const step = fc.oneof(
    fc.record({ type: fc.constant("sheet-edited" as const), text }),
    fc.record({ type: fc.constant("typed" as const), text }),
    ...(
      [
        "left",
        "reading-begins",
        "reading-arrives",
        "excel-writes",
        "excel-refuses",
        "answer-arrives",
        "answer-is-lost",
        "composition-begins",
        "composition-ends",
        "offer-taken",
        "offer-dropped",
      ] as const
    ).map((type) => fc.record({ type: fc.constant(type) })),
  );

  it("どの順で何が起きても、画面で書いた文は、シートか書きかけか残した文の中にある", () => {
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 40 }), (start, steps) => {
        const world = new World(start);
        for (const next of steps) {
          world.go(next);
          expect(world.lostText()).toBeNull();
        }
        world.comeToRest();
        expect(world.box.sheet).toBe(world.cell);
        expect(world.lostText()).toBeNull();
      }),
      { numRuns: runs(800) },
    );
  });

  it("画面から書き込むとき、画面で見ていないシートの文を消さない", () => {
    fc.assert(
      fc.property(text, fc.array(step, { maxLength: 40 }), (start, steps) => {
        const world = new World(start);
        for (const next of steps) {
          world.go(next);
          expect(world.overwritten.filter((gone) => !world.seen.has(gone))).toEqual([]);
        }
      }),
      { numRuns: runs(300) },
    );
  });

  /** A cell in Excel, which works off one batch after the other, and the box that knows of it by messages. */
  class World {
    box: BoxEdit;
    cell: string;
    readonly seen = new Set<string>();
    readonly overwritten: string[] = [];
    /** The last text of the person at the pane that nobody let go. */
    private precious: string | null = null;
    private readonly readings: string[] = [];
    private write: {
      expected: string;
      sent: string;
      outcome: "under-way" | "written" | { other: string } | "refused";
    } | null = null;

    constructor(start: string) {
      this.cell = start;
      this.box = untouchedBox(start);
      this.seen.add(start);
    }

    lostText(): string | null {
      const { box, precious } = this;
      if (precious === null || box.draft === precious || box.offers.includes(precious)) return null;
      return precious === this.cell ? null : precious;
    }

    go(step: { readonly type: string; readonly text?: string }): void {
      const { text: words = "" } = step;
      switch (step.type) {
        case "sheet-edited":
          // Who edits in the sheet sees there what goes.
          if (this.precious === this.cell && (this.box.draft !== this.precious || this.write?.outcome === "written"))
            this.precious = null;
          this.cell = words;
          break;
        case "typed":
          this.box = typed(this.box, words);
          // Back to what stood there is nothing written.
          this.precious = this.box.progress.type !== "saving" && words === this.box.base ? null : words;
          break;
        case "left":
          this.ask();
          break;
        case "reading-begins":
          if (this.readings.length < 2) this.readings.push(this.cell);
          break;
        case "reading-arrives": {
          const read = this.readings.shift();
          if (read === undefined) break;
          this.box = sheetRead(this.box, read);
          // It stood in the sheet too: what becomes of it there is up to the sheet.
          if (read === this.precious && this.box.draft === null) this.precious = null;
          break;
        }
        case "excel-writes":
          if (this.write?.outcome === "under-way") {
            if (this.cell === this.write.expected) {
              if (this.cell !== this.write.sent) this.overwritten.push(this.cell);
              this.cell = this.write.sent;
              this.write = { ...this.write, outcome: "written" };
            } else this.write = { ...this.write, outcome: { other: this.cell } };
          }
          break;
        case "excel-refuses":
          if (this.write?.outcome === "under-way") this.write = { ...this.write, outcome: "refused" };
          break;
        case "answer-arrives":
          this.answer(false);
          break;
        case "answer-is-lost":
          this.answer(true);
          break;
        case "composition-begins":
          this.box = compositionBegan(this.box);
          break;
        case "composition-ends":
          this.box = compositionEnded(this.box);
          break;
        case "offer-taken":
          if (this.box.offers[0] !== undefined) this.box = offerTaken(this.box, this.box.offers[0]);
          break;
        case "offer-dropped": {
          const [offer] = this.box.offers;
          if (offer === undefined) break;
          if (offer === this.precious && this.box.draft !== offer) this.precious = null;
          this.box = offerDropped(this.box, offer);
          break;
        }
      }
      this.seen.add(this.box.sheet);
    }

    comeToRest(): void {
      this.go({ type: "composition-ends" });
      this.go({ type: "excel-writes" });
      this.answer(false);
      for (let reading = 0; reading < 6; reading += 1) {
        this.go({ type: "reading-begins" });
        this.go({ type: "reading-arrives" });
      }
    }

    private ask(): void {
      if (!canSave(this.box) || this.write) return;
      const { base, draft } = this.box;
      this.box = saveAsked(this.box);
      this.write = { expected: base, sent: draft ?? "", outcome: "under-way" };
    }

    private answer(isLost: boolean): void {
      if (!this.write || this.write.outcome === "under-way") return;
      const { outcome, expected } = this.write;
      this.write = null;
      // Nothing was written, and the person has gone back to what stood there.
      if (outcome !== "written" && this.precious === expected) this.precious = null;
      if (isLost || outcome === "refused") this.box = saveFailed(this.box, MESSAGE);
      else if (outcome === "written") this.box = saveWritten(this.box);
      else this.box = saveFoundOther(this.box, outcome.other, MESSAGE);
    }
  }
});
