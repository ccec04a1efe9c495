import fc from "fast-check";
import { simulate } from "../../src/functions/simulate";
import { evaluate, functions } from "./evaluate";
import { ExcelError, errorOf } from "./excel-errors";

const lines = "{100;100},{80;50},{120;90},{90;54}";
const driver = "{80;40},{100;60},{130;70}";

const rounded = (value: unknown): unknown => (typeof value === "number" ? Number(value.toFixed(9)) : value);

describe("one value: the examples of the contract, blanks, defaults, shapes", () => {
  test.each<[string, unknown]>([
    ["PAYBACK({-100,60,60})", 1.666666667],
    ["PAYBACK({-100;60;60},_)", 1.666666667],
    ["PAYBACK({-100,60;60,_},0.1)", 1.916666667], // 45.4545... / 49.5867...; a block is read row by row
    ["PAYBACK({_;0})", 0],
    ["REVENUENEEDED(0.3,100,80,0.5)", 50],
    ["REVENUENEEDED(0.3,{60;40},{50,30},0.5)", 50], // the same number of cells
    ['REVENUENEEDED(0.1,100,80,"")', 0], // a blank number is 0
  ])("%s is %p", (formula, expected) => expect(rounded(evaluate(formula))).toBe(expected));
});

describe("spills", () => {
  test.each<[string, unknown[][]]>([
    ["SCHEDULE(1000)", [[3904, 1248, 1248]]],
    ["SCHEDULE({1000,1000},2)", [[3904, 6400, 2496]]],
    ["SCHEDULE({1000;1000},2)", [[3904], [6400], [2496]]], // a column for a column
    ["SCHEDULE({1000},2)", [[3904, 2496]]],
    ["SCHEDULE({1000,0;1000,0},2)", [[3904, 2496, 3904, 2496, 0]]], // a block is read row by row
    ["SCHEDULE(1000,2,,,,2)", [[1952, 1952, 1248, 1248]]],
    ['SCHEDULE(1000,_,"advise,design,build","",{"schedule.years",2;"multiplier.total",10},0)', [[3660, 2340]]], // 6 x 0.61
    ['SCHEDULE(1000,2,,2025,{"schedule.firstyear","none"})', [[0, 7130]]],
    ["REVENUENEEDED({0.1,0.3;0.5,0.6},100,80,0.5)", [[0, 50], ["", ""]]], // 0.5 and 0.6 are not below 0.5
    [`BRIDGE(${lines})`, [[7, -3, 6, 10], [-3.5, -1.5, -9, -14], [3.5, -4.5, -3, -4]]],
    [`BRIDGE(${lines},{"A";"B"},_)`, [["A", 7, -3, 6, 10], ["B", -3.5, -1.5, -9, -14], ["Total", 3.5, -4.5, -3, -4]]],
    ['BRIDGE(100,80,150,105,2026)', [[2026, 10, 0, 15, 25], ["Total", 10, 0, 15, 25]]],
    [
      // amounts in two columns and in a row; a blank line stays
      'BRIDGE({60,40;0,0;50,50},{80,0,50},{120;_;90},{90;0;54},{"A";_;"B"},"profit")',
      [["A", 7, -3, 6, 10], ["", 0, 0, 0, 0], ["B", -3.5, -1.5, -9, -14], ["Total", 3.5, -4.5, -3, -4]],
    ],
    ['BRIDGE({100;100},{80;50},{100;300},{80;150},,"Point")', [[0, 0.0375, 0, 0.0375], [0, 0.0375, 0, 0.0375], [0, 0.075, 0, 0.075]]],
    [
      'TORNADO({"Resell";"Services"},{1000;400},{0.02;0.25},{0.05;0.35},{0.09;0.4})',
      [["Resell", -30, 40, 70], ["Services", -40, 20, 60]],
    ],
    ['TORNADO({"A",_,"B"},{100,0,50;100,0,50},{0,_,0},{0,_,0},{0.1,_,0.3})', [["B", 0, 30, 30], ["A", 0, 20, 20], ["", 0, 0, 0]]],
    ["SIMULATE(5,5,5)", [["Mean", 5], ["Standard deviation", 0], ["P10", 5], ["P50", 5], ["P90", 5]]],
    [
      "SIMULATE({5;2},{5;2},{5;2},{2;_},10,1000,_)",
      [["Mean", 10], ["Standard deviation", 0], ["P10", 10], ["P50", 10], ["P90", 10], ["Probability of target", 1]],
    ],
  ])("%s", (formula, expected) => expect((evaluate(formula) as unknown[][]).map((row) => row.map(rounded))).toEqual(expected));

  test("SIMULATE has its defaults: 10000 trials, seed 1, also for a blank", () => {
    const expected = evaluate(`SIMULATE(${driver},{1;1},_,10000,1)`);
    for (const formula of [`SIMULATE(${driver})`, `SIMULATE(${driver},,,_,0)`]) expect(evaluate(formula)).toEqual(expected);
    expect(evaluate(`SIMULATE(${driver},,,,2)`)).not.toEqual(expected);
  });
});

test.each([
  ["PAYBACK({-100,60,30})", "#N/A PAYBACK requires cashflows that are repaid; their discounted sum ends at -10"],
  ["PAYBACK({-100,60},-1)", "#VALUE! PAYBACK requires rate above -1; found -1"],
  ['PAYBACK({-100,"60"})', '#VALUE! PAYBACK requires a number in cashflows, cell 2; found "60"'],
  ["PAYBACK()", "#VALUE! PAYBACK requires cashflows"],
  ["REVENUENEEDED(0.5,100,80,0.4)", "#N/A REVENUENEEDED requires newMargin above targetMargin; found 0.4"],
  ["REVENUENEEDED(0.5,100,80)", "#VALUE! REVENUENEEDED requires newMargin"],
  ["REVENUENEEDED(0.5,{1;2},3,0.4)", "#VALUE! REVENUENEEDED requires revenue and cost of the same size; revenue is 2 x 1, cost is 1 x 1"],
  ["REVENUENEEDED(0.5,{1e308;1e308},{3;4},0.9)", "#VALUE! REVENUENEEDED overflows: the amounts are too large to be summed"],
  ["SCHEDULE(1000,1)", "#VALUE! SCHEDULE requires years as a whole number from 2 to 30; found 1"],
  ["SCHEDULE(1000,2.5)", "#VALUE! SCHEDULE requires years as a whole number from 2 to 30; found 2.5"],
  ["SCHEDULE(1000,,,,,3)", "#VALUE! SCHEDULE requires periodsPerYear as 1, 2, 4 or 12; found 3"],
  ['SCHEDULE(1000,,"manage",,{"study","Omdai"})', '#VALUE! SCHEDULE requires a study beside study in assumptions, cell 2; found "Omdai", did you mean "omdia"?'],
  ['SCHEDULE(1000,,,"Omdia 2025")', "#N/A SCHEDULE requires schedule.firstyear in assumptions: Omdia 2025 prints no first-year share"],
  ["SCHEDULE()", "#VALUE! SCHEDULE requires newAwsRevenue"],
  ["BRIDGE({0;0},{1;1},{5;5},{1;1})", "#N/A BRIDGE requires total revenue before above 0"],
  ["BRIDGE(5,1,-5,1)", "#N/A BRIDGE requires total revenue after above 0"],
  ["BRIDGE({5;5},{1;1},{5;5},{1;1;1})", "#VALUE! BRIDGE requires revenueBefore and costAfter of the same size; revenueBefore is 2 x 1, costAfter is 3 x 1"],
  ['BRIDGE({5;5},{1;1},{5;5},{1;1},{"A";_})', "#VALUE! BRIDGE requires a label in labels, row 2; found nothing beside an amount"],
  ['BRIDGE({5;5},{1;1},{5;5},{1;1},{"A";"B";"C"})', "#VALUE! BRIDGE requires labels and revenueBefore of the same size; labels is 3 x 1, revenueBefore is 2 x 1"],
  ['BRIDGE(5,1,5,1,,"margin")', '#VALUE! BRIDGE requires a measure ("profit" or "points") in measure; found "margin"'],
  ['BRIDGE(0,1,0,1,,"margin")', '#VALUE! BRIDGE requires a measure ("profit" or "points") in measure; found "margin"'], // before #N/A
  ["BRIDGE({5,#REF!},{1,1},{5,5},{1,1})", "#VALUE! BRIDGE cannot read revenueBefore, cell 2: it holds the error #REF!"],
  ["BRIDGE(-1e308,1,{-1e308},1)", "#N/A BRIDGE requires total revenue before above 0"],
  ["BRIDGE({-1e308;-1e308},{1;1},{1;1},{1;1})", "#VALUE! BRIDGE overflows: the amounts are too large to be summed"],
  ['TORNADO("A",1,{0;1},2,3)', "#VALUE! TORNADO requires labels and low of the same size; labels is 1 x 1, low is 2 x 1"],
  ["TORNADO({_},1,2,3,4)", "#VALUE! TORNADO requires a label in labels; found nothing beside an amount"],
  ["TORNADO(,1,2,3,4)", "#VALUE! TORNADO requires labels"],
  ["SIMULATE({1;5},{2;4},{3;6})", "#VALUE! SIMULATE requires low <= mid <= high in mid, row 2; found 5, 4, 6"],
  ["SIMULATE(1,2,3,,,999)", "#VALUE! SIMULATE requires trials as a whole number from 1000 to 1000000; found 999"],
  ["SIMULATE(1,2,3,,,,1.5)", "#VALUE! SIMULATE requires seed as a whole number from 0 to 4294967295; found 1.5"],
  ["SIMULATE(1,2,3,{1;1})", "#VALUE! SIMULATE requires low and weights of the same size; low is 1 x 1, weights is 2 x 1"],
  ["SIMULATE({1e308;1e308},{1e308;1e308},{1e308;1e308})", "#VALUE! SIMULATE overflows: the amounts are too large"],
])("%s is an error", (formula, expected) => expect(errorOf(() => evaluate(formula))).toBe(expected));

describe("a million trials", () => {
  const column = (...cells: number[]): number[][] => cells.map((cell) => [cell]);

  test("let the page in between slices, and give the numbers of one piece", async () => {
    const asked = simulate(column(80, 40), column(100, 60), column(130, 70), undefined, 170, 1_000_000) as unknown;
    expect(asked).toBeInstanceOf(Promise);
    let answered = false;
    let turns = 0;
    const count = (): void => {
      turns++;
      if (!answered) setImmediate(count);
    };
    setImmediate(count);
    const rows = (await (asked as Promise<[string, number][]>)).map(([, value]) => value);
    answered = true;
    expect(turns).toBeGreaterThan(5);
    // From the same Python as in the framework's test of simulation, in one piece.
    const percentiles = [144.53080501133962, 159.69735404198423, 176.11635692717863];
    const expected = [159.99070540755648, 12.016805958522163, ...percentiles, 0.210937];
    rows.forEach((value, index) => expect(value / expected[index]).toBeCloseTo(1, 11));
  });

  test("fail as a cell's error, whenever they fail", async () => {
    const huge = column(1e308, 1e308);
    const late = simulate(huge, huge, huge, undefined, undefined, 300_000) as unknown as Promise<unknown>;
    const error = await late.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ExcelError);
    expect((error as ExcelError).code).toBe("#VALUE!");
    expect((error as ExcelError).message).toBe("SIMULATE overflows: the amounts are too large");
    const unordered = (): unknown => simulate(column(2), column(1), column(3), undefined, undefined, 1_000_000);
    expect(errorOf(unordered)).toBe("#VALUE! SIMULATE requires low <= mid <= high in mid; found 2, 1, 3");
  });
});

test.each(["BRIDGE", "SCHEDULE", "REVENUENEEDED", "PAYBACK", "TORNADO", "SIMULATE"])("%s bears amounts of any size", (id) => {
  const special = fc.constantFrom(0, 5e-324, 1e308, -1e308, 1, -0.5, 0.3);
  const extreme = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), special);
  const ranges = id === "BRIDGE" ? 4 : id === "TORNADO" ? 5 : 3;
  fc.assert(
    fc.property(fc.array(fc.array(extreme, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const columns = Array.from({ length: ranges }, (_, index) => rows.map((row) => [row[index]]));
      if (id === "SIMULATE") for (const [index] of rows.entries()) sortAcross(columns, index);
      const others = { SCHEDULE: [columns[0]], PAYBACK: [columns[0], rows[0][1]], REVENUENEEDED: [...columns, rows[0][3]] };
      const values = others[id as keyof typeof others] ?? columns;
      try {
        const result = functions[id](...((id === "SIMULATE" ? [...values, undefined, undefined, 1000] : values) as never[]));
        for (const value of [result].flat(2)) expect(typeof value === "string" || Number.isFinite(value)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(ExcelError);
        expect((error as ExcelError).message).toMatch(new RegExp(`^${id} (?!failed)`));
      }
    }),
    { numRuns: 500 },
  );
});

/** Puts one row of several columns in ascending order. */
function sortAcross(columns: number[][][], row: number): void {
  const sorted = columns.map((column) => column[row][0]).sort((one, other) => one - other);
  columns.forEach((column, index) => (column[row][0] = sorted[index]));
}
