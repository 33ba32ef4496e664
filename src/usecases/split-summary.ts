export { splitSummary, type SplitWorkbook } from "../gather/former/split-summary";
