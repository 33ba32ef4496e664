import { Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { compareTexts } from "../../gather/form-order";
import { CountedRow, Files, Row } from "./FileRows";
import type { GatheringState } from "./gathering-state";
import { messages } from "./messages";
import { NotReadMark } from "./NotReadMark";
import { rememberedRows } from "./remembered-files";

export interface RememberedFilesProps {
  readonly state: GatheringState;
  readonly isFixed: boolean;
  readonly onTakeOut: (file: string, isTakenOut: boolean) => void;
}

/** As many as can be looked over at once. */
const UNFOLDED = 5;

const useStyles = makeStyles({
  summary: { cursor: "pointer", paddingBlock: tokens.spacingVerticalXXS },
  link: { fontSize: tokens.fontSizeBase200, marginInlineStart: tokens.spacingHorizontalXS },
});

/** What earlier gatherings have brought, as the summary in the open workbook remembers it; each can be taken out. */
export function RememberedFiles({ state, isFixed, onTakeOut }: RememberedFilesProps) {
  const styles = useStyles();
  const { takenOut } = state.decisions;
  const lookedAt = state.surveyedWith?.decisions.takenOut ?? [];
  const rows = rememberedRows(state.remembered, takenOut, lookedAt).toSorted((a, b) => compareTexts(a.file, b.file));
  if (rows.length === 0) return null;
  const { remembered } = messages;
  return (
    <details open={rows.length <= UNFOLDED}>
      <summary className={styles.summary}>{remembered.heading(rows.length)}</summary>
      <Files caption={remembered.caption}>
        {rows.map((row) => {
          const takeOut = isFixed
            ? null
            : () => {
                onTakeOut(row.file, true);
              };
          switch (row.type) {
            case "taken-out":
              return (
                <Row
                  key={`${row.file}/out`}
                  name={row.file}
                  isGone
                  onRemove={null}
                  sentence={
                    <>
                      <Text size={200}>{remembered.takenOut}</Text>
                      {!isFixed && (
                        <Link
                          as="button"
                          className={styles.link}
                          aria-label={messages.pending.backOf(row.file)}
                          onClick={() => {
                            onTakeOut(row.file, false);
                          }}
                        >
                          {messages.pending.back}
                        </Link>
                      )}
                    </>
                  }
                />
              );
            case "unreadable":
              return (
                <Row
                  key={row.file}
                  name={row.file}
                  onRemove={takeOut}
                  sentence={<Text size={200}>{messages.files.notRead(row)}</Text>}
                >
                  <NotReadMark {...row} />
                </Row>
              );
            case "read":
              return (
                <CountedRow
                  key={row.file}
                  row={{ name: row.file, onRemove: row.isPrevious ? null : takeOut }}
                  forms={row.lists.forms.length}
                  survey={row.lists}
                  {...(row.isPrevious && { note: <Text size={200}>{remembered.previous}</Text> })}
                />
              );
          }
        })}
      </Files>
    </details>
  );
}
