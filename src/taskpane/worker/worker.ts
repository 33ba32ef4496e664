import { LastYearShelf } from "./last-year-shelf";
import type { WorkMessage } from "./protocol";
import { reportWork } from "./report-work";

const lastYear = new LastYearShelf();

// The worker's own end. Only file-work posts to it, and only what protocol says.
self.onmessage = (event: MessageEvent<WorkMessage>) => {
  void reportWork(event.data, lastYear, (report) => {
    self.postMessage(report);
  });
};
