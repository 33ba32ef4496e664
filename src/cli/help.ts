/** `--help`, in both languages whatever the machine's: a town's PC and a developer's terminal differ. */
export const help = `Torimatome（とりまとめ）— 町政運営推進プランの様式を集め、確かめ、総括ブックを作ります。
Gathers the departments' report forms from Excel workbooks, checks them, and assembles the summary workbook.

使い方 / Usage:  torimatome COMMAND [OPTIONS]

  read PATH… [--plan F] --json
      ブックを読み、シートと様式の内容を JSON で出します。
      Reads workbooks and prints every sheet and form as JSON.

  check PATH… [--plan F] [--period P] [--last-year PATH]… [--json]
      様式を点検し、確認事項を出します。
      Checks the forms and prints the findings.

  assemble PATH… --out F [--plan F] [--period P] [--at ISO-TIME] [--fresh] [--answers F]
           [--remove-file NAME]… [--retire KEY]… [--last-year PATH]… [--json]
      総括ブックを作ります。F に前回の総括があれば、前に出されたファイルに続けて集めます（--fresh は前回を見ません）。
      Assembles the summary workbook. A summary that stands at F is gone on with (--fresh starts anew).
      --answers F       質問への答え（{"id": "answer"}、id は --json の questions） / answers to its questions, by their ids
      --remove-file N   間違えて出されたファイルを外し、その前の本文に戻します / takes out a file given by mistake
      --retire KEY      様式を取りやめにします（例「1-2-1-1 町民生活課 その2」） / gives a form up

  compare A B [--plan F] [--json]
      前のもの A と後のもの B（各課のブックか総括のファイル、またはフォルダー）で、様式のどこが変わったかを出します。何も書きません。
      Says what changed in which form from A to B: files or folders, of departments' workbooks or of summaries. Writes nothing.

  template (--department NAME | --all) --out F|DIR [--plan F] [--from LAST-YEAR…] [--answers F]
           [--no-protection] [--dry-run] [--json]
      配布用の様式ブックを作ります。--from で前年度の目指す姿・目標・取組内容を引き継ぎ、様式ごとの行き先を出します。
      Makes blank department workbooks; --from carries last year's vision, goals and actions over, and says where each form went.
      --no-protection   欄の名前と枠を守らずに配ります / leaves labels and frames unlocked

  plan FILE
      計画の体系シートを読み、計画を JSON で出します。
      Reads a plan sheet and prints the plan as JSON.

  plan OLD NEW [--out F] [--answers F] [--json]
      前年度の取組が今年度の計画のどれに当たるか（計画の対応）を出します。--out は計画の対応を添えた計画のブックを作ります。
      Says where last year's initiatives are in the new plan; --out writes the plan's workbook with that table.

  rules --out F [--plan F] [--json]
      確かめることの一覧（点検項目）のブックを、用語と点検設定のシートを添えて作ります。
      Makes a workbook of the rules, with the sheets of words and of settings that 総務課 can go on with.

  tidy PATH… --out DIR [--plan F] [--dry-run] [--json]
      様式を標準の様式に整えた写しを DIR に作ります。様式は一つずつのシートになり、元のシートは「旧…」という非表示のシートで残ります。
      どの欄にもない文は、枠の下の「備考（整える前の記載）」に残します。整っているブックは、そのまま写します。--dry-run は調べるだけです。
      Copies the workbooks to DIR with every form on a sheet of its own in the standard layout; what was replaced stays, hidden.

  fix PATH… --out DIR [--rules ID,ID…] [--dry-run] [--plan F] [--period P] [--last-year PATH]… [--json]
      確実に直せるもの（管理番号、計画の番号と題名、目に見えない文字、用語の「確実」など）を直したブックを、DIR に同じ名前で
      置きます。元のファイルは変えません。直さないブックも、一字も変えずに写します。推定は「提案」として挙げるだけです。
      Puts right what is certain, in copies: every workbook lands in DIR under its name, changed or not. What is only
      likely is listed.
      --rules ID,ID…    この規則のものだけを直します。名を挙げた規則の提案は直します / only these rules, and their proposals too
      --dry-run         同じ一覧を出すだけで、何も書きません / says the same and writes nothing

PATH はファイルまたはフォルダー（サブフォルダーも見ます）。.xlsx、.xlsm、.xltx、.xltm と、.zip の中のそれらを読みます。
ほかの種類のファイルは読まずに、名前を挙げます。
PATH is a file or a folder, looked through with its subfolders. Reads .xlsx, .xlsm, .xltx and .xltm, also in
a .zip; files of other kinds are named, not read.

  --plan F      計画の体系のあるブック（または plan が出した JSON） / workbook with the plan sheet, or a plan as JSON
  --period P    集める時期: first-half（前期）/ full-year（年度末、既定）/ final（確定値。続ける総括が確定値なら、既定も確定値）
                the period collected (default: full-year; final where the summary that is gone on with is final)
  --last-year P 前年度の総括か各課のブック。目指す姿が変わったところを参考に挙げます
                last year's summary or workbooks: where the vision has changed is said
  --at TIME     総括に載せる日時（例 2024-04-20T09:00:00+09:00） / the time that the summary shows; absent: none
  --json        結果を JSON で出す / print the result as JSON
  --help        この説明 / this text

終了コード / Exit codes
  0  終わりました / done
  1  check: 誤りがあります。ほか: 何も書いていません / check: there are errors; else: nothing was written
  2  使い方の誤り / wrong usage
  3  書きましたが、読めないファイルか、答えのない質問があります
     written, although some file could not be read or a question is open
`;
