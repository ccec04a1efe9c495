import type { ServiceCategory } from "../words/service-category";
import { serviceCategories } from "../words/service-category";
import type { Lines } from "./lines";

/** How much of the evidence a portfolio holds. */
export interface Completeness {
  /** Lines that count: with a model, not excluded. */
  lines: number;
  excluded: number;
  /** Lines with revenue but no cost. */
  withoutCost: number;
  withoutCategory: number;
  /** Share of the revenue of all lines but excluded ones that has a model, a cost, a category; null if it is not above 0. */
  revenueWithModel: number | null;
  revenueWithCost: number | null;
  revenueWithCategory: number | null;
  /** The categories of the lines that count, in order; null where none are given at all. */
  offered: ServiceCategory[] | null;
}

/** Counts what is there and what is missing. */
export function completeness({ models, revenue, cost, categories }: Lines): Completeness {
  const counts = { lines: 0, excluded: 0, withoutCost: 0, withoutCategory: 0 };
  const offered = new Set<ServiceCategory>();
  let [all, withModel, withCost, withCategory] = [0, 0, 0, 0];
  for (let index = 0; index < models.length; index++) {
    if (models[index] === "exclude") {
      counts.excluded++;
      continue;
    }
    all += revenue[index];
    if (models[index] === null) continue;
    counts.lines++;
    withModel += revenue[index];
    if (cost && cost[index] !== 0) withCost += revenue[index];
    else if (revenue[index] !== 0) counts.withoutCost++;
    const own = categories?.[index];
    if (own && own.length > 0) {
      withCategory += revenue[index];
      for (const category of own) offered.add(category);
    } else counts.withoutCategory++;
  }
  const share = (part: number): number | null => (all > 0 ? part / all : null);
  return {
    ...counts,
    revenueWithModel: share(withModel),
    revenueWithCost: share(withCost),
    revenueWithCategory: share(withCategory),
    offered: categories ? serviceCategories.filter((category) => offered.has(category)) : null,
  };
}
