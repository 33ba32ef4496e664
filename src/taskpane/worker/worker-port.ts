import type { WorkMessage, WorkReport } from "./protocol";

/** One worker, as its client sees it. */
export interface WorkPort {
  readonly post: (message: WorkMessage, transfer: readonly ArrayBuffer[]) => void;
  /** Ends it at once, whatever it is doing. */
  readonly terminate: () => void;
}

export interface WorkPortListener {
  readonly report: (report: WorkReport) => void;
  /** It can do nothing any more: it could not be loaded, or its memory is used up. */
  readonly crash: (detail: string) => void;
}

export type OpenWorkPort = (listener: WorkPortListener) => WorkPort;

/** Throws where the view has no workers. */
export const openWorker: OpenWorkPort = (listener) => {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  worker.onmessage = (event: MessageEvent<WorkReport>) => {
    listener.report(event.data);
  };
  worker.onmessageerror = () => {
    listener.crash("a report could not be read");
  };
  worker.onerror = (event) => {
    event.preventDefault();
    listener.crash(event.message);
  };
  return {
    post: (message, transfer) => {
      worker.postMessage(message, [...transfer]);
    },
    terminate: () => {
      worker.terminate();
    },
  };
};
