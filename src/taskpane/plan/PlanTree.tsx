import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Initiative, Plan } from "../../plan/schema";
import { messages } from "./messages";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  inner: { margin: 0, paddingInlineStart: tokens.spacingHorizontalM, listStyleType: "none" },
  pillar: { paddingBlock: tokens.spacingVerticalXS },
  leaf: { paddingBlock: tokens.spacingVerticalXXS, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The plan from 基本項目 to 取組項目, with who carries each leaf out. */
export function PlanTree({ plan }: { plan: Plan }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {plan.pillars.map((pillar) => (
        <li key={pillar.mark} className={styles.pillar}>
          <Text weight="semibold">{`${pillar.mark} ${pillar.title}`}</Text>
          <ul className={styles.inner}>
            {pillar.themes.map((theme) => (
              <li key={theme.mark}>
                <Text weight="semibold">{`${theme.mark} ${theme.title}`}</Text>
                <ul className={styles.inner}>
                  {theme.groups.map((group) => (
                    <li key={group.mark}>
                      <Text>{`${group.mark} ${group.title}`}</Text>
                      <ul className={styles.inner}>
                        {group.initiatives.map((initiative) => (
                          <li key={initiative.mark} className={styles.leaf}>
                            <Text block>{`${initiative.mark} ${initiative.title}`}</Text>
                            <Text size={200} className={styles.quiet}>
                              {departmentsOf(initiative)}
                            </Text>
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

function departmentsOf({ allDepartments, departments, leadDepartment }: Initiative): string {
  return allDepartments ? messages.allDepartments(leadDepartment) : departments.join("、");
}
