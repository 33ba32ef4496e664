import type { BookProtection } from "../../../xlsx/book";
import { refuse } from "../errors";
import { eventNumber } from "../events";
import type { HostSheet } from "../model/workbook";
import type { Session } from "../session";
import type { Json } from "../wire/json";
import type { WireClass } from "../wire/members";

/** Excel's names of what a protected sheet still allows, and the file's. */
const permissions = {
  AllowAutoFilter: "autoFilter",
  AllowDeleteColumns: "deleteColumns",
  AllowDeleteRows: "deleteRows",
  AllowFormatCells: "formatCells",
  AllowFormatColumns: "formatColumns",
  AllowFormatRows: "formatRows",
  AllowInsertColumns: "insertColumns",
  AllowInsertHyperlinks: "insertHyperlinks",
  AllowInsertRows: "insertRows",
  AllowPivotTables: "pivotTables",
  AllowSort: "sort",
} as const satisfies Record<string, keyof BookProtection>;

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function shownOptions({ data }: HostSheet): Json {
  const { protection } = data;
  if (!protection) return null;
  return {
    ...Object.fromEntries(Object.entries(permissions).map(([name, own]) => [camel(name), protection[own] === true])),
    allowEditObjects: protection.objects !== true,
    allowEditScenarios: protection.scenarios !== true,
    selectionMode: "Normal",
  };
}

function announce(sheet: HostSheet, isProtected: boolean, session: Session): void {
  session.events.ofSheet(eventNumber.protectionChanged, sheet, { isProtected, source: "Local", worksheetId: sheet.id });
}

export const worksheetProtectionClass: WireClass<HostSheet> = {
  values: {
    Protected: { read: ({ data }) => data.protection !== null },
    Options: { read: shownOptions },
  },
  methods: {
    Protect: (sheet, args, session) => {
      session.refuseUnlessWritable("WorksheetProtection.Protect");
      session.refuseIfShared("WorksheetProtection.Protect");
      if (sheet.data.protection) refuse("InvalidOperation", "the sheet is protected already");
      const asked = args.options(0);
      const password = args.textOr(1, "");
      sheet.data.protection = {
        sheet: true,
        objects: true,
        scenarios: true,
        ...Object.fromEntries(
          Object.entries(permissions).flatMap(([name, own]) => (asked[camel(name)] === true ? [[own, true]] : [])),
        ),
        ...(password === "" ? {} : { password }),
      };
      announce(sheet, true, session);
      return null;
    },
    Unprotect: (sheet, args, session) => {
      session.refuseUnlessWritable("WorksheetProtection.Unprotect");
      const { protection } = sheet.data;
      if (!protection) return null;
      const isWrong = protection.password !== undefined && protection.password !== args.textOr(0, "");
      if (isWrong || sheet.data.hasUnknownPassword) refuse("AccessDenied", "another password");
      sheet.data.protection = null;
      announce(sheet, false, session);
      return null;
    },
  },
};

export const workbookProtectionClass: WireClass<null> = {
  values: { Protected: { read: (_state, { workbook }) => workbook.book.isStructureProtected } },
  methods: {
    Protect: (_state, _args, session) => {
      session.refuseUnlessWritable("WorkbookProtection.Protect");
      session.refuseIfShared("WorkbookProtection.Protect");
      if (session.workbook.book.isStructureProtected) refuse("InvalidOperation", "the workbook is protected already");
      session.workbook.book.isStructureProtected = true;
      return null;
    },
    Unprotect: (_state, _args, session) => {
      session.refuseUnlessWritable("WorkbookProtection.Unprotect");
      session.workbook.book.isStructureProtected = false;
      return null;
    },
  },
};
