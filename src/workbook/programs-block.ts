import { programSource } from "../framework/programs/program-source";
import type { Suggestion, Suggestions } from "../framework/programs/suggest";
import type { BusinessModel } from "../framework/words/business-model";
import { columnLetters } from "../framework/portfolio/grid";
import { asText, type Block, type Content } from "./block";
import { independence, looks, programHeaders } from "./layout";

/** What a row that dropped out but carries the user's notes shows in our columns. */
export const noLongerSuggested = { Rank: "", Standing: "no longer suggested" };

type ProgramRow = Record<(typeof programHeaders)[number], Content>;

function programRow({ program, standing, why }: Suggestion, rank: number | ""): ProgramRow {
  return {
    Rank: rank,
    Id: asText(program.id),
    Program: asText(program.name),
    Motion: program.motions.join(", "),
    Standing: asText(standing),
    Why: asText(why),
    Link: asText(program.link),
    "As of": asText(program.asOf),
    Source: asText(programSource(program)),
  };
}

/** The suggestions as rows of the program table: those picked with their rank, then what is always on. */
export function programRows(suggestions: Suggestions): Record<string, Content>[] {
  return [
    ...suggestions.picked.map((suggestion, index) => programRow(suggestion, index + 1)),
    ...suggestions.alwaysOn.map((suggestion) => programRow(suggestion, "")),
  ];
}

/**
 * What stands above the program table: whether the suggestions still agree with the live placement, by a plain formula.
 * @param origin Zero-based position of the block on its sheet.
 * @param placement Reference to the live placement: "'PPF Placement'!B6".
 */
export function programsBlock(origin: { row: number; column: number }, reach: BusinessModel, placement: string): Block {
  // Labels and values only, so that columns inserted in the table further right stay out of it.
  const columns = 2;
  const value = (row: number): string => `${columnLetters(origin.column + 1)}${origin.row + row + 1}`;
  const line = (...content: Content[]): (Content | null)[] => [...content, ...Array<null>(columns - content.length).fill(null)];
  return {
    rows: 5,
    columns,
    cells: [
      line("Program suggestions"),
      line(
        "Confirm every program in AWS Partner Central. Owner, Due, Status, Notes and columns you add are yours and are kept. " +
          `State refresh: the placement has moved since. ${independence}`,
      ),
      line("State", `=IFERROR(IF(${value(3)}=${value(4)},"current","refresh"),"refresh")`),
      line("Written for", reach),
      line("Placement now", `=${placement}`),
    ],
    spills: [],
    formats: [],
    looks: [
      { area: { row: 0, column: 0, rows: 1, columns: 1 }, look: looks.title },
      { area: { row: 1, column: 0, rows: 1, columns: 1 }, look: looks.quiet },
      { area: { row: 2, column: 1, rows: 1, columns: 1 }, look: looks.result },
    ],
    widths: [15, 29, 26, 13, 12, 46, 28, 9, 26, 13, 11, 12, 26],
    tallRows: [0],
    frozenRows: 7,
    tableRow: 6,
  };
}
