/** How far a figure may be trusted: printed by its source, computed from it, second-hand, or the user's to change. */
export type Kind = "published" | "derived" | "reported" | "assumption";

export interface Source {
  id: string;
  publisher: string;
  title: string;
  year: number;
  /** Empty where no public page is on record. */
  url: string;
}

/** Every document that a figure of this product comes from. */
export const sources = [
  {
    id: "ppf-2025",
    publisher: "AWS Partner Network Blog",
    title: "AWS Partner Profitability Framework: Deepen and Diversify Your Offerings",
    year: 2025,
    url: "https://aws.amazon.com/blogs/apn/aws-partner-profitability-framework-deepen-and-diversify-your-offerings/",
  },
  {
    id: "canalys-2022",
    publisher: "Canalys",
    title: "Partner Ecosystem Multiplier: The AWS Opportunity",
    year: 2022,
    url: "https://aws.amazon.com/resources/analyst-reports/Canalys/global-ar-report-ardm-partner-ecosystem-multiplier/",
  },
  {
    id: "omdia-2025",
    publisher: "AWS Partner Network Blog",
    title: "Maximizing Value Through the AWS Partner Network: Achieve a US$7.13x Revenue Multiplier (Omdia study)",
    year: 2025,
    url: "https://aws.amazon.com/blogs/apn/aws-partner-profitability-revenue-multiplier/",
  },
  {
    id: "aws-2026",
    publisher: "AWS Partner Network Blog",
    title: "Powering Next-Level Partner Success: Innovations for Growth and Scale in 2026",
    year: 2025,
    url: "https://aws.amazon.com/blogs/apn/powering-partner-success-2026-innovations/",
  },
  {
    id: "fees",
    publisher: "AWS",
    title: "AWS Marketplace seller guide, listing fees, effective 5 Jan 2024",
    year: 2024,
    url: "https://docs.aws.amazon.com/marketplace/latest/userguide/listing-fees.html",
  },
  {
    id: "idc-2017",
    publisher: "Microsoft",
    title: "Azure Managed Services Playbook for CSP Partners, p. 43 (IDC Research)",
    year: 2017,
    url: "",
  },
  {
    id: "ami-2017",
    publisher: "Microsoft",
    title: "Azure Managed Services Playbook for CSP Partners, p. 10 (AMI Partners)",
    year: 2017,
    url: "",
  },
  {
    id: "discounts",
    publisher: "AWS",
    title: "AWS Partner Central, discount business report dataset",
    year: 2026,
    url: "https://docs.aws.amazon.com/partner-central/latest/getting-started/data-subscriptions-dataset-discount.html",
  },
  {
    id: "reported-2026",
    publisher: "AWS Partner Central",
    title: "as reported 2026-09, check AWS Partner Central",
    year: 2026,
    url: "",
  },
  {
    id: "rule",
    publisher: "Partner Profitability Planner",
    title: "Rule of this product, see the help",
    year: 2026,
    url: "",
  },
  {
    id: "firm",
    publisher: "Your firm",
    title: "Its own programs",
    year: 2026,
    url: "",
  },
] as const satisfies readonly Source[];

export type SourceId = (typeof sources)[number]["id"];

/** A figure with what must be printed beside it. */
export interface Fact {
  value: number;
  kind: Kind;
  source: SourceId;
  /** The arithmetic of a derived figure, or what limits a published one. */
  note?: string;
}

export function sourceOf(id: SourceId): Source {
  return sources.find((source) => source.id === id) as Source;
}
