import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState } from "react";
import { useAutoHeight } from "./use-auto-height";

export interface TextBoxProps {
  readonly id: string;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly text: string;
  readonly isReadOnly: boolean;
  /** Shows its first two lines only. */
  readonly isFolded: boolean;
  readonly onType: (text: string) => void;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
  readonly onEscape: () => void;
  readonly onCompositionBegan: () => void;
  readonly onCompositionEnded: () => void;
}

const FOLDED_LINES = 2;

const useStyles = makeStyles({
  root: {
    display: "block",
    boxSizing: "border-box",
    width: "100%",
    minHeight: `calc(${tokens.lineHeightBase300} + 10px)`,
    padding: "4px 8px",
    resize: "none",
    overflow: "hidden",
    fieldSizing: "content",
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": {
      outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-1px",
    },
  },
  folded: { maxHeight: `calc(${FOLDED_LINES} * ${tokens.lineHeightBase300} + 10px)`, cursor: "pointer" },
  cut: { maskImage: "linear-gradient(black 55%, transparent)" },
  readOnly: { backgroundColor: tokens.colorNeutralBackground3, borderBottomColor: tokens.colorNeutralStroke1 },
});

/** A box of running text, as high as the text. */
export function TextBox(props: TextBoxProps) {
  const { id, text, isReadOnly, isFolded } = props;
  const styles = useStyles();
  const ref = useRef<HTMLTextAreaElement>(null);
  const [isCut, setIsCut] = useState(false);
  useAutoHeight(ref, text);
  useLayoutEffect(() => {
    const box = ref.current;
    setIsCut(isFolded && box !== null && box.scrollHeight > box.clientHeight + 1);
  }, [isFolded, text]);
  return (
    <textarea
      ref={ref}
      id={id}
      className={mergeClasses(
        styles.root,
        isReadOnly && styles.readOnly,
        isFolded && styles.folded,
        isFolded && isCut && styles.cut,
      )}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
      rows={1}
      value={text}
      readOnly={isReadOnly}
      spellCheck={false}
      onChange={({ target }) => {
        props.onType(target.value);
      }}
      onFocus={props.onEnter}
      onBlur={props.onLeave}
      onKeyDown={({ key, nativeEvent }) => {
        // While a word is being converted, Escape belongs to the input method.
        if (key === "Escape" && !nativeEvent.isComposing) props.onEscape();
      }}
      onCompositionStart={props.onCompositionBegan}
      onCompositionEnd={({ currentTarget }) => {
        props.onCompositionEnded();
        // Some input methods end the word only after the box has been left.
        if (document.activeElement !== currentTarget) props.onLeave();
      }}
    />
  );
}
