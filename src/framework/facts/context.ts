/** A figure printed elsewhere, with who printed it and when. */
export interface ContextFact {
  label: string;
  value: number;
  kind: "published";
  publisher: string;
  year: number;
  note?: string;
}

/** Other published figures, for reference only: their bases differ, so they are never compared in a chart. */
export const context = [
  { label: "Microsoft partner multiplier, services", value: 8.45, kind: "published", publisher: "Microsoft/IDC", year: 2025 },
  { label: "Microsoft partner multiplier, software", value: 10.93, kind: "published", publisher: "Microsoft/IDC", year: 2025 },
  { label: "Google Cloud partner multiplier", value: 7.05, kind: "published", publisher: "Google Cloud/Canalys", year: 2025, note: "up to" },
  { label: "Salesforce partner multiplier, 2021", value: 4.96, kind: "published", publisher: "Salesforce/IDC", year: 2021 },
  { label: "Salesforce partner multiplier, by 2026", value: 6.19, kind: "published", publisher: "Salesforce/IDC", year: 2021 },
  { label: "Project margin of professional services", value: 0.359, kind: "published", publisher: "SPI", year: 2025 },
  { label: "Utilisation of professional services", value: 0.689, kind: "published", publisher: "SPI", year: 2025 },
  { label: "Managed services margin, top quartile", value: 0.494, kind: "published", publisher: "Service Leadership", year: 2021 },
  { label: "Managed services margin, bottom quartile", value: 0.38, kind: "published", publisher: "Service Leadership", year: 2021 },
  { label: "SaaS gross margin, total", value: 0.71, kind: "published", publisher: "KeyBanc", year: 2024 },
  { label: "SaaS gross margin, subscription", value: 0.79, kind: "published", publisher: "KeyBanc", year: 2024 },
] as const satisfies readonly ContextFact[];
