/**
 * What support needs to know about the place where the pane runs. A file of its own, diagnostics.js, that the pane fetches when
 * the user asks for it: the helpers are larger than the pane's own screens. The only file that may import them.
 */
import { Utilities } from "@microsoft/office-js-helpers";
import { bringPart } from "./load-part";

/** What the pane itself knows. */
interface PaneFacts {
  product: string;
  version: string;
  /** "2026-09" */
  factsAsOf: string;
  /** "de" */
  paneLanguage: string;
  /** "dark, forced colors" */
  theme: string;
  /** Step, kind and Excel's code; never its message, which may name cells. */
  lastError: string;
}

export type Diagnostics = (facts: PaneFacts) => string;

/** The sets that the add-in needs or makes use of, with the versions that differ in something it does. */
const requirementSets: readonly (readonly [name: string, versions: readonly string[]])[] = [
  ["ExcelApi", ["1.12", "1.13", "1.14", "1.15", "1.16", "1.17", "1.18", "1.19", "1.20"]],
  ["CustomFunctionsRuntime", ["1.1", "1.2", "1.3", "1.4", "1.5"]],
  ["SharedRuntime", ["1.1", "1.2"]],
  ["AddinCommands", ["1.1", "1.3"]],
];

/** The lines that the user copies, in English whatever the pane's language; nothing in them comes from the workbook. */
function diagnosticsText({ product, version, factsAsOf, paneLanguage, theme, lastError }: PaneFacts): string {
  const { diagnostics, displayLanguage, requirements } = Office.context;
  const highest = ([name, versions]: (typeof requirementSets)[number]): string =>
    `${name} ${[...versions].reverse().find((set) => requirements.isSetSupported(name, set)) ?? "none"}`;
  return [
    `${product} ${version}`,
    `Facts as of: ${factsAsOf}`,
    `Host: ${Utilities.host}`,
    `Platform: ${Utilities.platform} (${diagnostics.platform})`,
    `Office version: ${diagnostics.version}`,
    `Requirement sets: ${requirementSets.map(highest).join(", ")}`,
    `Display language: ${displayLanguage}, pane in ${paneLanguage}`,
    `Theme: ${theme}`,
    `Browser: ${navigator.userAgent}`,
    `Last error: ${lastError}`,
  ].join("\n");
}

bringPart("diagnostics", diagnosticsText);
