import { Button, makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { WeatherMoonRegular, WeatherSunnyRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { sides, type Side } from "./desk";
import type { ColorScheme } from "./excel-theme";
import { messages } from "./messages";

export interface TopBarProps {
  readonly side: Side;
  readonly scheme: ColorScheme;
  readonly onChooseSide: (side: Side) => void;
  readonly onChooseScheme: (scheme: ColorScheme) => void;
  /** What else can be chosen for the whole page. */
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
    minHeight: "44px",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground4,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalS, minWidth: 0, margin: 0 },
  subtitle: {
    color: tokens.colorNeutralForeground2,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    "@media (max-width: 759px)": { display: "none" },
  },
  end: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, marginInlineStart: "auto" },
  name: { whiteSpace: "nowrap" },
});

/** Whose work is shown, and how. */
export function TopBar({ side, scheme, onChooseSide, onChooseScheme, children }: TopBarProps) {
  const styles = useStyles();
  const other: ColorScheme = scheme === "dark" ? "light" : "dark";
  const schemeName = other === "dark" ? messages.darker : messages.lighter;
  return (
    <header className={styles.root}>
      <h1 className={styles.title}>
        <Text size={400} weight="semibold" className={styles.name}>
          {messages.title}
        </Text>
        <Text size={200} className={styles.subtitle}>
          {messages.subtitle}
        </Text>
      </h1>
      <TabList
        aria-label={messages.side}
        appearance="filled-circular"
        size="small"
        selectedValue={side}
        onTabSelect={(_event, { value }) => {
          const chosen = sides.find((one) => one === value);
          if (chosen) onChooseSide(chosen);
        }}
      >
        {sides.map((one) => (
          <Tab key={one} value={one}>
            {messages.sides[one]}
          </Tab>
        ))}
      </TabList>
      <div className={styles.end}>
        {children}
        <Button
          appearance="subtle"
          aria-label={schemeName}
          title={schemeName}
          icon={other === "dark" ? <WeatherMoonRegular /> : <WeatherSunnyRegular />}
          onClick={() => {
            onChooseScheme(other);
          }}
        />
      </div>
    </header>
  );
}
