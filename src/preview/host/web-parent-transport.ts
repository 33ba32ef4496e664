import type { HostDoor } from "./host-door";
import { DEFAULT_FILE } from "./host-options";
import { DEFAULT_LOCALE, DEFAULT_VERSION, type WindowOptions } from "./external-transport";
import { requirementSets } from "./requirement-sets";
import type { BatchRequest } from "./wire/protocol";

const EXECUTE_RICH_API = 93;
const WRITE_SETTINGS = 76;
const READ_SETTINGS = 75;
const NOT_SUPPORTED = 5000;
const NOW_IMPOSSIBLE = 5004;
const INVOKE = 0;
const REPLY = 1;
const REGISTER_EVENT = 1;
const UNREGISTER_EVENT = 2;
const EXCEL_ON_THE_WEB = 16;

interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType?: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: ExecuteData;
}

interface ExecuteData {
  readonly DdaMethod?: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

export interface StartedWebParent {
  /** Address for the iframe that shows the add-in's page. */
  frameAddress: (page: string) => string;
}

/**
 * Transport B2: the page of Excel on the web around the add-in's iframe. Runs in that outer page, which has to come by
 * https from the add-in's own host.
 */
export function startWebParent(window: Window, host: HostDoor, options: WindowOptions = {}): StartedWebParent {
  const { locale = DEFAULT_LOCALE, version = DEFAULT_VERSION } = options;
  const conversation = "conversation1";
  const control = "control1";
  let frame: MessageEventSource | null = null;
  let eventRegistration: Message | null = null;

  const send = (to: Message, data: unknown, more: Readonly<Record<string, unknown>> = {}): void => {
    const message = {
      _messageType: REPLY,
      _actionName: to._actionName,
      _conversationId: to._conversationId,
      _correlationId: to._correlationId,
      _origin: window.location.origin,
      _data: data,
      _errorCode: 0,
      _responseType: 0,
      _serializerVersion: 1,
      ...more,
    };
    frame?.postMessage(JSON.stringify(message), { targetOrigin: "*" });
  };

  const isForReading = host.options.isProtectedView === true || host.options.isFinal === true;
  const appContext = (): unknown => ({
    _id: "torimatome",
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `https://localhost/${host.options.file ?? DEFAULT_FILE}`,
    _clientMode: isForReading ? 0 : 1,
    _settings: [...host.settings],
    _reason: "documentOpened",
    _osfControlType: 0,
    _eToken: "",
    _correlationId: "00000000-0000-0000-0000-000000000001",
    _appInstanceId: "instance-1",
    _requirementMatrix: JSON.stringify(requirementSets(host.options)),
    _hostFullVersion: version,
    _initialDisplayMode: 2,
  });

  const execute = async ({ DdaMethod, ArrayData, DdaSettingsMethod }: ExecuteData): Promise<unknown> => {
    switch (DdaMethod?.DispatchId) {
      case EXECUTE_RICH_API: {
        const reply = await host.answer(
          JSON.parse(String(ArrayData?.[4])) as BatchRequest,
          Number(ArrayData?.[6] ?? 0),
        );
        if (reply.Error?.Code === "InvalidOperationInCellEditMode") return { Version: 1, Error: NOW_IMPOSSIBLE };
        return { Version: 1, Error: 0, Data: [200, [], JSON.stringify(reply)] };
      }
      case WRITE_SETTINGS:
        host.settings.clear();
        for (const [key, value] of DdaSettingsMethod?.Properties ?? []) host.settings.set(key, value);
        host.settingsStored();
        return { Version: 1, Error: 0 };
      case READ_SETTINGS:
        return { Version: 1, Error: 0, Properties: [...host.settings] };
      case undefined:
      default:
        return { Version: 1, Error: NOT_SUPPORTED };
    }
  };

  window.addEventListener("message", (event: MessageEvent<unknown>) => {
    const message = messageOf(event.data);
    if (message?._messageType !== INVOKE || message._conversationId !== conversation) return;
    frame = event.source;
    if (message._actionType === REGISTER_EVENT) {
      if (message._actionName === "richApiMessage") eventRegistration = message;
      send(message, { Version: 1, Error: 0 });
    } else if (message._actionType === UNREGISTER_EVENT) send(message, { Version: 1, Error: 0 });
    else if (message._actionName === "ContextActivationManager_getAppContextAsync") send(message, appContext());
    else if (message._actionName === "executeMethod") {
      void execute(message._data).then((data) => {
        send(message, data);
      });
    } else send(message, null);
  });
  host.listen((entries) => {
    setTimeout(() => {
      if (eventRegistration)
        send(eventRegistration, { Version: 1, Error: 0, ArrayData: entries }, { _responseType: 1 });
    }, 0);
  });
  return {
    frameAddress(page) {
      const info = `Excel$Web$16.00$${locale}$telemetry$$disableLogging$0`;
      // `_xdm_Info` comes last: it is not cut at the next &.
      const parent = `${conversation}|${control}|${encodeURIComponent(window.location.origin)}`;
      return `${page}?_host_Info=${info}#&_serializer_version=1&_xdm_Info=${parent}`;
    },
  };
}

function messageOf(data: unknown): Message | null {
  if (typeof data !== "string") return null;
  try {
    return JSON.parse(data) as Message;
  } catch {
    // Somebody else's message.
    return null;
  }
}
