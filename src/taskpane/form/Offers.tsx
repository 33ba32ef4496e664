import { Button } from "@fluentui/react-components";
import { KeptText, KeptTexts } from "./KeptTexts";
import { messages } from "./messages";

export interface OffersProps {
  readonly offers: readonly string[];
  readonly isReadOnly: boolean;
  readonly onUse: (offer: string) => void;
  readonly onDrop: (offer: string) => void;
}

/** What was typed here while the sheet was changed too. What changes nothing in the sheet comes first. */
export function Offers({ offers, isReadOnly, onUse, onDrop }: OffersProps) {
  if (offers.length === 0) return null;
  return (
    <KeptTexts about={messages.changedInSheet}>
      {offers.map((offer) => (
        <KeptText key={offer} text={offer === "" ? messages.emptyText : offer}>
          <Button
            size="small"
            onClick={() => {
              onDrop(offer);
            }}
          >
            {messages.dropOffer}
          </Button>
          <Button
            size="small"
            disabledFocusable={isReadOnly}
            onClick={() => {
              onUse(offer);
            }}
          >
            {messages.useOffer}
          </Button>
        </KeptText>
      ))}
    </KeptTexts>
  );
}
