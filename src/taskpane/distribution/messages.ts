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
  carried: (forms: number) => `前年度の様式${forms}件から引き継ぎました。`,
  carriedNone: "前年度の様式は見つかりませんでした。空の様式を作りました。",
  unreadableLastYear: (file: string, message: string) => `${file}: 読めなかったので、引き継いでいません。${message}`,
  contents: "中のブック",
  forms: (count: number) => `${count}様式`,
  downloadAgain: "もう一度ダウンロードする",
  again: (archive: string) => `「${archive}」をもう一度ダウンロードに渡しました。`,
  archiveName: (year: string) => `様式ブック_${year}.zip`,
} as const;
