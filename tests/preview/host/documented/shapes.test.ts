import { openInNode } from "../../../support/excel";
import { COMMENTS_UNTOLD, withShapesOver } from "../../../support/shapes-over-sheet";
import { threeSheets } from "./in-excel";

// https://learn.microsoft.com/javascript/api/excel/excel.shapecollection, …/excel.shape, …/excel.commentcollection
describe("ShapeCollection、Shape、CommentCollection", () => {
  test("type は図形の種類。チェックボックスなどは Unsupported。メモは数えず、返信はコメントに数えない", async () => {
    await openInNode(withShapesOver(threeSheets(), 2));
    await Excel.run(async (context) => {
      const [empty, drawn] = [context.workbook.worksheets.getItem("一"), context.workbook.worksheets.getItem("二")];
      const none = empty.shapes.load("items/type");
      const shapes = drawn.shapes.load("items/type");
      const counts = [empty.comments.getCount(), drawn.comments.getCount()];
      await context.sync();
      expect(none.items).toEqual([]);
      expect(shapes.items.map(({ type }) => type)).toEqual([
        ...["GeometricShape", "GeometricShape", "Group", "Image", "Line", "Unsupported"],
      ]);
      expect(counts.map(({ value }) => value)).toEqual([0, COMMENTS_UNTOLD]);
    });
  });
});
