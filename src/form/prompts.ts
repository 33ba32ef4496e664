import { comparisonKey } from "../workbook/comparison-key";
import type { FormDefinition } from "./definition";

/** （…を記入してください。） over several lines at most; a text in brackets may be longer, and is none. */
const MOST_LINES = 6;
const LONGEST_PROMPT = 200;
const LONGEST_BARE_PROMPT = 60;
/** A shorter hint of 記入要領 may be what somebody has to say, too. */
const SHORTEST_HINT = 8;

const OPENING = /[([【〔<〈《≪「『]/u;
const CLOSING = /[)\]】〕>〉》≫」』]/u;
const NOTE_MARK = /^(?:[※*←→⇒↑↓▼▽]|注[:)]?)\d{0,2}/u;
const BULLET = /^(?:([・○●◯◎■□◆◇※*([【〔])(?!\1)|\d+[.)])/u;

/** Asked of somebody: …を記入してください, …をお書きください, …を記載願います. */
const REQUEST =
  /(?:(?:記入|記載|入力|選択|記述)(?:を?(?:して|お?願い(?:し|致し|いたし)?)?(?:ください|下さい|ます))|(?:お?書き|書いて|お?選び|選んで|(?:[○◯〇✓]|チェック|レ点)印?[をで]?(?:[つ付]けて|入れて|囲んで))(?:ください|下さい))$/u;
/** Told to somebody: …を記入すること, 数値で書くこと. */
const ORDER = /(?:(?:記入|記載|入力|選択|記述)(?:する|の)こと|(?:書く|選ぶ)こと)$/u;
/** …を記入, 箇条書きで記入, 年度末に記入: 記載 is none, 「※見込みの数値を記載」 is said of a text. */
const SHORT_ORDER =
  /(?:(?:[をでも]|[的潔細末時期月]に|から|について|^(?:ここ|こちら|この欄|本欄|当欄)に)(?:記入|入力|選択)(?:する)?|について記述(?:する)?|(?:[的潔細]に|書きで|数値で|も)書く)$/u;
/** What is asked of a text: its length, its manner; or that there be none. Only in brackets or behind ※. */
const MANNER =
  /^(?:\d+(?:文)?字(?:以内|程度|まで|以下)?(?:で)?|(?:なるべく|できるだけ|できる限り)?(?:具体的|簡潔|箇条書き|簡単)(?:に|で)?|(?:何|いつ|どこ|誰|だれ|ど[のうれ]).{1,40}か|.{0,10}(?:記入|入力)(?:欄|例|要領)|.{0,12}(?:記入|入力|記載)(?:しない(?:こと|で(?:ください|下さい))|は?不要|不可))$/u;
/** The same, where it is all that a field says: 箇条書きで記入, 年度末に記入, 記入不要. */
const BARE_ORDER =
  /^(?:.{0,20}(?:書きで|的に|潔に|数値で|字(?:以内|程度)で)(?:記入|入力)|(?:年度末|期末|前期|後期)(?:に|は|分は)?.{0,8}(?:記入|入力)|記入(?:は?不要|しないこと)|[○◯〇△×●□]{2,}(?:を|について)(?:記入|入力|記載))(?:する)?$/u;
/** 「例：…」, 「（例）…」, 「記入例）…」 at the beginning of a line. 「（例：広報）を…」 goes on, and is none. */
const EXAMPLE =
  /^[\s・※]*(?:[(（[［【〔<＜〈《](?:記入|記載|入力)?例\d*[)）\]］】〕>＞〉》]|(?:記入|記載|入力)?例\d*(?:[:：)）]|\s+(?=\S)|$)|[(（[［【〔<＜〈《](?:記入|記載|入力)?例\d*[:：][^()（）[\]［］【】〔〕]*[)）\]］】〕>＞〉》][\s。]*$)/u;

/** Residents' papers and lists: what is written there is not written here. */
const ELSEWHERE =
  /(?:申請書|申込書?|届出?書?|届け?|アンケート|用紙|調査票|票|カード|チラシ|名簿|台帳|書類|紙|録|日誌|ノート|ページ|広報)(?:に|へ|の.{0,8}に)|(?:窓口|受付|会場)(?:で|に)/u;
const DONE = /(?:した|ました|された|している|しています|る予定|である|です)$/u;
const HERE = /^(?:ここ|こちら|この欄|本欄|当欄)(?:に|へ|には)/u;
/** What a drop-down list shows before anything is chosen. */
const CHOOSE =
  /^(?:(?:リスト|プルダウン|ドロップダウン|一覧|下)?(?:から|より)?(?:選択|選んで|お選び)(?:して)?(?:ください|下さい)|(?:リスト|プルダウン|ドロップダウン)から選択)$/u;
const BRACKETS_IN_LINE = /[(（［【〔[]([^()（）［］【】〔〕[\]]+)[)）］】〕\]]/gu;

/** A line or lines of a text that stand together. */
interface Unit {
  readonly text: string;
  readonly isPrompt: boolean;
}

/**
 * Whether a text is nothing but what the form says to who fills it in: （前期の取組を記入してください。）, ※数値で記入, a hint of the
 * town's own form. Such a field is not filled in.
 */
export function isPromptAlone(text: string, definition: Pick<FormDefinition, "prompts">): boolean {
  if (comparisonKey(text) === "" || !mayHoldPrompt(text, definition)) return false;
  if (isOwnHint(text, definition) || isBarePrompt(text)) return true;
  const units = unitsOf(text, definition);
  return units.length > 0 && units.every(({ isPrompt }) => isPrompt);
}

/** The prompts in a text, as typed; where it is nothing but prompts, the whole. */
export function promptsIn(text: string, definition: Pick<FormDefinition, "prompts">): readonly string[] {
  if (!mayHoldPrompt(text, definition)) return [];
  if (isPromptAlone(text, definition)) return [text.trim()];
  return unitsOf(text, definition).flatMap((unit) => (unit.isPrompt ? [unit.text.trim()] : promptsInside(unit.text)));
}

const PROMPT_WORD =
  /例|字|具体|簡潔|簡単|箇条|か[)）\]］】〕>＞〉》。\s]*$|記入|記載|入力|選択|記述|書いて|書き|書く|選んで|選び|選ぶ|けて|入れて|囲んで/u;

/** Nearly every text holds none: asked before anything is taken apart. */
function mayHoldPrompt(text: string, { prompts = [] }: Pick<FormDefinition, "prompts">): boolean {
  return prompts.length > 0 || PROMPT_WORD.test(text);
}

function unitsOf(text: string, definition: Pick<FormDefinition, "prompts">): readonly Unit[] {
  const lines = text.split(/\r?\n/u);
  const units: Unit[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    const isFirst = units.every(({ isPrompt }) => isPrompt);
    const count = comparisonKey(line) === "" ? 0 : linesOfPrompt(lines.slice(at, at + MOST_LINES), definition, isFirst);
    if (count > 0) units.push({ text: lines.slice(at, at + count).join("\n"), isPrompt: true });
    else if (comparisonKey(line) !== "") units.push({ text: line, isPrompt: false });
    at += Math.max(1, count);
  }
  return units;
}

/** How many lines from the first on are one prompt; 0 where it begins none. */
function linesOfPrompt(
  lines: readonly string[],
  definition: Pick<FormDefinition, "prompts">,
  isFirst: boolean,
): number {
  const [first = ""] = lines;
  const key = comparisonKey(first);
  if (isOwnHint(first, definition)) return 1;
  // Below what was written 例 says more about it.
  const example = isFirst ? EXAMPLE.exec(first) : null;
  if (example)
    return example[0].length < first.trimEnd().length || /[:：].*[)）\]］】〕>＞〉》]/u.test(example[0])
      ? 1
      : linesToBlank(lines);
  const isMarked = NOTE_MARK.test(key);
  if (!isMarked && key.search(OPENING) !== 0) return HERE.test(key) && REQUEST.test(sentence(key)) ? 1 : 0;
  for (let count = 1; count <= lines.length; count += 1) {
    const last = comparisonKey(lines[count - 1] ?? "");
    if (count > 1 && (last === "" || (isMarked && BULLET.test(last)))) return 0;
    const together = comparisonKey(lines.slice(0, count).join(""));
    if (together.length > LONGEST_PROMPT) return 0;
    const end = isMarked ? together.length : endOfBrackets(together);
    if (end === null) continue;
    const inside = isMarked ? together : together.slice(1, end);
    const isWhole = isMarked || sentence(together.slice(end + 1)) === "";
    if (isWhole && isPromptText(inside.replace(NOTE_MARK, ""))) return count;
    // A note may go on in the next line, unless its sentence ends here.
    if (!isMarked || last.endsWith("。")) return 0;
  }
  return 0;
}

/** 「（例）」 alone in its line: what follows is the example. */
function linesToBlank(lines: readonly string[]): number {
  const blank = lines.findIndex((line, place) => place > 0 && comparisonKey(line) === "");
  return blank < 0 ? lines.length : blank;
}

/** Where the brackets close with which a text begins; null: not in it. */
function endOfBrackets(key: string): number | null {
  let depth = 0;
  for (let at = 0; at < key.length; at += 1) {
    if (OPENING.test(key.charAt(at))) depth += 1;
    else if (CLOSING.test(key.charAt(at))) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** The last sentence asks for something to be written, and none tells what was done. */
function isPromptText(key: string): boolean {
  const sentences = key
    .split("。")
    .map(sentence)
    .filter((one) => one !== "");
  const last = sentences.at(-1) ?? "";
  const isAsked = [REQUEST, ORDER, SHORT_ORDER, CHOOSE, MANNER].some((end) => end.test(last));
  return isAsked && !sentences.some(isOfSomethingElse);
}

function isOfSomethingElse(key: string): boolean {
  return DONE.test(key) || ELSEWHERE.test(key);
}

function sentence(key: string): string {
  return key.replace(/[。.!)]+$/u, "");
}

/** With no brackets and no mark, only a request that is all there is. */
function isBarePrompt(text: string): boolean {
  const key = comparisonKey(text).replace(/^[▼▽↓]+/u, "");
  if (key.length > LONGEST_BARE_PROMPT || BULLET.test(key)) return false;
  const sentences = key
    .split("。")
    .map(sentence)
    .filter((one) => one !== "");
  if (HERE.test(key) && SHORT_ORDER.test(sentence(key))) return true;
  if (BARE_ORDER.test(sentence(key)) && !isOfSomethingElse(key)) return true;
  return (
    sentences.length > 0 && sentences.every((one) => (REQUEST.test(one) || CHOOSE.test(one)) && !isOfSomethingElse(one))
  );
}

/** 「会議を三回開いた。（箇条書きで記入してください。）」 */
function promptsInside(line: string): readonly string[] {
  return Array.from(line.matchAll(BRACKETS_IN_LINE)).flatMap(([whole, inside = ""]) => {
    const key = sentence(comparisonKey(inside));
    return REQUEST.test(key) && !isOfSomethingElse(key) ? [whole] : [];
  });
}

/** A form of which the plan's own 記入要領 says how it is filled in: what of it is left in a field was not written by who filled it in. */
export function withNoticePrompts<Definition extends Pick<FormDefinition, "prompts">>(
  definition: Definition,
  notices: readonly { readonly instructions: string }[],
): Definition {
  const hints = notices.flatMap(({ instructions }) => [
    instructions,
    ...instructions.split(/\r?\n/u),
    ...instructions.split(/(?<=。)|\r?\n/u),
  ]);
  const long = [...new Set(hints.map((hint) => hint.trim().replace(/^[・○※*]\s*/u, "")))].filter(
    (hint) => comparisonKey(hint).length >= SHORTEST_HINT,
  );
  return long.length === 0 ? definition : { ...definition, prompts: [...(definition.prompts ?? []), ...long] };
}

function isOwnHint(text: string, { prompts = [] }: Pick<FormDefinition, "prompts">): boolean {
  const key = withoutBrackets(comparisonKey(text));
  return prompts.some((prompt) => withoutBrackets(comparisonKey(prompt)) === key);
}

/** The same words, in brackets or behind ※. */
function withoutBrackets(key: string): string {
  const bare = key.replace(/^[・○※*]/u, "");
  const inside = endOfBrackets(bare) === bare.length - 1 && bare.search(OPENING) === 0 ? bare.slice(1, -1) : bare;
  return sentence(inside);
}
