import { dayFirst, readDate } from "../../../src/framework/portfolio/read-date";

test.each<[string, [number, number, number], string]>([
  ["2025-12-31", [2025, 12, 31], ""],
  ["2025/06/30", [2025, 6, 30], ""],
  ["2025-12-31T00:00:00", [2025, 12, 31], ""],
  ["31.12.2025", [2025, 12, 31], ""],
  ["31.12.25", [2025, 12, 31], ""],
  // With points the day comes first wherever people write so.
  ["05.06.2026", [2026, 6, 5], ""],
  ["31/12/2025", [2025, 12, 31], ""],
  ["12/31/2025", [2025, 12, 31], ""],
  ["12-31-25", [2025, 12, 31], ""],
  // The same day in either order.
  ["06/06/2026", [2026, 6, 6], ""],
  ["13/12/2025", [2025, 12, 13], ""],
  ["Dec 31, 2025", [2025, 12, 31], ""],
  ["December 31st 2025", [2025, 12, 31], ""],
  ["31 Dec 2025", [2025, 12, 31], ""],
  ["31-Dec-25", [2025, 12, 31], ""],
  ["31. Dezember 2025", [2025, 12, 31], ""],
  ["1. März 2026", [2026, 3, 1], ""],
  ["Revenue 30.06.2026 EUR", [2026, 6, 30], "Revenue EUR"],
  ["01.01.2026 - 31.03.2026", [2026, 3, 31], "-"],
])("%s", (text, [year, month, day], rest) => {
  const { rest: left, ...date } = readDate(text) ?? { rest: "" };
  expect(date).toEqual({ year, month, day });
  expect(left.replace(/\s+/g, " ").trim()).toBe(rest);
});

test.each(["", "Revenue", "Q4 2025", "12/2025", "2025-12", "Dec 2025", "24/7", "24/7/365", "13/14/2025", "2025-13-01", "1.2.3", "v1.2.25"])(
  "%j is no date",
  (text) => {
    expect(readDate(text)).toBeUndefined();
  },
);

test("a day or a month first: only others of the row or column tell", () => {
  expect(readDate("04/05/2026")).toBeNull();
  expect(readDate("11/12/2025")).toBeNull();
  expect(readDate("04/05/2026", true)).toMatchObject({ month: 5, day: 4 });
  expect(readDate("04/05/2026", false)).toMatchObject({ month: 4, day: 5 });
});

test.each<[string, unknown[], boolean | undefined]>([
  ["a day above 12 first", ["Service", "04/05/2026", "31/05/2026", 7], true],
  ["a day above 12 second", ["04/05/2026", "05/31/2026"], false],
  ["none above 12", ["04/05/2026", "05/05/2026"], undefined],
  ["both", ["31/05/2026", "05/31/2026"], undefined],
  ["points tell nothing of slashes", ["31.05.2026", "04/05/2026"], undefined],
  ["no dates", ["Service", "Q1 2026", 46022], undefined],
])("%s", (_, texts, isDayFirst) => {
  expect(dayFirst(texts)).toBe(isDayFirst);
});
