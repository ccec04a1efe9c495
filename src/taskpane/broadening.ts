import type { Assumptions } from "../framework/assumptions/assumptions";
import { FrameworkError } from "../framework/framework-error";
import { multiplier } from "../framework/multiplier/multiplier";
import { orNotAvailable } from "../framework/or-not-available";
import type { Line } from "../framework/portfolio/portfolio";
import { frontCategories, restCategories, type ServiceCategory } from "../framework/words/service-category";

export interface MissingCategory {
  category: ServiceCategory;
  /** Partner revenue per $1 of AWS revenue; null where the assumptions give no figure. */
  worth: number | null;
}

/** The service categories that the portfolio does not hold. */
export interface Broadening {
  /** Lines of which nobody knows. */
  withoutCategory: number;
  /** In the order of the life cycle; by what they are worth where that is known of all in the group. */
  front: MissingCategory[];
  rest: MissingCategory[];
}

/** Null where no line has a category: then nothing is known to be missing. */
export function broadening(lines: readonly Line[], assumptions: Assumptions): Broadening | null {
  const offered = new Set(lines.flatMap(({ categories }) => categories));
  if (offered.size === 0) return null;
  const missing = (group: readonly ServiceCategory[]): MissingCategory[] => {
    const found = group
      .filter((category) => !offered.has(category))
      .map((category) => ({ category, worth: worthOf(category, assumptions) }));
    return found.every(({ worth }) => worth !== null) ? found.sort((a, b) => Number(b.worth) - Number(a.worth)) : found;
  };
  const withoutCategory = lines.filter(({ categories }) => categories.length === 0).length;
  return { withoutCategory, front: missing(frontCategories), rest: missing(restCategories) };
}

function worthOf(category: ServiceCategory, assumptions: Assumptions): number | null {
  const worth = orNotAvailable(() => multiplier([category], null, assumptions));
  return worth instanceof FrameworkError ? null : worth;
}
