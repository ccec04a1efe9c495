import type { BlockPlan, NamePlan } from "./block-plan";
import { logNamespace } from "./layout";
import type { LogEntry, Source } from "./planner-workbook";

/** What a write did to a block, as far as putting it back needs it. */
export type LoggedBlock = Pick<
  BlockPlan,
  "planned" | "sheetId" | "added" | "name" | "brokenName" | "area" | "oldArea" | "origin" | "cells" | "before" | "formatsBefore"
> &
  // Missing in what an older version has logged.
  Partial<Pick<BlockPlan, "looksBefore" | "widthsBefore">> & {
    table?: Omit<NonNullable<BlockPlan["table"]>, "looks" | "numberFormats">;
    spills: BlockPlan["block"]["spills"];
    charts: string[];
  };

/** One write in the log. */
export interface LoggedWrite {
  when: number;
  blocks: LoggedBlock[];
  names: NamePlan[];
  /** The setting before. */
  setting: string | null;
  /** Where the portfolio stood; a version before did not log it. */
  source?: Source;
}

/** Writes kept, and characters over all: older ones go. */
const mostWrites = 20;
const mostCharacters = 1_500_000;

export function loggedBlock({ planned, sheetId, added, name, brokenName, area, oldArea, origin, ...rest }: BlockPlan): LoggedBlock {
  const { block, cells, before, formatsBefore, looksBefore, widthsBefore, table, charts: { drawn } = { drawn: [] } } = rest;
  const kept = table && {
    id: table.id,
    name: table.name,
    area: table.area,
    oldArea: table.oldArea,
    cells: table.cells,
    beside: table.beside,
  };
  const charts = drawn.map((chart) => chart.name);
  const spills = block.spills;
  const place = { planned, sheetId, added, name, brokenName, area, oldArea, origin };
  return { ...place, cells, before, formatsBefore, looksBefore, widthsBefore, table: kept, spills, charts };
}

/** The writes that a part holds, the latest first; none where it is not ours to read. */
export function parseLog(xml: string): LoggedWrite[] {
  const text = /<log[^>]*>([\s\S]*)<\/log>/.exec(xml)?.[1];
  if (text === undefined) return [];
  try {
    const writes: unknown = JSON.parse(text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&"));
    return Array.isArray(writes) ? (writes as LoggedWrite[]) : [];
  } catch {
    return [];
  }
}

/** The part's text; as many of the latest writes as may travel with the workbook. */
export function logXml(writes: readonly LoggedWrite[]): string {
  let kept = writes.slice(0, mostWrites);
  let text = JSON.stringify(kept);
  while (text.length > mostCharacters && kept.length > 1) {
    kept = kept.slice(0, -1);
    text = JSON.stringify(kept);
  }
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return `<log xmlns="${logNamespace}">${escaped}</log>`;
}

/** What the pane is told of a write. */
export function entryOf({ when, blocks }: LoggedWrite): LogEntry {
  return {
    when,
    addsSheets: blocks.some(({ added }) => added === "own" || added === "one"),
    blocks: blocks
      .filter(({ planned }) => planned.block !== "log")
      .map(({ planned, added }) => ({ sheet: planned.sheet, address: planned.address, cells: planned.cells, isNew: added !== null })),
  };
}
