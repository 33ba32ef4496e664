import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Finding } from "../../checks/finding";
import type { FieldDefinition } from "../../form/definition";
import type { FindingRepairs } from "../repairs/use-repairs";
import { BoxFindings } from "./BoxFindings";
import { sectionElementId } from "./focus";
import type { BoxId } from "./form-state";
import { messages } from "./messages";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    borderLeft: "3px solid transparent",
    // High contrast draws transparent borders, too.
    "@media (forced-colors: active)": { borderLeftColor: "Canvas" },
  },
  label: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** A box that this form does not have. */
export function MissingBox({
  id,
  field,
  findings,
  repairs,
}: {
  readonly id: BoxId;
  readonly field: FieldDefinition;
  readonly findings: readonly Finding[];
  readonly repairs: FindingRepairs;
}) {
  const styles = useStyles();
  return (
    <div id={sectionElementId(id)} role="group" aria-label={field.label} tabIndex={-1} className={styles.root}>
      <Text size={200} className={styles.label}>
        {field.label}
      </Text>
      {findings.length === 0 && (
        <Text size={200} className={styles.quiet}>
          {messages.noSuchBox}
        </Text>
      )}
      <BoxFindings findings={findings} repairs={repairs} />
    </div>
  );
}
