import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { Initiative, Plan } from "../../plan/schema";
import { messages } from "./messages";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  pillars: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // Out to both edges of the view, and back in.
  pillar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  line: {
    display: "grid",
    gridTemplateColumns: "28px 1fr",
    paddingBlock: tokens.spacingVerticalXXS,
    overflowWrap: "anywhere",
  },
  mark: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  group: { color: tokens.colorNeutralForeground2 },
  leaves: { paddingInlineStart: "28px" },
  departments: { color: tokens.colorNeutralForeground3 },
});

/** The plan from 基本項目 to 取組項目, with who carries each initiative out. The marks stand under each other. */
export function PlanTree({ plan }: { plan: Plan }) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.list, styles.pillars)}>
      {plan.pillars.map((pillar) => (
        <li key={pillar.mark}>
          <Line mark={pillar.mark} className={styles.pillar}>
            <Text weight="semibold">{pillar.title}</Text>
          </Line>
          <ul className={styles.list}>
            {pillar.themes.map((theme) => (
              <li key={theme.mark}>
                <Line mark={theme.mark}>
                  <Text weight="semibold">{theme.title}</Text>
                </Line>
                <ul className={styles.list}>
                  {theme.groups.map((group) => (
                    <li key={group.mark}>
                      <Line mark={group.mark}>
                        <Text className={styles.group}>{group.title}</Text>
                      </Line>
                      <ul className={mergeClasses(styles.list, styles.leaves)}>
                        {group.initiatives.map((initiative) => (
                          <li key={initiative.mark}>
                            <Line mark={initiative.mark}>
                              <Text block>{initiative.title}</Text>
                              <Text block size={200} className={styles.departments}>
                                {departmentsOf(initiative)}
                              </Text>
                            </Line>
                          </li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Line({ mark, className, children }: { mark: string; className?: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.line, className)}>
      <Text className={styles.mark}>{mark}</Text>
      <div>{children}</div>
    </div>
  );
}

function departmentsOf({ allDepartments, departments, leadDepartment }: Initiative): string {
  return allDepartments ? messages.allDepartments(leadDepartment) : departments.join("、");
}
