import { Link, makeStyles, tokens } from "@fluentui/react-components";

export interface OtherPlacesProps {
  /** Each as it is called, and the way to it. */
  readonly places: readonly { readonly name: string; readonly go: () => void }[];
}

const useStyles = makeStyles({
  // Under the sentence, beside the mark.
  root: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS} 32px`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The further places of a sentence that is said of many. */
export function OtherPlaces({ places }: OtherPlacesProps) {
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <div className={styles.root}>
      {places.map(({ name, go }, index) => (
        <Link key={index} as="button" onClick={go}>
          {name}
        </Link>
      ))}
    </div>
  );
}
