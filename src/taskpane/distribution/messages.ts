import { outcomeWords } from "../../usecases/distribute/succession-words";

const bytes = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 1 });

/** What 配布 says. */
export const messages = {
  heading: (year: string) => `${year}の様式ブックを配る`,
  about: "課ごとに、計画の体系・様式台帳・取組ごとの様式が入ったブックを作り、一つのzipにまとめます。",
  departments: "作る課",
  all: "すべての課",
  lastYear: "前年度から引き継ぐ",
  lastYearAbout:
    "前年度の総括か各課のブックを選ぶと、目指す姿などの文と、その1・その2の分け方を引き継ぎます。選ばなければ空の様式を作ります。",
  chooseFiles: "前年度のファイルを選ぶ",
  drop: "ここに置くこともできます",
  remove: (file: string) => `「${file}」を外す`,
  make: (count: number) => `様式ブックを作る（${count}課）`,
  noDepartment: "作る課を1つ以上選んでください。",
  reading: "計画を読んでいます",
  noPlan: "ブックを読めなかったため、様式ブックを作れません。上の説明を見て、もう一度読んでください。",
  planWrong: "計画の体系に直すところがあるため、様式ブックを作れません。直す場所は「計画」に並んでいます。",
  toPlan: "直す場所を見る",
  protected: "様式を守って配る",
  protectedAbout:
    "欄の名前と枠を書き換えられないようにします（パスワードはありません）。欄の中、行の高さ、シートのコピーは自由です。",
  making: "様式ブックを作っています",
  stop: "中止",
  stopped: "様式ブックを作るのをやめました。何も変わっていません。",
  fileUnreadable: (file: string) =>
    `「${file}」を開けませんでした。ほかの人が開いているか、移動されたようです。様式ブックはまだ作っていません。閉じてもらうか、選び直してください。`,
  unexpected:
    "思いがけない問題が起きて、様式ブックを作れませんでした。このブックはそのままです。もう一度「様式ブックを作る」を押してください。",
  made: "様式ブックを作りました",
  /** Whether it arrives, the pane never learns: some of Excel's views hold downloads back without a word. */
  madeAbout: (archive: string, size: number) =>
    `「${archive}」（${bytes.format(size / 1024)} KB）をダウンロードに渡しました。中のブックを各課へ配ってください。`,
  otherWays: (hasFolders: boolean) =>
    `ダウンロードの場所に見当たらないときは、${hasFolders ? "フォルダーに入れるか、" : ""}下の一覧から1つずつ開いて保存してください。`,
  intoFolder: "フォルダーに入れる",
  inFolder: (folder: string, count: number) => `「${folder}」に${count}個のブックを入れました。`,
  existing: (files: readonly string[]) =>
    `${files.map((file) => `「${file}」`).join("")}は同じ名前のファイルがあったので、入れていません。元のファイルはそのままです。`,
  folderRefused: (folder: string, file: string) =>
    `「${folder}」に「${file}」を入れられませんでした。書き込める場所かを確かめるか、別のフォルダーを選んでください。`,
  folderNotAllowed: "この Excel ではフォルダーに入れられません。下の一覧から1つずつ開いて保存してください。",
  open: "開く",
  openFile: (file: string) => `「${file}」を新しいブックとして開く`,
  opened: (file: string) =>
    `「${file}」の中身を新しいブックとして開きました。そのブックを、この名前で保存してください。`,
  contents: "中のブック",
  forms: (count: number) => `${count}様式`,
  downloadAgain: "もう一度ダウンロードする",
  again: (archive: string) => `「${archive}」をもう一度ダウンロードに渡しました。`,
  archiveName: (year: string) => `様式ブック_${year}.zip`,

  readingLastYear: "前年度のファイルを読んでいます",
  readLastYearFirst: "前年度のファイルを読み終えると、作れます。",
  notSurveyed:
    "思いがけない問題が起きて、前年度のファイルを調べられませんでした。何も作っていません。ファイルを選び直してください。",
  refused: "前年度のファイルを選び直すか外すと、作れます。",
  yearOpen: "計画の年度を確かめて、上の質問に答えると、作れます。",
  surveyed: (open: number) =>
    open > 0 ? `前年度のファイルを調べました。確かめることが${open}件あります。` : "前年度のファイルを調べました。",

  correspondence: {
    heading: "計画の対応",
    about: (from: string, to: string) =>
      `${from}の取組が、${to}の計画のどこにあるかです。違うところを直すと、様式と文もそのとおりに引き継ぎます。`,
    certain: (count: number) => `題名で決まったもの ${count}件`,
    decided: (count: number) => `前に決めたもの ${count}件`,
    added: (count: number) => `新しい取組 ${count}件`,
    allCertain: "どの取組も、題名で決まりました。",
    target: (text: string) => `→ ${text}`,
    correct: "直す",
    correctOf: (name: string) => `「${name}」の対応を直す`,
    choiceOf: (name: string, place: number, count: number) =>
      count > 1 ? `「${name}」の今年度の取組（${place}つ目）` : `「${name}」の今年度の取組`,
    choose: "選んでください",
    remove: "（この行を消す）",
    proposed: (label: string) => `${label}（おすすめ）`,
    retire: "取りやめた（引き継がない）",
    more: "ほかの取組にも分かれた",
    moreOf: (name: string) => `「${name}」は、ほかの取組にも分かれた`,
    takeBack: "元に戻す",
    takeBackOf: (name: string) => `「${name}」の対応を元に戻す`,
    putIn: "計画の対応をこのブックに入れる",
    putInAbout:
      "答えはこの画面を閉じると消えます。ブックに入れておくと、これからはそのシートのとおりに引き継ぎ、シートで直すこともできます。",
    puttingIn: "計画の対応を入れています",
    isIn: "「計画の対応」シートを入れました。ブックを保存してください。",
    notOurs:
      "「計画の対応」という名前のシートが、ほかの使い方をされています。ブックはそのままです。そのシートの名前を変えてから、もう一度押してください。",
    inSummary:
      "計画の体系が総括のものなので、このブックには入れられません。新しい計画のブックを開いて、そこで配ってください。",
    cannotAdd: "ブックが保護されているか書き込めない状態のため、シートを入れられません。",
    unexpected:
      "思いがけない問題が起きて、シートを入れられませんでした。シートに書いてある文はそのままです。もう一度押してください。",
  },

  questions: {
    heading: "作る前に確かめること",
    open: (count: number) => `まだ答えていない質問が${count}件あります。`,
    allAnswered: "どの質問にも答えてあります。",
  },

  counts: {
    heading: "前年度の様式のゆくえ",
    carried: (count: number) => `${outcomeWords.carried} ${count}件`,
    changed: (count: number) => `うち番号・題名・課が変わったもの ${count}件`,
    waiting: (count: number) => `${outcomeWords.waiting} ${count}件`,
    givenUp: (count: number) => `${outcomeWords["given-up"]} ${count}件`,
    notCarried: (count: number) => `${outcomeWords["not-carried"]} ${count}件`,
    blank: (count: number) => `空で始まる様式 ${count}件`,
    blankOptional: (count: number) => `空で始まる任意の様式（全課） ${count}件`,
  },
  waiting: (count: number) =>
    `答え待ちの様式が${count}件あります。このまま作ると、その文は新しいブックに入りません。上の質問に答えると入ります。`,
  waitedFor: (count: number) => `文の入らない様式 ${count}件`,
  madeWithout: (count: number) => `答え待ちの${count}件の文は入っていません。上の質問に答えて作り直すと入ります。`,
} as const;
