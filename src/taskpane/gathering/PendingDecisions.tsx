import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { messages } from "./messages";
import type { Gathering } from "./use-gathering";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  link: { fontSize: tokens.fontSizeBase200, marginInlineStart: tokens.spacingHorizontalXS },
});

/** What the button will do besides gathering, each with its way back. */
export function PendingDecisions({ gathering }: { gathering: Gathering }) {
  const styles = useStyles();
  const { state, dispatch } = gathering;
  const { takenOut, givenUp } = state.decisions;
  if (takenOut.length + givenUp.length === 0) return null;
  return (
    <div role="group" aria-label={messages.pending.heading}>
      <Text size={200} weight="semibold" block>
        {messages.pending.heading}
      </Text>
      <ul className={styles.list}>
        {takenOut.map((file) => (
          <Pending
            key={file}
            name={file}
            onBack={() => {
              dispatch({ type: "file-taken-out", file, isTakenOut: false });
            }}
          >
            {messages.pending.takenOut(file)}
          </Pending>
        ))}
        {givenUp.map((form) => (
          <Pending
            key={JSON.stringify(form.key)}
            name={form.name}
            onBack={() => {
              dispatch({ type: "form-given-up", form, isGivenUp: false });
            }}
          >
            {messages.pending.givenUp(form.name)}
          </Pending>
        ))}
      </ul>
    </div>
  );
}

function Pending({ name, onBack, children }: { name: string; onBack: () => void; children: ReactNode }) {
  const styles = useStyles();
  return (
    <li>
      <Text size={200}>{children}</Text>
      <Link as="button" className={styles.link} aria-label={messages.pending.backOf(name)} onClick={onBack}>
        {messages.pending.back}
      </Link>
    </li>
  );
}
