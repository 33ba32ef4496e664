import { createRoot } from "react-dom/client";
import { excelThemes } from "./excel-theme";
import { PaneWindows } from "./pane-surroundings";
import { Preview } from "./Preview";

const element = document.getElementById("root");
if (!element) throw new Error("The page has no #root.");
const windows = new PaneWindows(excelThemes.light);
window.paneSurroundings = (frame) => windows.surroundingsOf(frame);
createRoot(element).render(<Preview windows={windows} />);
