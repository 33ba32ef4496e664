import { LastYearShelf } from "../../../src/taskpane/worker/last-year-shelf";
import type { WorkMessage } from "../../../src/taskpane/worker/protocol";
import { reportWork } from "../../../src/taskpane/worker/report-work";
import type { OpenWorkPort, WorkPortListener } from "../../../src/taskpane/worker/worker-port";

/** Ports that really do the work, as a worker would: what goes in and out is cloned, what is transferred is gone. */
export interface RunningPorts {
  readonly open: OpenWorkPort;
  readonly opened: () => number;
  readonly terminated: () => number;
  /** Work is held back until it is called. */
  readonly hold: () => () => void;
  /** The next message is followed by a crash instead of an answer. */
  readonly crashNext: () => void;
}

export function runningPorts(): RunningPorts {
  let opened = 0;
  let terminated = 0;
  let isCrashing = false;
  let held: Promise<void> = Promise.resolve();
  const answer = async (
    message: WorkMessage,
    listener: WorkPortListener,
    lastYear: LastYearShelf,
    isGone: () => boolean,
  ) => {
    await held;
    if (isGone()) return;
    if (isCrashing) {
      isCrashing = false;
      listener.crash("out of memory");
      return;
    }
    await reportWork(message, lastYear, (report) => {
      if (!isGone()) listener.report(structuredClone(report));
    });
  };
  return {
    open: (listener) => {
      opened += 1;
      let isGone = false;
      const lastYear = new LastYearShelf();
      return {
        post: (message, transfer) => {
          void answer(structuredClone(message, { transfer: [...transfer] }), listener, lastYear, () => isGone);
        },
        terminate: () => {
          if (!isGone) terminated += 1;
          isGone = true;
        },
      };
    },
    opened: () => opened,
    terminated: () => terminated,
    hold: () => {
      let release = (): void => undefined;
      held = new Promise((resolve) => {
        release = resolve;
      });
      return release;
    },
    crashNext: () => {
      isCrashing = true;
    },
  };
}
