import type { Vocabulary } from "./word";

/** The six service categories of the multiplier, in the order of the customer's life cycle. */
export const serviceCategories = ["advise", "design", "procure", "build", "adopt", "manage"] as const;

export type ServiceCategory = (typeof serviceCategories)[number];

/** The front end of the life cycle, which the study gives 60 % of the revenue. */
export const frontCategories: readonly ServiceCategory[] = ["advise", "design", "build"];

/** The rest of the life cycle. */
export const restCategories: readonly ServiceCategory[] = ["procure", "adopt", "manage"];

export const serviceCategoryWords: Vocabulary<ServiceCategory> = {
  what: "a service category",
  words: serviceCategories,
  aliases: {
    advisory: "advise",
    advising: "advise",
    designing: "design",
    procurement: "procure",
    procuring: "procure",
    building: "build",
    implementation: "build",
    adoption: "adopt",
    adopting: "adopt",
    managing: "manage",
    management: "manage",
    operate: "manage",
  },
};
