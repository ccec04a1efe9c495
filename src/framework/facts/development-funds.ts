import type { Program } from "./programs";
import type { Fact } from "./sources";

/** Market development funds that AWS has printed a figure for, in $; what else a program pays is private. */
export interface DevelopmentFund extends Fact {
  label: string;
  /** The program of the catalogue that it comes with; null where none is on record. */
  program: Program["id"] | null;
}

export const developmentFunds = [
  { label: "AI Competency", program: "aws-competency", value: 50000, kind: "published", source: "aws-2026" },
  { label: "AI Competency, agentic categories", program: "aws-competency", value: 25000, kind: "published", source: "aws-2026", note: "on top" },
  {
    label: "Business Outcomes Xcelerator",
    program: "business-outcomes-xcelerator",
    value: 50000,
    kind: "published",
    source: "aws-2026",
    note: "up to",
  },
  { label: "Amazon Connect", program: null, value: 50000, kind: "published", source: "aws-2026", note: "up to" },
] as const satisfies readonly DevelopmentFund[];
