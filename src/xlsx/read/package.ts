import { type Budget, cost } from "./budget";
import { decode } from "./decode";
import { relationshipsPart, resolveTarget } from "./part-path";
import { Refusal, refuse } from "./problem";
import { unpack, unpackWhole } from "./unpack";
import { parseXml, type XmlHandlers } from "./xml";
import { readZipDirectory, type ZipEntry } from "./zip-directory";

/** A workbook's parts, by the keys of part-path. */
export interface Package {
  readonly partNames: readonly string[];
  has(part: string): boolean;
  /** Reads a part from end to end; a missing one is damage. */
  parse(part: string, handlers: XmlHandlers): void;
  /**
   * The same for a part that Excel can do without: false where it is missing or damaged, with what was read until then.
   * `mend` puts right what its writers are known to write wrongly.
   */
  parseLeniently(part: string, handlers: XmlHandlers, mend?: (text: string) => string): boolean;
  /**
   * What `source` points at ("" for the package itself); none where it has no relationships. `isNeeded`: the workbook cannot be
   * read without them.
   */
  relationships(source: string, isNeeded: boolean): readonly Relationship[];
  /** How many bytes the part has, as the zip says; 0 where there is none. */
  sizeOf(part: string): number;
  /** A part's bytes as they are; a missing one is damage. */
  bytesOf(part: string): Uint8Array;
  /** Looks at the beginning of every XML part that nobody has read: none may declare a document type. */
  refuseUnreadDoctypes(): void;
}

export interface Relationship {
  readonly id: string;
  /** The last segment of the type's URI: the same in the transitional and the strict form. */
  readonly type: string;
  /** Null for what lies outside of the file. */
  readonly part: string | null;
}

export function openPackage(bytes: Uint8Array, budget: Budget): Package {
  const entries = readZipDirectory(bytes);
  const read = new Set<string>();

  const entryOf = (part: string): ZipEntry => entries.get(part) ?? refuse("damaged", `${part} がありません`);

  const parse = (part: string, handlers: XmlHandlers): void => {
    const entry = entryOf(part);
    read.add(part);
    parseXml(decode(unpack(bytes, entry, budget), entry.name), entry.name, budget, handlers);
  };

  const parseLeniently = (part: string, handlers: XmlHandlers, mend?: (text: string) => string): boolean => {
    const entry = entries.get(part);
    if (!entry) return false;
    read.add(part);
    try {
      const texts = decode(unpack(bytes, entry, budget), entry.name);
      parseXml(mend ? [mend([...texts].join(""))] : texts, entry.name, budget, handlers);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.problem.code === "damaged") return false;
      throw error;
    }
  };

  const relationships = (source: string, isNeeded: boolean): readonly Relationship[] => {
    const part = relationshipsPart(source);
    const found: Relationship[] = [];
    if (!entries.has(part)) return found;
    (isNeeded ? parse : parseLeniently)(part, {
      open(name, attributes) {
        if (name !== "Relationship") return;
        const isOutside = attributes.TargetMode?.toLowerCase() === "external";
        found.push({
          id: attributes.Id ?? "",
          type: attributes.Type?.replace(/^.*\//su, "") ?? "",
          part: isOutside ? null : resolveTarget(source, attributes.Target ?? ""),
        });
      },
    });
    return found;
  };

  const refuseUnreadDoctypes = (): void => {
    for (const [part, entry] of entries) {
      if (read.has(part) || !/\.(?:xml|rels|vml)$/u.test(part)) continue;
      budget.spendWork(cost.unreadPart);
      try {
        parseXml(decode(unpack(bytes, entry, budget), entry.name), entry.name, budget, {
          open() {
            throw new RootReached();
          },
        });
      } catch (error) {
        if (error instanceof RootReached) continue;
        // What else may be wrong with a part that is not read is no concern of ours.
        if (error instanceof Refusal && error.problem.code === "damaged") continue;
        throw error;
      }
    }
  };

  return {
    partNames: [...entries.keys()],
    has: (part) => entries.has(part),
    parse,
    parseLeniently,
    relationships,
    bytesOf: (part) => unpackWhole(bytes, entryOf(part), budget),
    sizeOf: (part) => entries.get(part)?.size ?? 0,
    refuseUnreadDoctypes,
  };
}

class RootReached extends Error {}
