/** The README's table comes from the functions' descriptions: `UPDATE_README=1 npx jest test/functions/readme` writes it anew. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { descriptions } from "../../src/functions/metadata/description";
import { readmeTable } from "../../src/functions/metadata/readme-table";

const file = join(__dirname, "../../README.md");
const kept = /(<!-- functions[^>]*-->\n)([\s\S]*?)(<!-- \/functions -->)/;

test("the README tells every function", () => {
  const table = `\n${readmeTable(descriptions())}\n\n`;
  if (process.env.UPDATE_README) {
    writeFileSync(file, readFileSync(file, "utf8").replace(kept, (_all, head, _old, foot) => `${head}${table}${foot}`));
  }
  const [, , found] = kept.exec(readFileSync(file, "utf8")) ?? [];
  expect(found).toBe(table);
});
