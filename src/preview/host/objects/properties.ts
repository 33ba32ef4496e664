import type { BookProperties } from "../../../xlsx/book";
import { refuse } from "../errors";
import type { Session } from "../session";
import type { Json } from "../wire/json";
import { object, type KeyState, type WireObject } from "../wire/kinds";
import type { ValueMember, WireClass } from "../wire/members";

type TextProperty = {
  [Name in keyof BookProperties]-?: string extends BookProperties[Name] ? Name : never;
}[keyof BookProperties];

function property(name: TextProperty): ValueMember<null> {
  return {
    read: (_state, { workbook }) => workbook.book.properties[name] ?? "",
    write: (_state, value, { workbook }) => {
      workbook.book.properties[name] = typeof value === "string" ? value : refuse("InvalidArgument", "property");
    },
  };
}

export const documentPropertiesClass: WireClass<null> = {
  values: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("creator"),
    Keywords: property("keywords"),
    Comments: property("description"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
    LastAuthor: { read: (_state, { workbook }) => workbook.book.properties.lastModifiedBy ?? "" },
    CreationDate: { read: (_state, { workbook }) => workbook.book.properties.created?.toISOString() ?? null },
  },
  objects: { Custom: () => object("CustomPropertyCollection", null) },
};

type Custom = NonNullable<BookProperties["custom"]>;

/** The file's own properties, and the one by which Office marks a workbook as final. */
function custom({ workbook, options }: Session): Custom {
  const { properties } = workbook.book;
  properties.custom ??= {};
  return options.isFinal === true ? { ...properties.custom, _MarkAsFinal: true } : properties.custom;
}

/** Keys and values are cut here, but not in Excel on the web. */
const MAX_CHARACTERS = 255;

function knownKey(key: string, session: Session): string | undefined {
  return Object.keys(custom(session)).find((one) => one.toLowerCase() === key.toLowerCase());
}

function customProperty(key: string, session: Session): WireObject | null {
  const known = knownKey(key, session);
  return known === undefined ? null : object("CustomProperty", { key: known });
}

function storable(value: Json): string | number | boolean {
  if (typeof value === "string") return value.slice(0, MAX_CHARACTERS);
  return typeof value === "number" || typeof value === "boolean" ? value : refuse("InvalidArgument", "property");
}

export const customPropertyCollectionClass: WireClass<null> = {
  items: (_state, session) => Object.keys(custom(session)).map((key) => object("CustomProperty", { key })),
  item: (_state, args, session) => customProperty(args.text(0), session) ?? refuse("ItemNotFound", "property"),
  methods: {
    Add: (_state, args, session) => {
      session.refuseUnlessWritable("CustomPropertyCollection.Add");
      const wanted = args.text(0).slice(0, MAX_CHARACTERS);
      const key = knownKey(wanted, session) ?? wanted;
      custom(session)[key] = storable(args.json(1));
      return object("CustomProperty", { key });
    },
    GetCount: (_state, _args, session) => Object.keys(custom(session)).length,
    GetItemOrNullObject: (_state, args, session) => customProperty(args.text(0), session),
    DeleteAll: (_state, _args, session) => {
      session.refuseUnlessWritable("CustomPropertyCollection.DeleteAll");
      session.workbook.book.properties.custom = {};
      return null;
    },
  },
};

function shown(value: Custom[string] | undefined): Json {
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

export const customPropertyClass: WireClass<KeyState> = {
  values: {
    Key: { read: ({ key }) => key },
    Value: {
      read: ({ key }, session) => shown(custom(session)[key]),
      write: ({ key }, value, session) => {
        custom(session)[key] = storable(value);
      },
    },
    Type: {
      read: ({ key }, session) => {
        const value = custom(session)[key];
        if (typeof value === "string") return "String";
        return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "Date";
      },
    },
  },
  methods: {
    Delete: ({ key }, _args, session) => {
      session.refuseUnlessWritable("CustomProperty.Delete");
      Reflect.deleteProperty(custom(session), key);
      return null;
    },
  },
};
