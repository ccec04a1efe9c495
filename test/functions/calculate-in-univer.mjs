/**
 * Calculates sheets in Univer's formula engine without a page. JSON on standard input: sheets of `cells`, row by row, and
 * `formulas` with row and column from 0; on standard output, for each sheet, the values of all cells by row and column.
 * A process of its own, since the engine is made of modules that jest does not load.
 */
import { readFileSync } from "node:fs";
import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { FormulaExecutedStateType, ICalculateFormulaService, UniverFormulaEnginePlugin } from "@univerjs/engine-formula";

const sheets = JSON.parse(readFileSync(0, "utf8"));
const names = sheets.map((_, index) => `s${index}`);

/** Univer keeps cells by row and column. */
function matrix(cells) {
  const rows = {};
  for (const { row, column, value, formula } of cells) (rows[row] ??= {})[column] = formula ? { f: formula } : { v: value };
  return rows;
}

const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} }, logLevel: LogLevel.WARN });
univer.registerPlugin(UniverFormulaEnginePlugin);
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "book",
  sheetOrder: names,
  sheets: Object.fromEntries(
    sheets.map(({ cells, formulas }, index) => {
      const id = names[index];
      const values = cells.flatMap((line, row) => (line ?? []).map((value, column) => ({ row, column, value })));
      const cellData = matrix([...values.filter(({ value }) => value !== null), ...formulas]);
      return [id, { id, name: id, rowCount: 200, columnCount: 60, cellData }];
    }),
  ),
});

const service = univer.__getInjector().get(ICalculateFormulaService);
service.executionCompleteListener$.subscribe(({ functionsExecutedState, unitData, arrayFormulaCellData }) => {
  if (functionsExecutedState !== FormulaExecutedStateType.SUCCESS) throw new Error("the formulas were not calculated");
  const [plain, spilled] = JSON.parse(JSON.stringify([unitData.book, arrayFormulaCellData.book ?? {}]));
  const values = names.map((name) => {
    const rows = {};
    for (const cells of [plain[name], spilled[name]]) {
      for (const [row, line] of Object.entries(cells ?? {})) {
        for (const [column, cell] of Object.entries(line)) (rows[row] ??= {})[column] = cell?.v ?? null;
      }
    }
    return rows;
  });
  process.stdout.write(JSON.stringify(values), () => process.exit());
});
await service.execute({
  formulaData: { book: Object.fromEntries(sheets.map(({ formulas }, index) => [names[index], matrix(formulas)])) },
  arrayFormulaCellData: {},
  arrayFormulaRange: {},
  forceCalculate: true,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
  maxIteration: 1,
});
