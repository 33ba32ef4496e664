import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { LeftSheet } from "../../usecases/tidy/plan-tidying";
import { messages } from "./messages";

export interface LeftSheetsProps {
  readonly left: readonly LeftSheet[];
  /** Null: nobody goes anywhere now. */
  readonly onGo: ((sheet: string) => void) | null;
}

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
    overflowWrap: "anywhere",
  },
});

/** Sheets that stay as they are, each with why, and the way to it. */
export function LeftSheets({ left, onGo }: LeftSheetsProps) {
  const styles = useStyles();
  const title = useId();
  return (
    <section aria-labelledby={title}>
      <Text id={title} as="h3" block size={300} weight="semibold">
        {messages.left(left.length)}
      </Text>
      <ul className={styles.list}>
        {left.map(({ sheet, reason }) => (
          <li key={sheet}>
            {onGo ? (
              <Link
                as="button"
                aria-label={messages.toSheet(sheet)}
                onClick={() => {
                  onGo(sheet);
                }}
              >
                {sheet}
              </Link>
            ) : (
              <Text weight="semibold">{sheet}</Text>
            )}
            <Text size={200} block>
              {messages.leftReason(reason)}
            </Text>
          </li>
        ))}
      </ul>
    </section>
  );
}
