import { blankWorkbook } from "../../../src/preview/stage/blank-workbook";
import { excelThemes } from "../../../src/preview/stage/excel-theme";
import { PaneWindows, type PaneSurroundings } from "../../../src/preview/stage/pane-surroundings";
import { preferencesOf } from "../../../src/preview/stage/side-preferences";
import { ExcelHost } from "../../../src/preview/host/host";

interface External {
  GetContext: () => { GetOfficeThemeInfo: () => string };
}

async function aHost(): Promise<ExcelHost> {
  return ExcelHost.open(await blankWorkbook());
}

function externalOf(surroundings: PaneSurroundings | null): External {
  return surroundings?.external as External;
}

describe("枠の中の作業ウィンドウが受け取るもの", () => {
  it("知らない枠には何も渡さず、片付けた枠にも渡さない", async () => {
    const windows = new PaneWindows(excelThemes.light);
    expect(windows.surroundingsOf("枠")).toBeNull();
    const remove = windows.furnish("枠", await aHost(), preferencesOf("department"));
    expect(windows.surroundingsOf("枠")).not.toBeNull();
    remove();
    expect(windows.surroundingsOf("枠")).toBeNull();
  });

  it("開いたあとに配色を変えると、次に尋ねたときに新しい色が返る", async () => {
    const windows = new PaneWindows(excelThemes.light);
    windows.furnish("枠", await aHost(), preferencesOf("department"));
    const external = externalOf(windows.surroundingsOf("枠"));
    windows.setTheme(excelThemes.dark);
    expect(JSON.parse(external.GetContext().GetOfficeThemeInfo())).toEqual(excelThemes.dark);
  });

  it("枠が読み込み直されても、出来事を聞くのは新しいページだけ", async () => {
    const host = await aHost();
    let listeners = 0;
    const listen = host.listen.bind(host);
    jest.spyOn(host, "listen").mockImplementation((listener) => {
      listeners += 1;
      const stop = listen(listener);
      return () => {
        listeners -= 1;
        stop();
      };
    });
    const windows = new PaneWindows(excelThemes.light);
    windows.furnish("枠", host, preferencesOf("department"));
    windows.surroundingsOf("枠");
    windows.surroundingsOf("枠");
    expect(listeners).toBe(1);
  });

  it("覚えることは側ごとに別で、総務課だけがとりまとめから始まる", () => {
    const department = preferencesOf("department");
    const generalAffairs = preferencesOf("general-affairs");
    department.setItem("@torimatome/view", '"form"');
    expect(department.getItem("@torimatome/gathers")).toBeNull();
    expect(generalAffairs.getItem("@torimatome/view")).toBe('"gathering"');
    expect(generalAffairs.getItem("@torimatome/gathers")).toBe("true");
  });
});
