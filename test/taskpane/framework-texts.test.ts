import { translator } from "../../src/taskpane/framework-texts";
import { messages } from "../../src/taskpane/messages";
import { german } from "../../src/taskpane/messages-german";

const number = (value: number): string => value.toLocaleString("de-DE");

const translate = translator([
  ["no column found", "keine Spalte gefunden"],
  ["{0} of {1} costs are below 0", "von {1} Kosten liegen {0} unter 0"],
  ["serves {0}", "dient {0}"],
  ["managed services", "Managed Services"],
  ["stage {0} of {1}", "Reifegrad {0} statt {1}"],
  ["resell", "Wiederverkauf"],
  ["a (b) [c]?", "d"],
], [[" and ", " und "]]);

test.each([
  ["a text without parts", "no column found", "keine Spalte gefunden"],
  ["parts in another order", "3 of 40 costs are below 0", "von 40 Kosten liegen 3 unter 0"],
  ["a part that is a text itself", "serves managed services", "dient Managed Services"],
  ["numbers as they are written there", "3 of -2,520.5 costs are below 0", "von -2.520,5 Kosten liegen 3 unter 0"],
  ["a part that is none stays", 'serves "MSP; gold"', 'dient "MSP; gold"'],
  ["pieces between semicolons", "no column found; serves resell", "keine Spalte gefunden; dient Wiederverkauf"],
  ["pieces between commas", "no column found, no column found", "keine Spalte gefunden, keine Spalte gefunden"],
  ["pieces before what takes the rest", "stage a of b, 3 of 4 costs are below 0", "Reifegrad a statt b, von 4 Kosten liegen 3 unter 0"],
  ["pieces of a value", "serves resell and managed services", "dient Wiederverkauf und Managed Services"],
  ["a name with the same joint stays", 'serves List and Sell', 'dient List and Sell'],
  ["signs that a pattern would take for its own", "a (b) [c]?", "d"],
  ["an unknown text", "something else", null],
  ["a known text inside another", "well, no column found there", null],
  ["a piece that is unknown leaves the whole alone", "no column found; something else", null],
])("%s: %s", (_what, text, expected) => {
  expect(translate(text, number)).toBe(expected);
});

test("English says what the framework says", () => {
  expect(messages.framework("no column found", number)).toBe("no column found");
});

// Texts as the framework composes them, with the German by hand.
test.each([
  ['"n/a" is not a number', '„n/a“ ist keine Zahl'],
  ['"MPS" is not a business model; did you mean "managed services"?', '„MPS“ ist kein Geschäftsmodell; ist „managed services“ gemeint?'],
  ['"gold" is not a service category; also in D4, D9, D11 and 3 more', '„gold“ ist keine Leistungsart; auch in D4, D9, D11 und 3 weiteren'],
  [
    '"Note…" is longer than 255 characters; shorten it, or give the line a business model in its own cell',
    '„Note…“ ist länger als 255 Zeichen; kürzen Sie den Text, oder geben Sie der Zeile ein Geschäftsmodell in ihrer eigenen Zelle',
  ],
  [
    '"Payroll" counts as revenue; if it is cost, give cost a column of its own, or its lines the model exclude',
    '„Payroll“ zählt als Umsatz; sind es Kosten, geben Sie Kosten eine eigene Spalte oder diesen Zeilen das Modell exclude',
  ],
  [
    "the sum is -150; revenue above 0 is needed; where it is booked as credits, turn their sign round",
    "die Summe ist -150; nötig ist ein Umsatz über 0; ist er als Haben gebucht, kehren Sie das Vorzeichen um",
  ],
  [
    '"Budget" stands above lines that repeat others and would be added to them; read one block, or give these lines the model exclude',
    "„Budget“ steht über Zeilen, die andere wiederholen und zu ihnen addiert würden; lesen Sie einen der Blöcke, oder geben Sie diesen Zeilen das Modell exclude",
  ],
  [
    'lines of "Plan" would be added to those of "Ist"; read one of both, or give the others the model exclude',
    "Zeilen mit „Plan“ würden zu denen mit „Ist“ addiert; lesen Sie nur die einen, oder geben Sie den anderen das Modell exclude",
  ],
  [
    '"Result" sums lines above and would count twice; give it the model exclude',
    "„Result“ fasst Zeilen darüber zusammen und würde doppelt zählen; geben Sie das Modell exclude an",
  ],
  [
    "amounts in EUR and USD would be added as they stand; convert them into one currency",
    "Beträge in EUR und USD würden so addiert, wie sie dastehen; rechnen Sie sie in eine Währung um",
  ],
  [
    '"Cost (USD)" is in another unit than "Revenue (USD k)"; bring both into one',
    "„Cost (USD)“ hat eine andere Einheit als „Revenue (USD k)“; bringen Sie beide in eine",
  ],
  [
    '"W51 2025" is neither month nor quarter; sum such columns into those, or choose one',
    "„W51 2025“ ist weder Monat noch Quartal; fassen Sie solche Spalten dazu zusammen, oder wählen Sie eine",
  ],
  [
    '"Fabrikam" stands under resell and managed services; repeat the label of its group beside each line (Repeat All Item Labels, or fill down), or give all of them one model',
    "„Fabrikam“ steht unter Wiederverkauf und unter Managed Services; wiederholen Sie die Bezeichnung der Gruppe neben jeder Zeile (Alle Elementnamen wiederholen, oder nach unten ausfüllen), oder geben Sie allen ein Modell",
  ],
  ['"Labour cost", "Cloud; AWS cost" are columns of cost', "„Labour cost“, „Cloud; AWS cost“ sind Spalten mit Kosten"],
  [
    '"Travel cost" could be meant, too; read is D, "Labour cost", E, "Cloud cost"',
    "„Travel cost“ könnte auch gemeint sein; gelesen wird D, „Labour cost“, E, „Cloud cost“",
  ],
  ["the same column as cost; choose another", "dieselbe Spalte wie Kosten; wählen Sie eine andere"],
  [
    "blank on 2 services lines; without labour cost revenue less cost is not a margin",
    "leer in 2 Zeilen, Dienstleistungen; ohne Personalkosten ist Umsatz minus Kosten keine Marge",
  ],
  ["requires a number from 0 to 1 beside share.design in B12; found 7", "nötig ist eine Zahl von 0 bis 1 neben share.design in B12; gefunden: 7"],
  [
    "serves managed services, the model after services (made for 2 of the 5); 1 of 2 gates met; not yet: launched opportunities 2 of 5; to confirm: invitation by AWS; source AWS, as reported 2026-09; confirm in AWS Partner Central",
    "passt zu Managed Services, dem nächsten Modell nach Dienstleistungen (gedacht für 2 der 5); 1 von 2 Bedingungen erfüllt; noch nicht: gestartete Opportunities 2 von 5; zu klären: Einladung durch AWS; Quelle AWS, wie berichtet 2026-09; bitte in AWS Partner Central prüfen",
  ],
  [
    'requires a business model in Serves, C15; found nothing, or did you mean "AWS Marketplace"?',
    "nötig ist ein Geschäftsmodell in Serves, C15; gefunden: nichts, oder ist „AWS Marketplace“ gemeint?",
  ],
  [
    "reported closed to new applicants, retires 1 Jun 2027; confirm",
    "als geschlossen gemeldet für neue Bewerber, läuft am 1. Juni 2027 aus; bitte klären",
  ],
  [
    "not yet: stage registered of validated, launched opportunities 2 of 5, AWS revenue 1500 of 2000",
    "noch nicht: Reifegrad registered statt validated, gestartete Opportunities 2 von 5, AWS-Umsatz 1500 von 2000",
  ],
  [
    "for the software path; the profile gives services and hardware",
    "für den Pfad Software; im Profil steht Dienstleistungen und Hardware",
  ],
])("in German: %s", (text, expected) => {
  expect(german.framework(text, number)).toBe(expected);
});
