import { Button, Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { DepartmentField, GatheringSwitch, type SettingsProps } from "../frame/Settings";
import { messages } from "./messages";

export interface WelcomeCardProps extends Omit<SettingsProps, "onShowWelcome"> {
  /** Whether the 課 shown is only a guess. */
  readonly isGuessed: boolean;
  /** はじめる: what is shown is meant. */
  readonly onStart: () => void;
  readonly onLater: () => void;
}

const useStyles = makeStyles({
  // Over the lower end of a screen that is already of use, and that can be used meanwhile.
  place: {
    position: "absolute",
    left: 0,
    right: 0,
    bottom: 0,
    maxHeight: "80%",
    overflowY: "auto",
    padding: tokens.spacingHorizontalM,
    zIndex: 2,
  },
  card: { maxWidth: "480px", margin: "0 auto", gap: tokens.spacingVerticalM, boxShadow: tokens.shadow28 },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  line: { marginBottom: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** What this is, whose forms, and whether one also gathers. */
export function WelcomeCard(props: WelcomeCardProps) {
  const styles = useStyles();
  return (
    <div
      role="region"
      aria-labelledby="welcome-title"
      className={styles.place}
      onKeyDown={({ key }) => {
        if (key === "Escape") props.onLater();
      }}
    >
      <Card className={styles.card}>
        <Subtitle2 as="h2" id="welcome-title">
          {messages.title}
        </Subtitle2>
        <ul className={styles.lines}>
          {messages.lines.map((line) => (
            <li key={line} className={styles.line}>
              <Text>{line}</Text>
            </li>
          ))}
        </ul>
        <DepartmentField {...props} />
        {props.isGuessed && props.department !== null && (
          <Text size={200} className={styles.quiet}>
            {messages.guessed}
          </Text>
        )}
        <GatheringSwitch isGathering={props.isGathering} onSwitchGathering={props.onSwitchGathering} />
        <div className={styles.buttons}>
          <Button appearance="primary" onClick={props.onStart}>
            {messages.start}
          </Button>
          <Button appearance="subtle" onClick={props.onLater}>
            {messages.later}
          </Button>
        </div>
      </Card>
    </div>
  );
}
