import type { Finding } from "../../checks/finding";
import { placeOf, type PlacedCell } from "../../workbook/cell-patch";
import { fail, succeed, type Result } from "../../workbook/result";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import { openRequest, type CollectRequest } from "../assemble/collect";
import { collectSnapshots, type CollectProblem, type Collected } from "../assemble/gather-snapshots";
import type { InputFile, LoadProblem, WorkbookFormat } from "../ports";
import { planRepairs } from "./plan-repairs";
import { reasons } from "./reasons";
import { repairBytes, type RepairedBytes } from "./repair-bytes";
import type { LeftFinding, Repair } from "./repair";

export interface RepairRequest extends Omit<CollectRequest, "former" | "answers" | "removeFiles" | "retire"> {
  readonly format: Pick<WorkbookFormat, "read" | "patch">;
  /** Ids of the rules whose fixes are done, also the likely ones; null: all of the certain ones. */
  readonly rules: ReadonlySet<string> | null;
}

/** A file with what was put right in it. */
export interface RepairedFile {
  readonly file: string;
  /** As they are to be written, the very bytes that were loaded where nothing was done; null: they could not be had. */
  readonly bytes: Uint8Array | null;
  /** Done, in the order in which they were done. */
  readonly repairs: readonly Repair[];
  /** Not done, because they are only likely. */
  readonly proposals: readonly Repair[];
  readonly left: readonly LeftFinding[];
  /** Formulas that go on saying what stood there before, until Excel calculates them; each once. */
  readonly stale: readonly PlacedCell[];
  /** Why it could not be read; null: it was. */
  readonly problem: LoadProblem | null;
}

export interface RepairedFiles {
  /** All that were given, in their order. */
  readonly files: readonly RepairedFile[];
  /** What was still to be confirmed when all was done. */
  readonly findings: readonly Finding[];
}

/** What a repair makes of a text may be a finding of another rule: so often it is checked again. More would be a circle. */
const MOST_ROUNDS = 5;

/** A workbook that can be read, as far as it has been put right. */
interface OpenFile {
  readonly snapshot: WorkbookSnapshot;
  readonly bytes: Uint8Array;
  readonly done: readonly Repair[];
  readonly stale: readonly PlacedCell[];
}

interface Round {
  readonly files: readonly OpenFile[];
  readonly proposals: ReadonlyMap<OpenFile, readonly Repair[]>;
  readonly left: ReadonlyMap<OpenFile, readonly LeftFinding[]>;
  /** Nothing was done any more. */
  readonly isLast: boolean;
}

/**
 * Checks workbooks together and puts right what can be put right for certain, until nothing of that is left. Writes nothing:
 * what is to be written is given back.
 */
export async function repairFiles(request: RepairRequest): Promise<Result<RepairedFiles, CollectProblem>> {
  const loaded = new Map<string, Uint8Array>();
  const inputs = request.files.map((input) => remembering(input, loaded));
  const opened = await openRequest({ ...request, files: inputs, former: null });
  if (!opened.ok) return opened;
  const { unreadable } = opened.value;
  let files = opened.value.snapshots.map((snapshot): OpenFile => {
    const bytes = loaded.get(snapshot.source.file);
    if (!bytes) throw new Error(`a workbook was read that was not loaded: ${snapshot.source.file}`);
    return { snapshot, bytes, done: [], stale: [] };
  });
  for (let count = 1; ; count += 1) {
    const collected = collectSnapshots({ ...opened.value, snapshots: files.map(({ snapshot }) => snapshot) });
    if (!collected.ok) return fail(collected.problem);
    const round = await repairOnce(files, collected.value, request);
    files = [...round.files];
    if (!round.isLast && count < MOST_ROUNDS) continue;
    const byName = new Map(files.map((file) => [file.snapshot.source.file, file]));
    const repaired = request.files.map(({ file }): RepairedFile => {
      const own = byName.get(file);
      const problem = unreadable.find((one) => one.file === file) ?? null;
      if (!own) {
        return { file, bytes: loaded.get(file) ?? null, repairs: [], proposals: [], left: [], stale: [], problem };
      }
      const { bytes, done: repairs, stale } = own;
      return {
        file,
        bytes,
        repairs,
        proposals: round.proposals.get(own) ?? [],
        left: round.left.get(own) ?? [],
        stale: [...new Map(stale.map((cell) => [`${cell.sheet}!${placeOf(cell)}`, cell])).values()],
        problem,
      };
    });
    return succeed({ findings: collected.value.findings, files: repaired });
  }
}

/** Each file with what can be done in it now. */
async function repairOnce(
  files: readonly OpenFile[],
  { collection, findings }: Collected,
  { rules, format }: Pick<RepairRequest, "rules" | "format">,
): Promise<Round> {
  const asked = findings.filter(({ rule, fix }) => fix !== null && (rules?.has(rule) ?? true));
  const isWanted = ({ certainty }: Repair): boolean => certainty === "certain" || rules !== null;
  const plans = files.map((file) => {
    const { repairs, left } = planRepairs(file.snapshot, collection, asked);
    const wanted = repairs.filter(isWanted);
    return { file, wanted, proposals: repairs.filter((repair) => !isWanted(repair)), left: [...left] };
  });
  // A form and its copies in other files are put right together, or stay as they are.
  const refused = new Set(plans.flatMap(({ left }) => left.map(({ finding }) => finding)));
  const tryAll = async (): Promise<readonly RepairedBytes[]> =>
    Promise.all(
      plans.map(({ file: { snapshot, bytes }, wanted }) => {
        const tried = wanted.filter(({ finding }) => !refused.has(finding));
        return repairBytes(snapshot, bytes, tried, format);
      }),
    );
  let tried = await tryAll();
  while (tried.some(({ left }) => left.length > 0)) {
    plans.forEach(({ left }, place) => left.push(...(tried[place]?.left ?? [])));
    for (const { left } of tried) for (const { finding } of left) refused.add(finding);
    tried = await tryAll();
  }
  for (const { wanted, left } of plans) {
    const said = new Set(left.map(({ finding }) => finding));
    for (const { finding } of wanted)
      if (refused.has(finding) && !said.has(finding)) left.push({ finding, reason: reasons.copy });
  }
  const now = plans.map(({ file, proposals, left }, place) => {
    const { repairs = [], bytes = file.bytes, snapshot = file.snapshot, stale = [] } = tried[place] ?? {};
    const next = { snapshot, bytes, done: [...file.done, ...repairs], stale: [...file.stale, ...stale] };
    return { file: next, proposals, left };
  });
  return {
    files: now.map(({ file }) => file),
    proposals: new Map(now.map(({ file, proposals }) => [file, proposals])),
    left: new Map(now.map(({ file, left }) => [file, left])),
    isLast: tried.every(({ repairs }) => repairs.length === 0),
  };
}

/** The input, and its bytes where they can be had again. */
function remembering(input: InputFile, loaded: Map<string, Uint8Array>): InputFile {
  return {
    ...input,
    load: async () => {
      const bytes = await input.load();
      if (bytes.ok) loaded.set(input.file, bytes.value);
      return bytes;
    },
  };
}
