import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  one: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  title: { overflowWrap: "anywhere" },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    maxHeight: "160px",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** Words of somebody that stand in no cell, and why: they stay until their writer has said what becomes of them. */
export function KeptTexts({ about, children }: { about: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="group" aria-label={about}>
      <Text size={200}>{about}</Text>
      {children}
    </div>
  );
}

export interface KeptTextProps {
  /** Which box it was written for, where it does not stand under that box. */
  readonly title?: string;
  readonly text: string;
  readonly textRef?: Ref<HTMLQuoteElement>;
  /** Buttons: what can be done with this text, the safest first. */
  readonly children: ReactNode;
}

export function KeptText({ title, text, textRef, children }: KeptTextProps) {
  const styles = useStyles();
  return (
    <div className={styles.one}>
      {title !== undefined && (
        <Text size={200} weight="semibold" className={styles.title}>
          {title}
        </Text>
      )}
      <blockquote ref={textRef} className={styles.text}>
        {text}
      </blockquote>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
