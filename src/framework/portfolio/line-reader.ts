import type { Lines } from "../placement/lines";
import { type BusinessModel, businessModelWords } from "../words/business-model";
import { type ServiceCategory, serviceCategoryWords } from "../words/service-category";
import { match } from "../words/word";
import { amountText, type Cell, isBlank, isExcelError, quoted } from "./cell-text";
import { amountOffsets, cellAddress, type Column, type GivenModel, type Grid, type Mapping } from "./grid";
import { GroupLabels } from "./group-labels";
import { LinesWithoutModel } from "./lines-without-model";
import type { ExcludedLine, Line, Problem } from "./portfolio";
import { problem } from "./problem";
import { RowAmounts } from "./row-amounts";
import { isTotalName, RunningSums, sumsBelow } from "./subtotals";
import { textKey } from "./text-key";
import { UnknownWords } from "./unknown-words";

/** The longest text that Excel looks up, and so the longest that can be given a model. */
const lookedUp = 255;

/** Looks words up once for each spelling: portfolios repeat five words thousands of times. */
function cached<K, V>(find: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined && !known.has(key)) {
      value = find(key);
      known.set(key, value);
    }
    return value as V;
  };
}

/** A text that can stand for a line: not blank, not an error. */
function isText(cell: Cell): cell is string {
  return typeof cell === "string" && cell.trim() !== "" && !isExcelError(cell);
}

/** Whether a sum is no chance: of two lines, one amount alone may well be as large as they are together. */
function isSure(summed: number, amounts: readonly (number | null)[]): boolean {
  return summed > 2 || amounts.filter((amount) => amount !== null).length > 1;
}

/** The cell that says what a row is: its model or, where that is blank, its offering. */
interface Naming {
  row: number;
  column: "model" | "offering";
  cell: Cell;
}

/** A row that sums those above it and is known by that alone. */
interface Sum {
  row: number;
  text: string;
  excluded: ExcludedLine;
  summed: number;
}

/** Reads the rows below the headers, in sheet order: which are lines, which are left out and why, and what is wrong. */
export class LineReader {
  readonly lines: Line[] = [];
  excluded: ExcludedLine[] = [];
  readonly withoutModel = new LinesWithoutModel();
  /** Every row that was read, as the functions take them. */
  readonly columns: Required<Lines> & { cost: number[] } = { models: [], revenue: [], cost: [], categories: [] };
  /** The first line that counts though it sums those above it. */
  countedSum: { row: number; summed: number } | null = null;

  private readonly at: Mapping["columns"];
  private readonly first: number;
  private readonly amounts: RowAmounts;
  private readonly running: RunningSums;
  private readonly unknown: UnknownWords;
  private readonly givens: Map<string, GivenModel>;
  /** Entries that occur, by key: those given, and the subtotals that are known by a text. */
  private readonly occurring = new Map<string, GivenModel>();
  private readonly sums = new Map<string, Sum[]>();
  private readonly labels = new GroupLabels();
  /** The keys of the model cells of lines. */
  private readonly modelKeys = new Set<string>();
  /** Addresses but for the row number: they are needed of a hundred thousand lines. */
  private readonly columnAddress: Record<Naming["column"], string>;

  private readonly modelOf = cached((cell: Cell) => {
    const model = match(businessModelWords, cell);
    if (typeof cell === "string" && model !== "exclude") this.modelKeys.add(textKey(cell));
    return model;
  });
  private readonly categoryOf = cached((cell: Cell) => {
    const category = match(serviceCategoryWords, cell);
    return category === undefined ? null : [category];
  });
  private readonly isTotal = cached(isTotalName);

  /** @param problems Where what is wrong is told. */
  constructor(
    private readonly grid: Grid,
    mapping: Mapping,
    private readonly problems: Problem[],
  ) {
    this.at = mapping.columns;
    this.first = mapping.headerRow + 1;
    this.amounts = new RowAmounts(grid, mapping, problems);
    this.unknown = new UnknownWords(problems);
    this.running = new RunningSums(amountOffsets(mapping, "revenue").length + amountOffsets(mapping, "cost").length);
    this.givens = new Map((mapping.given ?? []).map((given) => [textKey(given.text), given]));
    const addressOf = (column: Naming["column"]): string => cellAddress(grid, 0, this.at[column] ?? 0).replace(/\d+$/, "");
    this.columnAddress = { model: addressOf("model"), offering: addressOf("offering") };
  }

  /** What a formula must know beside the words of the framework. */
  get given(): GivenModel[] {
    return [...this.occurring.values()];
  }

  read(row: number): void {
    const { amounts, columns } = this;
    amounts.read(row);
    const categories = this.categoriesIn(row);
    columns.models.push(null);
    columns.revenue.push(amounts.revenue ?? 0);
    columns.cost.push(amounts.cost ?? 0);
    columns.categories.push(categories);
    const modelCell = this.cell("model", row);
    if (!isBlank(modelCell) && modelCell !== 0) this.readByModel({ row, column: "model", cell: modelCell }, categories);
    else {
      const cell = this.cell("offering", row);
      // Without amounts it is a group's own header, or a blank row.
      if (amounts.revenue || amounts.cost) this.readByOffering({ row, column: "offering", cell }, categories);
      else if (isText(cell)) this.labels.above(cell);
    }
  }

  /** When all rows are read. */
  finish(): void {
    this.settleSums();
    this.withoutModel.suggestSubtotals((row) => sumsBelow(this.columns, row - this.first));
    this.unknown.nameOthers();
    this.tellGroups();
  }

  private readByModel(naming: Naming, categories: ServiceCategory[] | null): void {
    const { cell } = naming;
    const given = this.givenTo(naming);
    const model = given?.model ?? this.modelOf(cell);
    this.labels.beside(naming.row, model ?? String(cell));
    if (model === "exclude" || model === "subtotal") this.leaveOutAs(naming, model, given);
    else if (model !== undefined) this.countOrTell(naming.row, model, categories, given !== undefined);
    else if (this.isNamed(naming)) return;
    else if (isText(cell)) this.addWithoutModel(naming, cell, this.summed() !== null);
    else {
      this.unknown.add("model", this.address(naming), businessModelWords, cell);
      this.running.add(this.amounts.each);
    }
  }

  private readByOffering(naming: Naming, categories: ServiceCategory[] | null): void {
    const { row, cell } = naming;
    const { amounts, running } = this;
    const given = this.givenTo(naming);
    if (given?.model === "exclude" || given?.model === "subtotal") return this.leaveOutAs(naming, given.model, given);
    if (!given && this.isNamed(naming)) return;
    // What the user has given to a text counts wherever it stands.
    if (isText(cell) && !given) this.labels.add(row, cell);
    if (given) return this.countOrTell(row, given.model, categories, true);
    const summed = this.summed();
    if (!isText(cell)) {
      const beside = amounts.revenue ? `revenue ${amountText(amounts.revenue)}` : `cost ${amountText(amounts.cost ?? 0)}`;
      const where = this.at.model === undefined ? "offering" : "model";
      this.problems.push(problem(where, this.address({ row, column: where }), `blank beside ${beside}`));
      running.add(amounts.each);
    } else if (summed && isSure(summed, amounts.each)) {
      const excluded = this.leaveOut(naming, "subtotal", `its revenue is the sum of ${summed} lines above`, cell);
      const key = textKey(cell);
      this.sums.set(key, [...(this.sums.get(key) ?? []), { row, text: cell, excluded, summed }]);
    } else {
      this.addWithoutModel(naming, cell, summed !== null);
    }
  }

  /** How many lines above the row sums; null for none. */
  private summed(least = 2): number | null {
    return this.running.summedBy(this.amounts.each, this.amounts.revenueCells, least);
  }

  /** A text that no word need be looked for: too long to be given a model, or a total by its name. */
  private isNamed(naming: Naming): boolean {
    const { cell } = naming;
    if (!isText(cell)) return false;
    if (cell.length > lookedUp) {
      const what = `${quoted(cell)} is longer than ${lookedUp} characters; shorten it, or give the line a business model in its own cell`;
      this.problems.push(problem(naming.column, this.address(naming), what));
      this.running.add(this.amounts.each);
      return true;
    }
    if (!this.isTotal(cell)) return false;
    this.leaveOut(naming, "subtotal", `${quoted(cell.trim())} is a total by its name`, cell);
    const key = textKey(cell);
    if (!this.occurring.has(key)) this.occurring.set(key, { text: cell, model: "subtotal" });
    return true;
  }

  private givenTo({ cell }: Naming): GivenModel | undefined {
    if (this.givens.size === 0 || !isText(cell) || cell.length > lookedUp) return undefined;
    const key = textKey(cell);
    const given = this.givens.get(key);
    if (given) this.occurring.set(key, given);
    return given;
  }

  /** A total beside a model is told, since a formula would count it; what sums lines by another name may be one. */
  private countOrTell(row: number, model: BusinessModel, categories: ServiceCategory[] | null, isGiven: boolean): void {
    const summed = this.summed(1) ?? 0;
    const offering = summed === 0 || isGiven ? "" : this.offeringIn(row);
    if (this.isTotal(offering)) {
      const what = `${quoted(offering)} sums lines above and would count twice; give it the model exclude`;
      this.problems.push(problem("model", this.address({ row, column: "model" }), what));
      return this.running.restart();
    }
    if (summed > 1 && !this.countedSum) this.countedSum = { row, summed };
    this.count(row, model, categories);
  }

  private count(row: number, model: BusinessModel, categories: ServiceCategory[] | null): void {
    const { revenue, cost, awsRevenue, each } = this.amounts;
    this.columns.models[row - this.first] = model;
    const offering = this.offeringIn(row);
    this.lines.push({ row, offering, model, revenue: revenue ?? 0, cost, awsRevenue, categories: categories ?? [] });
    this.running.add(each);
  }

  private leaveOutAs(naming: Naming, model: "exclude" | "subtotal", given: GivenModel | undefined): void {
    const text = quoted(naming.cell);
    const isTotal = model === "subtotal" || (!given && this.isTotal(String(naming.cell)));
    this.leaveOut(naming, isTotal ? "subtotal" : "left out", given ? `${text} was given the model ${model}` : `${text} leaves the line out`);
  }

  /** @param text What was recognised as a total, so that a model can be given to it all the same. */
  private leaveOut(naming: Naming, kind: ExcludedLine["kind"], reason: string, text?: string): ExcludedLine {
    const { row } = naming;
    const address = this.address(naming);
    const line: ExcludedLine = { kind, address, offering: this.offeringIn(row), revenue: this.amounts.revenue ?? 0, reason };
    if (text !== undefined) line.text = text;
    this.columns.models[row - this.first] = "exclude";
    this.excluded.push(line);
    if (kind === "subtotal") this.running.restart();
    else this.running.add(this.amounts.each);
    return line;
  }

  private addWithoutModel(naming: Naming, text: string, isSum: boolean): void {
    this.withoutModel.add(naming.column, text, naming.row, this.address(naming), this.amounts.revenue ?? 0, isSum);
    if (isSum) this.running.restart();
    else this.running.add(this.amounts.each);
  }

  /** A formula knows a subtotal by its offering, so that must not name lines, too, be it as their offering or as their model. */
  private settleSums(): void {
    for (const [key, sums] of this.sums) {
      const [{ text }] = sums;
      if (!this.withoutModel.hasOffering(text) && !this.modelKeys.has(key)) {
        this.occurring.set(key, { text, model: "subtotal" });
        continue;
      }
      for (const { row, excluded, summed } of sums) {
        this.columns.models[row - this.first] = null;
        this.excluded = this.excluded.filter((other) => other !== excluded);
        const what = `${quoted(text.trim())} is the sum of ${summed} lines above and names other lines, too; give it another text or the model exclude`;
        this.problems.push(problem("offering", excluded.address, what));
      }
    }
  }

  private tellGroups(): void {
    const { ambiguous } = this.labels;
    if (!ambiguous) return;
    const { row, text, models } = ambiguous;
    const wayOut = "repeat the label of its group beside each line (Repeat All Item Labels, or fill down), or give all of them one model";
    const what = `${quoted(text.trim())} stands under ${models.join(" and ")}; ${wayOut}`;
    this.problems.push(problem("offering", this.address({ row, column: "offering" }), what));
  }

  private categoriesIn(row: number): ServiceCategory[] | null {
    const cell = this.cell("category", row);
    if (isBlank(cell) || cell === 0) return null;
    const categories = this.categoryOf(cell);
    if (!categories) this.unknown.add("category", cellAddress(this.grid, row, this.at.category ?? 0), serviceCategoryWords, cell);
    return categories;
  }

  private cell(column: Column, row: number): Cell {
    const offset = this.at[column];
    return offset === undefined ? "" : this.grid.values[row][offset];
  }

  private offeringIn(row: number): string {
    return String(this.cell("offering", row)).trim();
  }

  private address({ row, column }: Pick<Naming, "row" | "column">): string {
    return `${this.columnAddress[column]}${this.grid.row + row + 1}`;
  }
}
