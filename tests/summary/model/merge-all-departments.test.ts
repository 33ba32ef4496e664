import { formDefinitionR5 } from "../../../src/town/r5/form";
import type { GatheredForm } from "../../../src/gather/collection";
import { mergeAllDepartments } from "../../../src/summary/model/merge-all-departments";
import { aGatheredForm } from "../a-collection";

const INITIATIVE = "1-1-1-1";

function part(department: string, texts: Readonly<Record<string, string | null>> = {}, sequence = 1): GatheredForm {
  const same = { vision: "開かれた町", goals: "・知らせる", actions: "・広報を出す" };
  return aGatheredForm({ initiative: INITIATIVE, department, sequence, texts: { ...same, ...texts } });
}

function merge(...parts: readonly [GatheredForm, ...GatheredForm[]]) {
  return mergeAllDepartments(parts, "総務課", formDefinitionR5);
}

describe("全課の様式を一つにまとめる", () => {
  test("とりまとめ課だけが書いた欄には【課名】を付けない", () => {
    const merged = merge(part("総務課", { firstHalf: "会議を開いた" }), part("農業振興課", { firstHalf: "" }));
    expect(merged.firstHalf).toBe("会議を開いた");
  });

  test("報告の欄は課ごとに【課名】の下に、渡された順に並べる", () => {
    const merged = merge(
      part("総務課", { firstHalf: "会議", review: "よい" }),
      part("町民生活課", { firstHalf: "窓口", review: null }),
      part("農業振興課", { firstHalf: "畑\n田", review: "ふつう" }),
    );
    expect(merged.firstHalf).toBe("【総務課】\n会議\n【町民生活課】\n窓口\n【農業振興課】\n畑\n田");
    expect(merged.review).toBe("【総務課】\nよい\n【農業振興課】\nふつう");
  });

  test("とりまとめ課の欄が空なら、ほかの課だけが【課名】の下に立つ", () => {
    const merged = merge(part("総務課", { secondHalf: "  " }), part("農業振興課", { secondHalf: "畑" }));
    expect(merged.secondHalf).toBe("【農業振興課】\n畑");
  });

  test("目指す姿・目標・取組内容は、同じなら一度だけ、違う課だけ【課名】の下に", () => {
    const merged = merge(
      part("総務課", { goals: "・知らせる（４月）" }),
      part("町民生活課", { goals: "・知らせる (4月)" }),
      part("農業振興課", { goals: "・畑で知らせる", actions: "" }),
    );
    expect(merged.vision).toBe("開かれた町");
    expect(merged.goals).toBe("・知らせる（４月）\n【農業振興課】\n・畑で知らせる");
    expect(merged.actions).toBe("・広報を出す");
  });

  test("目標の達成・実践課・取組項目はとりまとめ課のものだけ", () => {
    const merged = merge(
      part("総務課", { achievement: "一部達成できた", departments: "全課【総務課】" }),
      part("農業振興課", { achievement: "達成できた", departments: "全課" }),
    );
    expect(merged.achievement).toBe("一部達成できた");
    expect(merged.departments).toBe("全課【総務課】");
  });

  test("とりまとめ課の様式がなければ先頭の課が代わるが、報告には【課名】が付く", () => {
    const merged = merge(part("農業振興課", { firstHalf: "畑", achievement: "達成できた" }));
    expect(merged.firstHalf).toBe("【農業振興課】\n畑");
    expect(merged.goals).toBe("・知らせる");
    expect(merged.achievement).toBe("達成できた");
  });

  test("自分の【課名】で始まる文には重ねて付けず、【班名】で始まる文には付ける", () => {
    const merged = merge(
      part("総務課", { firstHalf: "【 総務課 】会議", review: "【総務班】よい" }),
      part("農業振興課", { firstHalf: "【農業振興課】\n畑", review: "ふつう" }),
    );
    expect(merged.firstHalf).toBe("【 総務課 】会議\n【農業振興課】\n畑");
    expect(merged.review).toBe("【総務課】\n【総務班】よい\n【農業振興課】\nふつう");
  });

  test("一つの課に様式が二つあれば、その1・その2で呼び分ける", () => {
    const merged = merge(
      part("総務課", { firstHalf: "会議" }),
      part("農業振興課", { firstHalf: "畑" }, 1),
      part("農業振興課", { firstHalf: "田" }, 2),
    );
    expect(merged.firstHalf).toBe("【総務課】\n会議\n【農業振興課 その1】\n畑\n【農業振興課 その2】\n田");
  });

  test("どの課も書いていない欄は、とりまとめ課のまま（欄がなければ、ないまま）", () => {
    const merged = merge(part("総務課", { review: null }), part("農業振興課", { review: "" }));
    expect(merged.review).toBeNull();
  });
});
