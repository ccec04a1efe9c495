import { numberFormats } from "../../src/taskpane/number-formats";
import { readEntry } from "../../src/taskpane/read-entry";

// A percentage is divided by 100 by hand; in German 1.500 is fifteen hundred.
test.each<[string, string, "fraction" | "years", number | string]>([
  ["en-US", "35", "fraction", 0.35],
  ["en-US", "35%", "fraction", 0.35],
  ["en-US", " 7 % ", "fraction", 0.07],
  ["en-US", "57.3", "fraction", 0.573],
  ["en-US", "0.5", "fraction", 0.005],
  ["en-US", "-5", "fraction", -0.05],
  ["en-US", "\u22125 %", "fraction", -0.05],
  ["en-US", "0", "fraction", "none"],
  ["en-US", "", "fraction", ""],
  ["en-US", "a third", "fraction", "a third"],
  ["en-US", "3", "years", 3],
  ["en-US", "3%", "years", "3%"],
  ["en-US", "1,234.5", "years", 1234.5],
  ["de-DE", "12,5 %", "fraction", 0.125],
  ["de-DE", "1.500", "years", 1500],
  ["de-DE", "12.5", "fraction", "12.5"],
  ["ar-EG", "١٢٫٥٪\u061c", "fraction", 0.125],
  ["ar-EG", "\u061c-٥٪", "fraction", -0.05],
  ["ar-EG", "12.5%", "fraction", 0.125],
  ["fa-IR", "\u200e−۵٪", "fraction", -0.05],
  ["ar-EG", "٠", "fraction", "none"],
  ["ar-EG", "ثلث ٣", "fraction", "ثلث ٣"],
])("in %s %j as a %s is %j", (locale, text, unit, entry) => {
  expect(readEntry(text, unit, numberFormats(locale).exact)).toBe(entry);
});

test.each(["en-US", "de-DE", "ar-EG", "fa-IR", "he-IL", "mr-IN"])("in %s a percentage as the pane writes it is read back", (locale) => {
  const { rate, exact } = numberFormats(locale);
  for (const value of [0.125, -0.05, 0.3]) expect(readEntry(rate(value), "fraction", exact)).toBe(value);
});

test("dollars for each dollar may have their sign", () => {
  const { exact } = numberFormats("en-US");
  expect(readEntry("$1.28", "$ per $1 of AWS revenue", exact)).toBe(1.28);
  expect(readEntry("$35", "fraction", exact)).toBe("$35");
});
