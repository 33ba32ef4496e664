/** Something that keeps a 計画の体系 sheet from being read. */
export interface PlanProblem {
  /** "C7" */
  readonly cell: string;
  /** Japanese; says what to do. */
  readonly message: string;
}

/** Something that no plan may have, wherever it was read. */
export interface PlanFault {
  /** Keys from the plan down: ["pillars", 0, "themes", 1, "title"]. */
  readonly path: readonly (string | number)[];
  /** Japanese; says where in the plan (Ⅰ-1-①(1)) and what to do. */
  readonly message: string;
}
