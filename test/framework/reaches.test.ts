import { reaches } from "../../src/framework/reaches";

test.each<[number, number, boolean]>([
  [0.3, 0.1 + 0.2, true],
  [0.3, 0.3000001, false],
  [-5, -5, true],
  [-5.000001, -5, false],
  [0, 0, true],
])("%d reaches %d: %p", (value, target, expected) => expect(reaches(value, target)).toBe(expected));

test("beside amounts of a given size", () => expect([reaches(-1e-11, 0, 100), reaches(-1e-9, 0, 100)]).toEqual([true, false]));
