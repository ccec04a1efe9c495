/**
 * Writes a ledger of 100,000 lines, 20,000 of each business model, all lines of a model alike; too large to be committed.
 *
 * node test/e2e/workbooks/make-ledger.mjs <file>
 */
import { writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";

const kinds = [
  // business model, revenue, cost
  ["resell", 10, 9],
  ["services", 20, 12],
  ["managed services", 30, 18],
  ["technology solutions", 40, 10],
  ["business outcome solutions", 50, 20],
];
const lines = Array.from({ length: 100_000 }, (_, line) => [`Line ${line + 1}`, ...kinds[line % kinds.length]]);
const rows = [["Offering", "Business model", "Revenue", "Cost"], ...lines];
writeFileSync(process.argv[2], await writeXlsx({ sheets: [{ name: "Ledger", rows }] }));
