import { range } from "../framework/cells/range";
import { resaleMargins } from "../framework/margin/resale-margins";
import { answer } from "./edge/answer";

/**
 * Returns the margin of resold lines from list price, selling price and the rates of the reseller's discount: (sell - list x (1 - sum of rates)) / sell.
 * @customfunction RESALEMARGIN
 * @group Actuals
 * @param list List price of each line, in one currency.
 * @param sell Selling price of the same lines, in the same currency.
 * @param rates Components of the discount as fractions: for one line any range; for several lines one row for all, or a row a line.
 * @returns The margin as a fraction, in the shape of sell, for example 0.05; #DIV/0! for a single line that sells for 0.
 * @answers What is left of a resale after its discounts?
 * @rule The rates of AWS's resale programs are private: they are always your own input.
 * @rule A line among several that sells for 0 is blank.
 * @source discounts rule
 * @example =PPF.RESALEMARGIN(100,100,{0.03,0.02}) -> 0.05
 * @example =PPF.RESALEMARGIN({100;200},{100;160},{0.03,0.02}) -> {0.05;-0.1875}
 * @example =PPF.RESALEMARGIN({100;200},{100;190},{0.1;0.05}) -> {0.1;0}
 * @equivalent =({sell}-{list}*(1-SUM({rates})))/{sell}
 * @equivalent sell:cells: =IF({sell}=0,"",({sell}-{list}*(1-SUM({rates})))/{sell})
 * @equivalent sell:cells, rates:rows: =IF({sell:cell}=0,"",({sell:cell}-{list:cell}*(1-SUM({rates:row})))/{sell:cell})
 * @helpurl https://localhost:3000/help.html#resalemargin
 */
export function resaleMargin(list: any[][], sell: any[][], rates: any[][]): any[][] {
  return answer("RESALEMARGIN", () => resaleMargins(range("list", list), range("sell", sell), range("rates", rates)));
}
