import type { EventListener } from "./events";
import type { HostOptions } from "./host-options";
import type { BatchReply, BatchRequest } from "./wire/protocol";

/** What a transport needs of a host. */
export interface HostDoor {
  readonly options: HostOptions;
  /** What the add-in keeps in the workbook: key and JSON. */
  readonly settings: Map<string, string>;
  /** The add-in has stored them (`settings.saveAsync`). */
  settingsStored: () => void;
  answer: (request: BatchRequest, flags: number) => Promise<BatchReply>;
  listen: (listener: EventListener) => () => void;
}

/**
 * Stands in for a host whose workbook is still being opened: office.js asks for its surroundings the moment it is loaded,
 * and for cells only later.
 */
export function doorOfOpeningHost(
  opening: Promise<HostDoor>,
  options: HostOptions,
  settings: Map<string, string>,
): HostDoor {
  return {
    options,
    settings,
    settingsStored: () =>
      void opening.then((host) => {
        host.settingsStored();
      }),
    answer: async (request, flags) => (await opening).answer(request, flags),
    listen(listener) {
      const listening = opening.then((host) => host.listen(listener));
      return () =>
        void listening.then((stop) => {
          stop();
        });
    },
  };
}
