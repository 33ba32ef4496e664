import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../src/cli/run";
import { townR5 } from "../../src/town/r5/town";
import { FakeTerminal } from "./fake-terminal";

const sample = join(__dirname, "../../assets/samples/建設水道課.xlsx");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "torimatome-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function assemble(...more: string[]) {
  const terminal = new FakeTerminal();
  const code = await run(["assemble", sample, "--out", join(folder, "総括.xlsx"), "--json", ...more], terminal, townR5);
  return { code, json: terminal.result, complaints: terminal.complaints };
}

test("時期を書かなければ年度末で、続ける総括が確定値なら確定値のまま", async () => {
  expect((await assemble("--period", "first-half")).json).toMatchObject({ period: "first-half", changesSince: null });
  expect((await assemble()).json).toMatchObject({ period: "full-year", changesSince: { period: "first-half" } });
  expect((await assemble("--period", "final")).json).toMatchObject({
    period: "final",
    changesSince: { period: "full-year", forms: [] },
  });
  expect((await assemble()).json).toMatchObject({ period: "final" });
  expect((await assemble("--fresh")).json).toMatchObject({ period: "full-year", changesSince: null });
});

test("知らない時期は、書ける時期を挙げて断る", async () => {
  const { code, complaints } = await assemble("--period", "summer");
  expect(code).toBe(2);
  expect(complaints.join()).toContain("--period は first-half か full-year か final です: summer");
});

test("後の時期の総括を前の時期に戻すときは、そう言ってからまとめる", async () => {
  await assemble("--period", "final");
  const back = await assemble("--period", "full-year");
  expect(back.json).toMatchObject({ period: "full-year" });
  expect(back.complaints).toEqual([
    "この総括は確定値のものです。年度末に戻してまとめます。変更点は出なくなりますが、確定値でまとめ直すと元どおり出ます。時期を確かめてください。",
  ]);
  expect((await assemble("--period", "final")).complaints).toEqual([]);
});
