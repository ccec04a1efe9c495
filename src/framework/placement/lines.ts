import type { BusinessModel } from "../words/business-model";
import type { ServiceCategory } from "../words/service-category";

/** The lines of a portfolio as parallel columns: one entry a line. */
export interface Lines {
  /** The line's model; "exclude" leaves a line out; null is a blank line. */
  models: (BusinessModel | "exclude" | null)[];
  revenue: number[];
  /** Null where no costs are given at all; a line without cost has 0. */
  cost: number[] | null;
  /** Null for a line without category. */
  categories?: (ServiceCategory[] | null)[];
}
