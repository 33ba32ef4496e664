import { makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { messages } from "../messages";

const useStyles = makeStyles({
  field: {
    width: "96px",
    flexShrink: 0,
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalS}`,
    height: "32px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

interface NameBoxProps {
  readonly name: string;
  readonly onGoTo: (text: string) => boolean;
  readonly onLeave: () => void;
}

/** Shows where one is; a place typed into it is gone to. */
export function NameBox({ name, onGoTo, onLeave }: NameBoxProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      type="text"
      aria-label={messages.nameBox}
      autoComplete="off"
      spellCheck={false}
      className={styles.field}
      value={typed ?? name}
      onFocus={({ target }) => {
        target.select();
      }}
      onChange={({ target }) => {
        setTyped(target.value);
      }}
      onBlur={() => {
        setTyped(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
        // The key must not go on to the cell that has the focus next.
        event.preventDefault();
        if (event.key === "Enter" && (typed === null || onGoTo(typed))) onLeave();
        else if (event.key === "Escape") onLeave();
      }}
    />
  );
}
