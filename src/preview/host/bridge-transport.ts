import type { HostDoor } from "./host-door";
import type { BatchRequest } from "./wire/protocol";

/** What office.js's own seam `_richApiNativeBridge` looks like. */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost: (text: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: string | BatchRequest };
}

const REPLY = 2;
const EVENT = 3;

/**
 * Transport A, for plain Node: RichApi alone, no `Office.onReady`. Define it as the global `_richApiNativeBridge` before
 * the Excel library is evaluated.
 */
export function makeBridge(host: HostDoor): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const request = typeof message.body === "string" ? (JSON.parse(message.body) as BatchRequest) : message.body;
      void host.answer(request, flags).then((body) => {
        send({ id, type: REPLY, message: { statusCode: 200, headers: {}, body } });
      });
    },
  };
  const send = (message: unknown): void => {
    bridge.onMessageFromHost?.(JSON.stringify(message));
  };
  host.listen((entries) => {
    // Events come after the reply to the batch that caused them.
    setTimeout(() => {
      send({ type: EVENT, controlId: "", message: { entries } });
    }, 0);
  });
  return bridge;
}
