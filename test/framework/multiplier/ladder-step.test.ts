import { ladderStep } from "../../../src/framework/multiplier/ladder-step";

// The steps of the Omdia 2025 ladder: 1.26, 3.26, 5.78, 7.13.
test.each([
  [0, "Below Focused"],
  [1.25, "Below Focused"],
  [1.26, "Focused"],
  [1.26 * (1 - 1e-13), "Focused"], // reached within 1e-12
  [1.26 * (1 - 1e-11), "Below Focused"],
  [3.25, "Focused"],
  [3.26, "Multi-category"],
  [5.78, "Progressive"],
  [7.13, "Expert"],
  [1e308, "Expert"],
])("%p is %s", (multiplier, step) => expect(ladderStep(multiplier)).toBe(step));
