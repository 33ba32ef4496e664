import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useId, type ReactNode, type RefObject } from "react";

export interface PartProps {
  /** 1, 2, 3 for the steps of the work; absent for what comes up in between. */
  readonly number?: number;
  readonly heading: string;
  readonly headingRef?: RefObject<HTMLHeadingElement | null>;
  /** Without a box of its own: what is sticky in it sticks to the whole screen. */
  readonly isFloating?: boolean;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  floating: { display: "contents" },
  heading: { margin: 0, outlineStyle: "none" },
  number: { color: tokens.colorBrandForeground1, marginInlineEnd: tokens.spacingHorizontalS },
});

/** One part of the screen under its heading; the heading can take the focus. */
export function Part({ number, heading, headingRef, isFloating = false, children }: PartProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={isFloating ? styles.floating : styles.root} aria-labelledby={id}>
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
