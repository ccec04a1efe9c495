import type { PageSetup as FileSetup } from "hucre";
import type { PageSetup } from "../engine";
import { formatRectangle, parseRectangle } from "../a1-address";

/** Paper by its names in a file and in Office.js. */
const papers = { a3: "A3", a4: "A4", a5: "A5", letter: "Letter", legal: "Legal" } as const;

const pointsPerInch = 72;
/** What a file says of every sheet, in inches. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75 };
const sides = ["left", "right", "top", "bottom"] as const;

/** In inches. */
function writeMargins(margins: NonNullable<PageSetup["margins"]>): FileSetup["margins"] {
  const given = sides.filter((side) => margins[side] !== undefined);
  return Object.fromEntries(given.map((side) => [side, (margins[side] ?? 0) / pointsPerInch]));
}

/** In points; what is as usual was not set. */
function readMargins(margins: NonNullable<FileSetup["margins"]>): PageSetup {
  const set = sides.filter((side) => margins[side] !== undefined && margins[side] !== usualMargins[side]);
  if (set.length === 0) return {};
  return { margins: Object.fromEntries(set.map((side) => [side, Math.round((margins[side] ?? 0) * pointsPerInch * 100) / 100])) };
}

/** Where pages begin; a file counts the rows, or columns, before. */
export function writeBreaks({ rowBreaks, columnBreaks }: PageSetup): { rowBreaks?: number[]; colBreaks?: number[] } {
  return {
    ...(rowBreaks ? { rowBreaks: rowBreaks.map((row) => row - 1) } : {}),
    ...(columnBreaks ? { colBreaks: columnBreaks.map((column) => column - 1) } : {}),
  };
}

export function readBreaks({ rowBreaks = [], colBreaks = [] }: { rowBreaks?: number[]; colBreaks?: number[] }): PageSetup {
  return {
    ...(rowBreaks.length > 0 ? { rowBreaks: rowBreaks.map((row) => row + 1) } : {}),
    ...(colBreaks.length > 0 ? { columnBreaks: colBreaks.map((column) => column + 1) } : {}),
  };
}

/** Without print area and titles, which a file keeps as names. */
export function writePage({ orientation, zoom, centerHorizontally, printGridlines, paperSize, margins }: PageSetup): FileSetup {
  const paper = (Object.keys(papers) as (keyof typeof papers)[]).find((key) => papers[key] === paperSize);
  const fits = zoom?.horizontalFitToPages !== undefined || zoom?.verticalFitToPages !== undefined;
  return {
    ...(paper ? { paperSize: paper } : {}),
    ...(orientation ? { orientation: orientation === "Landscape" ? "landscape" : "portrait" } : {}),
    // 0: as many pages as it takes.
    ...(fits ? { fitToPage: true, fitToWidth: zoom.horizontalFitToPages ?? 0, fitToHeight: zoom.verticalFitToPages ?? 0 } : {}),
    ...(!fits && zoom?.scale !== undefined ? { scale: zoom.scale } : {}),
    ...(centerHorizontally ? { horizontalCentered: true } : {}),
    ...(printGridlines ? { showGridLines: true } : {}),
    ...(margins ? { margins: writeMargins(margins) } : {}),
  };
}

export function readPage(setup: FileSetup): PageSetup {
  const paper = setup.paperSize && papers[setup.paperSize as keyof typeof papers];
  const area = setup.printArea ? parseRectangle(setup.printArea) : null;
  const fit = {
    ...(setup.fitToWidth ? { horizontalFitToPages: setup.fitToWidth } : {}),
    ...(setup.fitToHeight ? { verticalFitToPages: setup.fitToHeight } : {}),
  };
  return {
    ...(paper ? { paperSize: paper } : {}),
    ...(setup.orientation ? { orientation: setup.orientation === "landscape" ? "Landscape" : "Portrait" } : {}),
    ...(setup.fitToPage ? { zoom: fit } : setup.scale ? { zoom: { scale: setup.scale } } : {}),
    ...(setup.horizontalCentered ? { centerHorizontally: true } : {}),
    ...(setup.showGridLines ? { printGridlines: true } : {}),
    ...(area ? { printArea: formatRectangle(area) } : {}),
    ...(setup.margins ? readMargins(setup.margins) : {}),
    ...(setup.printTitlesRow ? { printTitleRows: setup.printTitlesRow } : {}),
  };
}
