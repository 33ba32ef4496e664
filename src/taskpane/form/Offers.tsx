import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

export interface OffersProps {
  readonly offers: readonly string[];
  readonly isReadOnly: boolean;
  readonly onUse: (offer: string) => void;
  readonly onDrop: (offer: string) => void;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  offer: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: "160px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What was typed here while the sheet was changed too: nothing is thrown away before somebody says so. */
export function Offers({ offers, isReadOnly, onUse, onDrop }: OffersProps) {
  const styles = useStyles();
  if (offers.length === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={messages.changedInSheet}>
      <Text size={200}>{messages.changedInSheet}</Text>
      {offers.map((offer) => (
        <div key={offer}>
          <blockquote className={styles.offer}>{offer === "" ? messages.emptyText : offer}</blockquote>
          <div className={styles.actions}>
            <Button
              size="small"
              disabledFocusable={isReadOnly}
              onClick={() => {
                onUse(offer);
              }}
            >
              {messages.useOffer}
            </Button>
            <Button
              size="small"
              onClick={() => {
                onDrop(offer);
              }}
            >
              {messages.dropOffer}
            </Button>
          </div>
        </div>
      ))}
    </div>
  );
}
