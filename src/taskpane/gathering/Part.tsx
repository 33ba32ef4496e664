import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type RefObject } from "react";

export interface PartProps {
  /** 1, 2, 3 for the steps of the work; absent for what comes up in between. */
  readonly number?: number;
  readonly heading: string;
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, outlineStyle: "none" },
  number: { color: tokens.colorBrandForeground1, marginInlineEnd: tokens.spacingHorizontalS },
});

/** One part of the screen under its heading; the heading can take the focus. */
export function Part({ number, heading, headingRef, children }: PartProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h2 ref={headingRef} id={id} tabIndex={-1} className={styles.heading}>
        <Subtitle2>
          {number !== undefined && <span className={styles.number}>{number}</span>}
          {heading}
        </Subtitle2>
      </h2>
      {children}
    </section>
  );
}
