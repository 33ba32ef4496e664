import { registerRibbonCommands, ribbonCommands } from "../../src/commands/ribbon-commands";
import { associateCommand, showPane } from "../../src/excel/office-environment";

jest.mock("../../src/excel/office-environment", () => ({ associateCommand: jest.fn(), showPane: jest.fn() }));

/** What the ribbon's button of that name runs. */
function commandOf(name: string): () => Promise<void> {
  const call = jest.mocked(associateCommand).mock.calls.find(([associated]) => associated === name);
  if (!call) throw new Error(`No command ${name}.`);
  return call[1];
}

describe("リボンのボタン", () => {
  const reported: unknown[] = [];

  beforeEach(() => {
    jest.mocked(associateCommand).mockClear();
    jest.mocked(showPane).mockResolvedValue(true);
    reported.length = 0;
    Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
  });

  test("点検ととりまとめは、作業ウィンドウを開いて、それぞれの仕事をする", async () => {
    const done: string[] = [];
    const work = (name: string) => () => {
      done.push(name);
      return Promise.resolve();
    };
    registerRibbonCommands({ check: work("点検"), gather: work("とりまとめ") });
    await commandOf(ribbonCommands.check)();
    await commandOf(ribbonCommands.gather)();
    expect(done).toEqual(["点検", "とりまとめ"]);
    expect(showPane).toHaveBeenCalledTimes(2);
  });

  test("仕事が失敗しても、ボタンの処理は終わり、失敗は画面へ伝わる", async () => {
    const failure = new Error("broken");
    registerRibbonCommands({ check: () => Promise.reject(failure), gather: () => Promise.resolve() });
    await expect(commandOf(ribbonCommands.check)()).resolves.toBeUndefined();
    expect(reported).toEqual([failure]);
  });

  test("作業ウィンドウを開けないExcelでも、仕事はする", async () => {
    jest.mocked(showPane).mockRejectedValue(new Error("no"));
    const check = jest.fn(() => Promise.resolve());
    registerRibbonCommands({ check, gather: () => Promise.resolve() });
    await commandOf(ribbonCommands.check)();
    expect(check).toHaveBeenCalledTimes(1);
  });
});
