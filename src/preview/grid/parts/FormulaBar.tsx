import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent } from "react";
import { messages } from "../messages";
import { NameBox } from "./NameBox";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "stretch",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  mark: {
    padding: `6px ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontStyle: "italic",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  text: {
    flexGrow: 1,
    minWidth: 0,
    height: "32px",
    boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    resize: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    // One line and no part of the next.
    lineHeight: "32px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  open: { height: "132px", lineHeight: "20px", paddingTop: "6px" },
  fold: { alignSelf: "flex-start" },
});

export interface FormulaBarProps {
  /** What the name box shows, and where a name typed into it leads: false where there is no such place. */
  readonly name: string;
  readonly onGoTo: (text: string) => boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => void;
  /** The person has done with the bar. */
  readonly onLeave: () => void;
}

/** 名前ボックスと数式バー: where one is, and all that the cell holds. */
export function FormulaBar({ name, onGoTo, text, onText, onKeyDown, onLeave }: FormulaBarProps) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <NameBox name={name} onGoTo={onGoTo} onLeave={onLeave} />
      <span aria-hidden="true" className={styles.mark}>
        fx
      </span>
      <textarea
        aria-label={messages.formulaBar}
        spellCheck={false}
        className={mergeClasses(styles.text, isOpen && styles.open)}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Button
        appearance="subtle"
        className={styles.fold}
        icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
        aria-label={isOpen ? messages.formulaBarClose : messages.formulaBarOpen}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      />
    </div>
  );
}
