import type { LastYear } from "../../usecases/distribute/former-forms";
import { gatherLastYear, openLastYear, type OpenedLastYear } from "../../usecases/distribute/read-last-year";
import type { WorkbookReader } from "../../usecases/ports";
import { fail, succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { readWorkbook } from "../../xlsx/read";
import type { LastYearFiles, LastYearWork, WorkProblem } from "./protocol";

type ReadFile = Result<WorkbookSnapshot, WorkProblem>;

interface Kept {
  readonly token: string;
  /** By their names. */
  readonly files: ReadonlyMap<string, ReadFile>;
  /** As recognised for a plan, which somebody may be writing beside the pane. */
  opened: { readonly plan: string; readonly lastYear: OpenedLastYear } | null;
}

/** Last year's files, read once: each answer only gathers them anew. Those given last take the place of those before. */
export class LastYearShelf {
  private kept: Kept | null = null;

  /** Null: these files are not here (any more). */
  async take(
    { token, files }: LastYearFiles,
    { plan, builtIn, definition, answers }: Omit<LastYearWork, "lastYear">,
  ): Promise<LastYear | null> {
    if (files) {
      const read = files.map(({ file, bytes }) => [file, readWorkbook(bytes, { file })] as const);
      this.kept = { token, files: new Map(read), opened: null };
    }
    const { kept } = this;
    if (kept?.token !== token) return null;
    const planKey = JSON.stringify(plan);
    if (kept.opened?.plan !== planKey) {
      const opened = await openLastYear({ ...filesOf(kept), definition, plan, builtIn });
      kept.opened = { plan: planKey, lastYear: opened };
    }
    return gatherLastYear(kept.opened.lastYear, definition, answers);
  }
}

/** What is read already, in the shape in which files lie before a reader. */
function filesOf({ files }: Kept): Pick<Parameters<typeof openLastYear>[0], "files" | "format"> {
  const nothing = new Uint8Array();
  const format: WorkbookReader = {
    read: (_, { file }) => Promise.resolve(files.get(file) ?? fail({ message: "" })),
  };
  return {
    files: [...files.keys()].map((file) => ({ file, load: () => Promise.resolve(succeed(nothing)) })),
    format,
  };
}
