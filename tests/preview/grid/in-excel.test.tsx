/** @jest-environment jsdom */
import "../../support/jsdom-globals";
import { readFileSync } from "node:fs";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { SheetGrid } from "../../../src/preview/grid/SheetGrid";
import { SheetTabs } from "../../../src/preview/grid/SheetTabs";
import { finishEditing } from "../../../src/preview/grid/state/open-edits";
import { useHostRevision } from "../../../src/preview/grid/use-host-revision";
import type { ExcelHost } from "../../../src/preview/host/host";
import { openInJsdom } from "../../support/excel";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
// jsdom draws nothing: texts are estimated.
HTMLCanvasElement.prototype.getContext = () => null;

const refused: string[] = [];
const heard: string[] = [];
const sheet = "後継者";
let host: ExcelHost;

function Page({ host: shown }: { readonly host: ExcelHost }) {
  const revision = useHostRevision(shown);
  return (
    <FluentProvider theme={webLightTheme}>
      <SheetGrid host={shown} revision={revision} onRefused={(sentence) => refused.push(sentence)} />
      <SheetTabs host={shown} revision={revision} />
    </FluentProvider>
  );
}

beforeAll(async () => {
  ({ host } = await openInJsdom(new Uint8Array(readFileSync("assets/samples/農業振興課.xlsx"))));
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => hear(`選択 ${address}`));
    worksheets.onChanged.add(({ address }) => hear(`入力 ${address}`));
    worksheets.onActivated.add(() => hear("シート"));
    await context.sync();
  });
  const root = createRoot(document.body.appendChild(document.createElement("div")));
  await act(async () => {
    root.render(<Page host={host} />);
    await Promise.resolve();
  });
});

beforeEach(async () => {
  await goTo("Z30");
  await settle();
  heard.length = 0;
  refused.length = 0;
});

test("セルへ行くと選択が、打ち込むと変更が、アドインへ届く", async () => {
  await type("新しい文");
  expect(host.user.isEditing).toBe(true);
  await press("Enter");
  expect(textAt("Z30")).toBe("新しい文");
  expect(field().getAttribute("aria-label")).toBe("Z31 空白");
  expect(heard).toEqual(["入力 Z30", "選択 Z31"]);
});

test("変換中の Enter では確定しない", async () => {
  await act(async () => {
    field().dispatchEvent(new CompositionEvent("compositionstart", { bubbles: true }));
    await Promise.resolve();
  });
  await type("とりまとめ");
  await press("Enter", { isComposing: true });
  expect(host.user.isEditing).toBe(true);
  await press("Enter");
  expect(textAt("Z30")).toBe("とりまとめ");
});

test("Esc でやめると元のまま、F2 の後に何も変えなければ打ち直したことにならない", async () => {
  await typedElsewhere("'11/27");
  await settle();
  heard.length = 0;
  await type("捨てる");
  await press("Escape");
  await press("F2");
  expect(field().value).toBe("11/27");
  await press("Enter");
  expect(textAt("Z30")).toBe("11/27");
  expect(heard).toEqual(["選択 Z31"]);
});

test("Alt+Enter は改行、Delete は空にする", async () => {
  await type("上");
  await press("Enter", { altKey: true });
  expect(field().value).toBe("上\n");
  await press("Escape");
  await typedElsewhere("消える");
  await press("Delete");
  expect(textAt("Z30")).toBeUndefined();
});

test("直せない数式は、断って、打ったまま残す", async () => {
  await type("=1+");
  await press("Enter");
  expect(refused).toHaveLength(1);
  expect([host.user.isEditing, field().value]).toEqual([true, "=1+"]);
  await press("Escape");
  expect(host.user.isEditing).toBe(false);
});

test("保護されたシートのロックされたセルには、打ち込めない", async () => {
  const { data } = host.workbook.active;
  data.protection = { sheet: true };
  await type("あ");
  await press("Delete");
  data.protection = null;
  expect(refused).toEqual([expect.stringContaining("Z30")]);
  expect(field().value).toBe("");
});

test("リストにない値は、断って、打ったまま残す", async () => {
  const { validations } = host.workbook.active.data;
  validations.push({ type: "list", range: "Z30", values: ["達成"], showErrorMessage: true });
  await type("ほか");
  await press("Enter");
  expect(refused).toHaveLength(1);
  await press("Escape");
  validations.pop();
});

test("保存やほかのシートへ移る前に、編集を確定できる", async () => {
  await type("移る前");
  await act(async () => {
    expect(finishEditing(host)).toBe(true);
    await Promise.resolve();
  });
  expect([host.user.isEditing, textAt("Z30")]).toEqual([false, "移る前"]);
});

function hear(what: string): Promise<void> {
  heard.push(what);
  return Promise.resolve();
}

function field(): HTMLTextAreaElement {
  const element = document.querySelector<HTMLTextAreaElement>('[role="gridcell"] textarea');
  if (!element) throw new Error("No cell is active");
  return element;
}

function textAt(a1: string): string | undefined {
  return host.texts()[sheet]?.[a1];
}

/** As a browser does it: the value first, then the event. */
async function type(text: string): Promise<void> {
  await act(async () => {
    field().setRangeText(text, field().value.length, field().value.length, "end");
    field().dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}

async function typedElsewhere(text: string): Promise<void> {
  await act(async () => {
    host.user.type(sheet, "Z30", text);
    await Promise.resolve();
  });
}

async function press(key: string, more: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    field().dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }));
    await Promise.resolve();
  });
  await settle();
}

async function goTo(place: string): Promise<void> {
  const box = document.querySelector<HTMLInputElement>('[aria-label="名前ボックス"]');
  await act(async () => {
    box?.setRangeText(place, 0, box.value.length, "end");
    box?.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
  await act(async () => {
    box?.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true }));
    box?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
    await Promise.resolve();
  });
}

/** Events go to the add-in on their own way. */
async function settle(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 30)));
}
