import { writeFileSync } from "node:fs";
import path from "node:path";
import { measuredDocument } from "./measured-document";

/** `npm run measure:rules`: the same texts and rules give the same document. */
test("docs/rules-measured.md を書く", () => {
  writeFileSync(path.join(__dirname, "../../docs/rules-measured.md"), measuredDocument());
});
