/** 点検項目 with the description of every rule: a chunk of its own, for few ever ask for it. */
export const loadRulesWorkbook = () => import(/* webpackChunkName: "rules" */ "../../usecases/rules-workbook");
