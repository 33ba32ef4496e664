import type { WorkMessage } from "./protocol";
import { reportWork } from "./report-work";

// The worker's own end. Only file-work posts to it, and only what protocol says.
self.onmessage = (event: MessageEvent<WorkMessage>) => {
  void reportWork(event.data, (report) => {
    self.postMessage(report);
  });
};
