import { createRoot } from "react-dom/client";
import { registerRibbonCommands } from "../commands/ribbon-commands";
import { connectToExcel } from "../excel/connect";
import { hasStandardLayout } from "../form/standard-layout";
import { townR5 } from "../town/r5/town";
import { App } from "./App";
import { copy, download } from "./hand-over";
import { loadAhead } from "./lazy-views";
import { messages } from "./messages";
import { createPaneDoor, type PaneDoor } from "./pane-door";
import { openPreferences } from "./preferences";
import { refusingNewer } from "./refuse-newer";
import type { PaneServices } from "./services";
import { Refusal, Waiting } from "./Waiting";
import { createFileWork } from "./worker/create-file-work";
import { openWorker } from "./worker/worker-port";

const element = document.getElementById("root");
if (!element) throw new Error("The page has no #root.");
const root = createRoot(element);
root.render(<Waiting />);
start().catch((error: unknown) => {
  root.render(<Refusal sentence={messages.notStarted} />);
  throw error;
});

async function start(): Promise<void> {
  const files = createFileWork(openWorker);
  const [connected, preferences] = await Promise.all([
    connectToExcel({
      writeForInsertion: files.writeForInsertion,
      isLayoutKnown: (sheet) => hasStandardLayout(sheet, townR5),
    }),
    openPreferences(),
  ]);
  if (!connected.ok) {
    root.render(<Refusal sentence={connected.problem.message} />);
    return;
  }
  const services: PaneServices = {
    workbook: refusingNewer(connected.value),
    files,
    preferences,
    // The one place where the pane names a town; its worker is told with each piece of work.
    town: townR5,
    now: () => new Date(),
    download,
    copy,
  };
  const door = createPaneDoor();
  registerCommands(door);
  root.render(<App services={services} door={door} />);
  loadAhead();
}

function registerCommands(door: PaneDoor): void {
  registerRibbonCommands({
    check: () => door.open({ view: "findings", target: { isFromRibbon: true } }),
    gather: () => door.open({ view: "gathering", target: { isFromRibbon: true } }),
  });
}
