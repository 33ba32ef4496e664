import { Button, Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { silencedSentence } from "../../checks/settings/setting-sheet";
import { findListSheet } from "../../plan/list-sheet";
import type { Plan } from "../../plan/schema";
import { terms } from "../../plan/terms";
import { canAddSheets } from "../frame/what-can-be-written";
import { useWorkbook } from "../services";
import { messages } from "./messages";
import { useTownLists } from "./use-town-lists";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  heading: { margin: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 用語 and 点検設定, which 総務課 owns: where they stand, and 点検項目 to be read. */
export function TownListsPart({ plan, onShow }: { plan: Plan; onShow: (sheet: string) => void }) {
  const styles = useStyles();
  const { read, condition } = useWorkbook();
  const { isWorking, told, makeSheets, openRules } = useTownLists(plan);
  const names = [terms.preferredTerms, terms.ruleSettings];
  const sheets = names.map((name) => (read ? findListSheet(read.snapshot.sheets, name) : null));
  const missing = names.filter((_, index) => sheets[index] === null);
  const silenced = silencedSentence(plan);
  return (
    <section className={styles.root} aria-label={messages.lists}>
      <h2 className={styles.heading}>
        <Subtitle2>{messages.lists}</Subtitle2>
      </h2>
      <Text>{missing.length > 0 ? messages.listsBuiltIn : messages.listsOwn}</Text>
      {silenced !== null && <Text>{silenced}</Text>}
      {sheets.map(
        (sheet) =>
          sheet && (
            <Link
              key={sheet.name}
              as="button"
              onClick={() => {
                onShow(sheet.name);
              }}
            >
              {messages.showList(sheet.name)}
            </Link>
          ),
      )}
      <div className={styles.actions}>
        {read !== null && missing.length > 0 && (
          <Button
            disabledFocusable={isWorking || !canAddSheets(condition)}
            onClick={() => {
              makeSheets(missing);
            }}
          >
            {messages.makeLists(missing)}
          </Button>
        )}
        <Button disabledFocusable={isWorking} onClick={openRules}>
          {messages.openRules}
        </Button>
      </div>
      {told !== null && <Text role="status">{told}</Text>}
    </section>
  );
}
