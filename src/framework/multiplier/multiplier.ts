import type { Assumptions } from "../assumptions/assumptions";
import { studyInForce } from "../assumptions/in-force";
import { studyFacts } from "../facts/studies";
import { FrameworkError } from "../framework-error";
import { frontCategories, restCategories, serviceCategories } from "../words/service-category";
import type { ServiceCategory } from "../words/service-category";
import type { Study } from "../words/study";

/**
 * Partner revenue per $1 of AWS revenue for the service categories offered; null: the full stack.
 * A category is known where the assumptions give its multiplier, or its share of the total. Unknown ones are answered only as the
 * whole front end (advise, design, build) or the whole rest, which Canalys 2022 prints as 0.60 and 0.40 of the revenue.
 * Study null: the assumption's, else Canalys 2022. Throws "not-available" naming the first category that nobody published.
 */
export function multiplier(categories: readonly ServiceCategory[] | null, study: Study | null, assumptions: Assumptions): number {
  const chosen = studyInForce(assumptions, study);
  const { fullStack, frontEnd } = studyFacts[chosen];
  const total = assumptions["multiplier.total"] ?? fullStack.value;
  if (categories === null) return total;
  if (serviceCategories.every((category) => categories.includes(category))) return sumOf(serviceCategories) ?? total;
  const front = frontEnd === null ? null : frontEnd.value;
  return groupOf(frontCategories, front) + groupOf(restCategories, front === null ? null : 1 - front);

  function known(category: ServiceCategory): number | undefined {
    const share = assumptions[`share.${category}`];
    return assumptions[`multiplier.${category}`] ?? (share === undefined ? undefined : share * total);
  }

  function sumOf(asked: readonly ServiceCategory[]): number | null {
    let sum = 0;
    for (const category of asked) {
      const dollars = known(category);
      if (dollars === undefined) return null;
      sum += dollars;
    }
    return sum;
  }

  function groupOf(group: readonly ServiceCategory[], share: number | null): number {
    const asked = group.filter((category) => categories?.includes(category));
    const sum = sumOf(asked);
    if (sum !== null) return sum;
    if (asked.length === group.length && share !== null) return share * total;
    const missing = asked.find((category) => known(category) === undefined);
    const why = frontEnd === null ? `${chosen} prints no figure for it` : "the study prints it only as a picture";
    throw new FrameworkError("not-available", `requires share.${missing} or multiplier.${missing} in assumptions: ${why}`);
  }
}
