/**
 * Margin of a resold line: (sell - list (1 - discount)) / sell, where the discount is the sum of the rates that the reseller
 * gets off the list price. Null where nothing is sold.
 */
export function resaleMargin(list: number, sell: number, discount: number): number | null {
  return sell === 0 ? null : (sell - list * (1 - discount)) / sell;
}
