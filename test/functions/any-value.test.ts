import fc from "fast-check";
import { ExcelError } from "./excel-errors";
import { functions } from "./evaluate";

const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>("resell", "MSP", "services", "saas", "total", "build", "advise, manage", "", " ", "-") },
  { weight: 4, arbitrary: fc.double({ noNaN: true }) },
  fc.constantFrom<unknown>(0, -0, 1e308, -1e308, 5e-324, 2022, 45000, null, undefined, true, false, NaN, Infinity),
  fc.constantFrom<unknown>("AWS", "IDC 2017", "high", "each", "rows", "breadth", "anchor", "study", "margin.msp.mid", "share.build"),
  fc.constantFrom<unknown>("fee.saas", "margin.aws.services.mid", "ladder", "link", "channel", "own"),
  fc.constantFrom<unknown>("#N/A", { type: "Error", basicValue: "#DIV/0!" }, { code: "#REF!" }, { basicValue: 5 }, {}, []),
  fc.string({ maxLength: 60 }),
);
const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }), fc.array(cell, { maxLength: 3 }));

const isAnswer = (value: unknown): boolean => typeof value === "string" || (typeof value === "number" && Number.isFinite(value));

function answersWell(id: string, values: unknown[]): boolean {
  try {
    const result = functions[id](...(values as never[]));
    if (!Array.isArray(result)) return isAnswer(result);
    const width = result[0].length;
    return result.every((row: unknown[]) => row.length === width && row.every(isAnswer));
  } catch (error) {
    if (!(error instanceof ExcelError)) throw error;
    return error.code === "#DIV/0!" || (error.message.startsWith(id) && !error.message.includes("unexpectedly"));
  }
}

test.each(Object.keys(functions))("%s answers any values with a value or an error of Excel that has a message", (id) => {
  fc.assert(
    fc.property(fc.array(argument, { maxLength: 7 }), (values) => answersWell(id, values)),
    { numRuns: 3000 },
  );
});

const byModel = ["MIX", "PLACEMENT", "ANCHOR", "SCORE", "MOVES", "EXPLAIN", "BLENDED", "MARGINGAP", "REALIZED"];

test.each(byModel)("%s bears amounts of any size", (id) => {
  const extreme = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 5e-324, 1e308, -1e308, 1));
  const model = fc.constantFrom("resell", "services", "msp", "saas", "outcome", "total");
  fc.assert(
    fc.property(fc.array(fc.tuple(model, extreme, extreme), { minLength: 1, maxLength: 6 }), fc.boolean(), (lines, costs) => {
      const column = (index: 0 | 1 | 2): unknown[][] => lines.map((line) => [line[index]]);
      return answersWell(id, [column(0), column(1), id === "BLENDED" ? "IDC 2017" : costs ? column(2) : undefined]);
    }),
    { numRuns: 3000 },
  );
});
