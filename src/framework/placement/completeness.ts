import type { ServiceCategory } from "../words/service-category";
import { serviceCategories } from "../words/service-category";
import type { Lines } from "./lines";

/** How much of the evidence a portfolio holds. */
export interface Completeness {
  excluded: number;
  /** Lines with revenue but no cost. */
  withoutCost: number;
  withoutCategory: number;
  /** The categories of the lines that count, in order; null where none are given at all. */
  offered: ServiceCategory[] | null;
}

/** Counts what is there and what is missing. */
export function completeness({ models, revenue, cost, categories }: Lines): Completeness {
  const counts = { excluded: 0, withoutCost: 0, withoutCategory: 0 };
  const offered = new Set<ServiceCategory>();
  models.forEach((model, line) => {
    if (model === "exclude") counts.excluded++;
    if (model === "exclude" || model === null) return;
    if (!cost?.[line] && revenue[line] !== 0) counts.withoutCost++;
    const own = categories?.[line] ?? [];
    if (own.length === 0) counts.withoutCategory++;
    for (const category of own) offered.add(category);
  });
  return { ...counts, offered: categories ? serviceCategories.filter((category) => offered.has(category)) : null };
}
