import { makeStyles, tokens } from "@fluentui/react-components";
import { fieldTitle } from "../../checks/wording";
import type { Finding } from "../../checks/finding";
import type { FormDefinition } from "../../form/definition";
import type { NumberMends } from "../numbers/use-number-mends";
import type { FindingRepairs } from "../repairs/use-repairs";
import { isAboutLayout } from "../tidying/layout-findings";
import { TidyingButton } from "../tidying/TidyingButton";
import type { Tidying } from "../tidying/use-tidying";
import { FindingRow } from "./FindingRow";
import { FoldingGroup } from "./FoldingGroup";
import type { SheetFindings } from "./group-findings";
import { messages } from "./messages";
import type { Silencing } from "./use-silencing";

export interface SheetGroupProps {
  readonly group: SheetFindings;
  /** Of the one form that stands on the sheet; null where there is none, or several. */
  readonly title: string | null;
  readonly definition: FormDefinition;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onGo: (finding: Finding) => void;
  readonly onOpenInForm: (finding: Finding) => void;
  readonly numbers: Pick<NumberMends, "mendOf" | "write" | "isWriting">;
  readonly repairs: FindingRepairs;
  readonly tidying: Tidying;
  readonly silencing: Silencing;
}

const useStyles = makeStyles({
  box: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  tidying: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 32px` },
  list: { listStyleType: "none", margin: 0, padding: 0 },
});

/** What is to be confirmed on one sheet, box by box. */
export function SheetGroup(props: SheetGroupProps) {
  const { group, title, definition, isOpen, onToggle, onGo, onOpenInForm, numbers, repairs, tidying, silencing } =
    props;
  const styles = useStyles();
  return (
    <FoldingGroup
      name={group.sheet === null ? messages.onNoSheet : messages.sheet(group.sheet)}
      title={title}
      count={group.count}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      {(limit) =>
        firstOf(group, limit).map(({ field, findings }, index) => {
          const box = field === null ? null : fieldTitle(definition, field);
          return (
            <div key={`${index}/${field ?? ""}`}>
              {box !== null && <h3 className={styles.box}>{box}</h3>}
              <ul className={styles.list}>
                {findings.map((finding) => (
                  <FindingRow
                    key={`${finding.rule}/${finding.cell ?? ""}/${finding.message}`}
                    finding={finding}
                    box={box}
                    onGo={onGo}
                    onOpenInForm={onOpenInForm}
                    numbers={numbers}
                    repairs={repairs}
                    silencing={silencing}
                  />
                ))}
              </ul>
              {group.sheet !== null &&
                tidying.isOffered &&
                findings.some(isAboutLayout) &&
                index === lastAbout(group) && (
                  <div className={styles.tidying}>
                    <TidyingButton tidying={tidying} sheet={group.sheet} />
                  </div>
                )}
            </div>
          );
        })
      }
    </FoldingGroup>
  );
}

function firstOf({ boxes }: SheetFindings, limit: number): SheetFindings["boxes"] {
  let left = limit;
  return boxes.flatMap(({ field, findings }) => {
    const shown = findings.slice(0, Math.max(0, left));
    left -= findings.length;
    return shown.length === 0 ? [] : [{ field, findings: shown }];
  });
}

/** Which box has the last finding about the layout: what mends them stands once a sheet. */
function lastAbout({ boxes }: SheetFindings): number {
  return boxes.findLastIndex(({ findings }) => findings.some(isAboutLayout));
}
