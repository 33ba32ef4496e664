import { refuse } from "../errors";
import type { CreatedWorkbook } from "../wire/kinds";
import { object } from "../wire/kinds";
import type { WireClass } from "../wire/members";
import { openBeside } from "./workbook";

let lastId = 0;

export const applicationClass: WireClass<null> = {
  values: {
    CalculationMode: { read: () => "Automatic", write: () => undefined },
    CalculationState: { read: () => "Done" },
    CalculationEngineVersion: { read: () => 191_029 },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
    UseSystemSeparators: { read: () => true },
  },
  methods: {
    Calculate: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
    CreateWorkbook: (_state, args, { options }) =>
      options.isHardened === true
        ? refuse("GeneralException", "no new workbook: the policy extensionhardening")
        : object("WorkbookCreated", { id: `WB${++lastId}`, base64: args.json(0) }),
  },
};

export const workbookCreatedClass: WireClass<CreatedWorkbook> = {
  identity: ({ id }) => ({ Id: id }),
  values: { Id: { read: ({ id }) => id } },
  methods: {
    Open: ({ base64 }, _args, session) => {
      openBeside(base64, session);
      return null;
    },
  },
};
