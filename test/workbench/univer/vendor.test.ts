import { existsSync, readFileSync } from "fs";
import { join } from "path";
import vendor from "../../../src/workbench/univer/vendor.json";

const root = join(__dirname, "../../..");

test.each([...vendor.scripts, ...vendor.styles])("%s is there", (file) => expect(existsSync(join(root, file))).toBe(true));

/** The underscore in table names; the parser's cache of formulas that LET and LAMBDA change while they are parsed. */
test.each(vendor.replacements)("%j still fits Univer", ({ file, find, count }) => {
  expect(vendor.scripts).toContain(file);
  expect(readFileSync(join(root, file), "utf8").split(find).length - 1).toBe(count);
});
