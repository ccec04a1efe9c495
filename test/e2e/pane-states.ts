/**
 * Every state of the pane, one after the other, each made as a user comes to it. In any language: parts are named by their ids.
 * What the numbers come to is of no matter here; planner.test.ts and shapes.test.ts have it.
 */
import type { Locator } from "playwright-core";
import type { CellValue, Workbench } from "./open-workbench";
import { PlannerSteps } from "./planner-steps";

export interface PaneState {
  name: string;
  make(workbench: Workbench): Promise<void>;
}

/** Costs booked as negative numbers, resale without any, amounts in thousands, two texts that are no model. */
const untidy: CellValue[][] = [
  ["Contoso Cloud Services, profit and loss FY2026, USD thousands", "", "", ""],
  ["Offering", "Practice", "Revenue", "Cost"],
  ["AWS resale", "Reselling", 600, ""],
  ["Projects", "Consulting", 500, -300],
  ["Marketplace licences", "Licence desk and renewals", 80, -70],
  ["Run", "MSP", 300, -180],
  ["Contact-centre automation for insurers", "Platform engineering", 120, -60],
  ["Printer leasing", "not AWS", 40, -30],
  ["Grand total", "", 1640, -640],
];
/** A column a quarter. */
const wide: CellValue[][] = [
  ["Offering", "Practice", "Q1 2025", "Q2 2025", "Q3 2025", "Q4 2025", "Q1 2026", "Q2 2026"],
  ["AWS resale", "Reselling", 90, 100, 100, 110, 120, 130],
  ["Projects", "Services", 50, 50, 60, 60, 70, 70],
  ["Cloud operations", "Managed", 10, 10, 20, 30, 40, 50],
  ["Fleet app", "SaaS", 0, 0, 5, 10, 15, 20],
];
const pnl = "'P&L Q3'";

const part = ({ pane }: Workbench, selector: string): Locator => pane.locator(selector).first();

/** A sheet with these cells alone. */
async function typed(workbench: Workbench, sheet: string, cells: CellValue[][]): Promise<void> {
  await new PlannerSteps(workbench).excel((context, name) => void context.workbook.worksheets.add(name), sheet);
  await workbench.write(`${sheet}!A1:${String.fromCharCode(64 + cells[0].length)}${cells.length}`, cells);
}

async function screen(workbench: Workbench, name: string): Promise<void> {
  await part(workbench, `#tab-${name}`).click();
  await part(workbench, `#panel-${name} :is(.screen, .empty)`).waitFor();
}

async function read(workbench: Workbench, address: string, then: string): Promise<void> {
  await workbench.select(address);
  await workbench.command("PPF.PlacePortfolio");
  await part(workbench, then).waitFor();
}

/** Opens everything that is folded in a part of the pane. */
async function unfold({ pane }: Workbench, within: string): Promise<void> {
  for (const details of await pane.locator(`${within} details`).all()) {
    await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
  }
}

async function review(workbench: Workbench): Promise<void> {
  await workbench.command("PPF.Refresh");
  await part(workbench, "#review-title").waitFor();
  await workbench.settled();
}

async function write(workbench: Workbench): Promise<void> {
  await part(workbench, "#write").click();
  await part(workbench, "#undo").waitFor();
  await workbench.settled();
}

async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press("Tab");
}

async function choose(workbench: Workbench, item: string, then: string): Promise<void> {
  await part(workbench, "#open").click();
  await part(workbench, `#${item}`).click();
  await part(workbench, then).waitFor();
}

/** A write that Excel refuses with this code. */
async function refused(workbench: Workbench, code: string): Promise<void> {
  await workbench.fail({ at: 1, code });
  await part(workbench, "#write").click();
  await part(workbench, "ppf-actions .failure").waitFor();
  await workbench.fail(null);
  await workbench.settled();
}

/** Fetching one of the pane's scripts fails, as long as `meanwhile` takes. */
async function without({ page }: Workbench, script: string, meanwhile: () => Promise<void>): Promise<void> {
  const address = new RegExp(`/${script}\\.js$`);
  await page.context().route(address, (route) => route.abort());
  await meanwhile();
  await page.context().unroute(address);
}

export const paneStates: PaneState[] = [
  {
    name: "empty, nothing else to read",
    make: async (workbench) => {
      await part(workbench, "#use-selection").waitFor();
      await unfold(workbench, "ppf-places");
      await part(workbench, "ppf-places details p").waitFor();
    },
  },
  {
    name: "what reads cannot be loaded",
    make: async (workbench) => {
      await typed(workbench, "Odd", [["Offering", "Model", "Revenue", "Cost"], ["Run", "MSP", "n/a", 3], ["Projects", "services", 9, "=1/0"]]);
      await without(workbench, "placed", () => read(workbench, "Odd!A1:D3", ".trouble .failure"));
    },
  },
  {
    name: "reading, with Cancel",
    make: async (workbench) => {
      await workbench.editing(true);
      await part(workbench, "#try-again").click();
      await part(workbench, "#cancel").waitFor();
    },
  },
  {
    name: "a part of the screen cannot be loaded",
    make: (workbench) =>
      without(workbench, "portfolio-read", async () => {
        await workbench.editing(false);
        await part(workbench, "#load-again").waitFor();
      }),
  },
  {
    name: "cells to mend",
    make: async (workbench) => {
      await part(workbench, "#load-again").click();
      await part(workbench, "ppf-portfolio-read .notice.bad").waitFor();
    },
  },
  {
    name: "no placement yet",
    make: (workbench) => screen(workbench, "placement"),
  },
  {
    name: "columns are missing",
    make: async (workbench) => {
      await typed(workbench, "Bare", [["Thing", "When"], ["Run", "May"], ["Projects", "June"]]);
      await read(workbench, "Bare!A1:B3", "#panel-portfolio:not([hidden]) #column-revenue");
    },
  },
  {
    name: "places to choose from",
    make: async (workbench) => {
      await typed(workbench, "Untidy", untidy);
      await typed(workbench, "Wide", wide);
      await workbench.select("Untidy!A2:D9");
      await unfold(workbench, "ppf-places");
      await part(workbench, "#use-place").waitFor();
    },
  },
  {
    name: "lines without a model, and questions",
    make: async (workbench) => {
      await read(workbench, "Untidy!A1:D9", "ppf-unplaced section");
      await unfold(workbench, "#panel-portfolio");
    },
  },
  {
    name: "models given, an answer being changed",
    make: async (workbench) => {
      const { pane } = workbench;
      for (const select of await pane.locator("ppf-unplaced .pick select").all()) await select.selectOption("technology solutions");
      await part(workbench, "#use-all").click();
      await part(workbench, "ppf-unplaced .given").waitFor({ state: "attached" });
      for (const answer of ["#costs-negative", "#scale-1000", "#resale-net"]) await part(workbench, answer).click();
      await part(workbench, "#change-scale").click();
      await unfold(workbench, "#panel-portfolio");
    },
  },
  {
    name: "a total that does not tie",
    make: async (workbench) => {
      await workbench.select("Untidy!C9");
      await part(workbench, "#tie").click();
      await part(workbench, "#untie").waitFor();
      await workbench.write("Untidy!C9", [[1650]]);
      await workbench.select("Untidy!C9");
      await part(workbench, "#tie").click();
      await part(workbench, "ppf-tie-out .tag.wait").waitFor();
    },
  },
  {
    name: "placement of amounts in thousands, net resale",
    make: async (workbench) => {
      await screen(workbench, "placement");
      await unfold(workbench, "#panel-placement");
    },
  },
  {
    name: "periods that count",
    make: async (workbench) => {
      await read(workbench, "Wide!A1:H5", "#panel-placement:not([hidden]) .screen");
      await screen(workbench, "portfolio");
      await workbench.pane.locator("ppf-periods .chips input").first().check();
      await unfold(workbench, "#panel-portfolio");
    },
  },
  {
    name: "a portfolio that was read, everything unfolded",
    make: async (workbench) => {
      await workbench.open("quarterly-pnl.xlsx");
      await read(workbench, `${pnl}!B10`, "#panel-placement:not([hidden]) .screen");
      await screen(workbench, "portfolio");
      await unfold(workbench, "#panel-portfolio");
    },
  },
  {
    name: "placement, everything unfolded",
    make: async (workbench) => {
      await screen(workbench, "placement");
      await unfold(workbench, "#panel-placement");
    },
  },
  {
    name: "programs, everything unfolded, an entry refused",
    make: async (workbench) => {
      await screen(workbench, "programs");
      await unfold(workbench, "#panel-programs");
      await type(part(workbench, "[id='field-opportunities.launched']"), "many");
      await part(workbench, "[id='field-tier']").selectOption({ index: 3 });
      await type(part(workbench, "[id='field-accredited.technical']"), "4");
      await part(workbench, "#own-programs").click();
      await workbench.pane.locator("#panel-programs .segments label").nth(1).click();
    },
  },
  {
    name: "the move deeper, with a profile",
    make: async (workbench) => {
      await screen(workbench, "placement");
      await part(workbench, "ppf-deepen .gates").waitFor();
      await unfold(workbench, "#panel-placement");
    },
  },
  {
    name: "assumptions, everything unfolded, one that cannot be used",
    make: async (workbench) => {
      await screen(workbench, "assumptions");
      await unfold(workbench, "#panel-assumptions");
      await type(part(workbench, "#placement-established"), "a lot");
      await part(workbench, "ppf-effects section").waitFor();
    },
  },
  {
    name: "assumptions tried out, with what they change",
    make: async (workbench) => {
      await type(part(workbench, "#placement-established"), "15");
      await workbench.pane.locator("ppf-assumptions input[value='IDC 2017']").check();
      await part(workbench, "ppf-effects .list").waitFor();
    },
  },
  {
    name: "assumptions applied, not written yet",
    make: async (workbench) => {
      await part(workbench, "#apply-assumptions").click();
      await part(workbench, "ppf-effects section").waitFor({ state: "detached" });
    },
  },
  { name: "review of what is new", make: review },
  {
    name: "review, from the selected cell on",
    make: async (workbench) => {
      await workbench.select("'Board notes'!F4");
      await part(workbench, "#where").selectOption("anchor");
      await part(workbench, ".where .link").waitFor();
    },
  },
  ...["AccessDenied", "InvalidOperationInCellEditMode", "GeneralException"].map((code) => ({
    name: `a write refused with ${code}`,
    make: async (workbench: Workbench) => {
      await review(workbench);
      await part(workbench, "#where").selectOption("own");
      await workbench.settled();
      await refused(workbench, code);
    },
  })),
  {
    name: "written",
    make: async (workbench) => {
      await review(workbench);
      await write(workbench);
    },
  },
  { name: "the log", make: (workbench) => choose(workbench, "log", "#put-back") },
  {
    name: "the log, before it is cleared",
    make: async (workbench) => {
      await part(workbench, "#clear-log").click();
      await part(workbench, "#clear-yes").waitFor();
    },
  },
  {
    name: "undone, the log empty",
    make: async (workbench) => {
      await part(workbench, "#clear-no").click();
      await part(workbench, "#put-back").click();
      await part(workbench, "#put-back").waitFor({ state: "detached" });
    },
  },
  {
    name: "a conflict",
    make: async (workbench) => {
      await part(workbench, ".close").click();
      await review(workbench);
      await write(workbench);
      const steps = new PlannerSteps(workbench);
      await workbench.write(await steps.beside("PPF Placement", "Placement (reach)", 1), [["as agreed with the board in September"]]);
      await workbench.write(await steps.beside("PPF Placement", "Anchor", 1), [[""]]);
      await review(workbench);
      await part(workbench, ".conflict").waitFor();
    },
  },
  {
    name: "an undo that would lose an entry",
    make: async (workbench) => {
      await choose(workbench, "log", "#put-back");
      await part(workbench, "#put-back").click();
      await part(workbench, "ppf-actions .failure").waitFor();
    },
  },
  {
    name: "nothing to write",
    make: async (workbench) => {
      await part(workbench, ".close").click();
      await review(workbench);
      // Nothing is written: the edits are kept for good.
      if (await part(workbench, "#write").count()) {
        await part(workbench, "#write").click();
        await part(workbench, "#close").waitFor();
        await workbench.settled();
      }
      await review(workbench);
      await part(workbench, "#write").waitFor({ state: "detached" });
    },
  },
  { name: "about this add-in", make: (workbench) => choose(workbench, "about", "#title") },
  {
    name: "diagnostics, the clipboard refused",
    make: async (workbench) => {
      await workbench.pane.evaluate(() => {
        navigator.clipboard.writeText = () => Promise.reject(new DOMException("refused", "NotAllowedError"));
      });
      await choose(workbench, "diagnostics", "ppf-support textarea");
    },
  },
  {
    name: "cells have changed since they were read",
    make: async (workbench) => {
      await part(workbench, ".close").click();
      await workbench.write(await new PlannerSteps(workbench).beside("PPF Assumptions", "placement.established", 1), [[0.4]]);
      await part(workbench, ".outdated").waitFor();
    },
  },
  {
    name: "a write that Excel stopped in the middle",
    make: async (workbench) => {
      await part(workbench, "#read-changes").click();
      await part(workbench, ".outdated").waitFor({ state: "detached" });
      await workbench.write(await new PlannerSteps(workbench).beside("PPF Placement", "Base", 1), [["ours"]]);
      await review(workbench);
      await part(workbench, ".conflict input >> nth=1").check();
      await part(workbench, "#write[aria-disabled=false]").waitFor();
      // The fourth request writes; what puts it back is refused, too, each time in the request that would do it.
      await workbench.fail([
        { at: 4, code: "GeneralException" },
        { at: 6, code: "ActivityLimitReached" },
        { at: 3, code: "ActivityLimitReached" },
      ]);
      await part(workbench, "#write").click();
      await part(workbench, "ppf-actions .failure").waitFor();
      await workbench.settled();
      await workbench.fail(null);
    },
  },
  {
    name: "put back after that",
    make: async (workbench) => {
      await part(workbench, "#try-again").click();
      await part(workbench, "ppf-actions .done").waitFor();
      await workbench.settled();
    },
  },
  {
    name: "the assumptions sheet needs attention",
    make: async (workbench) => {
      await workbench.write(await new PlannerSteps(workbench).beside("PPF Assumptions", "placement.established", 1), [["a lot"]]);
      await workbench.command("PPF.Refresh");
      await part(workbench, "#panel-portfolio:not([hidden]) .notice.bad").waitFor();
    },
  },
  {
    name: "nothing was placed in this workbook",
    make: async (workbench) => {
      await new PlannerSteps(workbench).freshPane();
      await workbench.command("PPF.Refresh");
      await part(workbench, ".trouble .failure").waitFor();
    },
  },
];
