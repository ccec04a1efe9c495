import type { Lines } from "../placement/lines";
import type { BusinessModel } from "../words/business-model";
import type { ServiceCategory } from "../words/service-category";
import type { Column, GivenModel, Grid, Mapping } from "./grid";

/** A line of the portfolio that takes part in the placement. */
export interface Line {
  /** Offset in the grid. */
  row: number;
  offering: string;
  model: BusinessModel;
  revenue: number;
  /** Null where the cell is blank or no column holds cost. */
  cost: number | null;
  awsRevenue: number | null;
  categories: ServiceCategory[];
}

/** Something to correct (a problem) or to know (a warning), with the cell it is about. */
export interface Problem {
  /** "Plan!D7", or a range "Plan!D5:D46". */
  address: string;
  column: Column;
  /** '"n/a" is not a number' */
  what: string;
  /** All of it in one line: 'Revenue, Plan!D7: "n/a" is not a number'. */
  message: string;
}

export interface ExcludedLine {
  /** "left out" is no part of the portfolio but of its total; "subtotal" sums other lines. */
  kind: "left out" | "subtotal";
  address: string;
  offering: string;
  revenue: number;
  reason: string;
  /** Of a subtotal that was recognised: the text that it is known by. */
  text?: string;
}

/** Something that the books do not say and only the user knows. Until it is answered, the guess is taken. */
export type Question = {
  /** The cell, or range, that raises it. */
  address: string;
  /** What was noticed, in a few words. */
  evidence: string;
} & (
  | { about: "costs"; guess: "positive" | "negative" }
  | { about: "scale"; guess: 1 | 1000 | 1000000 }
  | { about: "resale"; guess: "gross" | "net" }
  | { about: "costColumns"; guess: "all" }
);

/** Lines with amounts whose business model is not known, by the text that tells them apart. */
export interface WithoutModel {
  /** As it stands in the cell: a word of the model column that is not known, or the offering where no model stands. */
  text: string;
  column: "model" | "offering";
  lines: number;
  revenue: number;
  /** The cells that hold the text. */
  addresses: string[];
  guess?: GivenModel["model"];
}

/** A portfolio as read. With a problem or a line without model in it nothing may be written: the formulas would answer errors. */
export interface Portfolio {
  grid: Grid;
  mapping: Mapping;
  /** The texts of the headers, by which columns are found again; of several header rows joined. */
  headers: string[];
  /** The lines used, in sheet order. */
  lines: Line[];
  excluded: ExcludedLine[];
  problems: Problem[];
  warnings: Problem[];
  /** Not yet answered, at most one of each kind. */
  questions: Question[];
  withoutModel: WithoutModel[];
  /** What a formula must know beside the words of the framework: given models that occur, and subtotals known by their offering. */
  given: GivenModel[];
  /** Labels of the periods that count, in time order; none in long form. */
  periods: string[];
  /** What one unit of the amounts is worth in the currency. The amounts themselves stay as they stand. */
  scale: 1 | 1000 | 1000000;
  /** How costs are booked, as answered or guessed; "negative": what stands in the cells was negated here. */
  costs: "positive" | "negative";
  /** How resale is booked, as answered or guessed. */
  resale: "gross" | "net";
  /**
   * As the revenue header, the sheet's name or a title above the headers says it: "Q3 2026"; in wide form the periods that
   * count: "Q4 2025 to Q3 2026".
   */
  period?: string;
  /** Revenue of the lines used. */
  totalRevenue: number;
  /** Whether any line used has a cost. */
  hasCost: boolean;
  /** All rows below the headers, blank and excluded ones too, summed over the periods that count. */
  columns: Lines;
  /** Fractions of the revenue (without excluded lines) that has each; 0 where there is no revenue. */
  completeness: { model: number; cost: number; category: number };
}
