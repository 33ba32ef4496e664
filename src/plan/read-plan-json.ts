import type { z } from "zod";
import { fail, succeed, type Result } from "../workbook/result";
import type { Plan } from "./schema";
import { planSchema } from "./valid-plan";

/** Japanese; each says where in the JSON. */
export type PlanJsonProblem = string;

/** The plan in a JSON text; else every fault in Japanese, each with its place. */
export function readPlanJson(text: string): Result<Plan, readonly PlanJsonProblem[]> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail([
      "JSONとして読めません。途中で切れているか、括弧やコンマの書き方が違います。`plan` の出力をもとに書き直してください。",
    ]);
  }
  const parsed = planSchema.safeParse(value, { error: messageOf });
  if (parsed.success) return succeed(parsed.data);
  return fail(
    parsed.error.issues.map(
      ({ path, message }) => `計画のJSONが正しくありません（${path.join(".") || "全体"}）: ${message}`,
    ),
  );
}

const typeNames: Readonly<Record<string, string>> = {
  object: "オブジェクト（{ }）",
  array: "配列（[ ]）",
  string: "文字列",
  number: "数",
  int: "整数",
  boolean: "true か false",
};

function messageOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.input === undefined
        ? `ありません。${typeNames[issue.expected] ?? issue.expected}を書いてください。`
        : `${typeNames[issue.expected] ?? issue.expected}にしてください。`;
    case "too_small":
      return `${String(issue.minimum)}以上にしてください。`;
    case "too_big":
      return `${String(issue.maximum)}以下にしてください。`;
    case "invalid_value":
      return `${issue.values.map((value) => `「${String(value)}」`).join("、")}のどれかにしてください。`;
    case "invalid_format":
      return issue.format === "date" ? "日付は「2024-03-31」のように書いてください。" : "書き方が正しくありません。";
    case "custom":
    case "invalid_element":
    case "invalid_key":
    case "invalid_union":
    case "not_multiple_of":
    case "unrecognized_keys":
      return "書き方が正しくありません。";
  }
}
