import { parallelAmounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { wordOrNull } from "../framework/cells/words";
import { attachRate } from "../framework/customers/attach-rate";
import { attachMeasureWords } from "../framework/words/attach-measure";
import { answer } from "./edge/answer";

/**
 * Returns how far services go with resale: the share of resale customers that also buy services, or services per $1 of their resale.
 * @customfunction ATTACH
 * @group Actuals
 * @param resale Resale revenue, a cell a customer.
 * @param services Services revenue of the same customers, in the same currency.
 * @param [measure] "accounts" (default): customers with both over customers with resale; "amount": their services over their resale.
 * @returns The rate, for example 0.5; #DIV/0! where no customer has resale.
 * @answers How many of our resale customers do we also serve?
 * @rule Only customers with resale above 0 count; services of others are left out.
 * @source rule
 * @example =PPF.ATTACH({10;20;0},{5;0;7}) -> 0.5
 * @example =PPF.ATTACH({10;20;0},{6;0;7},"amount") -> 0.2
 * @example =PPF.ATTACH({0;0},{5;7}) -> #DIV/0!
 * @equivalent =SUMPRODUCT(({resale}>0)*({services}>0))/SUMPRODUCT(--({resale}>0))
 * @equivalent measure=amount: =SUMPRODUCT(({resale}>0)*{services})/SUMPRODUCT(({resale}>0)*{resale})
 * @helpurl https://localhost:3000/help.html#attach
 */
export function attach(resale: any[][], services: any[][], measure?: any): number {
  return answer("ATTACH", () => {
    const [resold, served] = parallelAmounts(range("resale", resale), range("services", services));
    return attachRate(resold, served, wordOrNull(attachMeasureWords, "measure", measure) ?? "accounts");
  });
}
