import fc from "fast-check";
import { joinMergedAreas } from "../../../src/excel/read/join-merged-areas";
import { areasInReach, mergeTiles, REACH_ROWS } from "../../../src/excel/read/merge-tiles";
import { type Area, intersects } from "../../../src/workbook/address";
import { runs } from "../../support/runs";

/** A sheet whose merged areas do not overlap, as Excel keeps them. */
const sheet = fc
  .record({
    top: fc.nat(50),
    left: fc.nat(20),
    rows: fc.integer({ min: 1, max: 400 }),
    columns: fc.oneof(fc.integer({ min: 1, max: 300 }), fc.constantFrom(128, 129, 255, 256)),
    wanted: fc.array(fc.tuple(fc.nat(400), fc.nat(300), fc.nat(90), fc.nat(200)), { maxLength: 40 }),
  })
  .map(({ top, left, rows, columns, wanted }) => {
    const used = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
    const merges: Area[] = [];
    for (const [row, column, height, width] of wanted) {
      const area = {
        top: top + (row % rows),
        left: left + (column % columns),
        bottom: Math.min(top + (row % rows) + height, used.bottom),
        right: Math.min(left + (column % columns) + width, used.right),
      };
      const isOneCell = area.top === area.bottom && area.left === area.right;
      if (!isOneCell && !merges.some((other) => intersects(other, area))) merges.push(area);
    }
    return { used, merges: merges.toSorted((a, b) => a.top - b.top || a.left - b.left) };
  });

function clipped(area: Area, to: Area): Area {
  return {
    top: Math.max(area.top, to.top),
    left: Math.max(area.left, to.left),
    bottom: Math.min(area.bottom, to.bottom),
    right: Math.min(area.right, to.right),
  };
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/** What an Excel may tell of the merged areas in a tile. */
const hosts: Readonly<Record<string, (merges: readonly Area[], tile: Area) => readonly Area[]>> = {
  全体を答える: (merges, tile) => merges.filter((area) => intersects(area, tile)),
  範囲の縁で切って答える: (merges, tile) =>
    merges.filter((area) => intersects(area, tile)).map((area) => clipped(area, tile)),
  切って1セルになったものは答えない: (merges, tile) =>
    merges
      .filter((area) => intersects(area, tile))
      .map((area) => clipped(area, tile))
      .filter((area) => !isOneCell(area)),
};

test.each(Object.entries(hosts))("結合を%s Excel でも、もとの結合になる", (_, tell) => {
  fc.assert(
    fc.property(sheet, ({ used, merges }) => {
      const told = mergeTiles(used).flatMap((tile) => tell(merges, tile));
      expect(joinMergedAreas(told)).toEqual(merges);
    }),
    { numRuns: runs(100) },
  );
});

test("どの1枚も 1,024 セルまでで、合わせて全体になる", () => {
  fc.assert(
    fc.property(sheet, ({ used }) => {
      const tiles = mergeTiles(used);
      for (const { top, left, bottom, right } of tiles) {
        expect((bottom - top + 1) * (right - left + 1)).toBeLessThanOrEqual(1024);
      }
      for (const corner of [
        { row: used.top, column: used.left },
        { row: used.bottom, column: used.right },
      ]) {
        const at = { top: corner.row, left: corner.column, bottom: corner.row, right: corner.column };
        expect(tiles.some((tile) => intersects(tile, at))).toBe(true);
      }
    }),
  );
});

test("列全体の書式で使用範囲が 104 万行になっても、文のある行の近くだけを調べる", () => {
  const used = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  const filled = { top: 2, left: 1, bottom: 1_048_000, right: 9 };
  const areas = areasInReach(used, filled, [2, 3, 60, 1_048_000]);
  expect(areas.map(({ top, bottom }) => [top, bottom])).toEqual([
    [0, 60 + REACH_ROWS],
    [1_048_000 - REACH_ROWS, 1_048_000 + REACH_ROWS],
  ]);
  expect(areas.flatMap(mergeTiles).length).toBeLessThan(80);
});
