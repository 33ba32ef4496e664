import type { LoadProblem } from "../../usecases/ports";
import type { GatheringResult } from "../../usecases/assemble/gathering-result";
import { changeLabels, departmentStatuses, sourceWords } from "../../summary/model/count-words";
import type { FormSource } from "../../gather/collection";
import type { Target } from "./gathering-state";

const list = (names: readonly string[]): string => names.join("、");

/** What とりまとめ says. */
export const messages = {
  files: {
    heading: "各課のファイル",
    drop: "ここに各課のファイルを置く",
    dropNow: "離すと、読み始めます",
    chooseFiles: "ファイルを選ぶ",
    chooseFolder: "フォルダー",
    formerFolder: (name: string) => `前回のフォルダー「${name}」を読む`,
    thisWorkbook: "このブック",
    folderNotAllowed: "この画面ではフォルダーを開けません。フォルダーの中のファイルをまとめて選んでください。",
    folderUnreadable: (name: string) =>
      `フォルダー「${name}」を読めませんでした。移動や名前の変更がないか、読む権限があるかを確かめて、もう一度選んでください。`,
    dropUnreadable:
      "置いたフォルダーの中を読めませんでした。読む権限があるかを確かめるか、ファイルを選んで置いてください。",
    folderEmpty: (name: string) => `フォルダー「${name}」にはファイルがありません。`,
    caption: "各課のファイルと読みぐあい",
    columns: { file: "ファイル", state: "状態", remove: "外す" },
    thisWorkbookRow: (name: string) => `このブック（${name}）`,
    waiting: "待っています",
    reading: "読んでいます",
    forms: (count: number) => `${count}様式`,
    noForms: "様式がありません",
    summary: "総括のブックです。続きからまとめるときは、これをExcelで開いてから、各課のファイルを置いてください。",
    findings: (count: number) => `${count}件`,
    formsOf: (file: string, count: number) => `${file} ${count}様式`,
    findingsOf: (file: string, count: number) => `${file} 確認が必要なこと ${count}件`,
    placeInFile: (sheet: string | null, cell: string | null) => (sheet === null ? "" : `（「${sheet}」${cell ?? ""}）`),
    fine: "確認が必要なことはありません",
    notRead: ({ message, isWorkbook }: LoadProblem) =>
      isWorkbook === false ? `読んでいません: ${message}` : `読めません: ${message}`,
    notReadable:
      "ほかの人が開いているか、読む権限がないため開けませんでした。ほかのファイルはそのままです。閉じてもらってから、もう一度置いてください。",
    goneMeanwhile:
      "置いたあとに移動されたか、上書き保存されました。ほかのファイルはそのままです。もう一度置いてください。",
    replaced: (file: string, dropped: string | null) =>
      `「${file}」を新しいものに替えました。${dropped === null ? "" : `読めなかった「${dropped}」は外しました。`}`,
    keepFormer: "前のファイルも残す",
    beside: (other: string) =>
      `「${other}」とは別のファイルとして、両方をまとめます。こちらが直したものなら、前のほうを外してください。`,
    besideUnreadable: (other: string) => `先に読んだ「${other}」はそのままです。`,
    besideSummary: (other: string) => `同じ名前の「${other}」とは別のファイルです。`,
    same: (file: string) => `「${file}」をもう一度置きましたが、前と同じ中身です。`,
    remove: (file: string) => `「${file}」を外す`,
    clear: "すべて外す",
    progress: (done: number, total: number) => `${total}ファイル中 ${done}まで読みました`,
    stop: "中止",
    stopped: "読むのをやめました。読み終えていたファイルはそのままです。",
    readAll: (files: number, forms: number) => `${files}ファイルを読みました。${forms}様式あります。`,
    unreadableCount: (files: number) => `読めないファイルが${files}件あります。`,
    noWorkbookCount: (files: number) => `ブックではないファイルが${files}件あります。`,
    leftOut: (count: number) => `まとめないファイル ${count}件`,
    unreadableOf: (departments: readonly string[]) => `${departmentStatuses.unreadable}: ${list(departments)}`,
    missing: (departments: readonly string[]) => `未提出: ${list(departments)}`,
    optional: (departments: readonly string[]) => `任意: ${list(departments)}`,
    noneMissing: "すべての課から届いています。",
    noneMissingBut: (forms: number) => `すべての課から届いています。足りない様式が${forms}件あります。`,
    coming: {
      heading: "提出状況",
      chart: "提出状況（課ごとの様式の数）",
      loading: "提出状況を数えています",
      overall: "全体",
      figure: (present: number, expected: number) => (expected === 0 ? "任意" : `${present}/${expected}`),
      row: (department: string, present: number, expected: number) =>
        expected === 0 ? `${department} 任意` : `${department} ${expected}様式のうち${present}様式が届いています`,
      part: (department: string, series: string, count: number) => `${department} ${series} ${count}様式`,
      list: "選んだところの様式",
    },
  },

  /** Of earlier gatherings. */
  remembered: {
    heading: (count: number) => `前に出されたファイル ${count}件`,
    caption: "前に出されたファイル",
    takenOut: "次に「とりまとめる」を押すと外します。",
    previous: "一つ前に出された版です。",
  },

  /** What waits for the button. */
  pending: {
    heading: "「とりまとめる」を押すと行うこと",
    takenOut: (file: string) => `「${file}」を外す`,
    givenUp: (form: string) => `${form}を取りやめにする`,
    back: "戻す",
    backOf: (name: string) => `${name}を戻す`,
  },

  questions: {
    heading: "まとめる前に確かめること",
    open: (count: number) =>
      `まだ答えていない質問が${count}件あります。答えなくてもまとめられます。そのときは確認事項に残ります。`,
    allAnswered: "どの質問にも答えてあります。",
    answeredBefore: (count: number) => `前に答えた質問 ${count}件`,
    place: (file: string, sheet: string) => (sheet === "" ? file : `${file} の「${sheet}」シート`),
    choose: "選んでください",
    proposed: "おすすめ",
    proposedOption: (label: string) => `${label}（おすすめ）`,
    takeBack: "答えを取り消す",
    /** Beside the button. */
    openShort: (count: number) => `まだ答えていない質問 ${count}件`,
    asked: (count: number) =>
      `新しい質問が${count}件あります。まだ何も書いていません。確かめたら、もう一度「とりまとめる」を押してください。`,
  },

  gather: {
    heading: "まとめる",
    button: (departments: number, forms: number) => `とりまとめる（${departments}課・${forms}様式）`,
    plain: "とりまとめる",
    target: "どこに作るか",
    targets: { this: "このブックに", new: "新しいブック", file: "ファイル" } satisfies Record<Target, string>,
    saveFirst: "シートが多いので、先にブックを保存してください。",
    continues: "前回の総括に続けてまとめます。届いた様式だけが入れ替わります。",
    periodNotChosen: (title: string) =>
      `集める時期がまだ選ばれていません。このまままとめると「${title}」の分になります。時期は、この画面の上で選べます。`,
    none: "各課のファイルを置くと、まとめられます。",
    noForms: "置いたファイルに様式がありません。様式のあるブックを置いてください。",
    nothingLeft: "このままでは様式が一つも残りません。外すファイルか取りやめを戻すと、まとめられます。",
    nothingReadable: "読めたファイルがありません。上の理由を確かめて、もう一度置いてください。",
    stillReading: "読み終わると、まとめられます。",
    checking: "届いた様式を確かめています。",
    workbookNotRead: "このブックを読み終わると、まとめられます。",
    structureProtected: "ブックの構成が保護されていてシートを加えられないので、新しいブックに作ります。",
    newerVersion: "このブックには新しい版のとりまとめが書いた記録があるので、新しいブックに作ります。",
    notWritable: "このブックは読み取り専用などで保存できないので、新しいブックに作ります。",
    /** By where it is wrong: in the open workbook, in the files, or in both. */
    planWrong: {
      open: "計画の体系に直すところがあるので、まとめられません。このブックの下の場所を直すと、自動で読み直します。",
      files: "計画の体系に直すところがあるので、まとめられません。下の場所を直して、もう一度置いてください。",
      both: "計画の体系に直すところがあるので、まとめられません。下の場所を直してください。このブックは自動で読み直します。ほかのファイルは、もう一度置いてください。",
    },
    steps: {
      reading: "このブックを読んでいます",
      collecting: "様式を集めて確かめています",
      drawing: "総括のシートを作っています",
      comparing: "前の総括と比べています",
    },
    writing: {
      this: "シートを入れています。終わるまで、このままお待ちください。",
      new: "新しいブックを開いています。",
      file: "ファイルを作っています。",
    } satisfies Record<Target, string>,
    stop: "中止",
    stopped: "とりまとめをやめました。ブックはそのままです。",
  },

  fileName: (title: string) => `${title}.xlsx`,
  /** The other ways to the same summary. */
  ways: {
    new: "新しいブックとして開く",
    file: "ファイルで受け取る",
    again: "もう一度ダウンロードする",
  },

  outcome: {
    unexpected:
      "思いがけない問題が起きて、とりまとめを終えられませんでした。シートに書いてある文はそのままです。もう一度「とりまとめる」を押してください。",
    failed: "とりまとめは終わっていません",
    noForms:
      "まとめる様式が見つからなかったので、何も書いていません。様式のあるブックか、年度の合うファイルかを確かめてください。",
    nothingLeft:
      "外すか取りやめると様式が一つもなくなるので、何も書いていません。外すファイルか取りやめを戻すと、まとめられます。",
    unchanged: "とりまとめは終わっていません。ブックは押す前のままです",
    planProblem: (file: string, sheet: string | null, cell: string | null) =>
      [file, sheet, cell].filter((part) => part !== null && part !== "").join(" "),
  },

  givenUp: {
    giveUp: "取りやめにする",
    menuOf: (form: string) => `${form}の操作`,
    giveUpOf: (form: string) => `${form}を取りやめにする`,
    takeBack: "取りやめを戻す",
    takeBackOf: (form: string) => `${form}の取りやめを戻す`,
    pending: (form: string) => `${form}は、次に「とりまとめる」を押すと取りやめになります。`,
    pendingShort: "次に「とりまとめる」を押すと、取りやめになります。",
    tookBack: (form: string) => `${form}の取りやめを戻しました。`,
  },

  result: {
    heading: "結果",
    inThis: "総括をこのブックに入れました。",
    inNew:
      "総括を新しいブックに作りました。保存はそちらのブックで行ってください。新しいブックが見当たらないときは、ファイルで受け取れます。",
    inFile: (file: string) =>
      `「${file}」をダウンロードに渡しました。ダウンロードの場所に見当たらないときは、新しいブックとして開いて保存してください。`,
    unchanged: "届いた様式は前の総括と同じでした。シートは変えていません。",
    former: "前に押したときの結果です。いまのファイルでまとめるときは「とりまとめる」を押してください。",
    takenBack: "入れた総括は元に戻されています。もう一度入れるときは「とりまとめる」を押してください。",
    retired:
      "入れ替える前のシートは、見えないようにして残してあります。上の知らせから、元に戻すことも片付けることもできます。",
    forms: (present: number, expected: number) => `${present}/${expected} 様式`,
    initiatives: (present: number, expected: number) => `${present}/${expected} 取組`,
    /** What was counted by: said wherever n/m 様式 stands, so that nobody takes one for the other. */
    basis: {
      register: "様式台帳の数",
      plan: "計画の取組と課の数",
      mixed: "様式台帳と計画の数",
    } satisfies Record<GatheringResult["basis"], string>,
    count: (label: string, count: number) => `${label} ${count}様式`,
    /** 「（その2など 3、分類できない様式 1）」 */
    kinds: (kinds: readonly (readonly [string, readonly unknown[]])[]) =>
      kinds.length === 0 ? "" : `（${kinds.map(([name, forms]) => `${name} ${forms.length}`).join("、")}）`,
    noteOfLine: (notes: readonly string[], source: FormSource | null) => {
      const said = [...notes, source ? sourceWords(source) : ""].filter((one) => one !== "");
      return said.length === 0 ? "" : `（${said.join("・")}）`;
    },
    spoken: (present: number, expected: number, missing: readonly string[]) =>
      `とりまとめました。${expected}様式のうち${present}様式あります。${missing.length > 0 ? `未提出は${list(missing)}です。` : ""}`,
    keptTexts: (count: number) => `${count}欄は総括の文のままにしました。`,
    undecided: (count: number) => `答えていない質問 ${count}件（確認事項に残しました）`,
    changes: "前回から",
    replaced: (count: number) => `${count}様式を${changeLabels.replaced}`,
    added: (count: number) => `${count}様式を${changeLabels.added}`,
    keptOf: (count: number) => `${count}様式は届かなかったので、前回のまま残しました`,
    noChange: "前回と変わった様式はありません。",
    nobody: "課の分からない様式",
    achievement: "達成状況",
    noAnswer: "記入なし",
    overall: "全体",
    part: (department: string, option: string, count: number) => `${department} ${option} ${count}件`,
    achievementChart: "達成状況（課ごとの様式の数）",
    barRow: (department: string, total: number) => `${department} ${total}様式`,
    partForms: "選んだところの様式",
    partHeading: (department: string, option: string, count: number) => `${department}・${option} ${count}件`,
    goToSheet: (sheet: string) => `シート「${sheet}」へ移ります`,
    partSource: (file: string, sheet: string) => `（${file}「${sheet}」）`,
    closeList: "閉じる",
    toFindings: (counts: string) => `確認事項を見る（${counts}）`,
    findings: "確認事項",
    findingsElsewhere: "新しい総括の「確認事項」シートにあるものです。",
    findingCount: (severity: string, count: number) => `${severity} ${count}件`,
    placeOfFinding: (file: string, sheet: string | null, cell: string | null) =>
      file === "" ? "" : `（${file}${sheet === null ? "" : `「${sheet}」`}${cell ?? ""}）`,
    corrections: "修正依頼",
    copy: "文面をコピー",
    copyOf: (department: string) => `${department}への文面をコピー`,
    copied: "コピーしました",
    copiedOf: (department: string) => `${department}への文面をコピーしました。`,
    copyByHand: "下の文面を選んで、Ctrl+C でコピーしてください。",
    textFor: (department: string) => `${department}への文面`,
    noCorrections: "直してもらうところも、足りない様式もありません。",
    shortcomings: "Excelで加えられなかったもの",
    shortcomingsAbout: "文と数字はすべて入っています。",
    leftBehind: "前のシートに残した書き込み",
    leftBehindOwn:
      "総括の表の外や、総括が書いた文の上に書かれていた文です。新しいシートには入れていません。片付ける前に写してください。",
    leftBehindFormulas: "前のシートを指している数式",
    leftBehindFormulasAbout: (places: string) =>
      `${places}の数式は、入れ替える前のシートを指したままです。片付ける前に、新しいシートを指すように直してください。`,
    leftBehindPlace: (sheet: string, cell: string) => `「${sheet}」${cell}`,
  },
} as const;
