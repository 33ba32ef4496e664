import { refuse } from "../errors";
import type { WireClass } from "../wire/members";

const VISIBILITY_EVENT = 65_539;

/** Office's own services, by name: what `Office.addin` and `Office.actions` ask. */
const services: Readonly<Record<string, readonly string[]>> = {
  "Microsoft.InternalService.AddinInternalService": ["NotifyActionHandlerReady"],
  "Microsoft.AppRuntime.AppRuntimeService": ["GetAppRuntimeState", "SetAppRuntimeState"],
  "Microsoft.AppRuntime.AppRuntimePersistenceService": ["GetAppRuntimeStartState", "SetAppRuntimeStartState"],
  "Microsoft.Office.ActionService": ["GetShortcuts", "AreShortcutsInUse"],
};

function refuseUnlessKnown(service: string, method: string): void {
  if (!services[service]?.includes(method)) refuse("ApiNotAvailable", `${service}.${method}`);
}

export const serviceObjectClass: WireClass<string> = {
  methods: {
    NotifyActionHandlerReady: (service) => {
      refuseUnlessKnown(service, "NotifyActionHandlerReady");
      return null;
    },
    GetAppRuntimeState: (service, _args, session) => {
      refuseUnlessKnown(service, "GetAppRuntimeState");
      return session.paneState;
    },
    SetAppRuntimeState: (service, args, session) => {
      refuseUnlessKnown(service, "SetAppRuntimeState");
      const state = args.text(0);
      if (state === session.paneState) return null;
      session.paneState = state;
      session.events.announce(VISIBILITY_EVENT, { visibility: state === "Visible" ? "Visible" : "Hidden" });
      return null;
    },
    GetAppRuntimeStartState: (service, _args, session) => {
      refuseUnlessKnown(service, "GetAppRuntimeStartState");
      return session.startState;
    },
    SetAppRuntimeStartState: (service, args, session) => {
      refuseUnlessKnown(service, "SetAppRuntimeStartState");
      session.startState = args.text(0);
      return null;
    },
    GetShortcuts: (service) => {
      refuseUnlessKnown(service, "GetShortcuts");
      return "[]";
    },
    AreShortcutsInUse: (service) => {
      refuseUnlessKnown(service, "AreShortcutsInUse");
      return [];
    },
  },
};
