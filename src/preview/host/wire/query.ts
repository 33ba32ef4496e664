import { refuse } from "../errors";
import { classes } from "../objects/classes";
import type { Session } from "../session";
import { isJsonObject, type Json, type JsonObject } from "./json";
import type { Kind, WireObject, WireStates } from "./kinds";
import type { WireClass } from "./members";
import type { QueryInfo } from "./protocol";

export function classOf<K extends Kind>(target: WireObject<K>): WireClass<WireStates[K]> {
  return classes[target.kind];
}

export function identityOf(target: WireObject, session: Session): JsonObject {
  return classOf(target).identity?.(target.state, session) ?? {};
}

/** Names as `load` gives them, "format/font/bold", "$all", "tables/items/name"; all of the object's values where none. */
export function query(target: WireObject, info: QueryInfo, session: Session): Json {
  const named = info.Select?.length ? info.Select : ["*"];
  const names = [...named, ...(info.Expand ?? []).map((name) => `${name}/*`)].map(segmentsOf);
  const { items, values } = classOf(target);
  if (!items) return project(target, names, session);
  const own = names.filter(([head = ""]) => wireName(head) in (values ?? {}));
  const ofItems = names.filter((name) => !own.includes(name));
  const first = info.Skip ?? 0;
  const all = ofItems.length === 0 ? [] : items(target.state, session);
  const chosen = all.slice(first, info.Top === undefined ? undefined : first + info.Top);
  return {
    ...project(target, own, session),
    ...(ofItems.length === 0 ? {} : { _Items: chosen.map((item) => project(item, ofItems, session)) }),
  };
}

function segmentsOf(name: string): readonly string[] {
  return name.split(/[/.]/u).filter((segment) => segment !== "items" && segment !== "");
}

/** "numberFormat" → "NumberFormat" */
function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function project(target: WireObject, names: readonly (readonly string[])[], session: Session): JsonObject {
  const { values = {}, objects = {} } = classOf(target);
  const result: Record<string, Json> = { ...identityOf(target, session) };
  const nested = new Map<string, string[]>();
  for (const [head = "*", ...rest] of names) {
    if (head === "$none") continue;
    if (head === "*" || head === "$all") {
      for (const [name, value] of Object.entries(values)) {
        if (value.isOnRequestOnly !== true && session.mayUse(`${target.kind}.${name}`)) {
          result[name] = value.read(target.state, session);
        }
      }
      continue;
    }
    const name = wireName(head);
    if (!session.mayUse(`${target.kind}.${name}`)) refuse("ApiNotAvailable", `${target.kind}.${name}`);
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value) result[name] = value.read(target.state, session);
    else if (Object.hasOwn(objects, name)) {
      nested.set(name, [...(nested.get(name) ?? []), rest.length === 0 ? "*" : rest.join("/")]);
    } else refuse("ApiNotAvailable", `${target.kind}.${name}`);
  }
  for (const [name, select] of nested) {
    const inner = objects[name]?.(target.state, session) ?? null;
    result[name] = inner === null ? null : query(inner, { Select: select }, session);
  }
  return result;
}

/** `proxy.name = value` */
export function setValue(target: WireObject, name: string, value: Json, session: Session): void {
  const { values = {} } = classOf(target);
  const member = Object.hasOwn(values, name) && session.mayUse(`${target.kind}.${name}`) ? values[name] : undefined;
  if (!member?.write) return refuse("ApiNotAvailable", `${target.kind}.${name} =`);
  session.refuseUnlessWritable(`${target.kind}.${name}`);
  member.write(target.state, value, session);
}

/** `proxy.set({ … })` where the client sends it whole. */
export function update(target: WireObject, state: JsonObject, session: Session): void {
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(key);
    const inner = classOf(target).objects?.[name]?.(target.state, session);
    if (inner && isJsonObject(value)) update(inner, value, session);
    else setValue(target, name, value, session);
  }
}
