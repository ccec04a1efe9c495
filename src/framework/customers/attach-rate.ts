import { FrameworkError } from "../framework-error";
import type { AttachMeasure } from "../words/attach-measure";

/**
 * How far services go with resale, by customer: customers with both above 0 over customers with resale above 0 ("accounts"), or
 * the services of customers with resale over their resale ("amount"). Throws "divide-by-zero" where nobody has resale.
 */
export function attachRate(resale: readonly number[], services: readonly number[], measure: AttachMeasure): number {
  let [attached, base] = [0, 0];
  for (let customer = 0; customer < resale.length; customer++) {
    if (!(resale[customer] > 0)) continue;
    attached += measure === "amount" ? services[customer] : Number(services[customer] > 0);
    base += measure === "amount" ? resale[customer] : 1;
  }
  if (base === 0) throw new FrameworkError("divide-by-zero", "requires a customer with resale");
  return attached / base;
}
