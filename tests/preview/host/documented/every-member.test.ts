import { membersUsed } from "../../../generated/excel-members";

test("アドインが使うものは、どれもここで確かめてある", () => {
  const documented = new Set(membersUsed(["tests/preview/host/documented"]).map(({ name }) => name));
  const used = membersUsed(["src/excel", "src/commands"]).map(({ name }) => name);
  expect(used.filter((name) => !documented.has(name))).toEqual([]);
});
