import type { Program } from "./programs";
import type { Kind, SourceId } from "./sources";

/** A kind of specialization: how the names of its members end, and the program that awards them. */
export interface SpecializationKind {
  ending: string;
  /** Competencies are of a field, the others of one service. */
  of: "field" | "service";
  program: Program["id"];
  kind: Kind;
  source: SourceId;
}

/** The stage Differentiated of the software path is reached with any of them. */
export const specializationKinds = [
  { ending: "Competency", of: "field", program: "aws-competency", kind: "reported", source: "reported-2026" },
  { ending: "Managed Service Provider", of: "field", program: "managed-service-provider", kind: "reported", source: "reported-2026" },
  { ending: "Service Delivery", of: "service", program: "service-delivery", kind: "reported", source: "reported-2026" },
  { ending: "Service Ready", of: "service", program: "service-ready", kind: "reported", source: "reported-2026" },
] as const satisfies readonly SpecializationKind[];
