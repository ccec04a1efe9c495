/** What the screen of the portfolio says once one is read, in English. */
import type { Answers, Column, Period } from "../../framework/portfolio/grid";
import { bring, lines } from "../messages";

const portfolioMessages = {
  portfolio: {
    source: "Read from",
    leftOut: "Left out",
    warnings: (count: number, text: string) => (count === 1 ? "One thing to check" : `${text} things to check`),
    columns: "Columns",
    used: "Lines used",
    showPlacement: "See the placement",
    problemsText: "Nothing is placed or written until then. Correct the cells on the sheet, then read again.",
    noPeriod: "No period counts",
    noPeriodText: "Choose below at least one of the periods that were found.",
    unmappedText: "Choose them below under Columns, or select the lines with their headers and read that selection.",
    inUnits: (unit: string) => `Amounts as in your cells, in units of ${unit}.`,
    obstacleText: (message: string) => `The planner ${message}. Correct it on the sheet, then read again.`,
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
    addedUp: (count: string) => `${count} columns`,
    columnOption: (letters: string, header: string) => (header ? `${letters} · ${header}` : letters),
    completenessText: "Share of the revenue for which it is known",
    lacking: {
      cost: (count: number, text: string) => `${lines(count, text)} without cost`,
      category: (count: number, text: string) => `${lines(count, text)} without service category`,
    },
    usedTitle: (count: number, text: string) => `${lines(count, text)} used`,
    excludedTitle: (count: number, text: string) => `${lines(count, text)} left out`,
    subtotalsTitle: (count: number, text: string) => `${text} ${count === 1 ? "subtotal" : "subtotals"}, not counted twice`,
    noOffering: "No name",
  },

  periods: {
    title: "Periods that count",
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
    title: "Your answers",
    ask: {
      costColumns: "Which columns of cost count?",
      costs: "How are costs booked?",
      scale: "What are the amounts in?",
      resale: "How is resale booked?",
    } satisfies Record<keyof Answers, string>,
    answers: {
      costColumns: { all: "All, added up", one: (column: string) => `Only ${column}` },
      costs: { positive: "As positive numbers", negative: "As negative numbers" },
      scale: { 1: "Single units", 1000: "Thousands", 1000000: "Millions" },
      resale: { net: "Net of its AWS cost", gross: "Gross, with its AWS cost" },
    },
    noticed: "Noticed:",
    until: "Until you answer, the suggestion counts.",
    facts: { costColumns: "Columns of cost", costs: "Costs", scale: "Amounts", resale: "Resale" } satisfies Record<keyof Answers, string>,
    change: "Change",
    changeOf: (fact: string) => `Change: ${fact}`,
  },

  unplaced: {
    text: "Nothing is placed until each has one. Your choice is saved with the next write.",
    choose: "Choose",
    modelOf: (text: string) => `Business model of ${text}`,
    exclude: "Leave out",
    subtotal: "Total of other lines",
    use: "Use",
    useFor: (text: string) => `Use it for ${text}`,
    useAll: (count: number, text: string) =>
      count === 1 ? "Use the suggestion" : count === 2 ? "Use both suggestions" : `Use all ${text} suggestions`,
    given: (count: number, text: string) => `You gave ${text} ${count === 1 ? "text" : "texts"} a model`,
  },

  tieOut: {
    title: "Tie to a total",
    text: "Select the total in your P&L, then use it. If you select several cells, their sum counts.",
    use: "Use the selected cell",
    another: "Use another cell",
    remove: "Remove",
    used: "Lines used",
    leftOut: "Lines left out",
    total: "Total",
    difference: "Difference",
    ties: "Ties",
    differs: "Does not tie",
    more: "The total is larger: look for lines outside the cells read, or for amounts in another unit.",
    less: "The lines come to more: look for a line counted twice, such as a subtotal, or for lines the total does not hold.",
  },
};

export type PortfolioMessages = typeof portfolioMessages;

bring(portfolioMessages);
