import { Button, Card, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
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
    display: "flex",
    maxHeight: "70%",
    padding: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    zIndex: 2,
    // What lies beside the card can be clicked.
    pointerEvents: "none",
  },
  card: {
    flexGrow: 1,
    maxWidth: "400px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    gap: tokens.spacingVerticalS,
    boxShadow: tokens.shadow28,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    pointerEvents: "auto",
  },
  // Only this scrolls where the pane is very low: the buttons are always in sight.
  body: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    overflowY: "auto",
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: `0 ${tokens.spacingHorizontalXS}`,
  },
  lines: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, margin: 0 },
  about: { margin: 0 },
  buttons: { display: "flex", flexShrink: 0, gap: tokens.spacingHorizontalS },
});

/** What this is, whose forms, and whether one also gathers. */
export function WelcomeCard(props: WelcomeCardProps) {
  const styles = useStyles();
  return (
    <div
      role="region"
      aria-labelledby="welcome-title"
      className={styles.place}
      onKeyDown={({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) props.onLater();
      }}
    >
      <Card className={styles.card}>
        <Subtitle2 as="h2" id="welcome-title" style={{ margin: 0 }}>
          {messages.title}
        </Subtitle2>
        <div className={styles.body}>
          <dl className={styles.lines}>
            {messages.lines.map(({ tab, about }) => (
              <Fragment key={tab}>
                <dt>
                  <Text size={200} weight="semibold">
                    {tab}
                  </Text>
                </dt>
                <dd className={styles.about}>
                  <Text size={200}>{about}</Text>
                </dd>
              </Fragment>
            ))}
          </dl>
          <DepartmentField
            {...props}
            orientation="horizontal"
            hint={props.isGuessed && props.department !== null ? messages.guessed : null}
          />
          <GatheringSwitch isGathering={props.isGathering} onSwitchGathering={props.onSwitchGathering} />
        </div>
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
