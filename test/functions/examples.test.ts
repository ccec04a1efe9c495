import { errorOf } from "./excel-errors";
import { evaluate } from "./evaluate";

const models = '{"resell";"services";"managed services"}';
const amounts = "{600;250;150}";

describe("the examples of the contract", () => {
  test.each<[string, unknown]>([
    ["MULTIPLIER()", 6.4],
    ['MULTIPLIER("advise,design,build")', 3.84],
    ['MULTIPLIER("procure,adopt,manage")', 2.56],
    ['MULTIPLIER("manage",,{"share.manage",0.15})', 0.96],
    ['MULTIPLIER(,"Omdia 2025")', 7.13],
    ['MARGIN("managed services")', 0.35],
    ['MARGIN("resell",,"high")', 0.09],
    ['MARGIN("services","IDC 2017")', 0.35],
    ["GROSSMARGIN({100;300},{80;210})", 0.275],
    ['BENCHMARK("firstyear.canalys-2022")', 0.61],
    ["RESALEMARGIN(100,100,{0.03,0.02})", 0.05],
    ["NRR({100;50;0},{120;0;90})", 0.8],
    ["GRR({100;50;0},{120;0;90})", 2 / 3],
    ["ATTACH({10;20;0},{5;0;7})", 0.5],
    ["MARKETPLACEFEE(999999)", 999999 * 0.03],
    ["MARKETPLACEFEE(1000000)", 20000],
    ['MARKETPLACEFEE(1500,,,{"unit.scale",1000})', 30],
    ['MARKETPLACEFEE(250000,"saas")', 7500],
    [`SCORE(${models},${amounts})`, 1.55],
    // 1 / (0.36 + 0.0625 + 0.0225) = 1 / 0.445
    [`SCORE(${models},${amounts},,"breadth")`, 1 / 0.445],
  ])("%s is %p", (formula, expected) => {
    expect(evaluate(formula)).toBeCloseTo(expected as number, 12);
  });

  test.each([
    ["LADDER(3.26)", "Multi-category"],
    ["LADDER(1)", "Below Focused"],
    [`PLACEMENT(${models},${amounts})`, "services"],
    [`ANCHOR(${models},${amounts})`, "resell"],
  ])("%s is %p", (formula, expected) => expect(evaluate(formula)).toBe(expected));

  test.each([
    ['MULTIPLIER("manage")', "#N/A MULTIPLIER requires share.manage or multiplier.manage in assumptions: the study prints it only as a picture"],
    [
      'MARGIN("services")',
      "#N/A MARGIN has no mid margin for services: AWS prints none; give margin.services.mid in assumptions or another preset",
    ],
    [
      'MIX({"resell";"services";"managd services"},{1;2;3})',
      '#VALUE! MIX requires a business model in models, row 3; found "managd services", did you mean "managed services"?',
    ],
    ["GROSSMARGIN({1000},{-700})", "#VALUE! GROSSMARGIN requires cost as positive numbers; the sum is -700: pass -C2:C9"],
    ["MARGIN(0.35)", "#VALUE! MARGIN looks up a published margin; for your own numbers use GROSSMARGIN"],
  ])("%s is an error", (formula, expected) => expect(errorOf(() => evaluate(formula))).toBe(expected));

  test("MOVES, row by row", () => {
    const rows = evaluate(`MOVES(${models},${amounts})`) as unknown[][];
    // t = 0.2, B = 1000: managed (200 - 150) / 0.8 = 62.5, deeper ones 200 / 0.8 = 250; growth (212.5 / 150)^(1/3) - 1 = 0.12311
    expect(rows.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(4)) : cell)))).toEqual([
      ["resell", 0.6, "reached", 0, 0.05, 0, 0],
      ["services", 0.25, "reached", "", "", 0, 0],
      ["managed services", 0.15, "next", 21.875, 0.35, 62.5, 0.1231],
      ["technology solutions", 0, "later", "", "", 250, "from zero"],
      ["business outcome solutions", 0, "later", "", "", 250, "from zero"],
    ]);
  });
});
