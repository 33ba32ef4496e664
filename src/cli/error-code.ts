/** "ENOENT", "ERR_PARSE_ARGS_UNKNOWN_OPTION" …: what Node calls the fault; null for what is no fault of the system's. */
export function errorCode(cause: unknown): string | null {
  return typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : null;
}
