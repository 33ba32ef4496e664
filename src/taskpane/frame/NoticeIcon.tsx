import { Button, makeStyles, type MessageBarIntent } from "@fluentui/react-components";
import { createPortal } from "react-dom";
import { messages } from "../messages";
import { useNoticeIconsPlace } from "./notice-icons";
import { NoticeMark } from "./NoticeMark";

export interface NoticeIconProps {
  readonly intent: MessageBarIntent;
  readonly sentence: string;
  readonly onOpen: () => void;
}

const useStyles = makeStyles({
  root: { minWidth: "24px", maxWidth: "24px", padding: 0, "& > span": { marginRight: 0 } },
});

/** A notice that somebody has read and folded away. */
export function NoticeIcon({ intent, sentence, onOpen }: NoticeIconProps) {
  const styles = useStyles();
  const place = useNoticeIconsPlace();
  if (!place) return null;
  return createPortal(
    <Button
      // Folding took the button away that was pressed.
      autoFocus
      size="small"
      appearance="transparent"
      className={styles.root}
      title={sentence}
      aria-label={messages.noticeOpen(sentence)}
      onClick={onOpen}
    >
      <NoticeMark intent={intent} />
    </Button>,
    place,
  );
}
