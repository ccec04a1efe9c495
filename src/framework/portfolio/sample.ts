/**
 * A fictional partner's year, for trying. No figure is from a real firm. Four of the five business models, words as
 * books have them ("MSP", "Reselling"), AWS revenue on the resale lines only.
 */
export const sampleTitle = "Sample portfolio: a fictional partner, every figure is made up. Replace it with your own lines.";

export const sampleHeaders = ["Offering", "Business model", "Service category", "Revenue", "Cost", "AWS revenue"] as const;

export const sampleRows: readonly (readonly [string, string, string, number, number, number | ""])[] = [
  ["AWS resale, enterprise", "Reselling", "procure", 1850000, 1757500, 1850000],
  ["AWS resale, small business", "Reselling", "procure", 620000, 582800, 620000],
  ["Marketplace private offers", "Resell", "procure", 240000, 226800, ""],
  ["Cloud readiness assessment", "Services", "advise", 180000, 108000, ""],
  ["Architecture review", "Services", "advise", 96000, 52800, ""],
  ["Landing zone design", "Professional services", "design", 260000, 161200, ""],
  ["Migration projects", "Professional services", "build", 890000, 587400, ""],
  ["Data platform build", "Professional services", "build", 410000, 266500, ""],
  ["Application modernization", "Professional services", "build", 325000, 214500, ""],
  ["Adoption workshops", "Services", "adopt", 74000, 44400, ""],
  ["Cloud operations, 24 x 7", "MSP", "manage", 520000, 343200, ""],
  ["Cost optimization subscription", "MSP", "manage", 165000, 99000, ""],
  ["Backup and recovery service", "MSP", "manage", 142000, 92300, ""],
  ["Claims intake accelerator", "Technology solutions", "build", 118000, 47200, ""],
];
