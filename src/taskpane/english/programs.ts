/** What the screen of programs says, and the form of the profile, in English. */
import type { BenefitKind } from "../../framework/facts/programs";
import type { ProfileKey } from "../../framework/programs/profile";
import type { Motion } from "../../framework/words/motion";
import { bring } from "../messages";

const programsMessages = {
  programs: {
    emptyTitle: "No programs yet",
    emptyText: "Programs are suggested for where a portfolio stands. Read one first.",
    motion: "Motion",
    allMotions: "All",
    motions: { build: "Build", market: "Market", sell: "Sell", grow: "Grow" } satisfies Record<Motion, string>,
    forNext: (model: string) => `For the move up to ${model}`,
    forReach: (model: string) => `For ${model}, where you stand`,
    none: "No program of this motion serves where you stand or the next model.",
    standings: {
      eligible: "Eligible",
      "to confirm": "To confirm",
      "not yet": "Not yet",
      "always on": "Always on",
      "set aside": "Set aside",
    },
    serves: (count: number) =>
      count === 5
        ? "Good for all five business models."
        : count === 1
          ? "Made for this business model."
          : `Serves ${count} of the 5 business models.`,
    alternative: (names: string) => `Alternative: ${names}.`,
    gates: "Gates",
    noGates: "No public gate on record; confirm with AWS.",
    page: "Program page",
    pageOf: (name: string) => `Program page of ${name}, opens in the browser`,
    publishedSource: (publisher: string, year: string, asOf: string, isGated: boolean) =>
      `Published: ${publisher} ${year}${isGated ? "; gates as reported" : ", as of"} ${asOf}. Confirm in AWS Partner Central.`,
    reportedSource: (asOf: string) => `As reported ${asOf}. Confirm in AWS Partner Central.`,
    alwaysOn: "Always on",
    notNow: (text: string) => `Not now (${text})`,
    motionNote: "The filter is for this view; what is written covers all motions.",
    benefits: "Benefits",
    benefitKinds: {
      credits: "credits",
      cash: "cash",
      discount: "discount",
      access: "access",
      recognition: "recognition",
      resource: "resource",
    } satisfies Record<BenefitKind, string>,
    fund: (amount: string) => `$${amount}`,
    yours: "yours",
    ownSource: "From your own table.",
    current: "The list in the workbook agrees with this placement.",
    refresh: "The list in the workbook is behind what is shown here; the next write refreshes it.",
    showList: "Show the list",
    own: "Your own programs",
    ownText:
      "A table in the workbook for programs that only you know, and for where you differ from the catalogue: a value of your own, " +
      "a program that has closed.",
    ownThere: (added: string, changed: string) => `Of your own: ${added}. Changed in the catalogue: ${changed}.`,
    showOwn: "Show the table",
    wantOwn: "Add a table for your own programs",
    ownWanted: "The next write adds the table.",
    noOwn: "Leave it out",
    problems: (count: number, text: string) => (count === 1 ? "One cell of your table cannot be used" : `${text} cells of your table cannot be used`),
    problemsText: "Such rows are left out until they are corrected.",
    old: (asOf: string) =>
      `The programs were last checked in ${asOf}, more than 180 days ago. Check them in AWS Partner Central.`,
  },

  profile: {
    title: (given: number, givenText: string, wrong: number, wrongText: string) =>
      ["Profile", given > 0 ? `${givenText} given` : wrong === 0 && "nothing given yet", wrong > 0 && `${wrongText} to correct`]
        .filter(Boolean)
        .join(", "),
    intro: "All optional. The programs follow at once; the entries are saved with the next write.",
    groups: {
      path: "Partner",
      "accredited.technical": "People",
      "opportunities.launched": "Opportunities",
      competencies: "Recognition",
      "marketplace.products": "Marketplace and programs",
    } as Partial<Record<ProfileKey, string>>,
    askedBy: (count: number, text: string) => `asked by ${text} ${count === 1 ? "program" : "programs"}`,
    forTier: "counts towards the tier",
    notGiven: "Not given",
    scale: (amount: string) => `$${amount}`,
    wrong: {
      number: (found: string) => `Give a number, 0 or more; found "${found}".`,
      scale: (found: string) => `Give 1, 1000 or 1000000; found "${found}".`,
      word: (found: string) => `Choose one from the list; found "${found}".`,
      words: (found: string) => `Choose from the list; found "${found}".`,
      text: (found: string) => `Give text; found "${found}".`,
    },
    /** Names of programs. */
    unknown: (names: string) => `Not in the list: ${names}. Such names change nothing.`,
    meant: (name: string, near: string) => `${name} (did you mean ${near}?)`,
    refused: "The profile sheet needs attention",
    standings: "Programs listed now",
  },
};

export type ProgramsMessages = typeof programsMessages;

bring(programsMessages);
