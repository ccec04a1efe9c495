/** Sentences whose words depend on what they are told, with both languages by hand. */
import "../../src/taskpane/english/programs";
import { messages } from "../../src/taskpane/messages";
import { german } from "../../src/taskpane/messages-german";

test.each([
  [true, "Published: AWS Blog 2025; gates as reported Sep 2026. Confirm in AWS Partner Central."],
  [false, "Published: AWS Blog 2025, as of Sep 2026. Confirm in AWS Partner Central."],
])("a published program, gates on record: %p", (isGated, text) => {
  expect(messages.programs.publishedSource("AWS Blog", "2025", "Sep 2026", isGated)).toBe(text);
});

test.each([
  [true, "Veröffentlicht: AWS Blog 2025; Bedingungen wie berichtet, Stand Sept. 2026. Bitte in AWS Partner Central prüfen."],
  [false, "Veröffentlicht: AWS Blog 2025, Stand Sept. 2026. Bitte in AWS Partner Central prüfen."],
])("the same in German, gates on record: %p", (isGated, text) => {
  expect(german.programs.publishedSource("AWS Blog", "2025", "Sept. 2026", isGated)).toBe(text);
});

test.each([
  ["1 %", "1 % fehlt: Die sechs Anteile müssen 100 % ergeben."],
  ["1,5 %", "1,5 % fehlen: Die sechs Anteile müssen 100 % ergeben."],
  ["10 %", "10 % fehlen: Die sechs Anteile müssen 100 % ergeben."],
])("German says of %s that it is missing", (text, told) => {
  expect(german.assumptions.under(text)).toBe(told);
});

test.each([
  [0, 0, "Profile, nothing given yet", "Profil, noch keine Angaben"],
  [1, 0, "Profile, 1 given", "Profil, 1 Angabe"],
  [7, 1, "Profile, 7 given, 1 to correct", "Profil, 7 Angaben, 1 zu berichtigen"],
  [0, 2, "Profile, 2 to correct", "Profil, 2 zu berichtigen"],
])("the profile with %d entries and %d that cannot be used", (given, wrong, english, inGerman) => {
  expect(messages.profile.title(given, String(given), wrong, String(wrong))).toBe(english);
  expect(german.profile.title(given, String(given), wrong, String(wrong))).toBe(inGerman);
});
