export { splitSummary, type SplitWorkbook } from "../gather/split-summary";
