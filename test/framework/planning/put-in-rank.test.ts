import fc from "fast-check";
import { putInRank } from "../../../src/framework/planning/put-in-rank";

test("the value of a rank is the one that sorting would put there, and it parts the smaller from the larger", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), fc.nat(), (numbers, choice) => {
      const values = Float64Array.from(numbers);
      const rank = choice % values.length;
      const sorted = values.slice().sort();
      Array.from(putInRank(values, 0, rank, 4));
      expect(values[rank] === sorted[rank]).toBe(true);
      expect(values.slice(0, rank).every((one) => one <= values[rank])).toBe(true);
      expect(values.slice(rank).every((one) => one >= values[rank])).toBe(true);
    }),
  );
});

test("yields after each pass over as many values as asked, and not after shorter ones", () => {
  const values = Float64Array.from({ length: 1000 }, (_, index) => (index * 7919) % 1000);
  expect(Array.from(putInRank(values.slice(), 0, 500, 1001))).toHaveLength(0);
  expect(Array.from(putInRank(values.slice(), 0, 500, 1000))).toHaveLength(1);
});
