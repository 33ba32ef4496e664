import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { SummaryForm } from "../../usecases/check/summary-progress";
import { GiveUpButton } from "../gathering/GiveUpButton";
import { messages } from "../gathering/messages";
import { useGiveUp } from "../gathering/use-give-up";

const useStyles = makeStyles({
  root: { display: "flex", alignItems: "center" },
  row: { flexGrow: 1, minWidth: 0 },
  button: { flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
  sentence: { display: "block", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 60px` },
});

/** The row of a form, with 取りやめ at its end; とりまとめる carries it out. */
export function GiveUpRow({ form: { key, name, department }, children }: { form: SummaryForm; children: ReactNode }) {
  const styles = useStyles();
  const called = `${name} ${department ?? ""}`.trim();
  const { isPending, isFixed, toggle } = useGiveUp({ key, name: called });
  // What has no place in the plan is no form that there should be.
  if (key.initiative === null || department === null) return children;
  const words = messages.givenUp;
  return (
    <>
      <div className={styles.root}>
        <div className={styles.row}>{children}</div>
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button
              size="small"
              appearance="subtle"
              className={styles.button}
              icon={<MoreVerticalRegular />}
              aria-label={words.menuOf(called)}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem disabled={isFixed} onClick={toggle}>
                {isPending ? words.takeBack : words.giveUp}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </div>
      {isPending && (
        <Text size={200} className={styles.sentence}>
          {words.pendingShort}
          <GiveUpButton form={{ key, name: called }} />
        </Text>
      )}
    </>
  );
}
