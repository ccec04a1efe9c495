import fc from "fast-check";
import { readLines } from "../../../src/framework/cells/read-lines";
import { readModelLines } from "../../../src/framework/cells/read-model-lines";
import { FrameworkError } from "../../../src/framework/framework-error";
import { sumByModel } from "../../../src/framework/placement/model-sums";

const known = fc.constantFrom<unknown>("resell", "Consulting", "MSP", "saas", "outcome", "total", "-");
const odd = fc.constantFrom<unknown>("resel", "", " ", 0, null, undefined, true, 7, "#REF!", { basicValue: "services" });
const label = fc.oneof({ weight: 12, arbitrary: known }, odd);
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  fc.constantFrom<unknown>("", null, undefined, 0, -0, "5", true, NaN, Infinity, 1e308, "#N/A", { basicValue: 5 }),
);
const column = (cell: fc.Arbitrary<unknown>) => fc.array(fc.tuple(cell), { minLength: 4, maxLength: 4 });
const cells = (cell: fc.Arbitrary<unknown>) =>
  fc.oneof(
    { weight: 6, arbitrary: column(cell) },
    fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }),
    fc.array(cell),
    cell,
  );

/** The answer, or the error's code and message. */
function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    return `${error.code} ${error.message}`;
  }
}

test("sums to the last bit what the lines sum to one by one, and fails with the same error", () => {
  fc.assert(
    fc.property(cells(label), cells(amount), fc.option(cells(amount)), (models, revenue, cost) => {
      const expected = outcome(() => sumByModel(readLines(models, revenue, cost)));
      const found = outcome(() => sumByModel(readModelLines(models, revenue, cost)));
      expect(found).toEqual(expected);
    }),
    { numRuns: 5000 },
  );
});

test("one line a model, in ladder order", () => {
  expect(readModelLines([["MSP"], ["resell"], ["msp"], ["total"], [""]], [[1], [2], [3], [4], [""]])).toEqual({
    models: ["resell", "services", "managed services", "technology solutions", "business outcome solutions"],
    revenue: [2, 0, 4, 0, 0],
    cost: null,
  });
});
