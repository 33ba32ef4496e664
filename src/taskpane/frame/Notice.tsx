import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular, SubtractRegular } from "@fluentui/react-icons";
import { useId, useRef, useState } from "react";
import { messages } from "../messages";
import { gistOf } from "./notice-gist";
import { NoticeIcon } from "./NoticeIcon";
import { NoticeMark } from "./NoticeMark";
import { useIsCut } from "./use-is-cut";

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
  readonly isBusy?: boolean;
}

export interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly sentence: string;
  readonly actions?: readonly NoticeAction[];
  /** It goes by itself: all of it is shown, and nothing can be folded. */
  readonly isPassing?: boolean;
}

/** How much of it is shown: all, its first sentence on a line, its icon beside the plan's name. */
type Shape = "whole" | "line" | "icon";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    flexShrink: 0,
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "30px",
    padding: `2px ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`,
    borderLeftWidth: 0,
    borderRightWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  head: { display: "flex", alignItems: "center", flexGrow: 1, flexBasis: "240px", minWidth: 0 },
  headOfWhole: { alignItems: "flex-start" },
  words: { flexGrow: 1, flexBasis: 0, minWidth: 0, paddingRight: tokens.spacingHorizontalXS },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  whole: { whiteSpace: "normal", overflowWrap: "anywhere", padding: `4px ${tokens.spacingHorizontalXS} 4px 0` },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginLeft: "auto",
    paddingRight: tokens.spacingHorizontalXS,
  },
});

/**
 * A sentence above the views, with what can be done about it: a line, whose rest is a click away, and that one who has
 * read it makes an icon. An error is whole from the start and never an icon.
 */
export function Notice({ intent, sentence, actions = [], isPassing = false }: NoticeProps) {
  const styles = useStyles();
  const wordsId = useId();
  const words = useRef<HTMLDivElement>(null);
  const isError = intent === "error";
  const [chosen, setChosen] = useState<{
    readonly shape: Shape;
    readonly of: string;
    readonly isFromIcon: boolean;
  } | null>(null);
  // Another sentence is another notice: what was folded comes back with it.
  const what = `${intent}/${sentence}`;
  const shape = chosen?.of === what ? chosen.shape : isError || isPassing ? "whole" : "line";
  const turn = (next: Shape) => () => {
    setChosen({ shape: next, of: what, isFromIcon: shape === "icon" });
  };
  const gist = gistOf(sentence);
  const isCut = useIsCut(words, `${shape}/${gist}`);

  if (shape === "icon") return <NoticeIcon intent={intent} sentence={gist} onOpen={turn("line")} />;
  const isWhole = shape === "whole";
  const hasMore = !isPassing && (gist !== sentence || isCut || isWhole);
  return (
    <MessageBar
      intent={intent}
      layout="singleline"
      shape="square"
      // Fluent's own "group" is not read out when it comes.
      role={isError ? "alert" : "status"}
      aria-labelledby={wordsId}
      icon={null}
      className={styles.root}
    >
      <div className={mergeClasses(styles.head, isWhole && styles.headOfWhole)}>
        <NoticeMark intent={intent} />
        <div ref={words} id={wordsId} className={mergeClasses(styles.words, isWhole ? styles.whole : styles.line)}>
          {isWhole ? sentence : gist}
        </div>
        {hasMore && (
          <Button
            size="small"
            appearance="transparent"
            icon={isWhole ? <ChevronUpRegular /> : <ChevronDownRegular />}
            aria-expanded={isWhole}
            aria-label={isWhole ? messages.noticeLess : messages.noticeMore}
            title={isWhole ? messages.noticeLess : messages.noticeMore}
            onClick={turn(isWhole ? "line" : "whole")}
          />
        )}
        {!isError && !isPassing && (
          <Button
            // Drawn anew where an icon was pressed, which is gone now.
            autoFocus={chosen?.isFromIcon ?? false}
            size="small"
            appearance="transparent"
            icon={<SubtractRegular />}
            aria-label={messages.noticeFold}
            title={messages.noticeFold}
            onClick={turn("icon")}
          />
        )}
      </div>
      {actions.length > 0 && (
        <div className={styles.actions}>
          {actions.map(({ label, run, isBusy }) => (
            <Button key={label} size="small" onClick={run} disabledFocusable={isBusy ?? false}>
              {label}
            </Button>
          ))}
        </div>
      )}
    </MessageBar>
  );
}
