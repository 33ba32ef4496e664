import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import type { AchievementPart, AchievementResult } from "../../usecases/gathering-result";
import { messages } from "./messages";
import { SubPart } from "./SubPart";

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  legendItem: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "12px", height: "12px", border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  rows: {
    display: "grid",
    gridTemplateColumns: "minmax(72px, max-content) 1fr",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
  },
  bar: { display: "flex", gap: "1px", minWidth: 0 },
  part: {
    minWidth: "20px",
    height: "22px",
    padding: 0,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, zIndex: 1 },
    ":hover": { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}` },
    "@media (forced-colors: active)": { border: `${tokens.strokeWidthThin} solid CanvasText` },
  },
  // Best first, then paler and warmer; the last is for no answer. Each with a text colour of its own theme's pair.
  best: { backgroundColor: tokens.colorPaletteGreenBackground3, color: tokens.colorNeutralForegroundOnBrand },
  some: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorPaletteYellowForeground2 },
  poor: { backgroundColor: tokens.colorPaletteRedBackground2, color: tokens.colorPaletteRedForeground2 },
  none: { backgroundColor: tokens.colorNeutralBackground5, color: tokens.colorNeutralForeground1 },
  open: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralForeground1}` },
  listHead: { display: "flex", alignItems: "center", justifyContent: "space-between" },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  name: { overflowWrap: "anywhere" },
});

type Tone = "best" | "some" | "poor" | "none";

/** 達成状況 by 課 as stacked bars; a click on a part lists its forms. */
export function AchievementBars({ achievement }: { achievement: AchievementResult }) {
  const styles = useStyles();
  const listId = useId();
  const [openPart, setOpenPart] = useState<string | null>(null);
  const { options, overall, departments } = achievement;
  const rows = [
    { name: messages.result.overall, parts: overall },
    ...departments.map(({ department, parts }) => ({ name: department ?? messages.result.nobody, parts })),
  ];
  const shown = rows
    .flatMap((row) => row.parts.map((part) => ({ row, part, id: partId(row.name, part) })))
    .find(({ id }) => id === openPart);
  const toneOf = (option: string | null): Tone => tone(options.indexOf(option), options);
  return (
    <SubPart heading={messages.result.achievement}>
      <ul className={styles.legend}>
        {overall
          .filter(({ count, option }) => count > 0 || option !== null)
          .map(({ option, count }) => (
            <li key={option ?? ""} className={styles.legendItem}>
              <span className={mergeClasses(styles.swatch, styles[toneOf(option)])} aria-hidden />
              <Text size={200}>{`${option ?? messages.result.noAnswer} ${count}`}</Text>
            </li>
          ))}
      </ul>
      <div className={styles.rows}>
        {rows.map((row) => (
          <Row key={row.name} name={row.name}>
            {row.parts
              .filter(({ count }) => count > 0)
              .map((part) => {
                const id = partId(row.name, part);
                const isOpen = id === openPart;
                return (
                  <button
                    key={id}
                    type="button"
                    className={mergeClasses(styles.part, styles[toneOf(part.option)], isOpen && styles.open)}
                    style={{ flexGrow: part.count, flexBasis: 0 }}
                    aria-expanded={isOpen}
                    aria-controls={listId}
                    aria-label={messages.result.part(row.name, part.option ?? messages.result.noAnswer, part.count)}
                    onClick={() => {
                      setOpenPart(isOpen ? null : id);
                    }}
                  >
                    {part.count}
                  </button>
                );
              })}
          </Row>
        ))}
      </div>
      <div id={listId} role="region" aria-live="polite" aria-label={messages.result.achievement}>
        {shown && (
          <>
            <div className={styles.listHead}>
              <Text size={200} weight="semibold">
                {messages.result.partHeading(shown.row.name, shown.part.option ?? messages.result.noAnswer)}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={messages.result.closeList}
                onClick={() => {
                  setOpenPart(null);
                }}
              />
            </div>
            <ul className={styles.list}>
              {shown.part.forms.map(({ key, name }) => (
                <li key={JSON.stringify(key)}>
                  <Text size={200}>{[key.department, name].filter((part) => part !== null).join(" ")}</Text>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </SubPart>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <Text size={200} className={styles.name}>
        {name}
      </Text>
      <div className={styles.bar}>{children}</div>
    </>
  );
}

function partId(row: string, { option }: AchievementPart): string {
  return JSON.stringify([row, option]);
}

/** The first answer is the best one, the last the poorest, what lies between in between. */
function tone(index: number, options: AchievementResult["options"]): Tone {
  if (options[index] === null || index < 0) return "none";
  if (index === 0) return "best";
  return index === options.filter((option) => option !== null).length - 1 && index > 1 ? "poor" : "some";
}
