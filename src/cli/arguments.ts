import { parseArgs, type ParseArgsConfig } from "node:util";
import { errorCode } from "./error-code";

/** The command line was wrong; the message says how, in Japanese. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

type Options = NonNullable<ParseArgsConfig["options"]>;

const JAPANESE_FOR: Readonly<Record<string, (detail: string) => string>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: (detail) => `知らない指定です: ${detail}`,
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: (detail) => `指定の値が足りないか、要らない値が付いています: ${detail}`,
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: (detail) => `余分な引数です: ${detail}`,
};

/**
 * Options and what else stands on the line. Each command names its own options; anything else is refused.
 *
 * @throws UsageError
 */
export function readArguments<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const inJapanese = JAPANESE_FOR[errorCode(cause) ?? ""];
    if (!inJapanese) throw cause;
    const option = /'(-[^' ]*)/u.exec(String(cause))?.[1] ?? "";
    throw new UsageError(inJapanese(option));
  }
}

/** @throws UsageError where nothing was named. */
export function requirePaths(positionals: readonly string[]): readonly string[] {
  if (positionals.length === 0) throw new UsageError("読むファイルまたはフォルダーを指定してください。");
  return positionals;
}

/** @throws UsageError where the option is absent. */
export function requireOption(value: string | undefined, name: string): string {
  if (value === undefined || value === "") throw new UsageError(`${name} を指定してください。`);
  return value;
}

/** @throws UsageError for what is not an ISO time with its offset ("2024-04-20T09:00:00+09:00"). */
export function readTime(value: string | undefined): string | null {
  if (value === undefined) return null;
  const isIso = /^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/u.test(value);
  // 30 February is read as 1 March: what comes back has to be what was typed.
  const minutes = value.slice(0, "2024-04-20T09:00".length);
  const isReal = isIso && !Number.isNaN(Date.parse(value)) && !Number.isNaN(Date.parse(`${minutes}Z`));
  if (!isReal || !new Date(`${minutes}Z`).toISOString().startsWith(minutes)) {
    throw new UsageError(`--at は 2024-04-20T09:00:00+09:00 のように書いてください: ${value}`);
  }
  return value;
}
