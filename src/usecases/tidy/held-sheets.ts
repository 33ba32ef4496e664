import type { SheetTie, SheetTieKind } from "../../workbook/sheet-tie";

/** Why sheets cannot be replaced, by their names, each with what to do (Japanese); those that can are not among them. */
export function heldSheets(ties: ReadonlyMap<string, readonly SheetTie[]>): ReadonlyMap<string, string> {
  return new Map(
    [...ties].flatMap(([sheet, all]): readonly (readonly [string, string])[] => {
      const tie = all.find(({ kind }) => holds[kind] !== null);
      return tie ? [[sheet, sentenceOf(tie)]] : [];
    }),
  );
}

type Hold =
  /** From elsewhere: it would go on looking at what is put away. */
  | { readonly from: string; /** It may look at any sheet. */ readonly isUncertain?: true }
  /** On the sheet itself: it would stay behind. */
  | { readonly own: string }
  /** Elsewhere; Excel does not tell what it is made of. */
  | { readonly unclear: string }
  /** On the sheet itself; Excel does not tell what it says. */
  | { readonly unread: string };

/** Null: it is carried over as a text, or a link of a text that is. */
const holds: Readonly<Record<SheetTieKind, Hold | null>> = {
  formula: { from: "数式" },
  "made-address": { from: "数式", isUncertain: true },
  "conditional-format": { from: "条件付き書式" },
  validation: { from: "入力規則" },
  hyperlink: { from: "リンク" },
  "defined-name": { from: "名前の定義" },
  chart: { from: "グラフ" },
  pivot: { from: "ピボットテーブル" },
  "shape-link": { from: "図形やコントロール" },
  "names-itself": { own: "このシート自身を名前で指す数式やリンク" },
  picture: { own: "写真や図" },
  "own-chart": { own: "グラフ" },
  shape: null,
  note: null,
  comment: null,
  control: { own: "チェックボックスなどの部品" },
  table: { own: "テーブル" },
  "own-pivot": { own: "ピボットテーブル" },
  "own-hyperlink": null,
  other: { own: "新しいシートへ移せない部品" },
  unread: { unread: "図形や部品、コメント" },
  "unclear-chart": { unclear: "グラフ" },
  "unclear-pivot": { unclear: "ピボットテーブル" },
};

const BY_FILE = "保存してからファイルで整えるか（torimatome tidy）、手で直してください。";

function sentenceOf({ kind, sheet, place }: SheetTie): string {
  const hold = holds[kind];
  if (hold && "own" in hold)
    return `${hold.own}があり、新しいシートへ移せないので、そのままにしました。別のシートに移すか消してから、もう一度整えてください。`;
  if (hold && "unread" in hold) return `この画面では読めない${hold.unread}があるので、そのままにしました。${BY_FILE}`;
  if (hold && "unclear" in hold)
    return `シート「${sheet ?? ""}」の${hold.unclear}がこのシートを参照しているかどうか、この画面では分からないので、そのままにしました。${BY_FILE}`;
  const where = sheet === null ? "" : `シート「${sheet}」の`;
  const what = `${hold && "from" in hold ? hold.from : ""}${place === "" ? "" : `（${place}）`}`;
  if (hold && "from" in hold && hold.isUncertain === true)
    return `${where}${what}が、シートの名前をつないで参照先を決めていて、このシートを参照しているかもしれないので、そのままにしました。シートの名前を直に書いた数式にするか、数式を消してから、もう一度整えてください。`;
  return `${where}${what}がこのシートを参照しているので、そのままにしました。参照をやめてから、もう一度整えてください。`;
}
