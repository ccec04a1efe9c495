import { businessModels } from "../../src/framework/words/business-model";
import { serviceCategories } from "../../src/framework/words/service-category";
import { defaults, figures, margins } from "./published-figures";
import type { Arguments, CallForm, Value } from "./random-calls";

/** From this column on stand the benchmarks' figures and the defaults. */
export const figureColumn = 25;

const a1 = (row: number, column: number): string => {
  const letters = column < 26 ? "" : String.fromCharCode(64 + Math.floor(column / 26));
  return `${letters}${String.fromCharCode(65 + (column % 26))}${row + 1}`;
};

/** A cell of a spill: where in it, how far it goes, and where it begins on the sheet. */
interface Place {
  down: number;
  across: number;
  position: number;
  rows: number;
  columns: number;
  row: number;
  column: number;
}

/** The input of a call on a sheet of its own, and what the placeholders of the grammar stand for there. */
export class EquivalentSheet {
  readonly cells: Value[][] = [];
  /** The greatest amount among the arguments, at least 1. */
  size = 1;
  private readonly at: Record<string, { row: number; column: number; rows: number; columns: number }> = {};
  private readonly assumptions: Record<string, string> = {};
  private readonly study: string;
  private nextColumn = 0;
  private nextFigure = 0;

  constructor(
    private readonly given: Arguments,
    private readonly group: CallForm["group"],
    list: Value[][] | null,
  ) {
    for (const [name, value] of Object.entries(given)) {
      this.put(name, Array.isArray(value) ? value : [[value]]);
      if (name === "assumptions") {
        (value as Value[][]).forEach(([key], row) => (this.assumptions[String(key)] = a1(row, this.at.assumptions.column + 1)));
      }
    }
    this.study = given.study === "Omdia 2025" ? "omdia-2025" : "canalys-2022";
    Object.entries(figures).forEach(([key, value]) => this.put(`benchmark:${key}`, [[value]], true));
    Object.entries(defaults).forEach(([key, value]) => this.put(`default:${key}`, [[value]], true));
    if (list) this.put("benchmarks", list.map((row) => row.map((cell) => (cell === "" ? null : cell))));
  }

  /** Arguments stand side by side; figures, one below the other, in a column of their own. */
  private put(name: string, block: Value[][], below = false): void {
    const row = below ? this.nextFigure++ : 0;
    const column = below ? figureColumn : this.nextColumn;
    if (!below) this.nextColumn += block[0].length + 1;
    this.at[name] = { row, column, rows: block.length, columns: block[0].length };
    block.forEach((line, down) => {
      const cells = (this.cells[row + down] ??= []);
      line.forEach((value, across) => {
        cells[column + across] = value;
        if (typeof value === "number" && !below) this.size = Math.max(this.size, Math.abs(value));
      });
    });
  }

  private reference(name: string, down = 0, across = 0, rows = this.at[name].rows, columns = this.at[name].columns): string {
    const { row, column } = this.at[name];
    const first = a1(row + down, column + across);
    return rows * columns === 1 ? first : `${first}:${a1(row + down + rows - 1, column + across + columns - 1)}`;
  }

  /** Whether a condition of the grammar holds for this call. */
  readonly holds = (condition: string): boolean => {
    const [head, tail] = condition.split(/[:=]/);
    if (head === "assumption") return tail in this.assumptions;
    if (head === "categories" && tail !== undefined) return this.group === tail;
    if (condition.includes("=")) return this.given[head] === tail;
    const at = this.at[head];
    if (!at || tail === undefined) return at !== undefined;
    return (tail === "rows" ? at.rows : tail === "columns" ? at.columns : at.rows * at.columns) > 1;
  };

  private margin(rung: number): string {
    const { preset = "AWS", point = "mid" } = this.given;
    const figure = margins[preset as string][point as string][rung];
    return this.assumptions[`margin.${businessModels[rung]}.${point as string}`] ?? (figure === null ? '""' : String(figure));
  }

  private dollars(category: string, total: string): string {
    const share = this.assumptions[`share.${category}`];
    return this.assumptions[`multiplier.${category}`] ?? (share ? `${share}*${total}` : "NA()");
  }

  /** What every placeholder stands for in one cell of the spill. */
  bindings({ down, across, position, rows, columns, row, column }: Place): Record<string, string> {
    const bound: Record<string, string> = { periodsPerYear: "1", rate: "0" };
    for (const [name, at] of Object.entries(this.at)) {
      bound[name] = this.reference(name);
      const line = at.columns === 1 || at.rows > 1 ? down : 0;
      if (at.rows === 1 && at.columns > 1 && rows > 1) bound[`${name}:cell`] = this.reference(name, 0, down, 1, 1);
      else bound[`${name}:cell`] = this.reference(name, line, Math.min(across, at.columns - 1), 1, 1);
      bound[`${name}:row`] = this.reference(name, line, 0, 1);
      bound[`${name}:column`] = this.reference(name, 0, Math.min(across, at.columns - 1), undefined, 1);
    }
    for (const key of Object.keys(defaults)) bound[`assumption:${key}`] = this.assumptions[key] ?? this.reference(`default:${key}`);
    const total = this.assumptions["multiplier.total"] ?? this.reference(`benchmark:multiplier.${this.study}`);
    bound["assumption:multiplier.total"] = total;
    bound.years ??= bound["assumption:schedule.years"];
    businessModels.forEach((model, rung) => (bound[`margin:${model}`] = this.margin(rung)));
    for (const category of serviceCategories) bound[`dollars:${category}`] = this.dollars(category, total);
    if (down < 5) {
      bound["margins:cell"] = this.margin(down);
      bound["names:business models:cell"] = `"${businessModels[down]}"`;
    }
    const offer = (this.given.offer as string | undefined) ?? "private";
    bound.fee = this.assumptions[`fee.${offer}`] ?? (offer === "private" ? "0" : this.reference(`benchmark:fee.${offer}`));
    bound.position = String(position);
    for (let own = 0; own < columns; own++) {
      bound[`cell:${own + 1}`] = a1(row + down, column + own);
      bound[`column:${own + 1}`] = `${a1(row, column + own)}:${a1(row + rows - 1, column + own)}`;
      bound[`down:${own + 1}`] = `${a1(row + down, column + own)}:${a1(row + rows - 1, column + own)}`;
    }
    return bound;
  }
}
