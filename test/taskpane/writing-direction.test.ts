/** A language from right to left turns the pane round: nothing in its styles may say left or right. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(__dirname, "../../src/taskpane");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.(ts|css)$/.test(name));

const physical = [
  /\b(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)\b/,
  /\bborder-(top|bottom)-(left|right)-radius\b/,
  /^\s*(left|right)\s*:/m,
  /\b(text-align|float|clear)\s*:\s*(left|right)\b/,
  // Four values that differ at the sides: "padding: 8px 44px 4px 16px".
  /\b(?:margin|padding|inset): [^\s;]+ ([^\s;]+) [^\s;]+ (?!\1;)[^\s;]+;/,
];

test.each(files)("%s names no side", (file) => {
  const text = readFileSync(join(folder, file), "utf8");
  expect(physical.filter((side) => side.test(text))).toEqual([]);
});
