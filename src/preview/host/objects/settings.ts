import { refuse } from "../errors";
import type { Session } from "../session";
import type { Json } from "../wire/json";
import { object, type KeyState, type WireObject } from "../wire/kinds";
import type { WireClass } from "../wire/members";

/** `workbook.settings` and `worksheet.customProperties`: texts under keys, kept in the workbook. */
function setting(key: string, { settings }: Session): WireObject | null {
  return settings.has(key) ? object("Setting", { key }) : null;
}

export const settingCollectionClass: WireClass<null> = {
  items: (_state, { settings }) => [...settings.keys()].map((key) => object("Setting", { key })),
  item: (_state, args, session) => setting(args.text(0), session) ?? refuse("ItemNotFound", "setting"),
  methods: {
    Add: (_state, args, session) => {
      session.refuseUnlessWritable("SettingCollection.Add");
      session.settings.set(args.text(0), JSON.stringify(args.json(1)));
      return object("Setting", { key: args.text(0) });
    },
    GetCount: (_state, _args, { settings }) => settings.size,
    GetItemOrNullObject: (_state, args, session) => setting(args.text(0), session),
  },
};

export const settingClass: WireClass<KeyState> = {
  identity: ({ key }) => ({ _Id: key }),
  values: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ key }, { settings }) => JSON.parse(settings.get(key) ?? "null") as Json,
      write: ({ key }, value, { settings }) => {
        settings.set(key, JSON.stringify(value));
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, session) => {
      session.refuseUnlessWritable("Setting.Delete");
      session.settings.delete(key);
      return null;
    },
  },
};
