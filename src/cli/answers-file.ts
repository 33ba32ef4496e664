import { existsSync } from "node:fs";
import { z } from "zod";
import type { GatherAnswers } from "../gather/collection";
import { fail, succeed, type Result } from "../workbook/result";
import { loadFile, PathNotFoundError } from "./find-files";

const schema = z.record(z.string(), z.string());

/**
 * Answers to questions, by their ids.
 *
 * @throws PathNotFoundError
 */
export async function readAnswersFile(path: string): Promise<Result<GatherAnswers, { readonly message: string }>> {
  if (!existsSync(path)) throw new PathNotFoundError(path);
  const bytes = await loadFile(path);
  if (!bytes.ok) return fail({ message: `答えのファイル「${path}」を読めません。${bytes.problem.message}` });
  const answers = schema.safeParse(parseJson(bytes.value));
  if (answers.success) return succeed(answers.data);
  return fail({
    message: `答えのファイル「${path}」が読めません。UTF-8 の JSON で、{"質問のid": "答え"} のように書いてください。何も書いていません。`,
  });
}

/** Null for what is no JSON, or in another encoding. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
