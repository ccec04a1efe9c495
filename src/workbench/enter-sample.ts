import type { CellValue, Engine, Rectangle } from "./engine";

/** An invented partner's year, in dollars. */
const PORTFOLIO: CellValue[][] = [
  ["Offering", "Business model", "Revenue", "Cost", "AWS revenue", "Service category"],
  ["AWS resale, committed", "Resell", 4200000, 3990000, 4200000, "Procure"],
  ["AWS resale, on demand", "Resell", 1850000, 1776000, 1850000, "Procure"],
  ["Cloud readiness assessment", "Services", 260000, 156000, "", "Advise"],
  ["Migration factory", "Services", 1480000, 917600, "", "Build"],
  ["Application modernization", "Services", 960000, 576000, "", "Build"],
  ["Data platform design", "Services", 540000, 318600, "", "Design"],
  ["Managed cloud operations", "Managed services", 1120000, 728000, "", "Manage"],
  ["Managed security", "Managed services", 430000, 270900, "", "Manage"],
  ["Cost optimization as a service", "Managed services", 180000, 102600, "", "Manage"],
  ["Claims analytics, SaaS", "Technology solutions", 320000, 112000, "", "Adopt"],
];

/** What an analyst would type beside it; NS stands for the add-in's namespace, T for the table. */
const FORMULAS: CellValue[][] = [
  ["What the functions say", "", ""],
  ["Full-stack multiplier, per $1 of AWS revenue", "=NS.MULTIPLIER()", "0.00"],
  ["Front end only: advise, design, build", '=NS.MULTIPLIER("advise,design,build")', "0.00"],
  ["Gross margin, pooled", "=NS.GROSSMARGIN(T[Revenue],T[Cost])", "0.0%"],
  ["Reach in the framework", "=NS.PLACEMENT(T[Business model],T[Revenue],T[Cost])", "General"],
  ["Anchor", "=NS.ANCHOR(T[Business model],T[Revenue],T[Cost])", "General"],
  ["Published margin, managed services", '=NS.MARGIN("managed services")', "0.0%"],
];

const TABLE = "Portfolio2026";
const TITLE = "Sample portfolio, FY2026, $ (invented figures)";

function rectangle(row: number, column: number, rows: number, columns: number): Rectangle {
  return { row, column, rows, columns };
}

/** Enters a sample portfolio as a table on the first sheet, with live formulas beside it, as one undo step. */
export function enterSample(engine: Engine, namespace: string): void {
  const sheet = engine.sheets()[0].id;
  const header = rectangle(2, 0, 1, 6);
  const body = rectangle(2, 0, PORTFOLIO.length, 6);
  const notes = rectangle(PORTFOLIO.length + 3, 0, FORMULAS.length, 2);
  engine.asOneStep(() => {
    engine.setSheet(sheet, { name: "Portfolio" });
    engine.setCells(sheet, rectangle(0, 0, 1, 1), [[TITLE]]);
    engine.setFormat(sheet, rectangle(0, 0, 1, 1), { bold: true, fontSize: 14 });
    engine.setCells(sheet, body, PORTFOLIO);
    engine.setTable(engine.addTable(sheet, body, true), { name: TABLE });
    engine.setFormat(sheet, header, { bold: true });
    engine.setFormat(sheet, rectangle(3, 2, PORTFOLIO.length - 1, 3), { numberFormat: "#,##0" });
    engine.setCells(
      sheet,
      notes,
      FORMULAS.map(([label, formula]) => [label, String(formula).replace("NS.", `${namespace}.`).replace(/\bT\[/g, `${TABLE}[`)]),
    );
    engine.setNumberFormats(
      sheet,
      { ...notes, column: 1, columns: 1 },
      FORMULAS.map((line) => [String(line[2]) || "General"]),
    );
    engine.setFormat(sheet, { ...notes, rows: 1 }, { bold: true });
    [230, 130, 80, 80, 85, 110].forEach((points, column) => engine.setColumnWidth(sheet, column, 1, points));
  });
  engine.select(sheet, body);
}
