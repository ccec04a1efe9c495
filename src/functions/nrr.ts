import { parallelAmounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { netRevenueRetention } from "../framework/customers/revenue-retention";
import { answer } from "./edge/answer";

/**
 * Returns net revenue retention: what the customers of the start bring at the end over what they brought at the start, growth included.
 * @customfunction NRR
 * @group Actuals
 * @param start Revenue at the start, a cell a customer; recurring revenue, or that of one whole period.
 * @param end Revenue of the same customers at the end, in the same currency.
 * @returns The retention as a fraction, for example 1.08; #DIV/0! where no customer had revenue at the start.
 * @answers Do the customers we had grow or shrink, all told?
 * @rule Sum of end over sum of start.
 * @rule Only customers with revenue above 0 at the start count: new customers are left out.
 * @source rule
 * @example =PPF.NRR({100;50;0},{120;0;90}) -> 0.8
 * @example =PPF.NRR({100;50},{130;50}) -> 1.2
 * @example =PPF.NRR({0;0},{5;7}) -> #DIV/0!
 * @equivalent =SUMPRODUCT(({start}>0)*{end})/SUMPRODUCT(({start}>0)*{start})
 * @helpurl https://localhost:3000/help.html#nrr
 */
export function nrr(start: any[][], end: any[][]): number {
  return answer("NRR", () => {
    const [before, after] = parallelAmounts(range("start", start), range("end", end));
    return netRevenueRetention(before, after);
  });
}
