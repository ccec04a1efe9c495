import type { Vocabulary } from "./word";

/** The framework's five business models, in ladder order. */
export const businessModels = ["resell", "services", "managed services", "technology solutions", "business outcome solutions"] as const;

export type BusinessModel = (typeof businessModels)[number];

/** A line's model, or "exclude" for a line that is not part of the portfolio (a subtotal, say). */
export const businessModelWords: Vocabulary<BusinessModel | "exclude"> = {
  what: "a business model",
  words: [...businessModels, "exclude"],
  aliases: {
    resale: "resell",
    reselling: "resell",
    "aws resell": "resell",
    "professional services": "services",
    consulting: "services",
    "project services": "services",
    managed: "managed services",
    msp: "managed services",
    technology: "technology solutions",
    software: "technology solutions",
    saas: "technology solutions",
    ip: "technology solutions",
    isv: "technology solutions",
    outcome: "business outcome solutions",
    "business outcome": "business outcome solutions",
    subtotal: "exclude",
    total: "exclude",
    "not aws": "exclude",
    "n/a": "exclude",
    "-": "exclude",
  },
};
