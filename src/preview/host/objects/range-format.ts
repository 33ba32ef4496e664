import type { RangesState } from "../wire/kinds";
import type { WireClass } from "../wire/members";

export const rangeFormatClass: WireClass<RangesState> = {};
