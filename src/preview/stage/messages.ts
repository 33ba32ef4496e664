import type { Side } from "./desk";
import type { ExcelState } from "./excel-state";

/** What the preview's page says; the pane inside it speaks for itself. */
export const messages = {
  title: "とりまとめ",
  subtitle: "プレビュー（Excelなしで試す画面）",
  documentTitle: (file: string, isUnsaved: boolean) => `${isUnsaved ? "● " : ""}${file} - とりまとめ プレビュー`,
  side: "だれの画面を見るか",
  sides: { department: "担当課", "general-affairs": "総務課" } satisfies Readonly<Record<Side, string>>,
  darker: "暗い配色にする",
  lighter: "明るい配色にする",
  loading: "ブックを開いています",
  workbook: "ブック",
  workbooks: "開いているブック",
  unsaved: "保存していません",
  open: "開く",
  openLabel: ".xlsxのファイルを選んで開く",
  samples: "見本",
  save: "保存",
  close: (file: string) => `「${file}」を閉じる`,
  dropHere: "離すと、このブックを開きます",
  ribbon: {
    group: "とりまとめ",
    pane: "作業ウィンドウ",
    check: "点検",
    gather: "とりまとめ",
  },
  pane: {
    title: "とりまとめ",
    frame: "とりまとめの作業ウィンドウ",
    close: "作業ウィンドウを閉じる",
    width: "作業ウィンドウの幅",
    loading: "作業ウィンドウを開いています",
  },
  narrow: { label: "見る側", sheet: "シート", pane: "作業ウィンドウ" },
  excelState: {
    button: "Excelの状態",
    choose: "どの状態で開いたことにするか",
    names: {
      normal: "ふつう",
      "read-only": "読み取り専用",
      "protected-view": "保護ビュー",
      final: "最終版",
      "structure-protected": "ブックの保護",
      shared: "共有ブック（従来）",
    } satisfies Readonly<Record<ExcelState, string>>,
    about: {
      normal: "",
      "read-only": "読み取り専用で開いています。書き換えられますが、同じ名前では保存できません。",
      "protected-view": "保護ビューで開いています。アドインは書き込めません。",
      final: "最終版として設定されています。アドインは書き込めません。",
      "structure-protected": "ブックの構成が保護されています。シートの追加・削除・名前の変更ができません。",
      shared: "従来の共有ブックです。シートの削除、セルの結合、テーブルやグラフの追加ができません。",
    } satisfies Readonly<Record<ExcelState, string>>,
    back: {
      normal: "",
      "read-only": "ふつうに開く",
      "protected-view": "編集を有効にする",
      final: "編集する",
      "structure-protected": "保護を解除する",
      shared: "共有をやめる",
    } satisfies Readonly<Record<ExcelState, string>>,
    normalAgain: (file: string) => `「${file}」をふつうに開き直しました。`,
  },
  nothingOpen: {
    title: "開いているブックはありません",
    what: ".xlsxのファイルをここに置くか、右上の［開く］で選んでください。",
    samplesAgain: "はじめの見本を開く",
  },
  closing: {
    title: (file: string) => `「${file}」の変更を保存しますか`,
    about: "保存せずに閉じると、最後に保存したあとの変更は失われます。",
    save: "保存して閉じる",
    discard: "保存せずに閉じる",
    cancel: "閉じない",
  },
  openedBeside: (file: string) => `新しいブック「${file}」が開きました。保存すると、お使いのPCに残ります。`,
  saved: (file: string) => `「${file}」をダウンロードしました。`,
  savedWithoutCharts: (file: string, count: number) =>
    `「${file}」をダウンロードしました。この画面で扱えないグラフ${count}個は、保存したファイルに入っていません。`,
  notSaved: (file: string) =>
    `「${file}」を保存できませんでした。ブックは開いたままです。ほかのブックを閉じてから、もう一度保存してください。`,
  notOpened: (file: string, why: string) => `「${file}」を開けませんでした。${why}`,
  goneMeanwhile: "ほかの人が開いているか、移動されたか、読む権限がありません。確かめて、もう一度選んでください。",
  notForPreview:
    "この画面では扱えないものがブックに入っています。Excelで開いて、グラフや図を除いた写しを作り、それを開いてください。",
  notStarted:
    "見本を読めませんでした。このページを出しているサーバーが動いているか確かめて、ページを読み込み直してください。手元の.xlsxは開けます。",
  notHandedIn: "各課の見本を作業ウィンドウに置けませんでした。［ファイルを選ぶ］から置いてください。",
  unexpected: "思いがけない不具合が起きました。開いているブックを保存してから、ページを読み込み直してください。",
  dismiss: "閉じる",
} as const;
