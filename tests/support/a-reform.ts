import { planShape, type FormerName, type Plan } from "../../src/plan/schema";
import { planSchema } from "../../src/plan/valid-plan";
import { planR5 } from "../../src/town/r5/plan";

export const until = "2023-09-30";

/** planR5 after a reform: `renamed` in the whole tree, with what the 課 were called. */
export function afterReform(
  renamed: Readonly<Record<string, string>>,
  formerNames: readonly Omit<FormerName, "until">[],
): Plan {
  const text = Object.entries(renamed).reduce(
    (plan, [from, to]) =>
      plan.replaceAll(
        `"${from}"`,
        to
          .split("、")
          .map((name) => `"${name}"`)
          .join(),
      ),
    JSON.stringify(planR5),
  );
  const once = (key: string, value: unknown): unknown =>
    key === "departments" && Array.isArray(value) ? [...new Set<unknown>(value)] : value;
  const plan = planShape.parse(JSON.parse(text, once));
  return planSchema.parse({ ...plan, formerNames: formerNames.map((one) => ({ ...one, until })) });
}
