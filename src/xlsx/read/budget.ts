import { refuse } from "./problem";

const MEBI = 1024 * 1024;

/** A workbook of forms has some hundred KB; with photographs some ten MB. */
export const MAX_FILE_BYTES = 64 * MEBI;
/** 1,000 sheets with a drawing and relationships each are 4,000. */
export const MAX_ENTRIES = 10_000;
/** All parts together as the zip declares them, pictures included (which are never unpacked). */
export const MAX_DECLARED_BYTES = 512 * MEBI;
/** What is really unpacked: the XML of one workbook, each reading of a part counted. */
export const MAX_UNPACKED_BYTES = 64 * MEBI;
/** A worksheet nests about 10 deep, drawings and extensions about 30. */
export const MAX_DEPTH = 100;
/** The most that any element of a workbook has is about 30. */
export const MAX_ATTRIBUTES = 256;
/**
 * Between two tags, or inside of one: a cell holds 32,767 characters, six times that if each is written as &#x3042;. The
 * parser puts a text together from snippets, and millions of them take many times the text's own memory.
 */
export const MAX_TOKEN_LENGTH = MEBI;
/** Excel itself refuses a format code above 255 characters. */
export const MAX_FORMAT_CODE_LENGTH = 1024;

/** What all cells show, together: one shared string may be pointed at by every cell there is. */
const MAX_TEXT_LENGTH = 16 * MEBI;
/** What the snapshot and the tables behind it may come to, by the estimates below. */
const MAX_MEMORY_BYTES = 64 * MEBI;
/**
 * In the nanoseconds of `cost`: keeps the worst small file near one second, without asking a clock. A file that makes
 * much work of few bytes is a trap; one that honestly holds a lot is large itself and may take longer: a list of 175,000
 * cells needs 1,950 million (870 KB), styles that grew over the years (13 MB of XML) 2,310 million (2 MB), and a list of 340,000 cells,
 * as many as memory is allowed for, 3,550 million (2 MB).
 */
const BASE_WORK = 1_000_000_000;
const WORK_PER_BYTE = 1_300;
const MAX_WORK = 4_000_000_000;

/** Nanoseconds that one step takes at its worst, measured on two slow cores with Node 20. */
export const cost = {
  unpackedByte: 20,
  element: 800,
  attribute: 700,
  /** Each of these on top of its elements. A cell that only has a style is no cell. */
  cell: 2_500,
  row: 1_000,
  column: 3_000,
  sharedString: 2_500,
  area: 3_500,
  definedName: 2_000,
  formattedNumber: 4_000,
  /** Kept by its number, whether a cell uses it or not. */
  declaredFormat: 6_000,
  formatCode: 60_000,
  /** Of a shared formula that is moved to another cell. */
  formulaCharacter: 150,
  unreadPart: 60_000,
} as const;

/** Bytes that one kept thing takes in V8, roughly. */
export const footprint = {
  cell: 160,
  string: 40,
  character: 2,
  area: 100,
  index: 8,
  name: 300,
  sheet: 1_000,
} as const;

/**
 * What reading one workbook may cost, whatever stands in it. Counted, not timed: the same file is read or refused on
 * every machine.
 */
export interface Budget {
  spendWork(nanoseconds: number): void;
  keepMemory(bytes: number): void;
  unpack(bytes: number): void;
  showText(length: number): void;
}

export function createBudget(fileBytes: number): Budget {
  const meter = (limit: number) => {
    let used = 0;
    return (amount: number) => {
      used += amount;
      if (used > limit) refuse("too-large");
    };
  };
  return {
    spendWork: meter(Math.min(BASE_WORK + fileBytes * WORK_PER_BYTE, MAX_WORK)),
    keepMemory: meter(MAX_MEMORY_BYTES),
    unpack: meter(MAX_UNPACKED_BYTES),
    showText: meter(MAX_TEXT_LENGTH),
  };
}
