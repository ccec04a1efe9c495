import { guessModel, guessSpelling } from "../../../src/framework/portfolio/guess-model";
import { isTotalName } from "../../../src/framework/portfolio/subtotals";

test.each<[string, string | undefined]>([
  ["Software licences", "resell"],
  ["Reseller business", "resell"],
  ["Lizenzen", "resell"],
  ["Cloud resale", "resell"],
  ["Cloud migration", "services"],
  ["Platform migration", "services"],
  ["Readiness assessment", "services"],
  ["Beratung", "services"],
  ["Kundenprojekte", "services"],
  ["PS", "services"],
  ["Training services", "services"],
  ["24x7 monitoring", "managed services"],
  ["Run", "managed services"],
  ["Betrieb und Wartung", "managed services"],
  ["Managed services (EMEA)", "managed services"],
  ["SaaS platform", "technology solutions"],
  ["Own product", "technology solutions"],
  ["Softwareabo", "technology solutions"],
  ["Gain share", "business outcome solutions"],
  ["Success fee", "business outcome solutions"],
  ["Azure projects", "exclude"],
  ["Hardware", "exclude"],
  ["Gross profit", "exclude"],
  ["On-prem to AWS migration", "services"],
  ["Azure to AWS migration", "services"],
  ["Migration from on-premises", "services"],
  ["On-prem support", "exclude"],
  ["Payroll app hosting", "managed services"],
  ["Payroll", "exclude"],
  ["Cost", "exclude"],
  ["Cost reviews", undefined],
  ["Software development", "services"],
  ["Platform engineering", "services"],
  ["Data platform build", "services"],
  ["Cloud Ops", "managed services"],
  ["DevOps projects", "services"],
  ["freight", undefined],
])("%s is guessed %s", (text, guess) => {
  expect(guessModel(text)).toBe(guess);
});

test.each<[string, string | undefined]>([
  ["managd", "managed services"],
  ["reselle", "resell"],
  ["PS", undefined],
  ["freight", undefined],
])("%s is spelled like %s", (text, guess) => {
  expect(guessSpelling(text)).toBe(guess);
});

test.each<[string, boolean]>([
  ["Total", true],
  ["Sub-total", true],
  ["SUBTOTAL resale", true],
  ["Sum", true],
  ["Grand total", true],
  ["Total managed services", true],
  ["Managed services total", true],
  ["Summe", true],
  ["Summe Betrieb", true],
  ["Zwischensumme", true],
  ["Resale total:", true],
  ["Dienstleistungen gesamt", true],
  ["Gesamt", true],
  ["Gesamtumsatz", true],
  ["Result", true],
  ["Overall Result", true],
  ["Resell Ergebnis", true],
  ["Teilergebnis", true],
  ["Teilsumme", true],
  ["Results-based consulting", false],
  ["Ergebnisorientierte Beratung", false],
  ["Gesamtlösung", false],
  ["Summer school", false],
  ["Totally managed", false],
  ["Projects", false],
])("%s names a total: %s", (text, total) => {
  expect(isTotalName(text)).toBe(total);
});
