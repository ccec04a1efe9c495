import { type CellValue, cellValue, isBlankLabel, shown } from "../cells/cell";
import { unknownWord } from "../cells/unknown-word";
import type { Program } from "../facts/programs";
import { FrameworkError } from "../framework-error";
import { splitList } from "../words/list";
import { motions, motionWords } from "../words/motion";
import { match, normalise, type Vocabulary } from "../words/word";
import { type OwnProgramHeader, ownProgramHeaders } from "./own-program-headers";
import { paths, sectors } from "./profile";
import { unknownPrograms } from "./program-words";
import { reachWords } from "./read-reach";

/** A cell that cannot be used, by its offsets in the cells given. The message is a sentence without its subject. */
export interface OwnProgramProblem {
  row: number;
  column: number;
  message: string;
}

type Reader = (value: CellValue, place: string) => Partial<Program>;

const statuses = { open: "open", closed: "reported closed", invitation: "invitation", "always on": "always on" } as const;

const statusWords: Vocabulary<keyof typeof statuses> = {
  what: "open, closed, invitation or always on",
  words: ["open", "closed", "invitation", "always on"],
  aliases: { "reported closed": "closed" },
};
const pathWords = { what: "services, software, hardware, training or distribution", words: paths, aliases: {} };
const sectorWords = { what: "commercial or public sector", words: sectors, aliases: {} };

const readers: Readonly<Record<Exclude<OwnProgramHeader, "Program">, Reader>> = {
  Motion: (value, place) => ({ motions: listed(motionWords, value, place, "all"), ownMotions: [] }),
  Serves: (value, place) => ({ models: listed(reachWords, value, place, "all") }),
  Status: (value, place) => {
    const status = match(statusWords, value);
    if (!status) throw unknownWord(statusWords, place, value);
    return { status: statuses[status], closing: status === "closed" ? "by your firm" : undefined };
  },
  "Value estimate": (value, place) => {
    if (typeof value !== "number" || !Number.isFinite(value)) throw required("a number", value, place);
    return { value };
  },
  Path: (value, place) => ({ paths: listed(pathWords, value, place, "none") }),
  Sector: (value, place) => ({ sectors: listed(sectorWords, value, place, "none") }),
  Gate: (value, place) => {
    const names = textOf(value, place).split(/[;\r\n]/).map((name) => name.trim());
    const none = names.length === 1 && normalise(names[0]) === "none";
    return { gates: none ? [] : names.filter((name) => name !== "").map((name) => ({ name })) };
  },
  Link: (value, place) => {
    // It becomes a link in the pane, which must not run a script.
    if (typeof value !== "string" || !/^https?:\/\/\S+$/i.test(value.trim())) {
      throw required("an address beginning with https:// or http://", value, place);
    }
    return { link: value.trim() };
  },
  Note: (value, place) => ({ note: textOf(value, place) }),
};

function required(what: string, found: CellValue, place: string): FrameworkError {
  return new FrameworkError("value", `requires ${what} in ${place}; found ${shown(found)}`);
}

function textOf(value: CellValue, place: string): string {
  if (typeof value === "boolean") throw required("text", value, place);
  return String(value ?? "").trim();
}

/** The words of a list in one cell, in the vocabulary's order; "all" stands for every word, "none" for no word. */
function listed<W extends string>(vocabulary: Vocabulary<W>, value: CellValue, place: string, whole: "all" | "none"): W[] {
  if (typeof value === "string" && normalise(value) === whole) return whole === "all" ? [...vocabulary.words] : [];
  const entries = typeof value === "string" ? splitList(value) : [];
  if (entries.length === 0) throw unknownWord(vocabulary, place, value);
  const found = entries.map((entry) => {
    const word = match(vocabulary, entry);
    if (word === undefined) throw unknownWord(vocabulary, place, entry);
    return word;
  });
  return vocabulary.words.filter((word) => found.includes(word));
}

/** The id of a program that only the firm knows: no program of the catalogue begins with "firm-". */
function idOf(name: string): string {
  return `firm-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/g, "")}`;
}

/**
 * The catalogue with what the firm's own table says of it, then the programs that the table adds, in its order.
 * A row with a bad cell, or that names a program again, is left out and its problems are told; the others count.
 * @param cells A header row, by name in any order, further columns ignored; then a row a program. Blank rows are skipped.
 */
export function ownPrograms(
  cells: readonly (readonly unknown[])[],
  catalogue: readonly Program[],
): { programs: Program[]; problems: OwnProgramProblem[] } {
  const problems: OwnProgramProblem[] = [];
  const columns = columnsOf(cells[0] ?? [], problems);
  const nameColumn = columns.get("Program");
  if (nameColumn === undefined) return { programs: [...catalogue], problems };

  const changed = new Map<string, Program>(catalogue.map((program) => [program.id, program]));
  const taken = new Set<string>();
  for (let row = 1; row < cells.length; row++) {
    const wrong: OwnProgramProblem[] = [];
    const given = valuesOf(cells[row], row, columns, wrong);
    if (given.size === 0 && wrong.length === 0) continue;
    const name = given.get("Program");
    const program = name === undefined ? undefined : catalogue.find((known) => isNamed(known, String(name)));
    const id = program?.id ?? idOf(String(name ?? ""));
    const place = `Program, row ${row}`;
    if (!wrong.some(({ column }) => column === nameColumn)) {
      if (typeof name === "boolean" || id === "firm-") {
        wrong.push({ row, column: nameColumn, message: required("the name of a program", name ?? null, place).message });
      } else if (taken.has(id)) {
        wrong.push({ row, column: nameColumn, message: `requires each program once in ${place}; found ${shown(name ?? null)} again` });
      }
    }
    const parts = partsOf(given, row, columns, wrong);
    const servesColumn = columns.get("Serves") ?? nameColumn;
    if (!program && !parts.models && !wrong.some(({ column }) => column === servesColumn)) {
      const { message } = unknownWord(reachWords, `Serves, row ${row}`, null);
      // A name alone may be one of the catalogue's, mistyped.
      const near = given.size === 1 ? unknownPrograms([String(name)], catalogue)[0].near : undefined;
      wrong.push({ row, column: servesColumn, message: near === undefined ? message : `${message}, or did you mean "${near}"?` });
    }
    problems.push(...wrong);
    if (wrong.length > 0) continue;
    taken.add(id);
    changed.set(id, program ? overridden(program, given, parts) : added(id, String(name).trim(), changed.size, parts));
  }
  return { programs: [...changed.values()], problems };
}

const isNamed = ({ id, name, aliases }: Program, text: string): boolean =>
  [id, name, ...aliases].some((known) => normalise(known) === normalise(text));

/** Where each header stands; the first where one is repeated, which is told, as is a missing Program. */
function columnsOf(header: readonly unknown[], problems: OwnProgramProblem[]): Map<OwnProgramHeader, number> {
  const columns = new Map<OwnProgramHeader, number>();
  header.forEach((cell, column) => {
    const found = ownProgramHeaders.find((name) => typeof cell === "string" && normalise(name) === normalise(cell));
    if (!found) return;
    if (columns.has(found)) problems.push({ row: 0, column, message: `requires each header once; found ${shown(found)} again` });
    else columns.set(found, column);
  });
  if (!columns.has("Program") && header.length > 0) {
    const found = header.filter((cell) => typeof cell === "string" && cell.trim() !== "").join(", ");
    problems.push({ row: 0, column: 0, message: `requires a column with the header Program; found ${shown(found || null)}` });
  }
  return columns;
}

/** The cells of a row that hold something, by header. */
function valuesOf(
  cells: readonly unknown[],
  row: number,
  columns: ReadonlyMap<OwnProgramHeader, number>,
  problems: OwnProgramProblem[],
): Map<OwnProgramHeader, CellValue> {
  const given = new Map<OwnProgramHeader, CellValue>();
  for (const [header, column] of columns) {
    collect(problems, row, column, () => {
      const value = cellValue(cells[column], () => `${header}, row ${row}`);
      if (!isBlankLabel(value)) given.set(header, value);
    });
  }
  return given;
}

function partsOf(
  given: ReadonlyMap<OwnProgramHeader, CellValue>,
  row: number,
  columns: ReadonlyMap<OwnProgramHeader, number>,
  problems: OwnProgramProblem[],
): Partial<Program> {
  const parts: Partial<Program> = {};
  for (const [header, value] of given) {
    if (header === "Program") continue;
    collect(problems, row, columns.get(header) ?? 0, () => Object.assign(parts, readers[header](value, `${header}, row ${row}`)));
  }
  return parts;
}

/** Does something with a cell; what is wrong with it becomes a problem. */
function collect(problems: OwnProgramProblem[], row: number, column: number, read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof FrameworkError)) throw error;
    problems.push({ row, column, message: error.message });
  }
}

/** A program of the catalogue as the firm sees it; its note says which of its facts are the firm's. */
function overridden(program: Program, given: ReadonlyMap<OwnProgramHeader, CellValue>, parts: Partial<Program>): Program {
  const headers = ownProgramHeaders.filter((header) => header !== "Program" && given.has(header));
  if (headers.length === 0) return program;
  const note = parts.note ?? program.note;
  return { ...program, ...parts, note: `${note ? `${note}; ` : ""}by your firm: ${headers.join(", ")}` };
}

function added(id: string, name: string, order: number, parts: Partial<Program>): Program {
  return {
    id,
    name,
    aliases: [],
    motions,
    ownMotions: [],
    models: [],
    paths: [],
    sectors: [],
    gates: [],
    benefits: [],
    status: "open",
    order,
    link: "",
    source: "firm",
    asOf: "",
    kind: "reported",
    ...parts,
  };
}
