import { numberFormats } from "../../src/taskpane/number-formats";
import { readNumber } from "../../src/taskpane/read-number";

test.each<[string, string, number | string]>([
  ["en-US", "1500", 1500],
  ["en-US", " 1,500 ", 1500],
  ["en-US", "1,234,567.25", 1234567.25],
  ["en-US", "1,5", "1,5"],
  ["en-US", "1.500", 1.5],
  ["en-US", "12 people", "12 people"],
  ["en-US", "-3", "-3"],
  ["en-US", "", ""],
  ["en-US", "1.2.3", "1.2.3"],
  ["de-DE", "1.500", 1500],
  ["de-DE", "1.500,5", 1500.5],
  ["de-DE", "1,5", 1.5],
  ["fr-FR", "12 500", 12500],
  ["fr-FR", "12 500,5", 12500.5],
  ["de-CH", "12’500", 12500],
  ["en-IN", "12,34,567", 1234567],
])("in %s %j is %j", (locale, text, value) => {
  expect(readNumber(text, numberFormats(locale).exact)).toBe(value);
});

test.each(["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "es-ES"])("in %s what is written is read back", (locale) => {
  const { exact } = numberFormats(locale);
  for (const value of [3, 2000, 12345.6, 1234567.89]) expect(readNumber(exact(value), exact)).toBe(value);
});
