import fc from "fast-check";
import { descriptions } from "../../src/functions/metadata/description";
import { ExcelError } from "./excel-errors";
import { argumentsOf, functions } from "./evaluate";

/** What a cell may hold: numbers (dates are numbers), words of the functions, blanks, errors, data types, any text. */
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>("resell", "MSP", "services", "saas", "total", "build", "advise, manage", "", " ", "-") },
  { weight: 4, arbitrary: fc.double({ noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<unknown>(0, -0, 1, 2, 0.3, -1, 1000, 4294967295, 2022, 45000, 45000.75) },
  fc.constantFrom<unknown>(1e308, -1e308, 5e-324, null, undefined, true, false, NaN, Infinity),
  fc.constantFrom<unknown>("AWS", "IDC 2017", "high", "each", "rows", "points", "breadth", "amount", "anchor", "all", "none", "12", "1e3"),
  fc.constantFrom<unknown>("study", "preset", "margin.msp.mid", "share.build", "multiplier.total", "fee.saas", "unit.scale", "path"),
  fc.constantFrom<unknown>("margin.aws.services.mid", "ladder", "link", "channel", "own", "opportunities.launched", "ACE", "__proto__"),
  fc.constantFrom<unknown>("#N/A", { type: "Error", basicType: "Error", basicValue: "#DIV/0!" }, { code: "#REF!" }),
  fc.constantFrom<unknown>(
    { type: "FormattedNumber", basicType: "Double", basicValue: 5, numberFormat: "$0.00" },
    { type: "String", basicType: "String", basicValue: "resell" },
    { type: "Boolean", basicType: "Boolean", basicValue: true },
    { type: "Empty", basicType: "Empty", basicValue: "" },
    { type: "Entity", text: "Contoso", basicType: "Error", basicValue: "#VALUE!", properties: {} },
    { type: "Array", elements: [[]] },
    {},
    [],
  ),
  fc.string({ maxLength: 60 }),
);

/** A single value, a block that may be ragged, a row that is no block. */
const argument = fc.oneof(cell, fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 4 }), fc.array(cell, { maxLength: 3 }));

const described = Object.fromEntries(descriptions().map((one) => [one.id, one]));

/** Calls of any values; and examples of the description with one or two arguments or cells changed, which get further. */
function callsOf(id: string): fc.Arbitrary<unknown[]> {
  const { examples, parameters } = described[id];
  const given = examples.map(({ formula }) => argumentsOf(formula));
  const at = fc.nat(parameters.length - 1);
  const change = fc.record({ at, row: fc.nat(), column: fc.nat(), whole: fc.boolean(), cell, argument });
  return fc.oneof(
    fc.array(argument, { maxLength: parameters.length }),
    fc.tuple(fc.constantFrom(...given), fc.array(change, { minLength: 1, maxLength: 2 })).map(([unchanged, changes]) => {
      const values = structuredClone(unchanged);
      for (const { at: index, row, column, whole, cell: one, argument: another } of changes) {
        const rows = values[index];
        if (whole || !Array.isArray(rows) || !Array.isArray(rows[row % rows.length])) values[index] = another;
        else rows[row % rows.length][column % (rows[0].length + 1)] = one;
      }
      return values;
    }),
  );
}

const numbers = ["ATTACH", "BLENDED", "GRR", "MULTIPLIER", "NRR", "PAYBACK", "REALIZED", "SCORE"];
const texts = ["ANCHOR", "ELIGIBLE", "PLACEMENT", "TIER"];
/** How many columns a result may have, where that does not follow the arguments. */
const widths: Readonly<Record<string, number[]>> = {
  BENCHMARKS: [7],
  BRIDGE: [4, 5],
  EXPLAIN: [1, 4],
  MARGINGAP: [4],
  MIX: [3, 7],
  MOVES: [7],
  PROGRAMS: [6],
  SIMULATE: [2],
  TORNADO: [4],
};

const isAnswer = (value: unknown): boolean => typeof value === "string" || (typeof value === "number" && Number.isFinite(value));

function isDocumented(id: string, result: unknown): boolean {
  if (numbers.includes(id)) return typeof result === "number" && Number.isFinite(result);
  if (texts.includes(id)) return typeof result === "string" && result !== "";
  const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
  const width = rows[0].length;
  return (widths[id] ?? [width]).includes(width) && width > 0 && rows.every((row) => row.length === width && row.every(isAnswer));
}

function isTaught(id: string, error: unknown): boolean {
  if (!(error instanceof ExcelError)) throw error;
  if (error.code === "#DIV/0!") return true;
  return error.message.startsWith(`${id} `) && !/failed unexpectedly|\[object/.test(error.message);
}

/** Whether a call gives a value of the documented type or an error of Excel that has a message; SIMULATE may take its time. */
function answersWell(id: string, values: unknown[]): boolean | Promise<boolean> {
  try {
    const result = functions[id](...(values as never[]));
    if (!(result instanceof Promise)) return isDocumented(id, result);
    return result.then((rows) => isDocumented(id, rows)).catch((error) => isTaught(id, error));
  } catch (error) {
    return isTaught(id, error);
  }
}

const runs = 3500; // with 29 functions, 101,500 calls

test("every function is called", () => expect(Object.keys(described).sort()).toEqual(Object.keys(functions).sort()));

test.each(Object.keys(functions))("%s answers any values with a value or an error of Excel that has a message", async (id) => {
  const wellAnswered = async (values: unknown[]): Promise<boolean> => answersWell(id, values);
  await fc.assert(fc.asyncProperty(callsOf(id), wellAnswered), { numRuns: runs });
});

const byModel = ["MIX", "PLACEMENT", "ANCHOR", "SCORE", "MOVES", "EXPLAIN", "BLENDED", "MARGINGAP", "REALIZED"];

test.each(byModel)("%s bears amounts of any size", (id) => {
  const extreme = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(0, 5e-324, 1e308, -1e308, 1));
  const model = fc.constantFrom("resell", "services", "msp", "saas", "outcome", "total");
  fc.assert(
    fc.property(fc.array(fc.tuple(model, extreme, extreme), { minLength: 1, maxLength: 6 }), fc.boolean(), (lines, costs) => {
      const column = (index: 0 | 1 | 2): unknown[][] => lines.map((line) => [line[index]]);
      return answersWell(id, [column(0), column(1), id === "BLENDED" ? "IDC 2017" : costs ? column(2) : undefined]) as boolean;
    }),
    { numRuns: runs },
  );
});
