import type { Assumptions } from "../../../src/framework/assumptions/assumptions";
import { marketplaceFees } from "../../../src/framework/programs/marketplace-fee";
import type { FeeModifier } from "../../../src/framework/words/fee-modifier";
import type { Offer } from "../../../src/framework/words/offer";

test.each<[number, Offer, FeeModifier[], Assumptions, number]>([
  [0, "private", [], {}, 0],
  [999_999, "private", [], {}, 29_999.97], // 3 %
  [1e6, "private", [], {}, 20_000], // 2 % of the whole
  [1e6 * (1 - 1e-13), "private", [], {}, 20_000], // reached within 1e-12
  [9_999_999, "private", [], {}, 199_999.98],
  [1e7, "private", [], {}, 150_000], // 1.5 %
  [250_000, "saas", [], {}, 7500],
  [250_000, "server", [], {}, 50_000],
  [250_000, "data", [], {}, 7500],
  [250_000, "renewal", [], {}, 3750],
  [250_000, "services", [], {}, 6250],
  [1000, "private", ["channel"], {}, 35], // 3.5 %
  [1000, "private", ["channel", "korea"], {}, 45],
  [1000, "saas", ["korea"], {}, 40],
  [1500, "private", [], { "unit.scale": 1000 }, 30], // $1.5M at 2 %
  [15, "private", [], { "unit.scale": 1_000_000 }, 0.225], // $15M at 1.5 %
  [2e6, "private", ["korea"], { "fee.private": 0.01 }, 40_000], // 1 % in every band, 1 % added
  [2e6, "private", [], { "fee.saas": 0.01 }, 40_000],
])("%p, %s %j %j: %p", (value, offer, modifiers, assumptions, expected) => {
  expect(marketplaceFees([value], offer, modifiers, assumptions)[0]).toBeCloseTo(expected, 8);
});

test("each value of several at its own band", () => {
  expect(marketplaceFees([100, 2e6], "private", [], {})).toEqual([3, 40_000]);
});

test("channel is for private offers only", () => {
  expect(() => marketplaceFees([1], "renewal", ["channel"], {})).toThrow('requires the offer "private" beside the modifier channel; found "renewal"');
});
