import { keepsTheSnapshotContract } from "../../support/snapshot-contract";
import { readOk } from "./workbook-file";

describe("ファイルから読むとき", () => {
  keepsTheSnapshotContract((bytes) => Promise.resolve(readOk(bytes)));
});
