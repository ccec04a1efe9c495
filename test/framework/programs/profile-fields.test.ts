import { programs } from "../../../src/framework/facts/programs";
import { profileKeys, type ProfileKey } from "../../../src/framework/programs/profile";
import { askedBy, profileFields } from "../../../src/framework/programs/profile-fields";

test("every key of the profile has a field with a label, in the order of the keys", () => {
  expect(Object.keys(profileFields)).toEqual(profileKeys.map(({ key }) => key));
  const labels = Object.values(profileFields).map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
});

// Counted by hand in the table of gates: path SPP, Distribution, MSP, MAP, FTR, ISV Workload Migration, Global Startup; stage ISV
// Accelerate, Xcelerator, Greenfield; products ISV Accelerate, FTR; ftr Competency, ISV Workload Migration.
test.each<[ProfileKey, number]>([
  ["path", 7],
  ["sector", 2],
  ["stage", 3],
  ["marketplace.products", 2],
  ["opportunities.launched", 1],
  ["opportunities.qualified", 1],
  ["aws.revenue", 1],
  ["ftr", 2],
  ["mrr", 0],
  ["programs.enrolled", 0],
])("%s is asked by %i programs", (key, count) => {
  expect(askedBy(key, programs)).toBe(count);
});
