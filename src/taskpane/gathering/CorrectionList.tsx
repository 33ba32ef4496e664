import { Button, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useId, useRef, useState } from "react";
import { correctionCounts } from "../../summary/model/count-words";
import type { CorrectionRequest } from "../../usecases/assemble/correction-requests";
import { CountButton } from "../CountLine";
import { useAnnounce } from "../announce";
import { useServices } from "../services";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0 },
  byHand: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  // The letter lists all that the numbers count.
  letter: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** 修正依頼: what each 課 is asked, as a text to paste into a mail. */
export function CorrectionList({ corrections }: { corrections: readonly CorrectionRequest[] }) {
  return (
    <SubPart heading={messages.result.corrections}>
      {corrections.length === 0 && <Text>{messages.result.noCorrections}</Text>}
      {corrections.map((correction) => (
        <Correction key={correction.department} {...correction} />
      ))}
    </SubPart>
  );
}

function Correction({ department, findings, missing, kept, text }: CorrectionRequest) {
  const styles = useStyles();
  const { copy } = useServices();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"copied" | "by-hand" | null>(null);
  const letterId = useId();
  const [isOpen, setOpen] = useState(false);
  const copyText = async () => {
    const isCopied = await copy(text);
    setOutcome(isCopied ? "copied" : "by-hand");
    announce(isCopied ? messages.result.copiedOf(department) : messages.result.copyByHand);
  };
  return (
    <div>
      <div className={styles.row}>
        <div className={styles.what}>
          <Text block>{department}</Text>
          <CountButton
            label={correctionCounts({ findings, missing, kept })}
            spoken={`${department} ${correctionCounts({ findings, missing, kept })}`}
            isOpen={isOpen}
            listId={letterId}
            onToggle={() => {
              setOpen(!isOpen);
            }}
          />
        </div>
        <Button
          size="small"
          className={styles.button}
          icon={outcome === "copied" ? <CheckmarkRegular /> : <CopyRegular />}
          aria-label={messages.result.copyOf(department)}
          onClick={() => void copyText()}
        >
          {outcome === "copied" ? messages.result.copied : messages.result.copy}
        </Button>
      </div>
      <div id={letterId} hidden={!isOpen} className={styles.letter}>
        {isOpen && text}
      </div>
      {outcome === "by-hand" && <TextByHand department={department} text={text} />}
    </div>
  );
}

/** The clipboard is closed to this view: the text stands selected, ready for Ctrl+C. */
function TextByHand({ department, text }: { department: string; text: string }) {
  const styles = useStyles();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current?.querySelector("textarea");
    box?.focus();
    box?.select();
  }, []);
  return (
    <div ref={place} className={styles.byHand}>
      <Text size={200}>{messages.result.copyByHand}</Text>
      <Textarea readOnly value={text} rows={8} aria-label={messages.result.textFor(department)} />
    </div>
  );
}
