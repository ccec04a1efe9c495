import { amountOrNull, amounts } from "../framework/cells/amounts";
import { range } from "../framework/cells/range";
import { payback as paybackOf } from "../framework/planning/payback";
import { answer } from "./edge/answer";

/**
 * Returns the payback of an investment: the periods until the sum of its cash flows, discounted if a rate is given, comes back to 0.
 * @customfunction PAYBACK
 * @group Time and targets
 * @param cashflows Cash flows as for IRR: money spent negative, money earned positive; the first cell is at time 0.
 * @param [rate] Discount rate a period, as a fraction above -1; 0 if omitted.
 * @returns Periods, with a fraction inside a period, for example 1.67; 0 where the sum is never below 0; #N/A where it is never repaid.
 * @answers After how long is the investment earned back?
 * @rule The sum of the cash flows so far, each divided by (1 + rate) to the power of its period, first comes from below 0 to 0 or above.
 * @rule Inside a period the cash flow is taken as even.
 * @source rule
 * @example =PPF.PAYBACK({-100,60,60}) -> 1.666...
 * @example =PPF.PAYBACK({-100,60,60},0.1) -> 1.916...
 * @example =PPF.PAYBACK({-100,60,30}) -> #N/A
 * @equivalent =IF(MIN({after})>={nought},0,INDEX({time}-1-{before}/{flow},MATCH(1,({before}<{nought})*({after}>={nought}),0)))
 * @equivalent where time = ROW({cashflows})+COLUMN({cashflows})-MIN(ROW({cashflows}))-MIN(COLUMN({cashflows}))
 * @equivalent where flow = {cashflows}/(1+{rate})^{time}
 * @equivalent where after = MMULT(--({time}>=TRANSPOSE({time})),{flow})
 * @equivalent cashflows:columns: where after = MMULT({flow},--(TRANSPOSE({time})<={time}))
 * @equivalent where before = {after}-{flow}
 * @equivalent where nought = -1E-12*SUM(ABS({flow}))
 * @helpurl https://localhost:3000/help.html#payback
 */
export function payback(cashflows: any[][], rate?: any): number {
  return answer("PAYBACK", () => {
    const flows = amounts(range("cashflows", cashflows));
    return paybackOf(flows, amountOrNull("rate", rate) ?? 0);
  });
}
