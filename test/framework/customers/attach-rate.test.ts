import { attachRate } from "../../../src/framework/customers/attach-rate";

test.each([
  ["accounts", [10, 20, 0], [5, 0, 7], 0.5], // one of two; the third does not resell
  ["amount", [10, 20, 0], [5, 1, 7], 0.2], // (5 + 1) / 30
  ["accounts", [10, -20], [5, 5], 1], // a negative resale is no resale
  ["accounts", [10, 10], [-5, 0], 0],
  ["amount", [10, 10], [-5, 0], -0.25],
] as const)("%s of resale %j and services %j", (measure, resale, services, expected) => {
  expect(attachRate(resale, services, measure)).toBe(expected);
});

test("nobody with resale is a division by zero, also in amounts", () => {
  for (const measure of ["accounts", "amount"] as const) {
    expect(() => attachRate([0, -1], [5, 5], measure)).toThrow(expect.objectContaining({ code: "divide-by-zero" }));
  }
});

test("a sum that overflows is an error, not a rate of 0", () => expect(() => attachRate([1e308, 1e308], [5, 5], "amount")).toThrow("overflows"));
