import type { PageSetup as FileSetup } from "hucre";
import type { PageSetup } from "../engine";
import { formatRectangle, parseRectangle } from "../a1-address";

/** Paper by its names in a file and in Office.js. */
const papers = { a3: "A3", a4: "A4", a5: "A5", letter: "Letter", legal: "Legal" } as const;

/** Without print area and titles, which a file keeps as names. */
export function writePage({ orientation, zoom, centerHorizontally, printGridlines, paperSize }: PageSetup): FileSetup {
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
    ...(setup.printTitlesRow ? { printTitleRows: setup.printTitlesRow } : {}),
  };
}
