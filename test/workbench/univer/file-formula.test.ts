import { fromFileFormula, mayAnswerArray, toFileFormula } from "../../../src/workbench/univer/file-formula";

const custom = new Set(["PPF.MARGIN", "PPF.MOVES"]);

test.each([
  ["=SUM(A1:A3)", "SUM(A1:A3)"],
  ["=IFNA(XLOOKUP(A1,B:B,C:C),0)", "_xlfn.IFNA(_xlfn.XLOOKUP(A1,B:B,C:C),0)"],
  ["=FILTER(A1:A9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)"],
  ["=LET(x,2,y,x*3,x+y)", "_xlfn.LET(_xlpm.x,2,_xlpm.y,_xlpm.x*3,_xlpm.x+_xlpm.y)"],
  ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
  ['="LET(x,1,x)"&Plan[LET]', '"LET(x,1,x)"&Plan[LET]'],
  ['=PPF.MARGIN("resell")', '_xldudf_PPF_MARGIN("resell")'],
  ["=MYLET(1)", "MYLET(1)"],
])("%s is kept as %s, and read back", (formula, kept) => {
  expect(toFileFormula(formula, custom)).toBe(kept);
  expect(fromFileFormula(kept)).toBe(formula);
});

test.each([
  ["=A1*2", false],
  ["=SUM(A1:A3)/SUM(B1:B3)", false],
  ["=SUMPRODUCT(SUMIF(A1:A9,{1,2},B1:B9))", false],
  ["=A1:A3*2", true],
  ["=2*Plan[Cost]", true],
  ["=Plan[Cost]", true],
  ["=SUM((A1:A3>1)*B1:B3)", true],
  ["=ppf.moves(A1:A3,B1:B3)", true],
  ["=SEQUENCE(3)", true],
  ['="A1:A3*2"', false],
])("%s may answer many cells: %p", (formula, many) => expect(mayAnswerArray(formula, custom)).toBe(many));
