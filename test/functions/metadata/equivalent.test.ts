import { formOf, isForEachCell, plainFormula, readEquivalent } from "../../../src/functions/metadata/equivalent";

test.each([
  ["=SUM({a})", { a: "B2:B9" }, "=SUM(B2:B9)"],
  ["={a}-{b}", { a: "Plan!$B$2", b: "'My plan'!B2:B9" }, "=Plan!$B$2-'My plan'!B2:B9"],
  ["={a}*{b}", { a: "-C2:C9", b: "D1+D2" }, "=(-C2:C9)*(D1+D2)"],
  ["={a}*{b}", { a: "0.25", b: "Rates[Low]" }, "=0.25*Rates[Low]"],
  ["=IF({a}=\"\",{1;2},{TRUE})", { a: '"x-y"', TRUE: "1" }, '=IF("x-y"="",{1;2},1)'],
  ["={assumption:multiplier.total}", { "assumption:multiplier.total": "Assumptions!C4" }, "=Assumptions!C4"],
  ["={benchmark:margin.AWS.managed services.mid}", { "benchmark:margin.AWS.managed services.mid": "F9" }, "=F9"],
  ["=MATCH(1,{names:service categories},0)", {}, '=MATCH(1,{"advise";"design";"procure";"build";"adopt";"manage"},0)'],
  ["=MATCH(1,{names:service categories},0)", { "names:service categories": "A1:A6" }, "=MATCH(1,A1:A6,0)"],
])("%s with %j is %s", (template, bindings: Record<string, string>, formula) => {
  expect(plainFormula(template, bindings)).toBe(formula);
});

const steps = { profit: "{sales}-{costs}", sales: "SUM({revenue})", line: "{revenue:cell}" };

test("a step is put in, in parentheses, unless it has cells of its own", () => {
  expect(plainFormula("={profit}/{sales}", { revenue: "A1:A3", costs: "B1" }, steps)).toBe("=((SUM(A1:A3))-B1)/(SUM(A1:A3))");
  expect(plainFormula("={profit}/{sales}", { costs: "B1", sales: "D4" }, steps)).toBe("=(D4-B1)/D4");
});

test("a placeholder that stands for nothing is named", () => {
  expect(() => plainFormula("={profit}", { revenue: "A1:A3" }, steps)).toThrow("the plain formula requires costs");
});

test.each([
  ["={revenue}*2", false],
  ["={profit}", false],
  ["={revenue:row}", true],
  ["={position}", true],
  ["=1+{line}", true],
  ["={names:business models}", false],
])("%s is for each cell: %p", (template, expected) => {
  expect(isForEachCell(template, steps)).toBe(expected);
});

const equivalent = readEquivalent([
  "=MAIN({total})",
  "cost: =COST() | =SHARE() || =SUM({column:1}) | =1",
  "cost, by=rows: value",
  "where total = SUM({revenue})",
  "cost: where total = SUM({revenue})-SUM({cost})",
]);

test.each([
  [[], ["=MAIN({total})"], null, "SUM({revenue})"],
  [["by=rows"], ["=MAIN({total})"], null, "SUM({revenue})"],
  [["cost"], ["=COST()", "=SHARE()"], ["=SUM({column:1})", "=1"], "SUM({revenue})-SUM({cost})"],
  [["by=rows", "cost"], null, null, "SUM({revenue})-SUM({cost})"],
])("where %j hold, the form is %j with totals %j", (conditions: string[], columns, totals, total) => {
  const found = formOf(equivalent, (condition) => conditions.includes(condition));
  expect(found.form).toMatchObject({ columns, totals });
  expect(found.steps).toEqual({ total });
});

test.each(["SUM({a})", "cost: SUM({a})", "where = 1", "values"])("%s is no equivalent", (line) => {
  expect(() => readEquivalent([line])).toThrow(`an equivalent is a formula, a step or "value"; found: ${line}`);
});

test("a function without a form for the arguments says so", () => {
  expect(() => formOf(readEquivalent(["cost: =1"]), () => false)).toThrow("no equivalent is for these arguments");
});
