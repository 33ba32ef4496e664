import type { UnreadableFile } from "../../gather/collection";
import type { LoadProblem } from "../../usecases/ports";
import type { FileLists } from "../../usecases/assemble/file-lists";

/** Files of earlier gatherings, as the last survey had them. */
export interface Remembered {
  readonly files: readonly FileLists[];
  readonly unreadable: readonly UnreadableFile[];
}

export type RememberedRow = { readonly file: string } & (
  | {
      readonly type: "read";
      readonly lists: FileLists;
      /** The version that is back where the one of its name is taken out. */
      readonly isPrevious: boolean;
    }
  | ({ readonly type: "unreadable" } & LoadProblem)
  | { readonly type: "taken-out" }
);

/**
 * Those that stand, and those that go when the button is pressed. `lookedAt` are those that the last survey has taken out: of
 * any other, what is known under its name is still the file that goes.
 */
export function rememberedRows(
  { files, unreadable }: Remembered,
  takenOut: readonly string[],
  lookedAt: readonly string[],
): readonly RememberedRow[] {
  const isOut = ({ file }: { readonly file: string }): boolean => takenOut.includes(file);
  const isStale = ({ file }: { readonly file: string }): boolean => takenOut.includes(file) && !lookedAt.includes(file);
  return [
    ...takenOut.map((file): RememberedRow => ({ type: "taken-out", file })),
    ...files
      .filter((lists) => !isStale(lists))
      .map((lists): RememberedRow => ({ type: "read", file: lists.file, lists, isPrevious: isOut(lists) })),
    ...unreadable.filter((one) => !isOut(one)).map((one): RememberedRow => ({ type: "unreadable", ...one })),
  ];
}
