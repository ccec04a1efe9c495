/** Every example of the functions' contract, typed into a cell and answered through the genuine custom-functions runtime. */
import { openWorkbench, type CellValue, type Workbench } from "./open-workbench";

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openWorkbench();
  // The portfolio of the placement example, in A1:B3.
  await workbench.write("Sheet1!A1:B3", [["resell", 600], ["services", 250], ["managed services", 150]]);
  await workbench.write("Sheet1!A5:B6", [["share.manage", 0.15], ["", ""]]);
});
afterAll(() => workbench?.close());

/** One row a formula; a text beginning with "#" is the error that the cell shows. Worked out by hand, see functions.md. */
const examples: [string, CellValue | CellValue[][]][] = [
  ["=PPF.MULTIPLIER()", 6.4],
  ['=PPF.MULTIPLIER("advise,design,build")', 3.84],
  ['=PPF.MULTIPLIER("procure,adopt,manage")', 2.56],
  ['=PPF.MULTIPLIER("manage")', "#N/A"],
  ['=PPF.MULTIPLIER("manage",,{"share.manage",0.15})', 0.96],
  ['=PPF.MULTIPLIER("manage",,A5:B6)', 0.96],
  ['=PPF.MULTIPLIER(,"Omdia 2025")', 7.13],
  ['=PPF.MARGIN("managed services")', 0.35],
  ['=PPF.MARGIN("resell",,"high")', 0.09],
  ['=PPF.MARGIN("services","IDC 2017")', 0.35],
  ['=PPF.MARGIN("services")', "#N/A"],
  ['=PPF.MARGIN("servces")', "#VALUE!"],
  ["=PPF.GROSSMARGIN({100;300},{80;210})", 0.275],
  ["=PPF.PLACEMENT(A1:A3,B1:B3)", "services"],
  ["=PPF.ANCHOR(A1:A3,B1:B3)", "resell"],
  ["=PPF.SCORE(A1:A3,B1:B3)", 1.55],
  ['=PPF.SCORE(A1:A3,B1:B3,,"breadth")', 1000 ** 2 / (600 ** 2 + 250 ** 2 + 150 ** 2)],
  ["=INDEX(PPF.MOVES(A1:A3,B1:B3),3,1)", "managed services"],
  ["=INDEX(PPF.MOVES(A1:A3,B1:B3),3,6)", 62.5],
  ['=PPF.EXPLAIN(A1:A3,B1:B3,,,,,"anchor")', "resell"],
  // 600 x 0.05 + 150 x 0.35 over 750: services has no AWS margin, so they are left out here.
  ['=PPF.BLENDED({"resell";"managed services"},{600;150})', 0.11],
  ['=INDEX(PPF.PROGRAMS("services"),1,1)', "managed-service-provider"],
  ["=PPF.MARGIN(B1)", "#VALUE!"],
];

test.each(examples)("%s", async (formula, expected) => {
  await workbench.write("Sheet1!D1", [[formula]]);
  const [[found]] = (await workbench.read("Sheet1!D1")).values;
  if (typeof expected === "number") expect(found).toBeCloseTo(expected, 10);
  else expect(found).toBe(expected);
});

test("MOVES spills five rows of seven cells, its third row as in the contract", async () => {
  await workbench.write("Sheet1!D1", [["=PPF.MOVES(A1:A3,B1:B3)"]]);
  const { values } = await workbench.read("Sheet1!D1:J5");
  // 62.5 x 0.35 = 21.875; ((150 + 62.5) / 150)^(1/3) - 1 = 0.1231
  expect(values[2].slice(0, 3)).toEqual(["managed services", 0.15, "next"]);
  expect(values[2][3]).toBeCloseTo(21.875, 10);
  expect(values[2].slice(4, 6)).toEqual([0.35, 62.5]);
  expect(values[2][6]).toBeCloseTo(0.1231, 4);
  await workbench.write("Sheet1!D1", [[""]]);
});

test("a changed cell changes what depends on it", async () => {
  await workbench.write("Sheet1!D1", [["=PPF.PLACEMENT(A1:A3,B1:B3)"]]);
  await workbench.write("Sheet1!B3", [[300]]);
  expect((await workbench.read("Sheet1!D1")).values).toEqual([["managed services"]]);
  await workbench.write("Sheet1!B3", [[150]]);
  expect((await workbench.read("Sheet1!D1")).values).toEqual([["services"]]);
});

test("nothing went wrong in the page or the pane", () => {
  expect(workbench.problems).toEqual([]);
});
