import { parallelAmounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { grossRevenueRetention } from "../framework/customers/revenue-retention";
import { answer } from "./edge/answer";

/**
 * Returns gross revenue retention: what the customers of the start still bring at the end over what they brought at the start, growth left out.
 * @customfunction GRR
 * @group Actuals
 * @param start Revenue at the start, a cell a customer; recurring revenue, or that of one whole period.
 * @param end Revenue of the same customers at the end, in the same currency.
 * @returns The retention as a fraction of at most 1, for example 0.92; #DIV/0! where no customer had revenue at the start.
 * @answers How much of the revenue we had did we keep, before any growth?
 * @rule Sum of the smaller of start and end, customer by customer, over sum of start.
 * @rule Only customers with revenue above 0 at the start count: new customers are left out.
 * @source rule
 * @example =PPF.GRR({100;50;0},{120;0;90}) -> 0.666...
 * @example =PPF.GRR({100;100},{130;50}) -> 0.75
 * @example =PPF.GRR({0;0},{5;7}) -> #DIV/0!
 * @equivalent =SUMPRODUCT(({start}>0)*IF({end}<{start},{end},{start}))/SUMPRODUCT(({start}>0)*{start})
 * @helpurl https://localhost:3000/help.html#grr
 */
export function grr(start: any[][], end: any[][]): number {
  return answer("GRR", () => {
    const [before, after] = parallelAmounts(range("start", start), range("end", end));
    return grossRevenueRetention(before, after);
  });
}
