import type { BusinessModel } from "../words/business-model";
import type { Motion } from "../words/motion";
import type { Path, Sector, Stage } from "../programs/profile";
import type { SourceId } from "./sources";

/** A requirement of a program. One with a key is tested against the profile; one with only a name is always to confirm. */
export type Gate =
  | { key: "marketplace.products" | "opportunities.launched" | "opportunities.qualified" | "aws.revenue"; atLeast: number }
  | { key: "stage"; atLeast: Stage }
  /** `onPath`: asked only of a profile that gives this path. */
  | { key: "ftr"; onPath?: Path }
  | { name: string };

export type BenefitKind = "credits" | "cash" | "discount" | "access" | "recognition" | "resource";

export interface Program {
  /** Kebab-case, for ever: workbooks match their rows by it. */
  id: string;
  name: string;
  /** Short names that a user may type. */
  aliases: readonly string[];
  motions: readonly Motion[];
  /** Those of the motions that are this product's assignment, not the framework's. */
  ownMotions: readonly Motion[];
  models: readonly BusinessModel[];
  /** Empty: any path, any sector. */
  paths: readonly Path[];
  sectors: readonly Sector[];
  gates: readonly Gate[];
  benefits: readonly BenefitKind[];
  status: "open" | "invitation" | "always on" | "reported closed";
  /** With status "reported closed": what was reported, and whether to confirm it. */
  closing?: string;
  /** What else is on record, for the reader. */
  note?: string;
  /** The firm's own estimate of what the program is worth to it; a higher one goes first among equals. */
  value?: number;
  /** Place in the editorial order. */
  order: number;
  /** Programs of one group are one choice. */
  alternativeGroup?: string;
  /** "" where the firm gives none for a program of its own. */
  link: string;
  /** The document that says which motion and models the program serves. */
  source: SourceId;
  /** Year and month the row was last checked; "" for one of the firm's own. */
  asOf: string;
  kind: "published" | "reported";
}

type Row = Pick<Program, "id" | "name" | "motions" | "models" | "link"> & Partial<Program>;

const resell = "resell";
const services = "services";
const managed = "managed services";
const technology = "technology solutions";
const outcome = "business outcome solutions";
const all = [resell, services, managed, technology, outcome] as const;
const sellerRegistration = { name: "Marketplace seller registration" } as const;
const closed = { status: "reported closed", closing: "to new applicants, retires 1 Jun 2027; confirm" } as const;
const resale = { paths: ["services"], benefits: ["discount"], alternativeGroup: "resale agreement" } as const;

/** In the editorial order. Published rows first: the programs that ppf-2025 names; then those reported. */
const published = [
  {
    id: "saas-factory",
    name: "SaaS Factory",
    motions: ["build"],
    models: [technology],
    note: "early stage SaaS builders; pages now under SaaS on AWS",
    link: "partners/programs/saas-factory/",
  },
  {
    id: "aws-competency",
    name: "AWS Competency",
    motions: ["market"],
    models: [services, managed, technology, outcome],
    gates: [{ name: "case studies and technical validation" }, { key: "ftr", onPath: "software" }],
    benefits: ["cash"],
    link: "partners/programs/competencies/",
  },
  {
    id: "service-delivery",
    name: "Service Delivery",
    motions: ["market"],
    models: [services],
    ...closed,
    link: "partners/programs/service-delivery/",
  },
  {
    id: "service-ready",
    name: "Service Ready",
    motions: ["market"],
    models: [technology],
    ...closed,
    link: "partners/programs/service-ready/",
  },
  {
    id: "managed-service-provider",
    name: "Managed Service Provider",
    aliases: ["MSP"],
    motions: ["market", "grow"],
    ownMotions: ["grow"],
    models: [managed],
    paths: ["services"],
    gates: [{ name: "third-party audit" }],
    link: "partners/programs/msp/",
  },
  {
    id: "marketing-development-funds",
    name: "Marketing Development Funds",
    aliases: ["MDF"],
    motions: ["market"],
    models: all,
    benefits: ["cash"],
    status: "always on",
    note: "depends on tier, needs pre-approval",
    link: "partners/funding/",
  },
  {
    id: "isv-accelerate",
    name: "ISV Accelerate",
    motions: ["sell"],
    models: [technology],
    gates: [
      { key: "stage", atLeast: "validated" },
      { key: "marketplace.products", atLeast: 1 },
      { key: "opportunities.launched", atLeast: 5 },
      { key: "opportunities.qualified", atLeast: 15 },
      { key: "aws.revenue", atLeast: 2000 },
      { name: "invitation by AWS" },
    ],
    status: "invitation",
    link: "partners/programs/isv-accelerate/",
  },
  {
    id: "aws-marketplace",
    name: "AWS Marketplace",
    motions: ["sell"],
    models: [services, technology, outcome],
    gates: [sellerRegistration],
    link: "partners/marketplace/",
  },
  {
    id: "solution-provider-program",
    name: "Solution Provider Program",
    aliases: ["SPP"],
    motions: ["sell"],
    models: [resell],
    ...resale,
    link: "partners/programs/solution-provider/",
  },
  {
    id: "distribution-program",
    name: "Distribution Program",
    motions: ["sell"],
    models: [resell],
    ...resale,
    gates: [{ name: "distribution seller agreement" }],
    link: "partners/programs/distribution-resellers/",
  },
] as const satisfies readonly Row[];

const reported = [
  {
    id: "channel-partner-private-offers",
    name: "Channel Partner Private Offers",
    aliases: ["CPPO"],
    motions: ["sell"],
    models: [resell],
    gates: [sellerRegistration, { name: "authorisation by the software vendor" }],
    link: "partners/marketplace/",
  },
  {
    id: "customer-engagements",
    name: "Customer Engagements (ACE)",
    aliases: ["ACE"],
    motions: ["sell"],
    models: all,
    status: "always on",
    link: "partners/programs/ace/",
  },
  {
    id: "foundational-technical-review",
    name: "Foundational Technical Review",
    aliases: ["FTR"],
    motions: ["build"],
    models: [technology],
    paths: ["software"],
    gates: [{ key: "marketplace.products", atLeast: 1 }, { name: "SOC 2 Type II or Well-Architected report" }],
    note: "free, valid 2 years",
    link: "partners/foundational-technical-review/",
  },
  {
    id: "well-architected-partner-program",
    name: "Well-Architected Partner Program",
    motions: ["build", "sell"],
    models: [services, technology],
    gates: [{ name: "trained partner" }],
    link: "architecture/well-architected/partners/",
  },
  {
    id: "migration-acceleration-program",
    name: "Migration Acceleration Program",
    aliases: ["MAP"],
    motions: ["sell"],
    models: [services],
    paths: ["services"],
    gates: [{ name: "Migration and Modernization Competency unlocks more" }],
    link: "migration-acceleration-program/",
  },
  {
    id: "customer-engagement-incentive",
    name: "Customer Engagement Incentive",
    motions: ["sell"],
    models: [services, resell],
    link: "partners/programs/",
  },
  {
    id: "small-business-acceleration-initiative",
    name: "Small Business Acceleration Initiative",
    motions: ["sell"],
    models: [services],
    note: "global from Dec 2025 (AWS Partner Network Blog, 1 Dec 2025)",
    link: "partners/programs/",
  },
  {
    id: "isv-workload-migration",
    name: "ISV Workload Migration",
    motions: ["sell"],
    models: [technology],
    paths: ["software"],
    gates: [{ key: "ftr" }],
    link: "partners/programs/isv-workload-migration/",
  },
  {
    id: "marketplace-list-and-sell",
    name: "Marketplace List and Sell",
    motions: ["sell"],
    models: [technology],
    gates: [sellerRegistration],
    link: "partners/saas-on-aws/mpls/",
  },
  {
    id: "global-startup-program",
    name: "Global Startup Program",
    motions: ["build", "market"],
    models: [technology],
    paths: ["software"],
    gates: [{ name: "invitation by AWS" }],
    status: "invitation",
    link: "partners/programs/global-startup/",
  },
  {
    id: "business-outcomes-xcelerator",
    name: "Business Outcomes Xcelerator",
    aliases: ["BOX"],
    motions: ["market", "sell"],
    models: [outcome],
    gates: [{ key: "stage", atLeast: "validated" }],
    benefits: ["cash"],
    note: "market development funds up to $50K (AWS Partner Network Blog, 1 Dec 2025)",
    link: "partners/business-outcomes/",
  },
  {
    id: "partner-greenfield",
    name: "Partner Greenfield",
    motions: ["grow"],
    models: [services, outcome],
    gates: [{ key: "stage", atLeast: "differentiated" }],
    link: "partners/programs/partner-greenfield/",
  },
  {
    id: "partner-transformation-program",
    name: "Partner Transformation Program",
    motions: ["build", "grow"],
    models: [services],
    sectors: ["public sector"],
    link: "partners/programs/partner-transformation/",
  },
  {
    id: "public-sector-partner-program",
    name: "Public Sector Partner Program",
    motions: ["market", "sell"],
    models: all,
    sectors: ["public sector"],
    link: "partners/programs/public-sector/",
  },
] as const satisfies readonly Row[];

const none = { aliases: [], ownMotions: [], paths: [], sectors: [], gates: [], benefits: [], status: "open" } as const;

/** The catalogue of AWS Partner programs. Gates are reported, also those of a published row. */
export const programs: readonly Program[] = [
  ...published.map((row: Row) => ({ source: "ppf-2025" as const, kind: "published" as const, ...row })),
  ...reported.map((row: Row) => ({
    source: "reported-2026" as const,
    kind: "reported" as const,
    ownMotions: row.motions,
    ...row,
  })),
].map((row, order) => ({ ...none, ...row, order, link: "https://aws.amazon.com/" + row.link, asOf: "2026-09" }));
