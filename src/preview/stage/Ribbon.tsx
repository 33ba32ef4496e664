import { Button, makeStyles, ToggleButton, tokens, Toolbar } from "@fluentui/react-components";
import { keyStop } from "./key-stops";
import { messages } from "./messages";
import type { RibbonAction } from "./ribbon-press";

export interface RibbonProps {
  readonly isPaneOpen: boolean;
  readonly isDisabled: boolean;
  readonly onSwitchPane: () => void;
  readonly onPress: (action: RibbonAction) => void;
}

const useStyles = makeStyles({
  root: {
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    flexShrink: 0,
    minHeight: "40px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
});

/** The add-in's three buttons, as manifest.xml puts them on Excel's ［ホーム］ tab. */
export function Ribbon({ isPaneOpen, isDisabled, onSwitchPane, onPress }: RibbonProps) {
  const styles = useStyles();
  return (
    <Toolbar {...keyStop} aria-label={messages.ribbon.group} className={styles.root}>
      <ToggleButton
        appearance="subtle"
        className={styles.button}
        checked={isPaneOpen}
        disabled={isDisabled}
        icon={<RibbonIcon name="torimatome" />}
        onClick={onSwitchPane}
      >
        {messages.ribbon.pane}
      </ToggleButton>
      <Button
        appearance="subtle"
        className={styles.button}
        disabled={isDisabled}
        icon={<RibbonIcon name="check" />}
        onClick={() => {
          onPress("check");
        }}
      >
        {messages.ribbon.check}
      </Button>
      <Button
        appearance="subtle"
        className={styles.button}
        disabled={isDisabled}
        icon={<RibbonIcon name="gather" />}
        onClick={() => {
          onPress("gather");
        }}
      >
        {messages.ribbon.gather}
      </Button>
    </Toolbar>
  );
}

function RibbonIcon({ name }: { name: string }) {
  return <img src={`../icons/${name}-32.png`} alt="" width={20} height={20} />;
}
