import { range } from "../../../src/framework/cells/range";
import { resaleMargins } from "../../../src/framework/margin/resale-margins";

const found = (list: unknown, sell: unknown, rates: unknown): (number | null)[] =>
  resaleMargins(range("list", list), range("sell", sell), range("rates", rates))
    .flat()
    .map((margin) => margin && Number(margin.toFixed(12)));

test.each<[string, unknown, unknown, unknown, (number | null)[]]>([
  ["one line, a row of components", 100, 100, [[0.03, 0.02]], [0.05]],
  ["one line, a column of components", 100, 100, [[0.03], [0.02]], [0.05]],
  ["one line, no discount, sold above list", 100, 125, 0, [0.2]], // 25 / 125
  ["one row of rates for all", [[100], [200]], [[100], [160]], [[0.03, 0.02]], [0.05, -0.1875]], // (160 - 190) / 160
  ["a row of rates a line", [[100], [200]], [[100], [160]], [[0.03, 0.02], [0.2, 0.1]], [0.05, 0.125]], // (160 - 140) / 160
  ["lines in a row, a row of rates a line", [[100, 200]], [[100, 160]], [[0.05], [0.3]], [0.05, 0.125]],
  ["a blank line", [[100], [""]], [[100], [null]], 0.1, [0.1, null]],
])("%s", (_, list, sell, rates, expected) => expect(found(list, sell, rates)).toEqual(expected));

test("in the shape of sell", () => {
  expect(resaleMargins(range("list", [[100], [100]]), range("sell", [[100, 100]]), range("rates", 0.5))).toEqual([[0.5, 0.5]]);
});

test.each([
  [[[100], [200]], [[100]], 0.1, "requires list and sell of the same size; list is 2 x 1, sell is 1 x 1"],
  [[[1], [2], [3]], [[1], [2], [3]], [[0.1], [0.2]], "requires one row of rates for all lines, or a row a line; rates is 2 x 1, for 3 lines"],
  [100, 0, 0.1, "requires a selling price"],
])("list %j, sell %j, rates %j: an error", (list, sell, rates, message) => expect(() => found(list, sell, rates)).toThrow(message));
