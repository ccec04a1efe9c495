import { amounts, amountsBeside, requireSameCount } from "../framework/cells/amounts";
import { lineLabels } from "../framework/cells/line-labels";
import { range, rangeOrNull } from "../framework/cells/range";
import { wordOrNull } from "../framework/cells/words";
import { bridge as bridgeOf } from "../framework/margin/bridge";
import { bridgeMeasureWords } from "../framework/words/bridge-measure";
import { answer } from "./edge/answer";

/**
 * Returns why gross profit, or the margin, changed between two periods: volume, mix, rate and change of each line, and a last row with the totals. It foots: volume + mix + rate = change, and the lines sum to the total.
 * @customfunction BRIDGE
 * @group Actuals
 * @param revenueBefore Revenue of each line before, in one currency; in a comparison with a plan, the plan.
 * @param costBefore Cost of the same lines before, as positive numbers in the same currency.
 * @param revenueAfter Revenue of the same lines after.
 * @param costAfter Cost of the same lines after, as positive numbers.
 * @param [labels] Name of each line, a cell a line; then several columns of amounts beside it are summed across. Omitted: each cell of the amounts is a line.
 * @param [measure] What to explain: "profit" (default), the change of gross profit, or "points", the change of the pooled margin.
 * @returns A row a line and a total row, without a header: volume, mix, rate, change; with labels these first and "Total".
 * @answers Why did gross profit, or the margin, change: by more or less business, by another mix of it, or by each line's own margin?
 * @rule Volume = (revenue after - revenue before) x pooled margin before.
 * @rule Mix = (revenue after - revenue before) x (margin of the line before - pooled margin before).
 * @rule Rate = revenue after x (margin of the line after - its margin before): what is left of the change.
 * @rule A new line takes its margin after as its margin before, a dropped line the reverse: it is volume and mix, not rate.
 * @rule Measure "points": the same with shares of revenue in place of revenue; the changes sum to the change of the pooled margin, volume is 0.
 * @rule Total revenue before or after not above 0: #N/A.
 * @source rule
 * @example =PPF.BRIDGE({100;100},{80;50},{120;90},{90;54}) -> {7,-3,6,10;-3.5,-1.5,-9,-14;3.5,-4.5,-3,-4}
 * @example =PPF.BRIDGE(100,80,150,105,"Services") -> {"Services",10,0,15,25;"Total",10,0,15,25}
 * @example =PPF.BRIDGE({100;100},{80;50},{100;300},{80;150},,"points") -> {0,0.0375,0,0.0375;0,0.0375,0,0.0375;0,0.075,0,0.075}
 * @equivalent =({revenueAfter:cell}-{revenueBefore:cell})*{pooled} | =({revenueAfter:cell}-{revenueBefore:cell})*({before}-{pooled}) | ={cell:4}-{cell:1}-{cell:2} | =({revenueAfter:cell}-{costAfter:cell})-({revenueBefore:cell}-{costBefore:cell}) || =SUM({column:1}) | =SUM({column:2}) | =SUM({column:3}) | =SUM({column:4})
 * @equivalent measure=points: =0 | ={moved}*({before}-{pooled}) | ={cell:4}-{cell:2} | =({revenueAfter:cell}-{costAfter:cell})/SUM({revenueAfter})-({revenueBefore:cell}-{costBefore:cell})/SUM({revenueBefore})-{moved}*{pooled} || =SUM({column:1}) | =SUM({column:2}) | =SUM({column:3}) | =SUM({column:4})
 * @equivalent labels: =IF({labels:cell}="","",{labels:cell}) | =({revenueAfter:cell}-{revenueBefore:cell})*{pooled} | =({revenueAfter:cell}-{revenueBefore:cell})*({before}-{pooled}) | ={cell:5}-{cell:2}-{cell:3} | =({revenueAfter:cell}-{costAfter:cell})-({revenueBefore:cell}-{costBefore:cell}) || ="Total" | =SUM({column:2}) | =SUM({column:3}) | =SUM({column:4}) | =SUM({column:5})
 * @equivalent labels, measure=points: =IF({labels:cell}="","",{labels:cell}) | =0 | ={moved}*({before}-{pooled}) | ={cell:5}-{cell:3} | =({revenueAfter:cell}-{costAfter:cell})/SUM({revenueAfter})-({revenueBefore:cell}-{costBefore:cell})/SUM({revenueBefore})-{moved}*{pooled} || ="Total" | =SUM({column:2}) | =SUM({column:3}) | =SUM({column:4}) | =SUM({column:5})
 * @equivalent labels, revenueBefore:columns: value
 * @equivalent where pooled = 1-SUM({costBefore})/SUM({revenueBefore})
 * @equivalent where before = IF({revenueBefore:cell}<>0,1-{costBefore:cell}/{revenueBefore:cell},IF({revenueAfter:cell}<>0,1-{costAfter:cell}/{revenueAfter:cell},{pooled}))
 * @equivalent where moved = {revenueAfter:cell}/SUM({revenueAfter})-{revenueBefore:cell}/SUM({revenueBefore})
 * @helpurl https://localhost:3000/help.html#bridge
 */
export function bridge(
  revenueBefore: any[][],
  costBefore: any[][],
  revenueAfter: any[][],
  costAfter: any[][],
  labels?: any[][],
  measure?: any,
): any[][] {
  return answer("BRIDGE", () => {
    const given = [
      range("revenueBefore", revenueBefore),
      range("costBefore", costBefore),
      range("revenueAfter", revenueAfter),
      range("costAfter", costAfter),
    ];
    const labelRange = rangeOrNull("labels", labels);
    if (!labelRange) for (const other of given.slice(1)) requireSameCount(given[0], other);
    const [r0, c0, r1, c1] = given.map((one) => (labelRange ? amountsBeside(labelRange, one) : amounts(one)));
    const names = labelRange && [...lineLabels(labelRange, given), "Total"];
    const measured = wordOrNull(bridgeMeasureWords, "measure", measure) ?? "profit";
    return bridgeOf({ revenue: r0, cost: c0 }, { revenue: r1, cost: c1 }, measured).map(({ volume, mix, rate, change }, line) => {
      const row = [volume, mix, rate, change];
      return names ? [names[line], ...row] : row;
    });
  });
}
