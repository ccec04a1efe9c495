import { programs } from "../../../src/framework/facts/programs";
import { ownPrograms } from "../../../src/framework/programs/own-programs";
import { unknownPrograms } from "../../../src/framework/programs/program-words";

test.each([
  ["MSP", []],
  ["isv-accelerate", []],
  ["Customer engagements (ACE)", []],
  ["Foo Program", [undefined]],
  ["ISV accelerate program", ["ISV Accelerate"]],
  ["AWS Marketplce", ["AWS Marketplace"]],
  ["Distribution Programme", ["Distribution Program"]],
  ["Club", [undefined]],
])("%s", (name, near) => {
  expect(unknownPrograms([name], programs)).toEqual(near.map((meant) => ({ name, near: meant })));
});

test("the firm's own programs are known, too", () => {
  const own = ownPrograms([["Program", "Serves"], ["Launch lab", "services"]], programs).programs;
  expect(unknownPrograms(["Launch lab", "Lunch lab", "SPP"], own)).toEqual([{ name: "Lunch lab", near: "Launch lab" }]);
});
