import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { NamedKey } from "./decisions";
import { messages } from "./messages";
import { useGiveUp } from "./use-give-up";

const useStyles = makeStyles({
  button: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    marginInlineStart: tokens.spacingHorizontalXS,
  },
});

/** 取りやめにする, behind a form in a list. */
export function GiveUpButton({ form }: { form: NamedKey }) {
  const styles = useStyles();
  const { isPending, isFixed, toggle } = useGiveUp(form);
  if (isFixed) return null;
  const { giveUp, giveUpOf, takeBack, takeBackOf } = messages.givenUp;
  return (
    <Link
      as="button"
      className={styles.button}
      aria-label={isPending ? takeBackOf(form.name) : giveUpOf(form.name)}
      onClick={toggle}
    >
      {isPending ? takeBack : giveUp}
    </Link>
  );
}
