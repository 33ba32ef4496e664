import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, DocumentErrorRegular, DocumentSearchRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { NothingToConfirm } from "../../usecases/check/check-workbook";
import { EmptyState } from "../EmptyState";
import { useNavigation } from "../navigation";
import { messages } from "./messages";

const useStyles = makeStyles({ good: { color: tokens.colorStatusSuccessForeground1 } });

/** Why there is nothing to show: all is well, there is nothing to look at, or nobody can tell. */
export function NothingFound({ nothing, children }: { nothing: NothingToConfirm; children: ReactNode }) {
  const styles = useStyles();
  const { goTo } = useNavigation();
  switch (nothing) {
    case "all-well":
      return (
        <EmptyState icon={<CheckmarkCircleFilled className={styles.good} />} sentence={messages.none}>
          {children}
        </EmptyState>
      );
    case "no-forms":
      return (
        <EmptyState
          icon={<DocumentSearchRegular />}
          sentence={messages.noForms}
          action={{
            label: messages.toLeaves,
            run: () => {
              goTo("leaves");
            },
          }}
        />
      );
    case "unknown":
      return (
        <EmptyState
          icon={<DocumentErrorRegular />}
          sentence={messages.unknownInSummary}
          action={{
            label: messages.toGathering,
            run: () => {
              goTo("gathering");
            },
          }}
        />
      );
  }
}
