import { townSchema } from "../town";
import { formDefinitionR5 } from "./form";
import { planR5 } from "./plan";

/** 上富良野町 in 令和5年度. Its findings weigh what the rules themselves propose. */
export const townR5 = townSchema.parse({ plan: planR5, definition: formDefinitionR5, severities: {} });
