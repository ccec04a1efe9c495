import { numberFormats } from "../../src/taskpane/number-formats";

const english = numberFormats("en-US");

test.each([
  [0.734, 0.2, "73%"],
  [0.2, 0.2, "20%"],
  [0, 0.2, "0%"],
  [1, 0.2, "100%"],
  // Whole percents would say 20 %, 0 % and 100 %: as if reached, as if nothing, as if all.
  [0.196, 0.2, "19.6%"],
  [0.1996, 0.2, "19.96%"],
  [0.204, 0.2, "20.4%"],
  [0.004, 0.2, "0.4%"],
  [0.997, 0.2, "99.7%"],
])("percent(%p, threshold %p) is %s", (value, threshold, text) => {
  expect(english.percent(value, threshold)).toBe(text);
});

test.each([
  ["en-US", 0.125, "12.5%"],
  ["en-US", 0.2, "20%"],
  ["en-US", 0.0035, "0.35%"],
  ["en-US", 0.123456, "12.3456%"],
  ["en-US", 0.4 / 3, "13.3333%"],
  ["de-DE", 0.125, "12,5\u00a0%"],
])("given in %s: %p is %s", (locale, value, text) => {
  expect(numberFormats(locale).given(value)).toBe(text);
});

test.each([
  [1912345, "1.91M"],
  [365000, "365K"],
  [62.5, "62.5"],
  [-1500, "-1.5K"],
  [0, "0"],
])("amount(%p) is %s", (value, text) => {
  expect(english.amount(value)).toBe(text);
});

test.each([
  [6.4, [1.26], "6.40"],
  [1.4077, [1.26], "1.41"],
  // 1.26 would say that the step at 1.26 is reached.
  [1.25797, [1.26], "1.258"],
  [1.26, [1.26], "1.26"],
])("ratio(%p, marks %p) is %s", (value, marks, text) => {
  expect(english.ratio(value, marks)).toBe(text);
});

test("numbers follow the locale", () => {
  expect(english.exact(1912345.5)).toBe("1,912,345.5");
  expect(numberFormats("de-DE").exact(1912345.5)).toBe("1.912.345,5");
});

test("German has no short form of thousands: they are whole, not rounded without a sign", () => {
  const german = numberFormats("de-DE");
  expect(german.amount(365432)).toBe("365.432");
  expect(german.amount(1912345)).toBe("1,91\u00a0Mio.");
  expect(german.percent(0.734, 0.2)).toBe("73\u00a0%");
});

test.each([
  ["en-US", "Sep 2026"],
  ["de-DE", "Sept. 2026"],
])("a month in %s", (locale, text) => {
  expect(numberFormats(locale).month("2026-09")).toBe(text);
});

test.each([
  ["en-US", "0.123456789"],
  ["de-DE", "0,123456789"],
])("a number as a cell holds it, in %s", (locale, text) => {
  expect(numberFormats(locale).plain(0.123456789)).toBe(text);
});

test("a moment has the day and the time of day in the user's zone", () => {
  // Noon of a day in June, whatever the zone.
  const noon = new Date(2026, 5, 9, 12, 5).getTime();
  expect(numberFormats("de-DE").moment(noon)).toBe("09.06.2026, 12:05");
});

test.each([
  ["en-US@posix", "1,912,345.5"],
  ["de-DE@posix", "1.912.345,5"],
])("%s, which is no locale, is read as the one before its @", (language, text) => {
  expect(numberFormats(language).exact(1912345.5)).toBe(text);
});

test.each(["en_US", "", "@"])("what holds no locale, such as %p, gives the formats of the machine", (language) => {
  expect(numberFormats(language).exact(1912345.5)).toBe(numberFormats(undefined).exact(1912345.5));
});
