/** The order wanted of the sheets; all of them by id. */
export interface Arrangement {
  /** As the tabs were before. */
  readonly before: readonly string[];
  /** Those that were inserted, now at the end. */
  readonly inserted: readonly string[];
  readonly retired: readonly string[];
  /** New and existing ones that are to follow each other. */
  readonly block: readonly string[];
}

/**
 * The wanted order of the tabs: the block where the first retired sheet is, else where the first existing one of the
 * block is, else last. Sheets already in the block's order stay where people have put them, with whatever they
 * have put in between; each new sheet follows the one before it in the block.
 */
export function arrangedTabs({ before, inserted, retired, block }: Arrangement): readonly string[] {
  const whole = [...block, ...inserted.filter((id) => !block.includes(id))];
  const inBlock = new Set(whole);
  const present = before.filter((id) => inBlock.has(id));
  const inOrder = whole.filter((id) => present.includes(id));
  const staying = present.every((id, index) => id === inOrder[index]) ? new Set(present) : new Set<string>();
  const tabs = before.filter((id) => staying.has(id) || !inBlock.has(id));
  const goes = new Set(retired);
  const anchor = before.find((id) => goes.has(id) || inBlock.has(id));
  // An anchor that moves itself is replaced by the next one that stays.
  const next = anchor === undefined ? undefined : before.slice(before.indexOf(anchor)).find((id) => tabs.includes(id));
  let place = next === undefined ? tabs.length : tabs.indexOf(next);
  for (const id of whole) {
    if (staying.has(id)) place = tabs.indexOf(id);
    else tabs.splice(place, 0, id);
    place += 1;
  }
  return tabs;
}

/** The tabs as they were: earlier sheets in their former order, later ones each after the sheet it follows now. */
export function formerTabs(before: readonly string[], now: readonly string[]): readonly string[] {
  const present = new Set(now);
  const wasThere = new Set(before);
  const tabs = before.filter((id) => present.has(id));
  now.forEach((id, index) => {
    if (!wasThere.has(id)) tabs.splice(tabs.indexOf(now[index - 1] ?? "") + 1, 0, id);
  });
  return tabs;
}

export interface Move {
  readonly id: string;
  readonly position: number;
}

/** Moves that make the tabs `now` those of `wanted`, one after the other: none for a tab that is in place by then. */
export function movesTo(wanted: readonly string[], now: readonly string[]): readonly Move[] {
  const tabs = [...now];
  const moves: Move[] = [];
  wanted.forEach((id, position) => {
    if (tabs[position] === id) return;
    const from = tabs.indexOf(id);
    if (from < 0) return;
    tabs.splice(from, 1);
    tabs.splice(position, 0, id);
    moves.push({ id, position });
  });
  return moves;
}
