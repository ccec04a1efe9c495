/**
 * Every sentence of the pane, in English. Another language is another object of the type Messages. Numbers arrive as text,
 * already in the user's locale, with the count beside them where the grammar needs it.
 */
import type { Base } from "../framework/placement/placement";
import type { Answers, Column, Period } from "../framework/portfolio/grid";
import type { AssumptionRow } from "../framework/assumptions/assumption-rows";
import type { BenefitKind } from "../framework/facts/programs";
import type { LadderStepName } from "../framework/multiplier/ladder-step";
import type { Effect } from "../framework/placement/effects";
import type { ProfileKey } from "../framework/programs/profile";
import type { BusinessModel } from "../framework/words/business-model";
import type { Definition } from "../framework/words/definition";
import type { Motion } from "../framework/words/motion";
import type { Offer } from "../framework/words/offer";
import type { ResaleBooking } from "../framework/words/resale-booking";
import type { ServiceCategory } from "../framework/words/service-category";
import type { BlockName, PlannedBlock, Target } from "../workbook/planner-workbook";
import type { Failure, Screen, Step } from "./controller";
import type { NumberText } from "./framework-texts";
import type { PeriodUnit } from "./investment-payback";

const lines = (count: number, text: string): string => `${text} ${count === 1 ? "line" : "lines"}`;
const cells = (count: number, text: string): string => `${text} ${count === 1 ? "cell" : "cells"}`;

export const messages = {
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
      "Select the lines of your P&L with their headers, as they are. Each line needs revenue; a business model that is " +
      "missing is given here. With cost, shares are taken of gross profit.",
    useSelection: (address: string) => (address ? `Use the selection ${address}` : "Use the selection"),
    useTable: (name: string) => `Use table ${name}`,
    size: (rows: number, rowsText: string, columns: number, columnsText: string) =>
      `${rowsText} ${rows === 1 ? "row" : "rows"}, ${columnsText} ${columns === 1 ? "column" : "columns"}`,
    noSelection: "Select cells on a sheet to begin",
    selectLines: "Select the lines with their headers, or one cell inside them",
    sample: "Insert a sample",
    sampleText: "A made-up partner on a new sheet, to try it out",
    source: "Read from",
    used: "Lines used",
    leftOut: "Left out",
    revenue: "Revenue",
    showPlacement: "See the placement",
    problems: (count: number, text: string) =>
      count === 1 ? "One cell needs attention first" : `${text} matters need attention first`,
    problemsText: "Nothing is placed or written until then. Correct the cells on the sheet, then read again.",
    noPeriod: "No period counts",
    noPeriodText: "Choose below at least one of the periods that were found.",
    unmapped: "Columns are missing",
    unmappedText: "Choose them below under Columns, or select the lines with their headers and read that selection.",
    obstacles: {
      portfolio: "This portfolio cannot be placed",
      assumptions: "The assumptions sheet needs attention",
    },
    inUnits: (unit: string) => `Amounts as in your cells, in units of ${unit}.`,
    obstacleText: (message: string) => `The planner ${message}. Correct it on the sheet, then read again.`,
    warnings: (count: number, text: string) => (count === 1 ? "One thing to check" : `${text} things to check`),
    columns: "Columns",
    columnsText: (some: boolean): string =>
      some ? "Recognised by their headers. Choose another where one is wrong." : "None was recognised by its header. Choose them here.",
    columnNames: {
      offering: "Offering",
      model: "Business model",
      revenue: "Revenue",
      cost: "Cost",
      awsRevenue: "AWS revenue",
      category: "Service category",
    } satisfies Record<Column, string>,
    required: "needed",
    noColumn: "Not in these cells",
    columnOption: (letters: string, header: string) => (header ? `${letters} · ${header}` : letters),
    span: (first: string, last: string) => `${first} to ${last}`,
    completeness: "Data completeness",
    completenessText: "Share of the revenue that has each",
    complete: { model: "Business model", cost: "Cost", category: "Service category" },
    lacking: {
      cost: (count: number, text: string) => `${lines(count, text)} without cost`,
      category: (count: number, text: string) => `${lines(count, text)} without service category`,
    },
    usedTitle: (count: number, text: string) => `${lines(count, text)} used`,
    excludedTitle: (count: number, text: string) => `${lines(count, text)} left out`,
    subtotalsTitle: (count: number, text: string) => `${text} ${count === 1 ? "subtotal" : "subtotals"}, not counted twice`,
    noOffering: "No name",
  },

  /** What else in the workbook could be read. */
  places: {
    title: "Or choose from the workbook",
    choose: "Table, name or sheet",
    kinds: { table: "Tables", name: "Names", sheet: "Sheets" },
    option: (name: string, rows: string, columns: string) => `${name} (${rows} × ${columns})`,
    looking: "Looking through the workbook",
    none: "Nothing else here looks like a portfolio. Select its lines on the sheet instead.",
    use: "Use",
  },

  periods: {
    title: "Periods that count",
    units: {
      1: (count: number, text: string) => `${text} ${count === 1 ? "month" : "months"}`,
      3: (count: number, text: string) => `${text} ${count === 1 ? "quarter" : "quarters"}`,
      6: (count: number, text: string) => `${text} ${count === 1 ? "half-year" : "half-years"}`,
      12: (count: number, text: string) => `${text} ${count === 1 ? "year" : "years"}`,
    } satisfies Record<Period["months"], (count: number, text: string) => string>,
    trailing: {
      1: "Trailing twelve months",
      3: "Trailing four quarters",
      6: "Trailing two half-years",
      12: "Latest year",
    } satisfies Record<Period["months"], string>,
    trailingText: "Rolls on when a period is added.",
    counted: (count: string, all: string) => `${count} of ${all} ${count === "1" ? "counts" : "count"}`,
  },

  questions: {
    ask: {
      costs: "How are costs booked?",
      scale: "What are the amounts in?",
      resale: "How is resale booked?",
    } satisfies Record<keyof Answers, string>,
    answers: {
      costs: { positive: "As positive numbers", negative: "As negative numbers" },
      scale: { 1: "Single units", 1000: "Thousands", 1000000: "Millions" },
      resale: { net: "Net of its AWS cost", gross: "Gross, with its AWS cost" },
    },
    noticed: "Noticed:",
    until: "Until you answer, the first one counts.",
    open: (count: number, text: string) => (count === 1 ? "One question to answer." : `${text} questions to answer.`),
    title: "Your answers",
    facts: { costs: "Costs", scale: "Amounts", resale: "Resale" } satisfies Record<keyof Answers, string>,
    change: "Change",
    changeOf: (fact: string) => `Change: ${fact}`,
  },

  /** Lines whose business model is not known, and those that were given one. */
  unplaced: {
    title: (count: number, text: string) =>
      count === 1 ? "1 line has no business model" : `${text} lines have no business model`,
    text: "Nothing is placed until each has one. The workbook remembers your choice with the next write.",
    choose: "Choose",
    modelOf: (text: string) => `Business model of ${text}`,
    exclude: "Leave out",
    subtotal: "Total of other lines",
    use: "Use",
    useFor: (text: string) => `Use it for ${text}`,
    useAll: (count: number, text: string) => (count === 1 ? "Use the suggestion" : `Use all ${text} suggestions`),
    given: (count: number, text: string) => `${text} ${count === 1 ? "text" : "texts"} given a model by you`,
  },

  tieOut: {
    title: "Tie to a total",
    text: "Select the total in your P&L, then use it. Of several cells the sum counts.",
    use: "Use the selected cell",
    another: "Use another cell",
    remove: "Remove",
    used: "Lines used",
    leftOut: "Lines left out",
    total: "Total",
    difference: "Difference",
    ties: "Ties",
    differs: "Does not tie",
    more: "The total holds more: look for lines outside the cells read, or for amounts in another unit.",
    less: "The lines hold more: look for a line counted twice, such as a subtotal, or for lines the total does not hold.",
  },

  log: {
    title: "Write log",
    text: "The latest first. What each write replaced travels with the workbook, on sheet PPF Log.",
    loading: "Reading the log",
    empty: "Nothing to put back: nothing was written yet, or the log was cleared.",
    failed: "The log could not be read.",
    isNew: "new",
    undo: "Put back the latest",
    deletes:
      "Putting it back deletes the new sheets: formulas of yours that refer to them stop working, and Excel's own undo list is then empty.",
    clear: "Clear the log",
    ask: "What was written stays, but can no longer be put back.",
    yes: "Clear",
    no: "Keep",
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
          : `${share} ${anchor}, ${beyond} with what lies beyond, of`,
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
    borderlineText: (share: string) => `The share is within 3 points of the ${share} threshold.`,
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
      "gross profit": "The base is gross profit, since every model with revenue has a cost or is resale booked net.",
      revenue: "The base is revenue, since not every model with revenue has a cost.",
      "revenue, resale net":
        "The base is revenue with resale net of its AWS cost, since not every model with revenue has a cost.",
    } satisfies Record<Base, string>,
    baseChosen: "Shown by revenue, as you chose. What is written takes the base by the rule.",
    meaningRung: "Average rung weighs each model's place on the ladder, 1 to 5, with its share.",
    meaningEffective: "Effective models is the number of equal-sized models that would be as diversified, 1 to 5.",
    period: (period: string) => `Period read: ${period}.`,
    leftOut: (count: number, text: string) => `${lines(count, text)} left out, see Portfolio.`,
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
    perDollar: "of services revenue per $1 of AWS revenue",
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
      `Benchmark margin on your revenue, less your gross profit, where that is above zero. Preset ${preset}, middle figures.`,
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
        "Payback counts the investment at the start and the full gross profit to add in every year from the first, not " +
        "discounted; your lines are taken as one year.",
      "half-year":
        "Payback counts the investment at the start and the full gross profit to add in every half-year from the first, not " +
        "discounted.",
      quarter:
        "Payback counts the investment at the start and the full gross profit to add in every quarter from the first, not " +
        "discounted.",
      month:
        "Payback counts the investment at the start and the full gross profit to add in every month from the first, not " +
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
    next: (tier: string) => `Up to ${tier}`,
    nextMet: (tier: string) => `Your numbers meet ${tier}`,
    top: "There is no tier above this one.",
    further: "It also asks for:",
    specializations: "Specializations asked for",
    noneAsked: "None of the programs suggested asks for a specialization.",
    askedBy: "Asked for by",
    held: { yes: "held", no: "not held", open: "to confirm" },
  },

  programs: {
    emptyTitle: "No programs yet",
    emptyText: "Programs are suggested for where a portfolio stands. Read one first.",
    motion: "Motion",
    allMotions: "All",
    motions: { build: "Build", market: "Market", sell: "Sell", grow: "Grow" } satisfies Record<Motion, string>,
    forNext: (model: string) => `For the move up to ${model}`,
    forReach: (model: string) => `For ${model}, where you stand`,
    none: "No program of this motion serves where you stand or the next model.",
    standings: {
      eligible: "Eligible",
      "to confirm": "To confirm",
      "not yet": "Not yet",
      "always on": "Always on",
      "set aside": "Set aside",
    },
    serves: (count: number) =>
      count === 5
        ? "Good for all five business models."
        : count === 1
          ? "Made for this business model."
          : `Serves ${count} of the 5 business models.`,
    alternative: (names: string) => `Alternative: ${names}.`,
    gates: "Gates",
    gateStates: { met: "met", failed: "not met", open: "to confirm" },
    haveNeed: (have: string, need: string) => `have ${have}, need ${need}`,
    need: (need: string) => `need ${need}`,
    noGates: "No public gate on record; confirm with AWS.",
    page: "Program page",
    pageOf: (name: string) => `Program page of ${name}, opens in the browser`,
    publishedSource: (publisher: string, year: string, asOf: string, isGated: boolean) =>
      `Published: ${publisher} ${year}${isGated ? "; gates as reported" : ", as of"} ${asOf}. Confirm in AWS Partner Central.`,
    reportedSource: (asOf: string) => `As reported ${asOf}. Confirm in AWS Partner Central.`,
    alwaysOn: "Always on",
    notNow: (text: string) => `Not now (${text})`,
    motionNote: "The filter is for this view; what is written covers all motions.",
    benefits: "Benefits",
    benefitKinds: {
      credits: "credits",
      cash: "cash",
      discount: "discount",
      access: "access",
      recognition: "recognition",
      resource: "resource",
    } satisfies Record<BenefitKind, string>,
    fund: (amount: string) => `$${amount}`,
    yours: "yours",
    ownSource: "From your own table.",
    current: "The list in the workbook agrees with this placement.",
    refresh: "The list in the workbook is behind what is shown here; the next write refreshes it.",
    showList: "Show the list",
    own: "Your own programs",
    ownText:
      "A table in the workbook for programs that only you know, and for where you differ from the catalogue: a value of your own, " +
      "a program that has closed.",
    ownThere: (added: string, changed: string) => `Of your own: ${added}. Changed in the catalogue: ${changed}.`,
    showOwn: "Show the table",
    wantOwn: "Add a table for your own programs",
    ownWanted: "The table comes with the next write.",
    noOwn: "Do not add it",
    problems: (count: number, text: string) => (count === 1 ? "One cell of your table cannot be used" : `${text} cells of your table cannot be used`),
    problemsText: "Such rows are left out until they are corrected.",
  },

  profile: {
    title: (count: number, text: string) => (count === 0 ? "Profile, nothing given yet" : `Profile, ${text} given`),
    intro: "All optional. Standings follow at once; the workbook keeps it with the next write.",
    groups: {
      path: "Partner",
      "accredited.technical": "People",
      "opportunities.launched": "Opportunities",
      competencies: "Recognition",
      "marketplace.products": "Marketplace and programs",
    } as Partial<Record<ProfileKey, string>>,
    askedBy: (count: number, text: string) => `asked by ${text} ${count === 1 ? "program" : "programs"}`,
    forTier: "counts towards the tier",
    notGiven: "Not given",
    yes: "Yes",
    no: "No",
    scale: (amount: string) => `$${amount}`,
    wrong: {
      number: (found: string) => `Give a number, 0 or more; found "${found}".`,
      scale: (found: string) => `Give 1, 1000 or 1000000; found "${found}".`,
      word: (found: string) => `Choose one from the list; found "${found}".`,
      words: (found: string) => `Choose from the list; found "${found}".`,
      text: (found: string) => `Give text; found "${found}".`,
    },
    /** Names of programs. */
    unknown: (names: string) => `Not in the list: ${names}. Such names change nothing.`,
    meant: (name: string, near: string) => `${name} (did you mean ${near}?)`,
    refused: "The profile sheet needs attention",
    standings: "Programs listed now",
    old: (asOf: string) =>
      `The programs were last checked in ${asOf}, more than 180 days ago. Check them in AWS Partner Central.`,
  },

  assumptions: {
    title: "Assumptions",
    unwritten: "What counts until you say otherwise. The next write puts it on a sheet of its own.",
    written: "Change a value here or on its sheet; read the portfolio again to see here what was changed there.",
    pending: (count: number, text: string) =>
      count === 1 ? "One change is in force here; the sheet follows with the next write." : `${text} changes are in force here; the sheet follows with the next write.`,
    show: "Show the sheet",
    refused: "The assumptions sheet needs attention",
    groups: {
      study: "Study and preset",
      placement: "Placement",
      multiplier: "Multiplier",
      shares: "Share of the multiplier by category",
      schedule: "Over time",
      margins: "Margins",
      fees: "Marketplace fees",
      units: "Units",
    } satisfies Record<AssumptionRow["group"], string>,
    labels: {
      study: "Multiplier study",
      preset: "Margin preset",
      threshold: "Share of the base that makes a model reached",
      total: "Full-stack multiplier",
      firstYear: "Share gained in the first year",
      years: "Years over which it is earned",
      resale: "How resale is booked",
      scale: "One unit of money in the workbook",
    },
    perDollar: "per $1",
    offers: {
      private: "Private offer",
      saas: "Public SaaS",
      server: "Public server product",
      data: "Data Exchange",
      renewal: "Private renewal",
      services: "Professional services",
    } satisfies Record<Offer, string>,
    byValue: "by contract value",
    bookings: { gross: "Gross, with its AWS cost", net: "Net of it" } satisfies Record<ResaleBooking, string>,
    scale: (amount: string) => `$${amount}`,
    noFigure: "none published",
    yours: "yours",
    insteadOf: "in place of",
    reset: "Reset",
    resetOf: (label: string) => `Reset: ${label}`,
    inUse: "In use: ",
    own: "Your own, %",
    ownMargin: (model: string) => `Your own margin of ${model}, in percent`,
    marginsText: "Gross margins as printed; the first figure is the middle. An own one counts in its place, whatever the preset.",
    middle: "the middle of a range",
    upTo: (text: string) => `up to ${text}`,
    lowHigh: "Low and high",
    lowHighText: "For the formulas that ask for a low or a high margin.",
    points: { low: "Low", high: "High" },
    pointOf: (point: string, model: string) => `${point} margin of ${model}, in percent`,
    sharesText:
      "The study prints its dollars by category only as a picture, so none of its figures stands here. Give your reading of it, in " +
      "percent of the whole multiplier.",
    figure: "Figure 2 of the framework",
    sum: "Sum",
    over: (text: string) => `${text} too much: the six shares must come to 100%.`,
    under: (text: string) => `${text} missing: the six shares must come to 100%.`,
    partly: "Where a category is left blank, nothing is said of its worth.",
    evenSplit: "Begin with an even split of 60% and 40%",
    perCategory: "Dollars by category, in place of the shares",
    source: (title: string, year: string) => `${title}, ${year}`,
    ownRule: "Rule of this planner",
    /** By key, or by its first part. */
    needs: {
      "multiplier.total": "a number above 0",
      multiplier: "a number, 0 or more",
      share: "a percentage from 0 to 100",
      schedule: "a percentage from 0 to 100",
      "schedule.years": "a whole number from 2 to 30",
      margin: "a percentage of 100 at most",
      fee: "a percentage from 0 to 100",
      placement: "a percentage above 0, 100 at most",
    } as Record<string, string>,
    wrong: (need: string, found: string) => `Needs ${need}; found "${found}".`,
    effectsTitle: "What this changes",
    effects: {
      placement: "Placement",
      anchor: "Anchor",
      base: "Base",
      "share at or beyond": "Share there or beyond",
      threshold: "Threshold",
      borderline: "Borderline",
      "average rung": "Average rung",
      "effective models": "Effective models",
      "next model": "Next model",
      "gross profit to add": "Gross profit to add",
      "revenue to add": "Revenue to add",
      "margin used": "Margin used",
      "margin source": "Margin from",
      "categories offered": "Categories offered",
      multiplier: "Multiplier",
      "categories missing": "Categories missing",
      "lines without cost": "Lines without cost",
      "lines without category": "Lines without category",
      "excluded lines": "Lines left out",
      "money left on the table": "Money left on the table",
    } satisfies Record<Effect["item"], string>,
    becomes: "becomes",
    none: "none",
    noEffect: "None of the figures of this portfolio.",
    nothingRead: "Read a portfolio to see what this changes.",
    unusable: "This cannot be used yet:",
    besideField: "what is needed stands beside the field.",
    apply: "Apply",
    discard: "Discard",
    applyText: "Apply first: only then does the next write take it.",
  },

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
    nothingText: "Everything in the workbook already says this.",
    editsOnly: "Only the cells that you edited differ, and they stay.",
    editsAsked:
      "Only the cells that you edited differ. Confirm that they stay, and you are asked again only when the planner has something new for them.",
    keepEdits: "Keep my edits",
    editsKept: "Your edits are kept",
    editsKeptText: "No cell was changed. You are asked again only when the planner has something new for these cells.",
    promise: "Only these cells. Your own cells, columns and notes stay.",
    write: "Write placement",
    back: "Back",
    close: "Close",
    cells: (count: number, text: string) => cells(count, text),
    blocks: {
      placement: "Placement with live formulas",
      programs: "Program suggestions with your columns",
      assumptions: "Assumptions the formulas refer to",
      profile: "Profile the program gates are held against",
      models: "Business models you gave",
      firm: "Table for your own programs",
      log: "Log of what this replaces",
    } satisfies Record<BlockName, string>,
    states: { new: "New", update: "Update", unchanged: "Unchanged", conflict: "Conflict" } satisfies Record<
      PlannedBlock["state"],
      string
    >,
    conflicts: (count: number, text: string) =>
      `You edited ${cells(count, text)} here since the last write. ${count === 1 ? "It stays" : "They stay"} unless you choose otherwise.`,
    changeChoice: "Change your choice",
    keeps: { yours: "Keep mine", ours: "Use the planner's" },
    blank: "blank",
    oursForAll: (text: string) => `Use the planner's for all ${text}`,
    whereTo: "Where to",
    targets: { own: "Own sheets", one: "One new sheet", anchor: "From the selected cell" } satisfies Record<Target["kind"], string>,
    anchored: (address: string) => `From ${address} on`,
    anotherCell: "Use the cell selected now",
    written: "Written",
    writtenText: (count: number, text: string, sheets: number) =>
      `${cells(count, text)} on ${sheets} ${sheets === 1 ? "sheet" : "sheets"}.`,
    unchanged: "Nothing differed, so nothing was written.",
    undo: "Undo",
    restored: "Put back as it was",
    undoDeletes: "Undo deletes the new sheets; Excel's own undo list is then empty.",
    restoredText: "What the last write added or replaced is as before.",
    restoredKept: "Left as it stands, since something of yours is there:",
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
    halfWritten: "Some cells may have changed. Put back what was there; what you have typed since stays.",
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

  diagnostics: {
    title: "Diagnostics",
    loading: "Loading the diagnostics",
    copied: "Copied",
    copiedText: "On the clipboard, to send to support. Nothing from the workbook is in it.",
    refused: "The clipboard is not allowed here",
    refusedText: "Copy the text below (Ctrl+C, on a Mac Cmd+C). Nothing from the workbook is in it.",
    text: "Text of the diagnostics",
    notLoaded: "The diagnostics could not be loaded",
    notLoadedText: "Check the connection to the add-in's server, then try again.",
  },

  about: {
    version: "Version",
    facts: "Facts as of",
    licence: "Licence",
    licenceText: "MIT licence",
    privacy: "Nothing leaves this machine: no server, no login, no usage data.",
  },
};

export type Messages = typeof messages;
