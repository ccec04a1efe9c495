import { explainedItems } from "../../../src/framework/placement/explain";
import { Planner } from "../../../src/taskpane/controller";
import { firmOf } from "../../../src/taskpane/firm-reader";
import { reader } from "../../../src/taskpane/reader";
import { ExcelWorkbook } from "../../../src/workbook/excel-workbook";
import { ExcelWriter } from "../../../src/workbook/excel-writer";
import { blockNames, tableNames } from "../../../src/workbook/layout";
import type { BlockName, Source } from "../../../src/workbook/planner-workbook";
import { areaOf, sheetOf } from "../../../src/workbook/references";
import { contains, formatRectangle, SHEET_COLUMNS, SHEET_ROWS } from "../../../src/workbench/a1-address";
import { type CellValue, EngineError, type Rectangle, type TableInfo } from "../../../src/workbench/engine";
import { MemoryEngine } from "./memory-engine";
import type { Fault, OfficeInMemory } from "./office";
import { UserCells } from "./user-cells";

/** The workbook that a sequence begins with. */
export interface Beginning {
  isTable: boolean;
  lines: number;
  /** A word for a business model that only the pane is told of. */
  ownWord: boolean;
  /** Something of the user's already has the names that we would give. */
  namesTaken: boolean;
  target: "own" | "one" | "anchor";
  ownPrograms: boolean;
}

export const stepKinds = [
  "write",
  "amount",
  "cell of ours",
  "beside",
  "below",
  "own columns",
  "assumption",
  "note",
  "insert rows",
  "delete rows",
  "insert column",
  "sort",
  "own row",
  "rename sheet",
  "rename table",
  "refresh",
  "restore",
  "restore later",
  "clear log",
  "profile",
  "invest",
] as const;

/** One step; the numbers choose among what there is at that moment. */
export interface Step {
  kind: (typeof stepKinds)[number];
  choice: number;
  row: number;
  column: number;
  content: number;
  fault: Fault | null;
}

const contents: CellValue[] = ["mine", "'007", "'=1+1", 4711, "=LEN(C{row})", "'2026-05-01", true, "'TRUE", "a < b & \"c\"", -0.5, "=1+1", "'it''s"];
const blockKeys = Object.keys(blockNames) as BlockName[];
const modelWords = ["resell", "services", "MSP", "SaaS", "services", "resell", "business outcome", "MSP"];
const headers = ["Offering", "Business model", "Revenue", "Cost"];

interface Written {
  before: string[];
  /** Nothing was done by the user since. */
  untouched: boolean;
}

/** Plays a user and their pane in one workbook, and looks after every step whether something of the user's is lost. */
export class Sequence {
  readonly told: string[] = [];
  private readonly engine = new MemoryEngine(spillOf);
  private readonly user = new UserCells(this.engine);
  private readonly portfolio: string;
  private readonly notes: string;
  private planner = this.newPlanner();
  private writes: Written[] = [];
  private renamed = 0;

  constructor(
    private readonly office: OfficeInMemory,
    private readonly beginning: Beginning,
  ) {
    office.open(this.engine);
    this.portfolio = this.engine.addSheet("P&L '26");
    this.notes = this.engine.addSheet(beginning.namesTaken ? "PPF Programs" : "Notes");
    this.engine.activateSheet(this.portfolio);
    const lines: CellValue[][] = Array.from({ length: beginning.lines }, (_, line) => {
      const word = beginning.ownWord && line === 1 ? "Bespoke" : modelWords[line % modelWords.length];
      return [`Line ${line + 1}`, word, 100 * (line + 2), 60 * (line + 1)];
    });
    [headers, ...lines].forEach((cells, row) => cells.forEach((cell, column) => this.put(this.portfolio, row + 2, column + 1, cell)));
    this.put(this.portfolio, 0, 0, "Book of the year");
    this.put(this.notes, 0, 0, "My notes");
    this.put(this.notes, 1, 2, "=SUM('P&L ''26'!D4:D6)");
    this.user.forget({ sheetId: this.notes, row: 1, column: 2 });
    if (beginning.namesTaken) this.takeNames();
    if (beginning.isTable) this.engine.setTable(this.engine.addTable(this.portfolio, this.book(beginning.lines), true), { name: "Book" });
  }

  async begin(): Promise<void> {
    const { isTable, lines, ownWord, target, ownPrograms } = this.beginning;
    const address = formatRectangle(this.book(lines));
    const source: Source = { kind: isTable ? "table" : "range", sheet: "P&L '26", address, rows: lines + 1, columns: 4 };
    await this.planner.usePlace(isTable ? { ...source, tableName: "Book" } : source);
    if (ownWord) this.planner.giveModels([{ text: "Bespoke", model: "services" }]);
    if (ownPrograms) this.planner.wantOwnPrograms(true);
    this.engine.select(this.notes, { row: 6, column: 1, rows: 1, columns: 1 });
    await this.planner.aimAt(target);
    await this.office.settled();
    this.tell(`placed ${JSON.stringify(this.beginning)}; ${this.planner.state.analysis ? "analysed" : "no analysis"}`);
    await this.write(null);
    if (this.writes.length === 0) throw new Error("the first write is not there");
    this.check();
  }

  async take(step: Step): Promise<void> {
    const { kind, fault } = step;
    const told = this.told.length;
    if (kind === "write" || kind === "refresh") await this.write(fault, kind === "refresh", step.choice);
    else if (kind === "restore" || kind === "restore later") await this.restore(fault, kind === "restore later");
    else if (kind === "clear log") await this.clearLog(fault);
    else if (kind === "profile") this.giveProfile(step);
    else if (kind === "invest") this.invest(step);
    else this.act(step);
    await this.office.settled();
    if (this.told.length === told) this.tell(`${kind}: nothing there`);
    this.check();
  }

  private tell(text: string): void {
    this.told.push(text);
  }

  private book(lines: number): Rectangle {
    return { row: 2, column: 1, rows: lines + 1, columns: 4 };
  }

  private put(sheetId: string, row: number, column: number, content: CellValue): void {
    this.user.type({ sheetId, row, column }, content);
  }

  private takeNames(): void {
    this.put(this.notes, 2, 6, "Id");
    this.put(this.notes, 3, 6, "x");
    this.engine.setTable(this.engine.addTable(this.notes, { row: 2, column: 6, rows: 2, columns: 1 }, true), { name: tableNames.programs });
    this.engine.setName({ name: blockNames.placement, formula: "='P&L ''26'!$A$1", visible: true, comment: "" });
  }

  private newPlanner(): Planner {
    const writer = new ExcelWriter();
    return new Planner(new ExcelWorkbook(async () => writer), async () => reader, async () => firmOf);
  }

  private check(): void {
    const lost = this.user.lost();
    if (lost.length > 0) throw new Error(`lost: ${lost.join("; ")}`);
  }

  private same(before: string[], what: string): void {
    const now = this.engine.dump();
    if (now.join("\n") === before.join("\n")) return;
    const [was, is] = [new Set(before), new Set(now)];
    const short = (line: string): string => (line.length > 300 ? `${line.slice(0, 300)}...` : line);
    const gone = before.filter((line) => !is.has(line)).map((line) => `- ${short(line)}`);
    const come = now.filter((line) => !was.has(line)).map((line) => `+ ${short(line)}`);
    throw new Error(`${what}:\n${[...gone, ...come].slice(0, 40).join("\n")}`);
  }

  /** Reads anew, reviews, decides conflicts by `choice`, and writes with a fault on the way. */
  private async write(fault: Fault | null, refresh = false, choice = 0): Promise<void> {
    const read = this.engine.dump();
    const { planner } = this;
    await (refresh ? planner.refresh() : planner.review());
    await this.office.settled();
    if (planner.state.failure?.kind === "occupied" && planner.state.target.kind !== "own") {
      // The way out that the pane names: new blocks on sheets of their own.
      await planner.aimAt("own");
      await planner.review();
      await this.office.settled();
    }
    this.same(read, "a review changed the workbook");
    const { preview, failure } = planner.state;
    if (!preview || failure || planner.state.action !== "review") {
      this.tell(`review: ${failure?.kind ?? planner.state.obstacle?.message ?? "not possible"} ${failure?.place ?? ""} ${failure?.detail ?? ""}`);
      return;
    }
    const conflicts = preview.blocks.flatMap((block) => block.conflicts);
    const chosen = conflicts.filter((_, index) => ((choice >> index) & 1) === 1);
    if (chosen.length > 0) {
      await planner.resolve(chosen, "ours");
      await this.office.settled();
      this.same(read, "a choice changed the workbook");
    }
    // What was chosen before a write that was refused stands, too, and is shown.
    const shown = planner.state.preview?.blocks.flatMap((block) => block.conflicts) ?? [];
    const ours = shown.filter(({ keeps }) => keeps === "ours").map(({ address }) => address);
    const before = this.engine.dump();
    // The write may move the rows that the cells stand in.
    const givenUp = this.user.standingAt(ours.map((address) => this.positionOf(address)));
    this.office.failAt(fault && { ...fault });
    await planner.write();
    await this.office.settled();
    this.office.failAt(null);
    const { outcome, failure: refused } = planner.state;
    if (refused || !outcome) {
      this.tell(`write refused: ${refused?.kind} ${refused?.place} ${refused?.detail}${told(fault)}`);
      if (refused && !refused.restored) await this.putBack(() => planner.putBack());
      this.same(before, `a refused write (${refused?.kind} ${refused?.detail}) changed the workbook`);
      return;
    }
    this.user.drop(givenUp);
    const states = outcome.blocks.map(({ block, state, cells }) => `${block} ${state} ${cells}`).join(", ");
    this.tell(`${refresh ? "refreshed and " : ""}written: ${states}${ours.length > 0 ? `; ours: ${ours.join(", ")}` : ""}${told(fault)}`);
    if (outcome.logged) this.writes.unshift({ before, untouched: true });
    else if (outcome.changed) for (const write of this.writes) write.untouched = false;
  }

  private positionOf(address: string): { sheetId: string; row: number; column: number } {
    const sheet = this.engine.sheets().find(({ name }) => name === sheetOf(address))!;
    const { row, column } = areaOf(address);
    return { sheetId: sheet.id, row, column };
  }

  private async restore(fault: Fault | null, later: boolean): Promise<void> {
    if (later) this.planner = this.newPlanner();
    const before = this.engine.dump();
    this.office.failAt(fault && { ...fault });
    await this.planner.undo();
    await this.office.settled();
    this.office.failAt(null);
    if (this.planner.state.failure?.restored === false) await this.putBack(() => this.planner.tryAgain());
    const { failure } = this.planner.state;
    const where = later ? "restore by another pane" : "restore";
    if (failure) {
      this.tell(`${where} refused: ${failure.kind} ${failure.place} ${failure.detail}${told(fault)}`);
      this.same(before, `a refused restore (${failure.kind} ${failure.place} ${failure.detail}) changed the workbook`);
      return;
    }
    const [latest] = this.writes.splice(0, 1);
    this.tell(`${where}${latest ? (latest.untouched ? ", exact" : "") : ": nothing in the log"}${told(fault)}`);
    if (!latest) this.same(before, "a restore without a log changed the workbook");
    else if (latest.untouched) this.same(latest.before, "a restore did not give what was before the write");
  }

  /** The way out that the pane offers where Excel has stopped in the middle. */
  private async putBack(wayOut: () => Promise<void>): Promise<void> {
    await wayOut();
    await this.office.settled();
    const { failure, kept } = this.planner.state;
    this.tell(`stopped in the middle, put back${failure ? `: ${failure.kind} ${failure.place} ${failure.detail}` : ""}`);
    if (failure || kept.length > 0) throw new Error(`not put back: ${failure?.detail} ${kept.join(", ")}`);
  }

  private async clearLog(fault: Fault | null): Promise<void> {
    this.office.failAt(fault && { ...fault });
    await this.planner.clearLog();
    await this.office.settled();
    this.office.failAt(null);
    const { failure } = this.planner.state;
    this.tell(`clear log${failure ? `: ${failure.kind} ${failure.detail}` : ""}`);
    this.writes = failure && this.engine.parts.customXml.length > 0 ? this.writes : [];
    this.touched();
  }

  private touched(): void {
    for (const write of this.writes) write.untouched = false;
  }

  private giveProfile({ choice, row }: Step): void {
    const given = [
      ["tier", ["select", "advanced", "premier"][row % 3]],
      ["stage", ["validated", "differentiated", ""][row % 3]],
      ["opportunities.launched", [3, 30, 0][row % 3]],
      ["sector", ["public sector", "commercial"][row % 2]],
      ["mrr", 1000 * (1 + (row % 9))],
    ] as const;
    const [key, entry] = given[choice % given.length];
    this.planner.giveProfile(key, entry);
    this.tell(`pane: profile ${key} = ${entry}`);
  }

  private invest({ choice, row }: Step): void {
    const model = (["managed services", "technology solutions", "business outcome solutions"] as const)[choice % 3];
    this.planner.invest(model, row % 4 === 0 ? null : 1000 * row);
    this.tell(`pane: invest ${row % 4 === 0 ? null : 1000 * row} in ${model}`);
    const block = this.block("placement");
    // What the pane is given replaces what stands on the sheet: the user's own choice.
    if (block) this.user.forgetWhere(({ sheetId, column }) => sheetId === block.sheetId && column === block.at.column + 7);
  }

  /** What a user does on the grid; where Excel refuses it, nothing happens. */
  private act(step: Step): void {
    const before = this.told.length;
    try {
      this.onGrid(step);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      this.tell(`${step.kind}: Excel refuses`);
    }
    if (this.told.length > before) this.touched();
  }

  private onGrid({ kind, choice, row, column, content: which }: Step): void {
    const content = contents[which % contents.length];
    const blocks = blockKeys.flatMap((block) => this.block(block) ?? []);
    const block = blocks[choice % Math.max(1, blocks.length)];
    const programs = this.ourTable("programs");
    switch (kind) {
      case "amount": {
        const book = this.bookNow();
        if (book.rows < 2) return;
        const at = { sheetId: this.portfolio, row: book.row + 1 + (row % (book.rows - 1)), column: book.column + 2 + (column % 2) };
        const amount = column % 2 === 0 ? 10 ** (2 + (which % 4)) + row : 40 + row;
        return this.typed("amount", at, amount);
      }
      case "cell of ours": {
        // The log is ours alone: what is typed into it goes when it is emptied.
        if (!block || block.name === "log") return;
        const table = this.ourTable(block.name);
        if (table && which % 3 > 0) {
          const { range, sheetId } = table;
          const at = { row: range.row + 1 + (row % (range.rows - 1)), column: range.column + (column % range.columns) };
          return this.typed(`table of ${block.name}`, { ...at, sheetId }, which % 5 === 0 ? "" : content);
        }
        return this.typed(`cell of ${block.name}`, { ...inside(block.at, row, column), sheetId: block.sheetId }, which % 5 === 0 ? "" : content);
      }
      case "beside": {
        if (!block) return;
        const table = this.ourTable(block.name);
        const right = Math.max(block.at.column + block.at.columns, table ? table.range.column + table.range.columns : 0);
        return this.typed(`beside ${block.name}`, { sheetId: block.sheetId, row: block.at.row + (row % 40), column: right + (column % 3) }, content);
      }
      case "below": {
        if (!block) return;
        const table = this.ourTable(block.name);
        const bottom = Math.max(block.at.row + block.at.rows, table ? table.range.row + table.range.rows : 0);
        // Not directly below a table: there it would grow.
        return this.typed(`below ${block.name}`, { sheetId: block.sheetId, row: bottom + 1 + (row % 4), column: block.at.column + (column % 4) }, content);
      }
      case "own columns": {
        if (!programs) return;
        const { range, columns, sheetId } = programs;
        const own = columns.flatMap((header, index) => (/^(Owner|Due|Status|Notes|Column\d*)$/.test(header) ? [index] : []));
        if (own.length === 0) return;
        const at = { sheetId, row: range.row + 1 + (row % (range.rows - 1)), column: range.column + own[column % own.length] };
        return this.typed("own columns", at, content);
      }
      case "assumption": {
        const table = this.ourTable(choice % 3 === 0 ? "profile" : "assumptions");
        if (!table) return;
        const at = { sheetId: table.sheetId, row: table.range.row + 1 + (row % (table.range.rows - 1)), column: table.range.column + table.columns.indexOf("Value") };
        return this.typed("value", at, [0.4, 2, "", 0.25][which % 4]);
      }
      case "note":
        return this.typed("note", { sheetId: this.notes, row: row % 60, column: column % 30 }, content);
      case "insert rows":
      case "delete rows": {
        const sheetId = this.someSheet(choice);
        const table = this.engine.tables().find((other) => other.sheetId === sheetId);
        const near = [0, 3, table ? table.range.row + 1 : 5, 12, row % 60][column % 5];
        const at = { row: near, column: 0, rows: 1 + (row % 2), columns: SHEET_COLUMNS };
        return this.shift(kind === "insert rows", sheetId, at, "row");
      }
      case "insert column": {
        const sheetId = this.someSheet(choice);
        return this.shift(true, sheetId, { row: 0, column: column % 16, rows: SHEET_ROWS, columns: 1 }, "column");
      }
      case "sort": {
        if (!programs) return;
        this.engine.sortTable(programs.id, [{ column: column % programs.columns.length, ascending: row % 2 === 0 }]);
        return this.tell(`sorted programs by ${programs.columns[column % programs.columns.length]}`);
      }
      case "own row": {
        if (!programs) return;
        const { range, sheetId, columns } = programs;
        const taken = this.engine.cells(sheetId, { ...range, row: range.row + range.rows, rows: 1 }).formulas[0];
        const id = columns.indexOf("Id");
        if (taken.some((cell) => cell !== "") || id < 0) return;
        this.renamed++;
        this.typed("own row", { sheetId, row: range.row + range.rows, column: range.column + id }, `own-${this.renamed}`);
        return this.typed("own row", { sheetId, row: range.row + range.rows, column: range.column + ((id + 1) % columns.length) }, content);
      }
      case "rename sheet": {
        const sheets = this.engine.sheets();
        const sheet = sheets[choice % sheets.length];
        this.engine.setSheet(sheet.id, { name: `It's ${++this.renamed} (${sheet.name.replace(/^It's \d+ \(|\)$/g, "").slice(0, 15)})` });
        return this.tell(`renamed ${sheet.name} to ${this.engine.sheets()[choice % sheets.length].name}`);
      }
      case "rename table": {
        const tables = this.engine.tables();
        const table = tables[choice % Math.max(1, tables.length)];
        if (!table) return;
        this.engine.setTable(table.id, { name: `Renamed${++this.renamed}` });
        return this.tell(`renamed table ${table.name} to Renamed${this.renamed}`);
      }
      default:
        throw new Error(`no such step: ${kind}`);
    }
  }

  private typed(what: string, at: { sheetId: string; row: number; column: number }, content: CellValue): void {
    const { sheetId, row, column } = at;
    const sheet = this.engine.sheets().find(({ id }) => id === sheetId)!.name;
    // A header names its column, and a key its row: they are what a cell is known by here.
    const cell = { row, column, rows: 1, columns: 1 };
    const table = this.engine.tables().find((other) => other.sheetId === sheetId && contains(other.range, cell));
    const header = table?.columns[column - table.range.column];
    if (table && (row === table.range.row || (what !== "own row" && ["Id", "Key", "In your book"].includes(header ?? "")))) return;
    // Nothing is typed where a blank is blanked.
    const [[before]] = this.engine.cells(sheetId, { row, column, rows: 1, columns: 1 }).formulas;
    if (content === "" && before === "") return;
    this.user.type(at, content);
    this.tell(`${what}: ${sheet}!${formatRectangle({ row, column, rows: 1, columns: 1 })} = ${JSON.stringify(content)}`);
  }

  private shift(insert: boolean, sheetId: string, at: Rectangle, by: "row" | "column"): void {
    const [from, count] = by === "row" ? [at.row, at.rows] : [at.column, at.columns];
    if (insert) this.user.shift(sheetId, by, from, count, () => this.engine.insert(sheetId, at, by === "row" ? "Down" : "Right"));
    else this.user.shift(sheetId, by, from, -count, () => this.engine.remove(sheetId, at, "Up"));
    const { name } = this.engine.sheets().find(({ id }) => id === sheetId)!;
    this.tell(`${insert ? "inserted" : "deleted"} ${by} ${name}!${formatRectangle(at)}`);
  }

  private someSheet(choice: number): string {
    const sheets = this.engine.sheets();
    return sheets[choice % sheets.length].id;
  }

  private bookNow(): Rectangle {
    const table = this.engine.tables().find(({ sheetId, columns }) => sheetId === this.portfolio && columns.includes("Offering"));
    if (table) return table.range;
    const used = this.engine.usedRange(this.portfolio)!;
    const { formulas } = this.engine.cells(this.portfolio, used);
    const row = formulas.findIndex((line) => line.includes("Offering"));
    // The user has deleted the headers.
    if (row < 0) return { row: 0, column: 0, rows: 0, columns: 4 };
    const rows = formulas.slice(row).findIndex((line) => line.every((cell) => cell === ""));
    return { row: used.row + row, column: used.column + formulas[row].indexOf("Offering"), rows: rows < 0 ? formulas.length - row : rows, columns: 4 };
  }

  private block(name: BlockName): { name: BlockName; sheetId: string; at: Rectangle } | null {
    for (const { name: other, formula } of this.engine.names()) {
      if (!other.startsWith(blockNames[name]) || formula.includes("#REF!")) continue;
      const sheet = this.engine.sheets().find((candidate) => candidate.name === sheetOf(formula.slice(1)));
      if (sheet && sheet.id !== this.portfolio) return { name, sheetId: sheet.id, at: areaOf(formula) };
    }
    return null;
  }

  private ourTable(name: BlockName): TableInfo | null {
    const block = this.block(name);
    const key = { programs: "Rank", assumptions: "Meaning", profile: "Meaning", models: "In your book", firm: "Serves", log: "When", placement: "" }[name];
    const at = block?.at;
    const tables = this.engine.tables().filter(({ sheetId, columns }) => sheetId === block?.sheetId && columns.includes(key));
    return tables.find(({ range }) => range.column === at?.column) ?? null;
  }
}

/** Rows and columns that the functions of the placement spill, by functions of the add-in: five models, or the items of EXPLAIN. */
export function spillOf(formula: string): { rows: number; columns: number } | null {
  const name = /PPF\.(MIX|MOVES|MARGINGAP|EXPLAIN)\(/.exec(formula)?.[1];
  if (name === undefined) return null;
  if (name === "EXPLAIN") return { rows: explainedItems.length, columns: 4 };
  return { rows: 5, columns: name === "MARGINGAP" ? 4 : 7 };
}

const told = (fault: Fault | null): string =>
  fault ? ` (fault ${fault.stubborn ? "three times" : `${fault.code} at request ${fault.request}`}, ${fault.share})` : "";
const inside = ({ row, column, rows, columns }: Rectangle, down: number, right: number): { row: number; column: number } => ({
  row: row + (down % rows),
  column: column + (right % columns),
});
