import { parseSetting } from "../../src/workbook/setting";

test.each([
  ['{"rows":{"log":3}}', { rows: { log: 3 } }],
  ["{broken", null],
  ["", null],
  [7, null],
  [undefined, null],
])("a setting that holds %p says %p", (value, said) => {
  expect(parseSetting(value)).toEqual(said);
});
