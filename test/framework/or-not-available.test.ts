import { FrameworkError } from "../../src/framework/framework-error";
import { orNotAvailable } from "../../src/framework/or-not-available";

test("an answer is given as it is", () => {
  expect(orNotAvailable(() => 0)).toBe(0);
});

test("what nobody has published or given comes back as its error", () => {
  const missing = new FrameworkError("not-available", "requires margin.resell.mid in assumptions");
  expect(
    orNotAvailable(() => {
      throw missing;
    }),
  ).toBe(missing);
});

test.each([new FrameworkError("value", "requires a number"), new FrameworkError("divide-by-zero", "requires revenue"), new TypeError("no")])(
  "%s is thrown on",
  (error) => {
    expect(() =>
      orNotAvailable(() => {
        throw error;
      }),
    ).toThrow(error);
  },
);
