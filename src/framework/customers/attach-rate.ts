import { sum } from "../cells/sum";
import { FrameworkError } from "../framework-error";
import type { AttachMeasure } from "../words/attach-measure";

/**
 * How far services go with resale, by customer: customers with both above 0 over customers with resale above 0 ("accounts"), or
 * the services of customers with resale over their resale ("amount"). Throws "divide-by-zero" where nobody has resale.
 */
export function attachRate(resale: readonly number[], services: readonly number[], measure: AttachMeasure): number {
  const buying = resale.filter((amount) => amount > 0);
  if (buying.length === 0) throw new FrameworkError("divide-by-zero", "requires a customer with resale");
  const served = services.filter((_, customer) => resale[customer] > 0);
  return measure === "amount" ? sum(served) / sum(buying) : served.filter((amount) => amount > 0).length / buying.length;
}
