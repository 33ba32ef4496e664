import { formDefinitionSchema } from "../../src/form/definition";

const quarter = (id: string, label: string, months: readonly number[]) => ({
  id,
  role: "progress",
  label,
  spellings: [],
  misspellings: [],
  block: "progress",
  listHeader: label,
  requiredFrom: id,
  months,
});
const box = (id: string, role: string, label: string, block: string, requiredFrom = "q1") => ({
  id,
  role,
  label,
  spellings: [],
  misspellings: [],
  block,
  listHeader: label,
  requiredFrom,
});

/** Another town's form: other words, four quarters, and a box below the year's block. */
export const quarterlyDefinition = formDefinitionSchema.parse({
  fields: [
    box("measure", "initiative", "施策名", "head"),
    box("office", "departments", "所管課", "head"),
    box("ideal", "identity", "めざす状態", "head"),
    box("plan", "text", "実施計画", "year"),
    quarter("q1", "第1四半期", [4, 5, 6]),
    quarter("q2", "第2四半期", [7, 8, 9]),
    quarter("q3", "第3四半期", [10, 11, 12]),
    quarter("q4", "第4四半期", [1, 2, 3]),
    { ...box("rank", "achievement", "進み具合", "year", "q4"), options: ["順調", "やや遅れ", "遅れ"] },
    box("remarks", "text", "所見", "head", "q4"),
  ],
  progressLabel: "実績",
  periods: ["q1", "q2", "q3", "q4"].map((id, index) => ({ id, title: `第${index + 1}四半期` })),
});
