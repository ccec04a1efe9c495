import { numberFormats } from "../../src/taskpane/number-formats";
import { readMoney, readNumber } from "../../src/taskpane/read-number";

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
  // Arabic digits and separators, also where the locale itself writes others, and English ones beside them.
  ["ar-EG", "١٥٠٠", 1500],
  ["ar-EG", "١٬٥٠٠٫٥", 1500.5],
  ["ar-EG", "\u200f١٢٬٣٤٥\u061c", 12345],
  ["ar-EG", "1,500.5", 1500.5],
  ["ar-EG", "1٬500", 1500],
  ["ar-EG", "١٬٥", "١٬٥"],
  ["ar-EG", "١٢ شخصًا", "١٢ شخصًا"],
  ["ar-MA", "١٬٥٠٠٫٥", 1500.5],
  ["ar-MA", "1.500,5", 1500.5],
  ["ar-AE", "٣٫٥", 3.5],
  ["en-US", "١٬٥٠٠٫٥", 1500.5],
  ["de-DE", "١٬٥٠٠", 1500],
  ["fa-IR", "۱۲٬۳۴۵٫۶", 12345.6],
  ["fa-IR", "۱۵۰۰", 1500],
  ["mr-IN", "१२,३४,५६७.५", 1234567.5],
  ["ja-JP", "１，５００", "１，５００"],
  ["ja-JP", "１５００", 1500],
])("in %s %j is %j", (locale, text, value) => {
  expect(readNumber(text, numberFormats(locale).exact)).toBe(value);
});

test.each(["en-US", "de-DE", "fr-FR", "de-CH", "en-IN", "es-ES", "ar-EG", "ar-MA", "fa-IR", "ckb-IQ", "mr-IN", "bn-BD", "he-IL"])("in %s what is written is read back", (locale) => {
  const { exact } = numberFormats(locale);
  for (const value of [3, 2000, 12345.6, 1234567.89]) expect(readNumber(exact(value), exact)).toBe(value);
});

test.each<[string, string, number | string]>([
  ["en-US", "$1,500", 1500],
  ["en-US", "$ 1,500", 1500],
  ["en-US", "1500 $", 1500],
  ["en-US", "1500", 1500],
  ["de-DE", " 150 € ", 150],
  ["de-DE", "€1.500,50", 1500.5],
  ["en-US", "$", "$"],
  ["en-US", "$$5", "$$5"],
  ["en-US", "$5$", "$5$"],
  ["en-US", "$12 apples", "$12 apples"],
  ["en-US", "-$5", "-$5"],
  ["en-US", "", ""],
])("money in %s %j is %j", (locale, text, value) => {
  expect(readMoney(text, numberFormats(locale).exact)).toBe(value);
});

test("where the money is in $, no other sign is taken for it", () => {
  const { exact } = numberFormats("en-US");
  expect(readMoney("$1,500", exact, "\\$")).toBe(1500);
  expect(readMoney("1,500 €", exact, "\\$")).toBe("1,500 €");
});
