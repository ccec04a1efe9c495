/**
 * A portfolio small enough for a pencil. By model, revenue and cost: resell 1,000 / 900, services 400 / 280,
 * managed services 200 / 140, technology solutions 100 / none. AWS revenue 500 on the resale lines used; the total, which is
 * left out, repeats it.
 */
import { type Assumptions } from "../../src/framework/assumptions/assumptions";
import { programs } from "../../src/framework/facts/programs";
import { recogniseColumns } from "../../src/framework/portfolio/columns";
import type { Grid } from "../../src/framework/portfolio/grid";
import type { Portfolio } from "../../src/framework/portfolio/portfolio";
import { readPortfolio } from "../../src/framework/portfolio/read-portfolio";
import { type Analysis, analyse } from "../../src/taskpane/analysis";

const header = ["Offering", "Business model", "Revenue", "Cost", "AWS revenue", "Service category"];
const rows: Grid["values"] = [
  ["Licences", "resell", 600, 540, 300, "procure"],
  ["Marketplace", "resell", 400, 360, 200, "procure"],
  ["", "", "", "", "", ""],
  ["Workshops", "services", 400, 280, "", "advise"],
  ["Operations", "managed services", 200, 140, "", "manage"],
  ["Total of resale", "exclude", 1000, 900, 500, ""],
  ["Renewals", "resell", 0, 0, "", ""],
  ["Accelerator", "technology solutions", 100, "", "", ""],
];

function portfolio(columns: string[] = header, body: Grid["values"] = rows): Portfolio {
  const kept = header.flatMap((name, index) => (columns.includes(name) ? [index] : []));
  const values = [header, ...body].map((cells) => kept.map((index) => cells[index]));
  const grid = { sheet: "Plan", row: 3, column: 1, values };
  return readPortfolio(grid, recogniseColumns(grid));
}

const analysed = (assumptions: Assumptions = {}, columns?: string[], body?: Grid["values"]): Analysis =>
  analyse(portfolio(columns, body), assumptions, {}, programs);
const without = (name: string): string[] => header.filter((other) => other !== name);

describe("realized multiplier", () => {
  test("counts the AWS revenue of the lines used, not of a total that is left out", () => {
    const { realized } = analysed();
    // own (400 + 200 + 100) / 500, services (400 + 200) / 500, all 1,700 / 500
    expect(realized?.multipliers.own).toBeCloseTo(1.4, 12);
    expect(realized?.multipliers.services).toBeCloseTo(1.2, 12);
    expect(realized?.multipliers.all).toBeCloseTo(3.4, 12);
    expect(realized?.awsRevenue).toBe(500);
    expect(realized?.cells).toEqual(["Plan!F5:F12"]);
    expect(realized?.step).toBe("Below Focused");
  });

  test.each<[string, Assumptions, object]>([
    ["nothing", {}, { study: "Canalys 2022", value: 6.4, kind: "published", source: "canalys-2022" }],
    ["another study", { study: "Omdia 2025" }, { study: "Omdia 2025", value: 7.13, kind: "published", source: "omdia-2025" }],
    [
      "the published total",
      { "multiplier.total": 6.4 },
      { study: "Canalys 2022", value: 6.4, kind: "published", source: "canalys-2022" },
    ],
    ["an own total", { "multiplier.total": 4 }, { study: "Canalys 2022", value: 4, kind: "assumption", source: "rule" }],
  ])("the full stack with %s in the assumptions", (_, assumptions, expected) => {
    expect(analysed(assumptions).realized?.fullStack).toEqual(expected);
  });

  test.each<[string, string[] | undefined, Grid["values"]]>([
    ["no column holds AWS revenue", without("AWS revenue"), rows],
    ["no line has AWS revenue", undefined, rows.map((cells) => [...cells.slice(0, 4), "", cells[5]])],
    ["credits outweigh it", undefined, [...rows, ["Credits", "resell", 0, 0, -600, ""]]],
  ])("is not said where %s", (_, columns, body) => {
    expect(analysed({}, columns, body).realized).toBeNull();
  });
});

describe("money left on the table", () => {
  test("by the preset AWS: only resell and managed services have a figure", () => {
    const { leftOnTable } = analysed();
    expect(leftOnTable?.preset).toBe("AWS");
    // Resell: 0.05 x 1,000 - 100 is below 0. Managed services: 0.35 x 200 - 60 = 10.
    expect(leftOnTable?.models.map(({ model, margin, benchmark, gap }) => [model, margin, benchmark, gap])).toEqual([
      ["resell", 0.1, 0.05, 0],
      ["services", 0.3, null, null],
      ["managed services", 0.3, 0.35, 10],
      // Without cost, revenue is no margin.
      ["technology solutions", null, null, null],
    ]);
    expect(leftOnTable?.total).toBe(10);
    expect(leftOnTable?.models.map(({ fact }) => fact?.kind)).toEqual(["derived", undefined, "derived", undefined]);
  });

  test("by another preset and the user's own figure", () => {
    const { leftOnTable } = analysed({ preset: "IDC 2017", "margin.services.mid": 0.5 });
    // Resell 0.15 x 1,000 - 100 = 50; services 0.5 x 400 - 120 = 80; managed services 0.45 x 200 - 60 = 30.
    expect(leftOnTable?.models.map(({ gap }) => gap && Math.round(gap))).toEqual([50, 80, 30, null]);
    expect(leftOnTable?.total).toBeCloseTo(160, 10);
    expect(leftOnTable?.models[1].fact).toBeNull();
    expect(leftOnTable?.models[0].fact).toMatchObject({ preset: "IDC 2017", kind: "published", source: "idc-2017" });
  });

  test("is not said without costs, and has no rows where the preset has no figure", () => {
    expect(analysed({}, without("Cost")).leftOnTable).toBeNull();
    expect(analysed({}, undefined, rows.slice(3, 4)).leftOnTable).toEqual({ preset: "AWS", models: [], total: null });
  });
});

describe("broaden", () => {
  test("names the categories that no line has, without a figure where the assumptions give none", () => {
    const { broadening } = analysed();
    expect(broadening?.front).toEqual([
      { category: "design", worth: null },
      { category: "build", worth: null },
    ]);
    expect(broadening?.rest).toEqual([{ category: "adopt", worth: null }]);
    // Renewals and Accelerator.
    expect(broadening?.withoutCategory).toBe(2);
  });

  test("puts what is worth more first, where all of a group is known", () => {
    const { broadening } = analysed({ "share.design": 0.1, "multiplier.build": 2 });
    // 0.1 x 6.40
    expect(broadening?.front).toEqual([
      { category: "build", worth: 2 },
      { category: "design", worth: 0.1 * 6.4 },
    ]);
    expect(broadening?.rest).toEqual([{ category: "adopt", worth: null }]);
  });

  test("says nothing where no line has a category", () => {
    expect(analysed({}, without("Service category")).broadening).toBeNull();
  });
});

test("the cells of each model run over blank rows, and end at lines of another model or left out", () => {
  expect(analysed().cells).toEqual([
    { model: "resell", lines: 3, runs: ["Plan!B5:G6", "Plan!B11:G11"] },
    { model: "services", lines: 1, runs: ["Plan!B8:G8"] },
    { model: "managed services", lines: 1, runs: ["Plan!B9:G9"] },
    { model: "technology solutions", lines: 1, runs: ["Plan!B12:G12"] },
    { model: "business outcome solutions", lines: 0, runs: [] },
  ]);
  const blanks = analysed({}, undefined, [rows[0], rows[2], rows[1], rows[5], rows[6]]);
  expect(blanks.cells[0]).toEqual({ model: "resell", lines: 3, runs: ["Plan!B5:G7", "Plan!B9:G9"] });
});

test("the profile counts for the programs suggested", () => {
  const enrolled = { "programs.enrolled": ["AWS Marketplace"] };
  const reasons = ({ suggestions }: Analysis): string[] =>
    suggestions.notNow.map(({ program, why }) => `${program.name}: ${why}`);
  expect(reasons(analysed()).filter((reason) => /^AWS Marketplace: .*enrolled/.test(reason))).toHaveLength(0);
  expect(
    reasons(analyse(portfolio(), {}, enrolled, programs)).filter((reason) => /^AWS Marketplace: .*enrolled/.test(reason)),
  ).toHaveLength(1);
});

describe("what is missing", () => {
  test("a cost where there is revenue, a category on every line used", () => {
    // Renewals has no revenue, so no cost is missed; the total is left out.
    expect(analysed().missing).toEqual({ cost: ["Plan!E12"], category: ["Plan!G11", "Plan!G12"] });
  });

  test("is not listed by cell where no column holds it", () => {
    expect(analysed({}, ["Business model", "Revenue"]).missing).toEqual({ cost: null, category: null });
  });
});

describe("in wide form", () => {
  const wide = (): Analysis => {
    const values = [
      ["Business model", "Revenue Q1 2026", "Cost Q1 2026", "AWS revenue Q1 2026", "Revenue Q2 2026", "Cost Q2 2026", "AWS revenue Q2 2026"],
      ["resell", 60, 50, 50, 40, 30, 50],
      ["services", 30, "", "", 20, "", ""],
    ];
    const grid = { sheet: "Plan", row: 0, column: 0, values };
    const period = { months: 3 as const };
    const periods = [
      { ...period, label: "Q1 2026", end: 24315, revenue: 1, cost: 2, awsRevenue: 3 },
      { ...period, label: "Q2 2026", end: 24318, revenue: 4, cost: 5, awsRevenue: 6 },
    ];
    return analyse(readPortfolio(grid, { headerRow: 0, columns: { model: 0 }, periods }), {}, {}, programs);
  };

  test("a figure leads to the cells of all periods that count", () => {
    const { cells, missing, realized } = wide();
    expect(cells[0].runs).toEqual(["Plan!A2:G2"]);
    expect(missing.cost).toEqual(["Plan!C3:F3"]);
    expect(realized?.cells).toEqual(["Plan!D2:D3", "Plan!G2:G3"]);
    // (60 + 40 + 30 + 20) / (50 + 50)
    expect(realized?.multipliers.all).toBeCloseTo(1.5, 12);
  });
});

test("the tier by the profile's numbers goes with the placement", () => {
  // Select asks for 2 of each accredited and certified, 3 launched opportunities and $1,500 a month.
  const select = {
    "accredited.technical": 2,
    "accredited.business": 2,
    "certified.foundational": 2,
    "certified.technical": 2,
    "opportunities.launched": 3,
    mrr: 1500,
  };
  expect(analyse(portfolio(), {}, select, programs).deepening).toMatchObject({ met: "Select", claimed: null, next: "advanced" });
});
