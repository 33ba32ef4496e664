import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { fieldTitle } from "../../checks/wording";
import type { FormDefinition } from "../../form/definition";
import { useAnnounce } from "../announce";
import { useServices } from "../services";
import { titleOfForm } from "./form-order";
import { KeptText, KeptTexts } from "./KeptTexts";
import type { LostText } from "./look-around";
import { messages } from "./messages";

export interface LostTextsProps {
  readonly lost: readonly LostText[];
  readonly definition: FormDefinition;
  readonly onForget: (lost: LostText) => void;
}

const useStyles = makeStyles({ root: { margin: tokens.spacingHorizontalM } });

/** A sheet or a row was deleted while its box was being written here: the words stay until somebody lets them go. */
export function LostTexts({ lost, definition, onForget }: LostTextsProps) {
  const styles = useStyles();
  if (lost.length === 0) return null;
  return (
    <div className={styles.root}>
      <KeptTexts about={messages.lostTexts}>
        {lost.map((one) => (
          <LostTextCard
            key={`${one.box}/${one.text}`}
            text={one.text}
            title={titleOf(one, lost, definition)}
            onForget={() => {
              onForget(one);
            }}
          />
        ))}
      </KeptTexts>
    </div>
  );
}

function LostTextCard({ text, title, onForget }: { text: string; title: string; onForget: () => void }) {
  const { copy } = useServices();
  const announce = useAnnounce();
  const quote = useRef<HTMLQuoteElement>(null);
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  const copyText = async () => {
    const isCopied = await copy(text);
    setOutcome(isCopied ? "copied" : "refused");
    if (isCopied) announce(messages.copiedOf(title));
    else if (quote.current) window.getSelection()?.selectAllChildren(quote.current);
  };
  return (
    <KeptText title={title} text={text} textRef={quote}>
      <Button
        size="small"
        aria-label={outcome === "copied" ? messages.copiedOf(title) : messages.copyOf(title)}
        onClick={() => void copyText()}
      >
        {outcome === "copied" ? messages.copied : messages.copy}
      </Button>
      <Button size="small" aria-label={messages.forgetOf(title)} onClick={onForget}>
        {messages.forget}
      </Button>
      {outcome === "refused" && (
        <Text size={200} role="alert">
          {messages.notCopied}
        </Text>
      )}
    </KeptText>
  );
}

/** Several texts of one box are told apart by number. */
function titleOf({ box, form, field, text }: LostText, lost: readonly LostText[], definition: FormDefinition): string {
  const title = messages.lostText(titleOfForm(form.reading, null), fieldTitle(definition, field));
  const ofBox = lost.filter((other) => other.box === box);
  return ofBox.length > 1 ? messages.numbered(title, ofBox.findIndex((other) => other.text === text) + 1) : title;
}
