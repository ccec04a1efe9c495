/**
 * Writes quarterly-pnl.xlsx: the third quarter of a fictional partner, as a finance team would keep it. A table of 46 rows
 * that starts at row 6 of "P&L Q3", two of them blank, one not AWS at all; models in people's own words; a total and a
 * subtotal outside the table; a second sheet that nobody may touch.
 *
 * node test/e2e/workbooks/make-quarterly-pnl.mjs
 */
import { writeFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";

const offerings = [
  // offering, practice, phase, [revenue, cost, AWS consumption] by customer segment
  ["AWS billing", "Reselling", "procure", [[182000, 171500, 182000], [141000, 133200, 141000], [96500, 91400, 96500]]],
  ["Marketplace private offers", "resale", "procure", [[64000, 61100, 64000], [38500, 36900, 38500], [12250, 11700, 12250]]],
  ["Cloud readiness assessment", "Consulting", "advise", [[42000, 27500, 9000], [31500, 20800, 6500], [18000, 12100, 3000]]],
  ["Landing zone", "Professional services", "design", [[58000, 36200, 12000], [44500, 28900, 9500], [21000, 14300, 4000]]],
  ["Migration factory", "professional-services", "build", [[121000, 78900, 38000], [88400, 58100, 27500], [36700, 24900, 11000]]],
  ["Data platform build", "Services", "build", [[97300, 61800, 22000], [52600, 34700, 13500], [24900, 16800, 5200]]],
  ["Application modernization", "services", "build", [[76800, 50200, 17000], [49100, 32400, 10800], [19600, 13500, 4100]]],
  ["Managed cloud operations", "MSP", "manage", [[88500, 57400, 61000], [67200, 43900, 46500], [41300, 27600, 28000]]],
  ["Managed security", "Managed", "manage", [[46900, 30100, 14000], [33400, 21900, 9800], [15800, 10700, 4400]]],
  ["Cost optimisation service", "managed_services", "adopt", [[28700, 17800, 0], [19900, 12600, 0], [9300, 6100, 0]]],
  ["Training and adoption", "Consulting", "adopt", [[16400, 10900, 0], [11800, 7900, 0], [5600, 3900, 0]]],
  ["Claims analytics", "SaaS", "build", [[31200, 9700, 7400], [22800, 7300, 5200], [8900, 3100, 2100]]],
  ["Fleet insight", "ISV", "build", [[17600, 5900, 3900], [12700, 4400, 2800], [4800, 1900, 1200]]],
  ["Contact-centre outcome contract", "Outcome", "manage", [[26500, 15200, 8800], [14300, 8400, 4600]]],
];
const segments = ["Enterprise", "Mid-market", "Small business"];

const lines = offerings.flatMap(([offering, practice, phase, amounts]) =>
  amounts.map(([revenue, cost, aws], index) => [`${offering}, ${segments[index].toLowerCase()}`, practice, segments[index], phase, revenue, cost, aws]),
);
// People leave gaps between blocks, and keep a line or two that has nothing to do with AWS.
const blank = ["", "", "", "", null, null, null];
const body = [...lines.slice(0, 6), blank, ...lines.slice(6, 21), blank, ...lines.slice(21), ["Printer leasing", "not AWS", "Small business", "", 7400, 5100, null]];
const first = 7;
const last = first + body.length - 1;

const header = ["Service line", "Practice", "Segment", "Life-cycle phase", "Revenue (USD)", "Direct cost", "AWS consumption"];
const rows = [
  ["Halden Cloud (fictional): profit and loss by service line"],
  ["Third quarter 2026, USD, unaudited"],
  [],
  ["Prepared by finance. Reselling is booked gross."],
  [],
  header,
  ...body.map((row) => row.map((value) => (value === "" ? null : value))),
  [],
  ["Total of the quarter", null, null, null, { formula: `SUM(E${first}:E${last})` }, { formula: `SUM(F${first}:F${last})` }, { formula: `SUM(G${first}:G${last})` }],
  ["of this resale", null, null, null, { formula: `SUM(E${first}:E${first + 5})` }],
];

const asCell = (value) => (value !== null && typeof value === "object" ? { value: 0, ...value } : { value: value ?? null });
const cells = new Map();
rows.forEach((row, rowIndex) =>
  row.forEach((value, columnIndex) => {
    if (value !== null && value !== undefined) {
      const amount = columnIndex >= 4 && rowIndex >= first - 1;
      cells.set(`${rowIndex},${columnIndex}`, { ...asCell(value), ...(amount ? { style: { numFmt: "#,##0" } } : {}) });
    }
  }),
);

const bytes = await writeXlsx({
  sheets: [
    {
      name: "P&L Q3",
      rows: rows.map((row) => row.map((value) => (value !== null && typeof value === "object" ? 0 : value))),
      cells,
      columns: [{ width: 44 }, { width: 22 }, { width: 16 }, { width: 18 }, { width: 16 }, { width: 14 }, { width: 18 }],
      tables: [
        {
          name: "Quarter",
          displayName: "Quarter",
          range: `A6:G${last}`,
          columns: header.map((name) => ({ name })),
          style: "TableStyleMedium2",
          showAutoFilter: true,
        },
      ],
    },
    {
      name: "Board notes",
      rows: [["Question", "Answer"], ["When do we reach managed services?", "open"], ["Budget for competencies", 25000]],
    },
  ],
});
writeFileSync(new URL("quarterly-pnl.xlsx", import.meta.url), bytes);
console.log(`quarterly-pnl.xlsx: ${lines.length + 1} lines in A6:G${last}, ${bytes.length} bytes`);
