import { areaToA1, intersects } from "../../../workbook/address";
import type { BookValidation } from "../../../xlsx/book";
import { refuse } from "../errors";
import { areaOfAddress, isInside } from "../model/areas";
import { refuseIfProtected } from "../model/protection";
import { isJsonObject, type Json, type JsonObject } from "../wire/json";
import type { RangesState } from "../wire/kinds";
import type { WireClass } from "../wire/members";

const types: Readonly<Record<BookValidation["type"], string>> = {
  list: "List",
  whole: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const alertStyles = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function areasOf({ range }: BookValidation): readonly ReturnType<typeof areaOfAddress>[] {
  return range.split(" ").map(areaOfAddress);
}

/** The rule that holds in all of the range; null where there is none, or several. */
function ruleOf({ sheet, areas }: RangesState): BookValidation | null {
  return (
    sheet.data.validations.find((one) => areas.every((area) => areasOf(one).some((own) => isInside(area, own)))) ?? null
  );
}

function typeOf(state: RangesState): string {
  const rule = ruleOf(state);
  if (rule) return types[rule.type];
  const touched = state.sheet.data.validations.filter((one) => touches(one, state));
  return ["None", "MixedCriteria"][touched.length] ?? "Inconsistent";
}

function touches(one: BookValidation, { areas }: RangesState): boolean {
  return areas.some((area) => areasOf(one).some((own) => intersects(area, own)));
}

/** Takes the range out of the rules that hold there. Rules whose range is cut are given up as a whole. */
function clear(state: RangesState): void {
  const { data } = state.sheet;
  data.validations = data.validations.filter((one) => !touches(one, state));
}

function text(from: JsonObject, name: string): string {
  const value = from[name];
  return typeof value === "string" ? value : "";
}

function listOf(rule: Json): BookValidation["formula1"] {
  if (!isJsonObject(rule)) return refuse("InvalidArgument", "rule");
  const { list } = rule;
  if (!isJsonObject(list)) return refuse("ApiNotAvailable", "DataValidation.Rule: lists only");
  const source = text(list, "source");
  if (source.startsWith("=")) return source.slice(1);
  if (source.length > 255) refuse("InvalidArgument", "a list of over 255 characters");
  return `"${source.replaceAll('"', '""')}"`;
}

function shownRule(validation: BookValidation | null): Json {
  if (!validation) return {};
  if (validation.type !== "list") return { custom: { formula: `=${validation.formula1 ?? ""}` } };
  const formula = validation.formula1 ?? `"${(validation.values ?? []).join(",")}"`;
  const source = formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
  return { list: { inCellDropDown: true, source } };
}

export const dataValidationClass: WireClass<RangesState> = {
  values: {
    Type: { read: typeOf },
    Rule: {
      read: (state) => shownRule(ruleOf(state)),
      write: (state, value, session) => {
        refuseIfProtected(state.sheet, "validation");
        session.refuseIfShared("DataValidation.Rule");
        const formula1 = listOf(value);
        clear(state);
        state.sheet.data.validations.push({
          type: "list",
          range: state.areas.map(areaToA1).join(" "),
          allowBlank: true,
          showErrorMessage: true,
          ...(formula1 === undefined ? {} : { formula1 }),
        });
      },
    },
    IgnoreBlanks: {
      read: (state) => ruleOf(state)?.allowBlank !== false,
      write: (state, value) => {
        (ruleOf(state) ?? refuse("InvalidOperation", "no rule")).allowBlank = value === true;
      },
    },
    ErrorAlert: {
      read: (state) => {
        const rule = ruleOf(state);
        const style =
          Object.entries(alertStyles).find(([, own]) => own === (rule?.errorStyle ?? "stop"))?.[0] ?? "Stop";
        return {
          showAlert: rule?.showErrorMessage === true,
          style,
          title: rule?.errorTitle ?? "",
          message: rule?.errorMessage ?? "",
        };
      },
      write: (state, value) => {
        const rule = ruleOf(state) ?? refuse("InvalidOperation", "no rule");
        if (!isJsonObject(value)) return refuse("InvalidArgument", "error alert");
        const style = Object.entries(alertStyles).find(([name]) => name === value.style)?.[1];
        rule.showErrorMessage = value.showAlert !== false;
        rule.errorTitle = text(value, "title");
        rule.errorMessage = text(value, "message");
        rule.errorStyle = style ?? "stop";
      },
    },
    Prompt: {
      read: (state) => {
        const rule = ruleOf(state);
        return {
          showPrompt: rule?.showInputMessage === true,
          title: rule?.inputTitle ?? "",
          message: rule?.inputMessage ?? "",
        };
      },
      write: (state, value) => {
        const rule = ruleOf(state) ?? refuse("InvalidOperation", "no rule");
        if (!isJsonObject(value)) return refuse("InvalidArgument", "prompt");
        rule.showInputMessage = value.showPrompt !== false;
        rule.inputTitle = text(value, "title");
        rule.inputMessage = text(value, "message");
      },
    },
  },
  methods: {
    Clear: (state, _args, session) => {
      session.refuseUnlessWritable("DataValidation.Clear");
      refuseIfProtected(state.sheet, "validation");
      clear(state);
      return null;
    },
  },
};
