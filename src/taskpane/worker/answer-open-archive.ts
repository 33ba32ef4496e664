import { filesInArchive } from "../../usecases/archive-files";
import { succeed } from "../../workbook/result";
import { openArchive } from "../../xlsx/archive";
import type { ArchiveReply, FileBytes } from "./protocol";

/** All that is in a zip, at once: its limits are those of one workbook. */
export function answerOpenArchive({ bytes }: FileBytes): ArchiveReply {
  const contents = filesInArchive(openArchive(bytes));
  if (contents === "workbook" || !contents.ok) return contents;
  const { inputs, ignored } = contents.value;
  return succeed({
    files: inputs.map(({ name, load }) => {
      const loaded = load();
      return { name, content: loaded.ok ? new Uint8Array(loaded.value) : loaded.problem };
    }),
    ignored,
  });
}
