/** Where sheets are to stand; all of them by id. */
export interface Arrangement {
  /** As the tabs were before. */
  readonly before: readonly string[];
  /** Those that came, and stand last. */
  readonly inserted: readonly string[];
  readonly retired: readonly string[];
  /** New and standing ones that are to follow each other. */
  readonly block: readonly string[];
}

/**
 * The tabs as they are to be: the block where the first retired sheet stands, else where the first standing one of the
 * block stands, else last. What stands in the block's order already stays where people have put it, with whatever they
 * have put in between; each new sheet comes behind the one before it in the block.
 */
export function arrangedTabs({ before, inserted, retired, block }: Arrangement): readonly string[] {
  const whole = [...block, ...inserted.filter((id) => !block.includes(id))];
  const inBlock = new Set(whole);
  const standing = before.filter((id) => inBlock.has(id));
  const inOrder = whole.filter((id) => standing.includes(id));
  const staying = standing.every((id, index) => id === inOrder[index]) ? new Set(standing) : new Set<string>();
  const tabs = before.filter((id) => staying.has(id) || !inBlock.has(id));
  const goes = new Set(retired);
  const anchor = before.find((id) => goes.has(id) || inBlock.has(id));
  // An anchor that moves itself leaves the place in front of the next one that stays.
  const next = anchor === undefined ? undefined : before.slice(before.indexOf(anchor)).find((id) => tabs.includes(id));
  let place = next === undefined ? tabs.length : tabs.indexOf(next);
  for (const id of whole) {
    if (staying.has(id)) place = tabs.indexOf(id);
    else tabs.splice(place, 0, id);
    place += 1;
  }
  return tabs;
}

/** The tabs as they were: what stood before in its former order, whatever came since behind what it stands behind now. */
export function formerTabs(before: readonly string[], now: readonly string[]): readonly string[] {
  const standing = new Set(now);
  const wasThere = new Set(before);
  const tabs = before.filter((id) => standing.has(id));
  now.forEach((id, index) => {
    if (!wasThere.has(id)) tabs.splice(tabs.indexOf(now[index - 1] ?? "") + 1, 0, id);
  });
  return tabs;
}

export interface Move {
  readonly id: string;
  readonly position: number;
}

/** Moves that make the tabs `now` those of `wanted`, one after the other: none for a tab that stands right by then. */
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
