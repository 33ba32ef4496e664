import { HostError, messageOf, refuse } from "../errors";
import type { Session } from "../session";
import { Arguments, type Argument } from "./arguments";
import type { Json } from "./json";
import { WireObject } from "./kinds";
import type { Answer } from "./members";
import {
  actionType,
  pathType,
  type Action,
  type ArgumentInfo,
  type BatchError,
  type BatchReply,
  type BatchRequest,
  type ObjectPath,
} from "./protocol";
import { classOf, identityOf, query, setValue, update } from "./query";

/** Where and how a batch shall fail; see Failures. */
export interface Stop {
  readonly action: number;
  readonly moment: "before" | "after";
  readonly code: string;
  readonly message: string | null;
}

/** Carries a batch out: action by action, and no further than the first that is refused. What was done stays done. */
export async function interpret(request: BatchRequest, session: Session, stop: Stop | null): Promise<BatchReply> {
  const run = new BatchRun(request, session);
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (stop?.action === index && stop.moment === "before") stopHere(stop);
      const value = await run.act(action);
      if (action.ActionType === actionType.trace) traceIds.push(action.Id);
      if (stop?.action === index) stopHere(stop);
      results.push({ ActionId: action.Id, Value: value });
    } catch (error) {
      return { Results: results, TraceIds: traceIds, Error: batchError(error, request, action, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function stopHere({ code, message }: Stop): never {
  throw new HostError(code, message ?? messageOf(code, "told to fail"));
}

function batchError(error: unknown, request: BatchRequest, action: Action, index: number): BatchError {
  const path = request.ObjectPaths[action.ObjectPathId];
  const named = [action.Name, path?.Name ?? ""].find((name) => name !== "");
  const location = named ?? `ObjectPath ${action.ObjectPathId}`;
  if (error instanceof HostError) {
    const { code, message, status } = error;
    return { Code: code, Message: message, HttpStatusCode: status, Location: location, ActionIndex: index };
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    Code: "GeneralException",
    Message: messageOf("GeneralException", `a fault of its own: ${detail}`),
    HttpStatusCode: 500,
    Location: location,
    ActionIndex: index,
  };
}

class BatchRun {
  readonly #request: BatchRequest;
  readonly #session: Session;
  readonly #objects = new Map<number, Promise<WireObject | null>>();

  constructor(request: BatchRequest, session: Session) {
    this.#request = request;
    this.#session = session;
  }

  async act(action: Action): Promise<Json> {
    if (action.ActionType === actionType.trace) return null;
    const target = await this.#resolve(action.ObjectPathId);
    if (action.ActionType === actionType.load || action.ActionType === actionType.retrieve) this.#session.settle();
    switch (action.ActionType) {
      case actionType.instantiate:
        return target === null ? null : identityOf(target, this.#session);
      case actionType.load:
      case actionType.retrieve:
        return target === null ? null : query(target, action.QueryInfo ?? {}, this.#session);
      case actionType.method: {
        if (target === null) return null;
        const answer = await this.#call(target, action.Name, await this.#arguments(action.ArgumentInfo));
        return answer instanceof WireObject ? identityOf(answer, this.#session) : (answer ?? null);
      }
      case actionType.setProperty: {
        const [value = null] = action.ArgumentInfo?.Arguments ?? [];
        setValue(target ?? refuse("ItemNotFound"), action.Name, value, this.#session);
        return null;
      }
      case actionType.update:
        update(target ?? refuse("ItemNotFound"), action.ObjectState ?? {}, this.#session);
        return null;
      default:
        return refuse("ApiNotAvailable", `action type ${action.ActionType}`);
    }
  }

  #resolve(id: number): Promise<WireObject | null> {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.#request.ObjectPaths[id];
    if (!path) return Promise.reject(new HostError("InvalidReference", `no object path ${id}`));
    const found = this.#open(path);
    this.#objects.set(id, found);
    return found;
  }

  async #open(path: ObjectPath): Promise<WireObject | null> {
    const session = this.#session;
    switch (path.ObjectPathType) {
      case pathType.root:
        return new WireObject("Workbook", null);
      case pathType.newService:
        return new WireObject("ServiceObject", path.Name);
      case pathType.referenceId:
        return session.references.get(path.Name) ?? refuse("InvalidReference", `reference ${path.Name}`);
      case pathType.nullObject:
        return null;
    }
    const parent = await this.#resolve(path.ParentObjectPathId ?? 0);
    // What belongs to a null object is one itself.
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.indexer: {
        const { item } = classOf(parent);
        if (!item) return refuse("ApiNotAvailable", `${parent.kind}[]`);
        return item(parent.state, await this.#arguments(path.ArgumentInfo), session);
      }
      case pathType.property: {
        const member = session.mayUse(`${parent.kind}.${path.Name}`) ? classOf(parent).objects?.[path.Name] : undefined;
        return member ? member(parent.state, session) : refuse("ApiNotAvailable", `${parent.kind}.${path.Name}`);
      }
      case pathType.method: {
        const answer = await this.#call(parent, path.Name, await this.#arguments(path.ArgumentInfo));
        if (answer instanceof WireObject || answer === null) return answer;
        return refuse("ApiNotAvailable", `${parent.kind}.${path.Name} gives no object`);
      }
      default:
        return refuse("ApiNotAvailable", `object path type ${path.ObjectPathType}`);
    }
  }

  async #arguments(info: ArgumentInfo | undefined): Promise<Arguments> {
    const ids = info?.ReferencedObjectPathIds;
    const values = (info?.Arguments ?? []).map(async (value, index): Promise<Argument> => {
      const id = ids?.[index];
      return id ? await this.#resolve(id) : value;
    });
    return new Arguments(await Promise.all(values));
  }

  #call(target: WireObject, name: string, args: Arguments): Answer | Promise<Answer> {
    const declared = classOf(target);
    const event = /^_(Register|Unregister)(\w+)$/u.exec(name);
    if (event?.[1] !== undefined && event[2] !== undefined) {
      const number = declared.events?.[event[2]];
      if (number === undefined) return refuse("ApiNotAvailable", `${target.kind}.${name}`);
      this.#session.events.subscribe(
        number,
        declared.eventTarget?.(target.state) ?? "Workbook",
        event[1] === "Register",
      );
      return null;
    }
    const method = this.#session.mayUse(`${target.kind}.${name}`) ? declared.methods?.[name] : undefined;
    if (!method) return refuse("ApiNotAvailable", `${target.kind}.${name}`);
    return method(target.state, args, this.#session);
  }
}
