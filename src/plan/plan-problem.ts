/** Something that keeps a 計画の体系 sheet from being read. */
export interface PlanProblem {
  /** "C7" */
  readonly cell: string;
  /** Japanese; says what to do. */
  readonly message: string;
}
