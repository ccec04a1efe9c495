import fc from "fast-check";
import { programs as catalogue } from "../../src/framework/facts/programs";
import { sourceOf } from "../../src/framework/facts/sources";
import { checkGates } from "../../src/framework/programs/gates";
import { ownPrograms } from "../../src/framework/programs/own-programs";
import { type Profile, paths, sectors, stages } from "../../src/framework/programs/profile";
import { suggest } from "../../src/framework/programs/suggest";
import { businessModels } from "../../src/framework/words/business-model";
import { motions } from "../../src/framework/words/motion";
import { german } from "../../src/taskpane/messages-german";

/** The catalogue as it is, and as a firm may change it. */
const catalogues = {
  "as it is": catalogue,
  changed: ownPrograms(
    [
      ["Program", "Path", "Sector", "Status"],
      ["AWS Marketplace", "software, hardware", "", ""],
      ["Well-Architected Partner Program", "services, training, distribution", "commercial, public sector", ""],
      ["SaaS Factory", "", "", "closed"],
    ],
    catalogue,
  ).programs,
};
const names = catalogue.map(({ name }) => name);

/** What stays English in German: names, and what is typed into cells. */
const phrases = [
  ...names,
  ...catalogue.map(({ source }) => sourceOf(source).publisher),
  ...["Migration and Modernization Competency", "SaaS on AWS", "SOC 2 Type II", "Well-Architected", "(stage)", "(tier)"],
  "public sector",
].sort((a, b) => b.length - a.length);
const kept = new Set(["AWS", "SaaS", "Marketplace", "Path", "Sector", "Status", "commercial", ...motions, ...stages]);
const alike = new Set(["Audit", "in"]);

function wordsOf(text: string): string[] {
  const words = phrases.reduce((rest, phrase) => rest.split(phrase).join(" "), text).match(/\p{L}+/gu) ?? [];
  return words.filter((word) => !kept.has(word) && !alike.has(word));
}

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...values], { minLength: 1 });
const count = fc.integer({ min: 0, max: 3000 });
const profiles: fc.Arbitrary<Profile> = fc.record(
  {
    path: some(paths),
    sector: fc.constantFrom(...sectors),
    stage: fc.constantFrom(...stages),
    ftr: fc.boolean(),
    "marketplace.products": count,
    "opportunities.launched": count,
    "opportunities.qualified": count,
    "aws.revenue": count,
    "programs.enrolled": fc.subarray(names, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** What German says, where words of the English are left in it or it has no words at all. */
function halfEnglish(text: string): string[] {
  const told = german.framework(text, String);
  const left = wordsOf(told ?? text).filter((word) => wordsOf(text).includes(word));
  return left.length > 0 ? [`${told ?? text}: ${left.join(", ")}`] : [];
}

test("whatever the programs, the profile, the reach and the motions: no English is left in what German says", () => {
  fc.assert(
    fc.property(
      profiles,
      fc.constantFrom(...businessModels),
      fc.subarray([...motions]),
      fc.constantFrom("as it is" as const, "changed" as const),
      (profile, reach, asked, which) => {
        const programs = catalogues[which];
        // The pane has the sentences of what is not picked; with one picked they are nearly all.
        const { notNow } = suggest(reach, asked, profile, 1, programs);
        const gates = programs.flatMap((program) => checkGates(program, profile));
        const values = gates.flatMap(({ label, have, need }) => [label, have, need]);
        const texts = [
          ...notNow.map(({ why }) => why),
          ...programs.flatMap(({ note }) => note ?? []),
          ...values.filter((value) => typeof value === "string"),
        ];
        expect([...new Set(texts.flatMap(halfEnglish))]).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
