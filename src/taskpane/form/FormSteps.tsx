import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { PlaceInOrder } from "./form-order";
import type { KnownForm } from "./known-forms";
import { messages } from "./messages";

export interface FormStepsProps {
  readonly order: PlaceInOrder;
  readonly onGo: (form: KnownForm) => void;
}

const useStyles = makeStyles({
  root: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "grid",
    gridTemplateColumns: "1fr auto 1fr",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  previous: { justifySelf: "start" },
  next: { justifySelf: "end" },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
});

/** 前の様式, 3/10, 次の様式 */
export function FormSteps({ order: { place, count, previous, next }, onGo }: FormStepsProps) {
  const styles = useStyles();
  const go = (form: KnownForm | null) => () => {
    if (form) onGo(form);
  };
  return (
    <nav className={styles.root} aria-label={messages.steps}>
      <Button
        className={styles.previous}
        size="small"
        appearance="subtle"
        icon={<ChevronLeftRegular />}
        disabledFocusable={previous === null}
        onClick={go(previous)}
      >
        {messages.previousForm}
      </Button>
      <Text size={200} className={styles.place}>
        {place !== null && (
          <>
            <span aria-hidden>{messages.whereInOrder(place, count)}</span>
            <span role="img" aria-label={messages.whereInOrderSpoken(place, count)} />
          </>
        )}
      </Text>
      <Button
        className={styles.next}
        size="small"
        appearance="subtle"
        icon={<ChevronRightRegular />}
        iconPosition="after"
        disabledFocusable={next === null}
        onClick={go(next)}
      >
        {messages.nextForm}
      </Button>
    </nav>
  );
}
