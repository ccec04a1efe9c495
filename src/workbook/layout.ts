/** Names, texts and looks of everything that is written into a workbook, in one place. */
import type { BlockName } from "./planner-workbook";

/** The package's version, printed in the About lines; a test compares the two. */
export const productVersion = "0.1.0";

export const productName = "Partner Profitability Planner";
export const independence =
  "Independent tool for the AWS Partner Profitability Framework; not made, endorsed or supported by AWS or Microsoft.";

/** First choice; where the user has a sheet or name of that name, the next free one is taken. */
export const sheetNames: Record<BlockName, string> = {
  placement: "PPF Placement",
  programs: "PPF Programs",
  assumptions: "PPF Assumptions",
  profile: "PPF Profile",
  models: "PPF Models",
  firm: "PPF Own Programs",
  log: "PPF Log",
};
/** Where the user wants everything on one sheet. */
export const oneSheetName = "PPF Planner";
export const sampleSheetName = "PPF Sample";

/** Workbook-level names on the blocks: they follow when the user renames the sheet, moves it or inserts rows above. */
export const blockNames: Record<BlockName, string> = {
  placement: "PPF_Placement",
  programs: "PPF_Programs",
  assumptions: "PPF_Assumptions",
  profile: "PPF_Profile",
  models: "PPF_GivenModels",
  firm: "PPF_OwnPrograms",
  log: "PPF_Log",
};
/** Whether a workbook-level name is one that we give to a block: "PPF_Placement", "PPF_Placement_2", not "PPF_Placement_old". */
export function isBlockName(block: BlockName, name: string): boolean {
  return isNumbered(blockNames[block], name);
}
const isNumbered = (ours: string, name: string): boolean =>
  name.toLowerCase().startsWith(ours.toLowerCase()) && /^(_\d+)?$/.test(name.slice(ours.length));
/** The name on the portfolio's cells where they are not a table, so that it is found again after rows were inserted above. */
export const portfolioName = "PPF_Portfolio";
/** The name whose formula says which business model each line counts for, where the book's own words do not say it. */
export const modelsUsedName = "PPF_ModelsUsed";

/** No underscore in a table's name. */
export const tableNames = {
  programs: "PpfPrograms",
  assumptions: "PpfAssumptions",
  profile: "PpfProfile",
  models: "PpfModels",
  firm: "PpfOwnPrograms",
  log: "PpfLog",
  sample: "PpfSample",
} as const;
export const sampleTable = /^PpfSample\d*$/i;
/** Excel's own default: its colours are the theme's. */
export const tableStyle = "TableStyleMedium2";

/** The first of "PPF Placement", "PPF Placement 2", ... that nothing else is called. */
export function freeName(wanted: string, separator: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}${separator}${number}`;
  return name;
}

/** Custom property of a worksheet that holds one of our blocks. */
export function markerOf(block: BlockName): string {
  return `PPF ${block}`;
}

/** Key in workbook.settings of what a write remembers. */
export const settingKey = "PPF";

/** The custom XML part that travels with the workbook and holds what puts the last writes back. */
export const logNamespace = "urn:partner-profitability-planner:log";

export const assumptionHeaders = ["Key", "Value", "Unit", "Kind", "Source", "Year", "Meaning"] as const;
export const profileHeaders = ["Key", "Value", "Meaning"] as const;
export const modelHeaders = ["In your book", "Business model", "Found in", "Lines", "Given by"] as const;
export const logHeaders = ["When", "Sheet", "Range", "Before", "Written"] as const;
export const programHeaders = ["Rank", "Id", "Program", "Motion", "Standing", "Why", "Link", "As of", "Source"] as const;
/** The user's own columns of the program table; a re-run keeps what stands there. */
export const userHeaders = ["Owner", "Due", "Status", "Notes"] as const;

export const formats = {
  amount: "#,##0;-#,##0",
  /** Of a book in millions, say: without decimals 0.4 would read 0. */
  smallAmount: "#,##0.00;-#,##0.00",
  fraction: "0.0%",
  growth: "0.0%;-0.0%",
  rung: "0.00",
  multiplier: "0.00",
  /** The steps of the ladder have two digits: 1.258 must not look like 1.26, which it has not reached. */
  realized: "0.000",
  count: "0",
  moment: "yyyy-mm-dd hh:mm",
} as const;

/** Looks of cells. Colour goes with a word or a place, never alone; fonts and theme are the workbook's own. */
export interface Look {
  bold?: boolean;
  italic?: boolean;
  size?: number;
  color?: string;
  /** Null for none. */
  fill?: string | null;
  wrap?: boolean;
  align?: "General" | "Left" | "Right" | "Center";
  vertical?: "Top" | "Center" | "Bottom";
  indent?: number;
}

export const looks = {
  title: { bold: true, size: 16 },
  section: { bold: true, size: 12 },
  header: { bold: true, fill: "#E7E6E6", wrap: true },
  headerOfNumbers: { align: "Right" },
  /** Text right of a number, so that the two do not touch. */
  afterNumber: { indent: 1 },
  total: { bold: true },
  result: { bold: true },
  input: { color: "#0000FF" },
  /** An input that is blank at first. */
  toFill: { color: "#0000FF", fill: "#FFFBE6", align: "Right" },
  quiet: { color: "#595959", italic: true },
  unit: { color: "#595959", italic: true, indent: 1 },
  value: { align: "Right" },
  /** Rows of a list, some of whose cells are several lines tall. */
  listed: { vertical: "Top" },
  leading: { align: "Left" },
  paragraph: { wrap: true, vertical: "Top" },
  wrapped: { align: "Right", wrap: true },
} as const satisfies Record<string, Look>;
