/**
 * Every sentence of the pane, in English; those of screens that are fetched later stand in english/ and come with them. Another
 * language is another object of the type Messages. Numbers arrive as text, already in the user's locale, with the count beside them
 * where the grammar needs it.
 */
import type { Base } from "../framework/placement/placement";
import type { Period } from "../framework/portfolio/grid";
import type { LadderStepName } from "../framework/multiplier/ladder-step";
import type { BusinessModel } from "../framework/words/business-model";
import type { Definition } from "../framework/words/definition";
import type { ServiceCategory } from "../framework/words/service-category";
import type { Failure, Screen, Step } from "./planner-state";
import type { AssumptionsMessages } from "./english/assumptions";
import type { CardsMessages } from "./english/cards";
import type { PortfolioMessages } from "./english/portfolio";
import type { ProgramsMessages } from "./english/programs";
import type { WritingMessages } from "./english/writing";
import type { NumberText } from "./framework-texts";
import type { PeriodUnit } from "./investment-payback";

export const lines = (count: number, text: string): string => `${text} ${count === 1 ? "line" : "lines"}`;
export const cells = (count: number, text: string): string => `${text} ${count === 1 ? "cell" : "cells"}`;

const opening = {
  product: "Partner Profitability Planner",
  purpose: "For the AWS Partner Profitability Framework",
  independence: "Independent. Not endorsed by AWS or Microsoft.",
  outsideExcel: "This page is the task pane of an Excel add-in. Open it inside Excel.",
  linesRead: (count: number, text: string) => lines(count, text),
  readAgain: "Read the portfolio again",
  outdated: "Cells have changed since they were read.",
  readChanges: "Read again",
  showCells: (address: string) => `Show ${address} on the sheet`,
  dollars: (amount: string): string => `$${amount}`,
  more: (text: string) => `and ${text} more`,
  loading: "Loading",
  /**
   * What the framework and the workbook say of cells and programs, in the pane's language (framework-texts.ts); null for a text that
   * it has no words for. The English texts stand where they are made, since cells and sheets have them, too.
   */
  framework: ((text) => text) as (text: string, number: NumberText) => string | null,

  screens: {
    portfolio: "Portfolio",
    placement: "Placement",
    programs: "Programs",
    assumptions: "Assumptions",
  } satisfies Record<Screen, string>,

  models: {
    resell: "Resell",
    services: "Services",
    "managed services": "Managed services",
    "technology solutions": "Technology solutions",
    "business outcome solutions": "Business outcome solutions",
  } satisfies Record<BusinessModel, string>,
  /** Under the bars, where 60 px must do. */
  shortModels: {
    resell: "Resell",
    services: "Services",
    "managed services": "Managed",
    "technology solutions": "Technology",
    "business outcome solutions": "Outcome",
  } satisfies Record<BusinessModel, string>,
  /** Inside a sentence. */
  modelsInText: {
    resell: "resell",
    services: "services",
    "managed services": "managed services",
    "technology solutions": "technology solutions",
    "business outcome solutions": "business outcome solutions",
  } satisfies Record<BusinessModel, string>,
  bases: {
    "gross profit": "gross profit",
    revenue: "revenue",
    "revenue, resale net": "revenue, resale net of its AWS cost",
  } satisfies Record<Base, string>,
  basesShort: {
    "gross profit": "Gross profit",
    revenue: "Revenue",
    "revenue, resale net": "Revenue, resale net",
  } satisfies Record<Base, string>,
  kinds: { published: "published", derived: "derived", reported: "reported", assumption: "assumption" },

  busy: {
    selecting: () => "Looking at the selection",
    reading: (place: string) => (place ? `Reading ${place}` : "Reading the portfolio"),
    inserting: () => "Inserting the sample portfolio",
    previewing: () => "Working out what would be written",
    writing: () => "Writing the placement",
    restoring: () => "Putting back what was there",
    clearing: () => "Clearing the log",
    showing: (place: string) => `Showing ${place}`,
  } satisfies Record<Step, (place: string) => string>,
  rowsRead: (done: string, total: string) => `${done} of ${total} rows`,
  cancel: "Cancel",

  portfolio: {
    emptyTitle: "Which lines should be placed?",
    emptyText:
      "Select the lines of your P&L with their headers, as they are. Each line needs revenue; a missing business model can be " +
      "given here. Where costs are there, shares are taken of gross profit, else of revenue.",
    useSelection: (address: string) => (address ? `Use the selection ${address}` : "Use the selection"),
    useTable: (name: string) => `Use table ${name}`,
    size: (rows: number, rowsText: string, columns: number, columnsText: string) =>
      `${rowsText} ${rows === 1 ? "row" : "rows"}, ${columnsText} ${columns === 1 ? "column" : "columns"}`,
    noSelection: "Select cells on a sheet to begin",
    selectLines: "Select the lines with their headers, or one cell inside them",
    sample: "Insert a sample",
    sampleText: "A made-up partner on a new sheet, to try it out",
    revenue: "Revenue",
    problems: (count: number, text: string) =>
      count === 1 ? "One matter needs attention first" : `${text} matters need attention first`,
    unmapped: "Columns are missing",
    obstacles: {
      portfolio: "This portfolio cannot be placed",
      assumptions: "The assumptions sheet needs attention",
    },
    span: (first: string, last: string) => `${first} to ${last}`,
    completeness: "Data completeness",
    complete: { model: "Business model", cost: "Cost", category: "Service category" },
  },

  /** What else in the workbook could be read. */
  places: {
    title: "Choose from the workbook",
    choose: "Table, name or sheet",
    kinds: { table: "Tables", name: "Names", sheet: "Sheets" },
    option: (name: string, rows: string, columns: string) => `${name} (${rows} × ${columns})`,
    looking: "Looking through the workbook",
    none: "Nothing else in this workbook looks like a portfolio. Select its lines on the sheet.",
    failed: "The workbook could not be looked through.",
    use: "Use",
  },

  periods: {
    units: {
      1: (count: number, text: string) => `${text} ${count === 1 ? "month" : "months"}`,
      3: (count: number, text: string) => `${text} ${count === 1 ? "quarter" : "quarters"}`,
      6: (count: number, text: string) => `${text} ${count === 1 ? "half-year" : "half-years"}`,
      12: (count: number, text: string) => `${text} ${count === 1 ? "year" : "years"}`,
    } satisfies Record<Period["months"], (count: number, text: string) => string>,
  },

  questions: {
    open: (count: number, text: string) => (count === 1 ? "One question to answer." : `${text} questions to answer.`),
  },

  /** Lines whose business model is not known, and those that were given one. */
  unplaced: {
    title: (count: number, text: string) =>
      count === 1 ? "1 line has no business model" : `${text} lines have no business model`,
  },

  placement: {
    emptyTitle: "No placement yet",
    emptyText: "Read a portfolio first: select its lines, or try the sample.",
    blockedText: "Something needs attention first; it is named under Portfolio.",
    toPortfolio: "Go to Portfolio",
    sentence: (anchor: BusinessModel, reach: BusinessModel) =>
      anchor === reach
        ? messages.businesses[anchor]
        : `${messages.businesses[anchor]} that has reached ${messages.modelsInText[reach]}`,
    /** The total of the base follows. `reach` is null where the anchor itself is the reach. */
    summary: (share: string, anchor: string, beyond: string, reach: string | null) =>
      reach
        ? `${share} ${anchor}, ${beyond} ${reach} or beyond, of`
        : share === beyond
          ? `${share} ${anchor} or beyond, of`
          : `${share} ${anchor}, ${beyond} ${anchor} or beyond, of`,
    baseSwitch: "Show shares of",
    picture: (parts: string, reach: string, threshold: string) =>
      `Share of the base by business model: ${parts}. ` +
      `Reached: ${reach}, the deepest model where it and everything deeper make ${threshold}.`,
    picturePart: (model: string, share: string, beyond: string) => `${model} ${share}, there or beyond ${beyond}`,
    reached: "Reached",
    next: "Next",
    legendShare: "Share",
    legendBeyond: "There or beyond",
    legendThreshold: (share: string) => `Threshold ${share}`,
    legendAnchor: "Anchor, the largest share",
    numbers: "The numbers",
    model: "Business model",
    share: "Share",
    beyond: "There or beyond",
    margin: "Margin",
    total: "Total",
    reach: "Reach",
    anchor: "Anchor",
    averageRung: "Average rung",
    averageRungOf: (value: string) => `${value} of 5`,
    effectiveModels: "Effective models",
    disagree: (base: string, sentence: string) => `By ${base}: ${sentence}.`,
    borderline: "Borderline",
    flipUp: (amount: string, base: string, model: string) => `${amount} more ${base} in ${model} would lift the reach there.`,
    flipDown: (amount: string, base: string, reach: string, model: string) =>
      `${amount} less ${base} in ${reach} and beyond would drop the reach to ${model}.`,
    borderlineText: (model: string, beyond: string, share: string) =>
      `${model} or beyond: ${beyond}, within 3 points of the ${share} threshold.`,
    negatives: (models: string) => `The sum is negative in ${models}; it counts as zero.`,
    up: "Up",
    upText: (share: string, base: string) => `What it takes to reach each deeper model: ${share} of ${base} there or beyond.`,
    top: "You have reached the deepest model. There is no further move up.",
    grossProfitFromIt: "Gross profit it brings",
    revenueToAdd: "Revenue it takes",
    growth: "Growth a year, for 3 years",
    fromZero: "from zero",
    marginUsed: "Margin used",
    marginSource: (source: string) =>
      source === "own" ? "your own lines" : source === "assumption" ? "your assumption" : `preset ${source}`,
    noMargin: "no figure published",
    noMarginText: "Give a margin under Assumptions, or choose another preset there.",
    notAvailable: "not available",
    status: { reached: "Reached", next: "Next", later: "Later" },
    toPrograms: (text: string, count: number) => `${text} ${count === 1 ? "program serves" : "programs serve"} it`,
    inFull: (unit: string) => `Amounts in full; your cells count in units of ${unit}.`,
    withoutCost: (count: number, text: string) => `${lines(count, text)} with revenue but no cost`,
    withoutCategory: (count: number, text: string) => `${lines(count, text)} without a service category`,
    why: "Why, and what is missing",
    rule: (threshold: string) =>
      `Reach is the deepest model such that it and everything deeper make at least ${threshold} of the base. ` +
      "Anchor is the model with the largest share. AWS publishes the order of the models; this rule is the planner's own, " +
      "and its threshold can be changed in the assumptions.",
    baseRule: {
      "gross profit": "The base is gross profit, since every model with revenue has a cost, or resale is booked net.",
      revenue: "The base is revenue, since not every model with revenue has a cost.",
      "revenue, resale net":
        "The base is revenue with resale net of its AWS cost, since not every model with revenue has a cost.",
    } satisfies Record<Base, string>,
    baseChosen: "Shown by revenue, as you chose. What is written takes the base by the rule.",
    meaningRung: "Average rung: each model's place in the order, 1 to 5, weighted by its share.",
    meaningEffective: "Effective models: how many models of equal size would be as diversified, 1 to 5.",
    period: (period: string) => `Period read: ${period}.`,
    leftOut: (count: number, text: string) => `${lines(count, text)} left out; see Portfolio.`,
  },

  /** The business by its anchor. */
  businesses: {
    resell: "Resell business",
    services: "Services business",
    "managed services": "Managed services business",
    "technology solutions": "Technology solutions business",
    "business outcome solutions": "Business outcome solutions business",
  } satisfies Record<BusinessModel, string>,

  cells: {
    title: "The cells behind these numbers",
    count: (count: number, text: string) => lines(count, text),
  },

  realized: {
    title: "Realized multiplier",
    perDollar: "of services and managed services revenue per $1 of AWS revenue",
    /** Who stands on each step, in the study's words. */
    steps: {
      "Below Focused": "Below Focused, the first step of the ladder.",
      Focused: "Reaches Focused: smaller firms, a narrow or single practice, mainly small-business customers.",
      "Multi-category": "Reaches Multi-category: has begun to diversify.",
      Progressive: "Reaches Progressive: masters several categories.",
      Expert: "Reaches Expert: breadth across the whole life cycle, tied to business outcomes.",
    } satisfies Record<LadderStepName, string>,
    ruler: (yours: string, steps: string) => `Ladder of services revenue per $1 of AWS revenue: ${steps}. Yours: ${yours}.`,
    rulerStep: (step: string, value: string) => `${step} ${value}`,
    yours: "You",
    ladder: "The ladder of the Omdia 2025 study",
    definition: "Revenue counted",
    multiplier: "Per $1",
    definitions: {
      own: "Your own: all but resell",
      services: "Services and managed services",
      all: "All, resell included",
    } satisfies Record<Definition, string>,
    fullStack: (study: string) => `Full stack, ${study}: up to`,
    awsRevenue: "AWS revenue",
    caveat:
      "Revenue, not profit. Revenue over AWS revenue of the same period, not of one group of customers over the years. " +
      "The study's full stack is a ceiling, not an average. The step reached is the highest whose figure you have reached: " +
      "this planner's own rule.",
    noColumn: "Add a column with the AWS revenue of each line, of the same period, and choose it under Portfolio.",
    noAmount: "The AWS revenue of the lines used does not add up to more than zero. Fill it in for the period of the revenue.",
    toPortfolio: "Choose the column",
  },

  leftOnTable: {
    title: "Money left on the table",
    more: "of gross profit that the benchmark margins would add",
    rule: (preset: string) =>
      `Your revenue × the benchmark margin, less your gross profit; only what is above zero counts. Preset ${preset}, middle figures.`,
    toAssumptions: "See the margins",
    atOrAbove: "Nothing, where it can be compared: your margins are at or above the benchmark.",
    nothing: "nothing",
    own: "Own",
    benchmark: "Benchmark",
    notCompared: "not compared",
    noCost: "No cost given",
    noBenchmark: "no benchmark published",
    assumption: "your assumption",
    legendOwn: "Own margin",
    legendBenchmark: "Benchmark",
    legendGap: "Left on the table",
    withoutCost: "Add the cost of each line to compare your margins with published ones.",
    withoutBenchmark: (preset: string) =>
      `Preset ${preset} has no margin for the models whose cost you give. ` +
      "Choose another preset or give a margin under Assumptions.",
  },

  payback: {
    investment: "Investment you plan",
    investmentFor: (model: string) => `Investment you plan, ${model}`,
    title: "Payback",
    periods: {
      year: (text: string) => `${text} ${text === "1" ? "year" : "years"}`,
      "half-year": (text: string) => `${text} ${text === "1" ? "half-year" : "half-years"}`,
      quarter: (text: string) => `${text} ${text === "1" ? "quarter" : "quarters"}`,
      month: (text: string) => `${text} ${text === "1" ? "month" : "months"}`,
    } satisfies Record<PeriodUnit, (text: string) => string>,
    never: (years: string) => `not within ${years} years`,
    unknown: "fill in the investment",
    wrong: (found: string) => `Needs an amount above 0; found "${found}".`,
    assumed: {
      year:
        "Payback takes the whole investment at the start and the full gross profit to add in each year from the first, not " +
        "discounted; your lines are taken as one year.",
      "half-year":
        "Payback takes the whole investment at the start and the full gross profit to add in each half-year from the first, not " +
        "discounted.",
      quarter:
        "Payback takes the whole investment at the start and the full gross profit to add in each quarter from the first, not " +
        "discounted.",
      month:
        "Payback takes the whole investment at the start and the full gross profit to add in each month from the first, not " +
        "discounted.",
    } satisfies Record<PeriodUnit, string>,
  },

  broaden: {
    title: "Broaden",
    text: (count: number) => `Service categories that none of your lines covers: ${count} of 6.`,
    complete: "Your lines cover all six service categories.",
    groups: { front: "Advise, design, build", rest: "Procure, adopt, manage" },
    categories: {
      advise: "Advise",
      design: "Design",
      procure: "Procure",
      build: "Build",
      adopt: "Adopt",
      manage: "Manage",
    } satisfies Record<ServiceCategory, string>,
    all: "all offered",
    worth: (amount: string) => `up to ${amount} per $1`,
    noWorth: "no figure given",
    worthText: "Partner revenue per $1 of AWS revenue, from the shares or multipliers under Assumptions.",
    noWorthText:
      "The study prints the categories only as a picture: give shares or multipliers under Assumptions. The assumptions sheet, once " +
      "written, begins with an even split of 60% and 40%.",
    unknown: (count: number, text: string) => `${lines(count, text)} without a category may be in one of these.`,
    noColumn: "Add a column with the service category of each line to see which ones you do not offer.",
  },

  deepen: {
    title: "Deepen",
    unknown:
      "Give your tier, people, certifications and opportunities in the profile, whatever you have at hand. The tier that you meet " +
      "and what the next one asks then appear here.",
    toProfile: "Fill in the profile",
    changeProfile: "Change the profile",
    met: "Services tier by your numbers",
    claimed: "Tier in your profile",
    lacks: (tier: string) => `Your numbers do not yet show ${tier}`,
    next: (tier: string) => `Next tier: ${tier}`,
    nextMet: (tier: string) => `Your numbers meet ${tier}`,
    top: "There is no tier above this one.",
    further: "It also asks for:",
    specializations: "Specializations asked for",
    noneAsked: "None of the programs suggested asks for a specialization.",
    askedBy: "Asked for by",
    held: { yes: "held", no: "not held", open: "to confirm" },
  },

  gates: {
    states: { met: "met", failed: "not met", open: "to confirm" },
    haveNeed: (have: string, need: string) => `have ${have}, need ${need}`,
    need: (need: string) => `need ${need}`,
  },

  /** Where a figure comes from. */
  origin: {
    source: (title: string, year: string) => `${title}, ${year}`,
    ownRule: "Rule of this planner",
  },

  answers: { yes: "Yes", no: "No" },

  action: {
    reviewUnknown: "Review what would be written",
    review: (text: string, count: number) => `Review ${cells(count, text)} to write`,
    upToDate: "Workbook is up to date",
    reviewEdits: "Review what you edited",
    blocked: "To write, first correct what is named under Portfolio",
    unplaced: "To write, first give each line a business model under Portfolio",
    obstacles: {
      portfolio: "This portfolio cannot be placed; see Portfolio",
      assumptions: "To write, first correct the assumptions sheet; see Portfolio",
    },
    reviewTitle: (count: number, text: string) => `${cells(count, text)} to write`,
    nothingToWrite: "Nothing to write",
    editsKept: "Your edits are kept",
    close: "Close",
    cells: (count: number, text: string) => cells(count, text),
    conflicts: (count: number, text: string) =>
      `You edited ${cells(count, text)} here since the last write. ${count === 1 ? "It stays" : "They stay"} unless you choose otherwise.`,
    written: "Written",
    unchanged: "Nothing differed, so nothing was written.",
    restored: "Put back as it was",
  },

  failure: {
    titles: {
      selecting: "The selection was not read",
      reading: "The portfolio was not read",
      inserting: "The sample was not inserted",
      previewing: "What would be written could not be worked out",
      writing: "The placement was not written",
      restoring: "The last write was not undone",
      clearing: "The log was not cleared",
      showing: "The cells were not shown",
    } satisfies Record<Step, string>,
    /** Where Excel stopped in the middle. */
    titlesHalf: {
      writing: "The placement was written only in part",
      restoring: "The last write was undone only in part",
    } as Partial<Record<Step, string>>,
    kinds: {
      protected: {
        what: "This sheet or workbook is protected:",
        todo: "Unprotect it (Review, Unprotect Sheet or Protect Workbook), then try again.",
      },
      editing: { what: "A cell is being edited.", todo: "Finish with Enter or leave with Esc, then try again." },
      "no-number": {
        what: "No number stands there:",
        todo: "Select the cell with the total of your P&L, or the cells that add up to it.",
      },
      "too-large": {
        what: "These are more cells than Excel hands over at once:",
        todo: "Select fewer rows or columns, then read them.",
      },
      gone: {
        what: "Not in this workbook any more:",
        todo: "Select the portfolio where it is now, and read it under Portfolio.",
      },
      occupied: {
        what: "Cells of yours stand where the planner must write:",
        todo: "Move your cells, then try again. They are never written over.",
      },
      reshaped: {
        what: "Rows or columns were inserted or deleted inside what the planner wrote:",
        todo:
          "Take that back, then try again; notes can stand beside or below. To keep the sheet as it is, delete its PPF name " +
          "(Formulas, Name Manager): the next write then starts a new sheet.",
      },
      "worked-on": {
        what: "Changed since it was written:",
        todo:
          "Nothing was taken back, so that your entry is not lost. Take it back (Ctrl+Z), or put there what PPF Log says was " +
          "written, then try again.",
      },
      changed: {
        what: "The workbook is not as you reviewed it:",
        todo: "Somebody has changed it since, perhaps a co-author. Review again what would be written.",
      },
      taken: {
        what: "A name that is needed is in use by now:",
        todo: "Review again: the planner then takes the next free name.",
      },
      merged: {
        what: "Merged or filtered cells, or a pivot table, are in the way:",
        todo: "Unmerge the cells, clear the filter or move the pivot table, then try again.",
      },
      cancelled: { what: "Reading was cancelled.", todo: "Read the portfolio when you are ready." },
      "no-selection": {
        what: "The selection is not one range of cells.",
        todo: "Select cells in one area only, then try again.",
      },
      busy: { what: "Excel is busy with something else.", todo: "Wait a moment, then try again." },
      unsupported: { what: "This Excel lacks what is needed.", todo: "Update Excel, or open the workbook in Excel on the web." },
      "not-loaded": {
        what: "A part of the planner could not be loaded.",
        todo: "Check the connection to the add-in's server, then try again.",
      },
      failed: { what: "Excel answered with an error.", todo: "Try again. If it stays, save the workbook and open it anew." },
      input: { what: "A cell holds something that cannot be used.", todo: "Correct it, then try again." },
      "nothing-placed": {
        what: "No placement in this workbook yet",
        todo: "Select the lines of your portfolio and read them; Refresh then keeps the placement up to date.",
      },
    } satisfies Record<Failure["kind"], { what: string; todo: string }>,
    kept: "The workbook is as it was before.",
    notKept: "Some cells may have changed. Check the sheets that begin with PPF, or undo in Excel.",
    halfWritten: "Put back what was there; what you have typed since stays.",
    detail: "What Excel said",
    again: "Try again",
    reviewAgain: "Review again",
    putBack: "Put back",
    dismiss: "Dismiss",
  },

  /** Behind the button at the top. */
  menu: {
    open: "More commands",
    readAgain: "Read again",
    log: "Write log",
    help: "Help",
    diagnostics: "Copy diagnostics",
    about: "About",
  },
};

export type Messages = typeof opening & PortfolioMessages & ProgramsMessages & AssumptionsMessages & CardsMessages & WritingMessages;
export const messages = opening as Messages;

/** Adds what a screen that is fetched later says. */
export function bring(further: Record<string, object>): void {
  const sections = messages as unknown as typeof further;
  for (const [name, section] of Object.entries(further)) sections[name] = { ...sections[name], ...section };
}
