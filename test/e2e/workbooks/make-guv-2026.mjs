/**
 * Writes guv-2026.xlsx: the year of a fictional German partner, as its books have it. Amounts in TEUR, as the title says; costs
 * negative; headers in row 4, a sum below the lines.
 *
 * node test/e2e/workbooks/make-guv-2026.mjs
 */
import { writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";

const lines = [
  ["AWS-Abrechnung", "Reselling", 1200, -1140],
  ["Marketplace-Angebote", "Reselling", 300, -285],
  ["Migrationen", "Consulting", 800, -520],
  ["Cloud-Betrieb", "Managed Services", 600, -390],
  ["Sicherheitsdienste", "Managed Services", 200, -140],
  ["Flottenportal", "SaaS", 150, -45],
];
const first = 5;
const last = first + lines.length - 1;
const sum = (column) => ({ value: 0, formula: `SUM(${column}${first}:${column}${last})` });

const rows = [
  ["Nordlicht Cloud GmbH (erfunden): Gewinn- und Verlustrechnung 2026"],
  ["Beträge in TEUR, ungeprüft"],
  [],
  ["Leistung", "Geschäftsmodell", "Umsatz", "Kosten"],
  ...lines,
  ["Summe", null, 0, 0],
];
const cells = new Map();
rows.forEach((row, rowIndex) =>
  row.forEach((value, column) => {
    if (value === null) return;
    const content = rowIndex === last && column > 1 ? sum("ABCD"[column]) : { value };
    const amount = column > 1 && rowIndex >= first - 1;
    cells.set(`${rowIndex},${column}`, { ...content, ...(amount ? { style: { numFmt: "#,##0;[Red]-#,##0" } } : {}) });
  }),
);

const bytes = await writeXlsx({
  sheets: [{ name: "GuV 2026", rows, cells, columns: [{ width: 34 }, { width: 22 }, { width: 12 }, { width: 12 }] }],
});
writeFileSync(new URL("guv-2026.xlsx", import.meta.url), bytes);
console.log(`guv-2026.xlsx: ${lines.length} lines in A4:D${last}, ${bytes.length} bytes`);
