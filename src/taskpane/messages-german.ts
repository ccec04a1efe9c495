/**
 * Every sentence of the pane, in German. Words that are typed into cells, names of sheets, programs, studies and ribbon buttons
 * stay English; where the sheet has another word, it follows in brackets.
 */
import type { BusinessModel } from "../framework/words/business-model";
import { type TranslatedText, translator } from "./framework-texts";
import { bringPart } from "./load-part";
import type { Messages } from "./messages";

const lines = (count: number, text: string): string => `${text} ${count === 1 ? "Zeile" : "Zeilen"}`;
const cells = (count: number, text: string): string => `${text} ${count === 1 ? "Zelle" : "Zellen"}`;

/** "Managed Services" stays on one line. */
const modelsInText: Record<BusinessModel, string> = {
  resell: "Wiederverkauf",
  services: "Dienstleistungen",
  "managed services": "Managed\u00a0Services",
  "technology solutions": "Technologielösungen",
  "business outcome solutions": "Outcome-Lösungen",
};

const businesses: Record<BusinessModel, string> = {
  resell: "Wiederverkaufsgeschäft",
  services: "Dienstleistungsgeschäft",
  "managed services": "Managed-Services-Geschäft",
  "technology solutions": "Geschäft mit Technologielösungen",
  "business outcome solutions": "Geschäft mit Outcome-Lösungen",
};

/** What the framework and the workbook say. Later ones take what is left: the particular stands before the general. */
const frameworkTexts: readonly TranslatedText[] = [
  // Cells that cannot be read
  ["nothing stands here; select the lines with their headers", "hier steht nichts; markieren Sie die Zeilen mit ihren Überschriften"],
  ["no column found; choose the column that holds it", "keine Spalte gefunden; wählen Sie die richtige Spalte"],
  ["no column for any period; choose the periods that count", "keine Spalte für eine Periode; wählen Sie die Perioden, die zählen"],
  ["no column for {0}; choose the periods that count", "keine Spalte für {0}; wählen Sie die Perioden, die zählen"],
  ["the same column as {0}; choose another", "dieselbe Spalte wie {0}; wählen Sie eine andere"],
  ["{0} is an Excel error", "{0} ist ein Excel-Fehler"],
  ["not a number", "keine Zahl"],
  ["{0} is a number stored as text", "{0} ist eine als Text gespeicherte Zahl"],
  ["{0} is not a number", "{0} ist keine Zahl"],
  ["{0}; also in {1} and {2} more", "{0}; auch in {1} und {2} weiteren"],
  ["{0}; also in {1}", "{0}; auch in {1}"],
  ["{0} is not a business model; did you mean {1}?", "{0} ist kein Geschäftsmodell; ist {1} gemeint?"],
  ["{0} is not a business model", "{0} ist kein Geschäftsmodell"],
  ["{0} is not a service category; did you mean {1}?", "{0} ist keine Leistungsart; ist {1} gemeint?"],
  ["{0} is not a service category", "{0} ist keine Leistungsart"],
  [
    "{0} is longer than {1} characters; shorten it, or give the line a business model in its own cell",
    "{0} ist länger als {1} Zeichen; kürzen Sie den Text, oder geben Sie der Zeile ein Geschäftsmodell in ihrer eigenen Zelle",
  ],
  ["blank beside revenue {0}", "leer neben einem Umsatz von {0}"],
  ["blank beside cost {0}", "leer neben Kosten von {0}"],
  [
    "{0} is the sum of {1} lines above and names other lines, too; give it another text or the model exclude",
    "{0} ist die Summe von {1} Zeilen darüber und benennt auch andere Zeilen; geben Sie einen anderen Text oder das Modell exclude an",
  ],
  [
    "{0} is cost, which would count as revenue; give cost a column of its own, or its lines the model exclude",
    "{0} sind Kosten, die als Umsatz zählen würden; geben Sie Kosten eine eigene Spalte oder diesen Zeilen das Modell exclude",
  ],
  [
    "{0} counts as revenue; if it is cost, give cost a column of its own, or its lines the model exclude",
    "{0} zählt als Umsatz; sind es Kosten, geben Sie Kosten eine eigene Spalte oder diesen Zeilen das Modell exclude",
  ],
  ["no line with a business model", "keine Zeile mit einem Geschäftsmodell"],
  ["the sum is {0}; revenue above 0 is needed", "die Summe ist {0}; nötig ist ein Umsatz über 0"],
  [
    "booked as negative numbers they sum to {0}; costs are needed as positive numbers",
    "als negative Zahlen gebucht ergeben sie {0}; nötig sind Kosten als positive Zahlen",
  ],
  ["the sum is {0}; costs are needed as positive numbers", "die Summe ist {0}; nötig sind Kosten als positive Zahlen"],

  // Amounts that are not to be added
  [
    "{0} stands above lines that repeat others and would be added to them; read one block, or give these lines the model exclude",
    "{0} steht über Zeilen, die andere wiederholen und zu ihnen addiert würden; lesen Sie einen der Blöcke, oder geben Sie diesen Zeilen das Modell exclude",
  ],
  [
    "lines of {0} would be added to those of {1}; read one of both, or give the others the model exclude",
    "Zeilen mit {0} würden zu denen mit {1} addiert; lesen Sie nur die einen, oder geben Sie den anderen das Modell exclude",
  ],
  [
    "{0} sums lines above and would count twice; give it the model exclude",
    "{0} fasst Zeilen darüber zusammen und würde doppelt zählen; geben Sie das Modell exclude an",
  ],
  [
    "amounts in {0} and {1} would be added as they stand; convert them into one currency",
    "Beträge in {0} und {1} würden so addiert, wie sie dastehen; rechnen Sie sie in eine Währung um",
  ],
  ["{0} is in another unit than {1}; bring both into one", "{0} hat eine andere Einheit als {1}; bringen Sie beide in eine"],
  [
    "{0} is neither month nor quarter; sum such columns into those, or choose one",
    "{0} ist weder Monat noch Quartal; fassen Sie solche Spalten dazu zusammen, oder wählen Sie eine",
  ],
  [
    "{0} stands under {1} and {2}; repeat the label of its group beside each line (Repeat All Item Labels, or fill down), or give all of them one model",
    "{0} steht unter {1} und unter {2}; wiederholen Sie die Bezeichnung der Gruppe neben jeder Zeile (Alle Elementnamen wiederholen, oder nach unten ausfüllen), oder geben Sie allen ein Modell",
  ],
  [
    "the sum is {0}; revenue above 0 is needed; where it is booked as credits, turn their sign round",
    "die Summe ist {0}; nötig ist ein Umsatz über 0; ist er als Haben gebucht, kehren Sie das Vorzeichen um",
  ],

  // Lines left out
  ["{0} was given the model {1}", "{0} hat das Modell {1} bekommen"],
  ["{0} leaves the line out", "{0} lässt die Zeile aus"],
  ["{0} is a total by its name", "{0} ist dem Namen nach eine Summe"],
  ["its revenue is the sum of {0} lines above", "der Umsatz ist die Summe von {0} Zeilen darüber"],

  // Questions
  ["{0} says thousands", "{0} nennt Tausend"],
  ["{0} says millions", "{0} nennt Millionen"],
  ["{0} are columns of cost", "{0} sind Spalten mit Kosten"],
  ["the sum of cost is {0}", "die Summe der Kosten ist {0}"],
  ["{0} of {1} costs are below 0", "{0} von {1} Kosten liegen unter 0"],
  ["1 resell line has no cost, other business models have", "1 Zeile mit Wiederverkauf hat keine Kosten, andere Geschäftsmodelle haben welche"],
  [
    "{0} resell lines have no cost, other business models have",
    "{0} Zeilen mit Wiederverkauf haben keine Kosten, andere Geschäftsmodelle haben welche",
  ],

  // Warnings
  ["{0} could be meant, too; read is {1}, {2}", "{0} könnte auch gemeint sein; gelesen wird {1}, {2}"],
  [
    "a line stands right below the cells read and does not count; select it, too, or make the lines a table",
    "direkt unter den gelesenen Zellen steht eine Zeile, die nicht zählt; markieren Sie sie mit oder machen Sie die Zeilen zu einer Tabelle",
  ],
  [
    "one column beside revenue by period; it must be of the periods that count",
    "eine einzige Spalte neben dem Umsatz je Periode; sie muss zu den Perioden gehören, die zählen",
  ],
  ["no column for {0}; it counts as 0 there", "keine Spalte für {0}; zählt dort als 0"],
  [
    "the lines span {0} periods ({1} to {2}) and all are summed; select the lines of one period, or put periods in columns",
    "die Zeilen umfassen {0} Perioden ({1} bis {2}), und alle werden summiert; markieren Sie die einer Periode, oder legen Sie Perioden in Spalten an",
  ],
  [
    "no cost, so shares are taken of revenue; with cost they are taken of gross profit",
    "ohne Kosten werden die Anteile am Umsatz gemessen, mit Kosten am Bruttogewinn",
  ],
  ["blank on 1 {0} line", "leer in 1 Zeile, {0}"],
  ["blank on {0} {1} lines", "leer in {0} Zeilen, {1}"],
  ["booked gross, resale needs its AWS cost", "brutto gebucht, braucht der Wiederverkauf seine AWS-Kosten"],
  ["is resale booked net of its AWS cost?", "ist der Wiederverkauf ohne seine AWS-Kosten gebucht?"],
  ["without labour cost revenue less cost is not a margin", "ohne Personalkosten ist Umsatz minus Kosten keine Marge"],
  [
    "{0} is counted as a line; if it is a total, give it the model exclude",
    "{0} zählt als Zeile; ist es eine Summe, geben Sie das Modell exclude an",
  ],
  [
    "is the sum of {0} lines above and is counted as a line; if it is a total, give it the model subtotal",
    "ist die Summe von {0} Zeilen darüber und zählt als Zeile; ist es eine Zwischensumme, geben Sie das Modell subtotal an",
  ],
  ["is formatted as a date; is it an amount?", "ist als Datum formatiert; ist es ein Betrag?"],
  ["some rows are hidden or filtered out; they count all the same", "einige Zeilen sind ausgeblendet oder herausgefiltert; sie zählen trotzdem"],

  // What is refused on a sheet
  ["requires the shares in assumptions to sum to 1; the sum is {0}", "nötig sind Anteile mit der Summe 1; ihre Summe ist {0}"],
  ["requires the shares in assumptions to sum to at most 1; the sum is {0}", "nötig sind Anteile mit einer Summe von höchstens 1; sie ist {0}"],
  ["requires each key once in {0}; found {1} again", "nötig ist jeder Schlüssel nur einmal in {0}; noch einmal steht da {1}"],
  ["requires each program once in {0}; found {1} again", "nötig ist jedes Programm nur einmal in {0}; noch einmal steht da {1}"],
  ["requires each header once; found {0} again", "nötig ist jede Überschrift nur einmal; noch einmal steht da {0}"],
  ["requires a column with the header Program; found {0}", "nötig ist eine Spalte mit der Überschrift Program; gefunden: {0}"],
  ["requires {0} beside {1} in {2}; found {3}", "nötig ist {0} neben {1} in {2}; gefunden: {3}"],
  ["requires {0} in {1}; found {2}", "nötig ist {0} in {1}; gefunden: {2}"],
  ["{0}, or did you mean {1}?", "{0}, oder ist {1} gemeint?"],
  ["{0}, did you mean {1}?", "{0}, ist {1} gemeint?"],
  ["a number from 0 to 1", "eine Zahl von 0 bis 1"],
  ["a number of 0 or more", "eine Zahl ab 0"],
  ["a number above 0", "eine Zahl über 0"],
  ["a number of at most 1", "eine Zahl bis 1"],
  ["a number above 0 and at most 1", "eine Zahl über 0 und bis 1"],
  ["a whole number from 2 to 30", "eine ganze Zahl von 2 bis 30"],
  ["a number", "eine Zahl"],
  ["text", "Text"],
  ["blank", "nichts"],
  ["nothing", "nichts"],
  ["a known key", "ein bekannter Schlüssel"],
  ["a business model", "ein Geschäftsmodell"],
  ["a motion", "eine Stoßrichtung"],
  ["a study", "eine Studie"],
  ["a preset", "ein Margensatz (Preset)"],
  ["the name of a program", "der Name eines Programms"],
  ["an address beginning with https:// or http://", "eine Adresse, die mit https:// oder http:// beginnt"],

  // Before a write
  ["1 cell keeps your edit, as you chose before", "1 Zelle behält Ihre Änderung, wie von Ihnen gewählt"],
  ["{0} cells keep your edit, as you chose before", "{0} Zellen behalten Ihre Änderung, wie von Ihnen gewählt"],
  ["1 row with your entries kept", "1 Zeile mit Ihren Einträgen bleibt"],
  ["{0} rows with your entries kept", "{0} Zeilen mit Ihren Einträgen bleiben"],
  ["changed on the sheet, kept as it stands there: {0}", "auf dem Blatt geändert, bleibt, wie es dort steht: {0}"],
  ["{0} was placed here until now; its own cells stay as they are", "bisher war hier {0} eingeordnet; dessen Zellen bleiben, wie sie sind"],
  ["{0} is taken; {1} is used", "{0} ist vergeben; verwendet wird {1}"],
  [
    "Some rows are hidden or filtered out here; what is written stands in them, too",
    "Einige Zeilen sind hier ausgeblendet oder gefiltert; was geschrieben wird, steht auch in ihnen",
  ],
  ["{0} has lost its name {1}; what stands there stays as it is", "{0} hat den Namen {1} verloren; was dort steht, bleibt, wie es ist"],
  ["The table on {0} has lost its columns; what stands there stays as it is", "Der Tabelle auf {0} fehlen Spalten; was dort steht, bleibt, wie es ist"],

  // Programs
  ["already enrolled in its alternative, {0}", "Sie nehmen schon an der Alternative teil, {0}"],
  ["already enrolled", "Sie nehmen schon teil"],
  ["for {0} and {1} and {2}, motions not asked for", "gehört zu {0}, {1} und {2}, nicht zur gewählten Stoßrichtung"],
  ["for {0} and {1}, motions not asked for", "gehört zu {0} und {1}, nicht zur gewählten Stoßrichtung"],
  ["for {0}, a motion not asked for", "gehört zu {0}, nicht zur gewählten Stoßrichtung"],
  ["for the {0} path; the profile gives {1}", "für den Pfad {0}; im Profil steht {1}"],
  ["for the {0}; the profile gives {1}", "für den Sektor {0}; im Profil steht {1}"],
  ["reported closed {0}", "als geschlossen gemeldet {0}"],
  ["to new applicants, retires 1 Jun 2027; confirm", "für neue Bewerber, läuft am 1. Juni 2027 aus; bitte klären"],
  ["by your firm", "von Ihrer Firma"],
  ["serves neither {0} nor {1}", "passt weder zu {0} noch zu {1}"],
  ["does not serve {0}", "passt nicht zu {0}"],
  ["Comes after those listed: {0}", "Kommt nach den gelisteten: {0}"],
  ["alternative to {0}, which is listed first", "Alternative zu {0}, das zuerst gelistet ist"],
  ["serves {0}, the model after {1} (made for {2} of the {3})", "passt zu {0}, dem nächsten Modell nach {1} (gedacht für {2} der {3})"],
  ["serves {0}, where the business stands (made for {1} of the {2})", "passt zu {0}, wo das Geschäft steht (gedacht für {1} der {2})"],
  ["{0} of {1} gates met", "{0} von {1} Bedingungen erfüllt"],
  ["alternative: {0}", "Alternative: {0}"],
  ["not yet: {0}", "noch nicht: {0}"],
  ["to confirm: {0}", "zu klären: {0}"],
  ["no public gate", "keine veröffentlichte Bedingung"],
  ["eligible", "berechtigt"],
  ["source your firm", "Quelle Ihre Firma"],
  ["by your firm: {0}", "von Ihrer Firma: {0}"],
  ["source {0}, gates as reported {1}", "Quelle {0}, Bedingungen wie berichtet {1}"],
  ["source {0}, as reported {1}", "Quelle {0}, wie berichtet {1}"],
  ["source {0}, as of {1}", "Quelle {0}, Stand {1}"],
  ["confirm in AWS Partner Central", "bitte in AWS Partner Central prüfen"],
  ["early stage SaaS builders", "für SaaS-Anbieter in der Frühphase"],
  ["pages now under SaaS on AWS", "Seiten jetzt unter SaaS on AWS"],
  ["depends on tier, needs pre-approval", "abhängig von der Partnerstufe (tier), mit Vorabgenehmigung"],
  ["free, valid 2 years", "kostenlos, 2 Jahre gültig"],
  ["AWS Partner Network Blog, 1 Dec 2025", "AWS Partner Network Blog, 1. Dez. 2025"],
  ["global from Dec 2025 ({0})", "weltweit ab Dez. 2025 ({0})"],
  ["market development funds up to $50K ({0})", "Market Development Funds bis 50.000 $ ({0})"],

  // Gates and the profile
  ["path {0} of {1}", "Pfad {0} statt {1}"],
  ["sector {0} of {1}", "Sektor {0} statt {1}"],
  ["stage {0} of {1}", "Reifegrad {0} statt {1}"],
  ["Foundational Technical Review no of yes", "Foundational Technical Review nein statt ja"],
  ["live Marketplace products {0} of {1}", "aktive Marketplace-Produkte {0} von {1}"],
  ["launched opportunities {0} of {1}", "gestartete Opportunities {0} von {1}"],
  ["qualified opportunities {0} of {1}", "qualifizierte Opportunities {0} von {1}"],
  ["AWS revenue {0} of {1}", "AWS-Umsatz {0} von {1}"],
  ["path", "Partnerpfad"],
  ["sector", "Sektor"],
  ["stage", "Reifegrad (stage)"],
  ["Foundational Technical Review", "Foundational Technical Review"],
  ["live Marketplace products", "aktive Marketplace-Produkte"],
  ["launched opportunities", "gestartete Opportunities"],
  ["qualified opportunities", "qualifizierte Opportunities"],
  ["AWS revenue", "AWS-Umsatz"],
  ["yes", "ja"],
  ["no", "nein"],
  ["services tier", "Partnerstufe (services tier)"],
  ["of the services path", "auf dem Pfad services"],
  ["of the software path", "auf dem Pfad software"],
  ["technical accredited individuals", "technisch akkreditierte Personen"],
  ["business accredited individuals", "kaufmännisch akkreditierte Personen"],
  ["foundational certified individuals", "Personen mit Foundational-Zertifikat"],
  ["technical certified individuals", "technisch zertifizierte Personen"],
  ["Professional or Specialty certified individuals", "Personen mit Professional- oder Specialty-Zertifikat"],
  ["part of the technical certified individuals", "aus den technisch zertifizierten Personen"],
  ["in the last 12 months", "in den letzten 12 Monaten"],
  ["monthly recurring revenue of launched opportunities", "monatlich wiederkehrender Umsatz gestarteter Opportunities"],
  ["$ a month", "$ im Monat"],
  ["$ a year", "$ im Jahr"],
  ["competencies", "Kompetenzen (competencies)"],
  ["counted from their names where left blank", "wird aus ihren Namen gezählt, wenn leer"],
  ["names of competencies", "Namen der Kompetenzen"],
  ["separated by commas", "durch Kommas getrennt"],
  ["names or short names, separated by commas", "Namen oder Kurznamen, durch Kommas getrennt"],
  ["one of {0}", "eine von: {0}"],
  ["type none if there are none", "„none“ eintragen, wenn es keine gibt"],
  ["business plan", "Businessplan"],
  ["programs enrolled", "Programme, an denen Sie teilnehmen"],
  ["one unit of the money above, in $", "eine Einheit der Beträge im Profil, in $"],
  ["case studies and technical validation", "Fallstudien und technische Validierung"],
  ["third-party audit", "Audit durch Dritte"],
  ["invitation by AWS", "Einladung durch AWS"],
  ["distribution seller agreement", "Distribution-Seller-Vertrag"],
  ["Marketplace seller registration", "Registrierung als Marketplace-Verkäufer"],
  ["authorisation by the software vendor", "Autorisierung durch den Softwareanbieter"],
  ["SOC 2 Type II or Well-Architected report", "Bericht zu SOC 2 Type II oder Well-Architected"],
  ["trained partner", "geschulter Partner"],
  ["Migration and Modernization Competency unlocks more", "mehr mit der Migration and Modernization Competency"],
  ["any specialization", "irgendeine Spezialisierung"],
  ["numbers sustained {0} months", "Zahlen {0} Monate lang gehalten"],
  ["executive review", "Executive Review"],
  ["yearly fee", "Jahresgebühr"],
  ["AI Competency, agentic categories", "AI Competency, Kategorien für Agenten"],
  ["on top", "zusätzlich"],
  ["up to", "bis zu"],

  ["resell", "Wiederverkauf"],
  ["services", "Dienstleistungen"],
  ["software", "Software"],
  ["hardware", "Hardware"],
  ["training", "Training"],
  ["distribution", "Distribution"],
  ["commercial", "commercial"],
  ["public sector", "public sector"],
  ["managed services", "Managed Services"],
  ["technology solutions", "Technologielösungen"],
  ["business outcome solutions", "Outcome-Lösungen"],
  ["business model", "Geschäftsmodell"],
  ["service category", "Leistungsart"],
  ["offering", "Angebot"],
  ["revenue", "Umsatz"],
  ["cost", "Kosten"],
];

const inGerman = translator(frameworkTexts, [
  [" and ", " und "],
  [" or ", " oder "],
]);

export const german: Messages = {
  product: "Partner Profitability Planner",
  purpose: "Für das AWS Partner Profitability Framework",
  independence: "Unabhängig. Weder von AWS noch von Microsoft unterstützt oder empfohlen.",
  outsideExcel: "Diese Seite ist der Aufgabenbereich eines Excel-Add-ins. Öffnen Sie sie in Excel.",
  linesRead: (count, text) => lines(count, text),
  readAgain: "Portfolio erneut lesen",
  outdated: "Zellen haben sich seit dem Lesen geändert.",
  readChanges: "Erneut lesen",
  showCells: (address) => `${address} auf dem Blatt zeigen`,
  dollars: (amount) => `${amount} $`,
  more: (text) => `und ${text} weitere`,
  loading: "Wird geladen",
  framework: (text, number) => inGerman(text, number)?.replace(/"([^"]*)"/g, "„$1“") ?? null,

  screens: {
    portfolio: "Portfolio",
    placement: "Einordnung",
    programs: "Programme",
    assumptions: "Annahmen",
  },

  // May be broken in the narrow column of a table.
  models: {
    resell: "Wiederverkauf (resell)",
    services: "Dienst\u00adleistungen (services)",
    "managed services": "Managed Services",
    "technology solutions": "Technologie\u00adlösungen (technology solutions)",
    "business outcome solutions": "Outcome-Lösungen (business outcome solutions)",
  },
  shortModels: {
    resell: "Wiederverk.",
    services: "Dienstl.",
    "managed services": "Managed",
    "technology solutions": "Technologie",
    "business outcome solutions": "Outcome",
  },
  modelsInText,
  bases: {
    "gross profit": "Bruttogewinn",
    revenue: "Umsatz",
    "revenue, resale net": "Umsatz, Wiederverkauf abzüglich seiner AWS-Kosten",
  },
  basesShort: {
    "gross profit": "Brutto\u00adgewinn",
    revenue: "Umsatz",
    "revenue, resale net": "Umsatz, Wiederverkauf netto",
  },
  kinds: { published: "veröffentlicht", derived: "abgeleitet", reported: "berichtet", assumption: "Annahme" },

  busy: {
    selecting: () => "Die Auswahl wird angesehen",
    reading: (place) => (place ? `${place} wird gelesen` : "Das Portfolio wird gelesen"),
    inserting: () => "Das Beispiel wird eingefügt",
    previewing: () => "Es wird ermittelt, was geschrieben würde",
    writing: () => "Die Einordnung wird geschrieben",
    restoring: () => "Der vorige Stand wird wiederhergestellt",
    clearing: () => "Das Protokoll wird geleert",
    showing: (place) => `${place} wird gezeigt`,
  },
  rowsRead: (done, total) => `${done} von ${total} Zeilen`,
  cancel: "Abbrechen",

  portfolio: {
    emptyTitle: "Welche Zeilen sollen eingeordnet werden?",
    emptyText:
      "Markieren Sie die Zeilen Ihrer GuV mit den Überschriften, so wie sie sind. Jede Zeile braucht Umsatz; ein " +
      "fehlendes Geschäftsmodell lässt sich hier angeben. Liegen Kosten vor, werden die Anteile am Bruttogewinn gemessen, sonst am Umsatz.",
    useSelection: (address) => (address ? `Auswahl ${address} verwenden` : "Auswahl verwenden"),
    useTable: (name) => `Tabelle ${name} verwenden`,
    size: (rows, rowsText, columns, columnsText) =>
      `${rowsText} ${rows === 1 ? "Zeile" : "Zeilen"}, ${columnsText} ${columns === 1 ? "Spalte" : "Spalten"}`,
    noSelection: "Markieren Sie zuerst Zellen auf einem Blatt",
    selectLines: "Markieren Sie die Zeilen mit den Überschriften oder eine Zelle darin",
    sample: "Beispiel einfügen",
    sampleText: "Ein erfundener Partner auf einem neuen Blatt, zum Ausprobieren",
    source: "Gelesen aus",
    used: "Verwendet",
    leftOut: "Ausgelassen",
    revenue: "Umsatz",
    showPlacement: "Zur Einordnung",
    problems: (count, text) =>
      count === 1 ? "Eine Zelle muss zuerst korrigiert werden" : `${text} Punkte müssen zuerst korrigiert werden`,
    problemsText:
      "Bis dahin wird nichts eingeordnet und nichts geschrieben. Korrigieren Sie die Zellen auf dem Blatt und lesen Sie dann erneut.",
    noPeriod: "Keine Periode zählt",
    noPeriodText: "Wählen Sie unten mindestens eine der gefundenen Perioden.",
    unmapped: "Es fehlen Spalten",
    unmappedText:
      "Wählen Sie sie unten unter „Spalten“, oder markieren Sie die Zeilen mit den Überschriften und lesen Sie diese Auswahl.",
    obstacles: {
      portfolio: "Dieses Portfolio lässt sich nicht einordnen",
      assumptions: "Das Blatt mit den Annahmen muss korrigiert werden",
    },
    inUnits: (unit) => `Beträge wie in Ihren Zellen, in Einheiten von ${unit}.`,
    obstacleText: (message) => `Auf dem Blatt zu korrigieren: ${message}. Lesen Sie danach erneut.`,
    warnings: (count, text) => (count === 1 ? "Ein Punkt zu prüfen" : `${text} Punkte zu prüfen`),
    columns: "Spalten",
    columnsText: (some) =>
      some
        ? "Anhand der Überschriften erkannt. Wählen Sie eine andere, wo eine falsch ist."
        : "Keine an ihrer Überschrift erkannt. Wählen Sie sie hier.",
    columnNames: {
      offering: "Angebot",
      model: "Geschäftsmodell",
      revenue: "Umsatz",
      cost: "Kosten",
      awsRevenue: "AWS-Umsatz",
      category: "Leistungsart",
    },
    required: "erforderlich",
    noColumn: "Nicht vorhanden",
    addedUp: (count) => `${count} Spalten`,
    columnOption: (letters, header) => (header ? `${letters} · ${header}` : letters),
    span: (first, last) => `${first} bis ${last}`,
    completeness: "Vollständigkeit der Daten",
    completenessText: "Anteil des Umsatzes, zu dem die Angabe vorliegt",
    complete: { model: "Geschäftsmodell", cost: "Kosten", category: "Leistungsart" },
    lacking: {
      cost: (count, text) => `${lines(count, text)} ohne Kosten`,
      category: (count, text) => `${lines(count, text)} ohne Leistungsart`,
    },
    usedTitle: (count, text) => `${lines(count, text)} verwendet`,
    excludedTitle: (count, text) => `${lines(count, text)} ausgelassen`,
    subtotalsTitle: (count, text) => `${text} ${count === 1 ? "Zwischensumme" : "Zwischensummen"}, nicht doppelt gezählt`,
    noOffering: "Ohne Namen",
  },

  places: {
    title: "Aus der Arbeitsmappe wählen",
    choose: "Tabelle, Name oder Blatt",
    kinds: { table: "Tabellen", name: "Namen", sheet: "Blätter" },
    option: (name, rows, columns) => `${name} (${rows} × ${columns})`,
    looking: "Die Arbeitsmappe wird durchsucht",
    none: "Sonst sieht in dieser Arbeitsmappe nichts nach einem Portfolio aus. Markieren Sie seine Zeilen auf dem Blatt.",
    failed: "Die Arbeitsmappe konnte nicht durchsucht werden.",
    use: "Verwenden",
  },

  periods: {
    title: "Perioden, die zählen",
    units: {
      1: (count, text) => `${text} ${count === 1 ? "Monat" : "Monate"}`,
      3: (count, text) => `${text} ${count === 1 ? "Quartal" : "Quartale"}`,
      6: (count, text) => `${text} ${count === 1 ? "Halbjahr" : "Halbjahre"}`,
      12: (count, text) => `${text} ${count === 1 ? "Jahr" : "Jahre"}`,
    },
    trailing: { 1: "Letzte zwölf Monate", 3: "Letzte vier Quartale", 6: "Letzte zwei Halbjahre", 12: "Letztes Jahr" },
    trailingText: "Rückt weiter, wenn eine Periode hinzukommt.",
    counted: (count, all) => `${all}, davon ${count === "1" ? "zählt" : "zählen"} ${count}`,
  },

  questions: {
    ask: {
      costColumns: "Welche Spalten mit Kosten zählen?",
      costs: "Wie sind Kosten gebucht?",
      scale: "In welcher Einheit stehen die Beträge?",
      resale: "Wie ist der Wiederverkauf gebucht?",
    },
    answers: {
      costColumns: { all: "Alle zusammen", one: (column) => `Nur ${column}` },
      costs: { positive: "Als positive Zahlen", negative: "Als negative Zahlen" },
      scale: { 1: "Volle Beträge", 1000: "Tausend", 1000000: "Millionen" },
      resale: { net: "Netto, ohne AWS-Kosten", gross: "Brutto, mit AWS-Kosten" },
    },
    noticed: "Aufgefallen:",
    until: "Bis Sie antworten, gilt der Vorschlag.",
    open: (count, text) => (count === 1 ? "Eine Frage ist offen." : `${text} Fragen sind offen.`),
    title: "Ihre Antworten",
    facts: { costColumns: "Spalten mit Kosten", costs: "Kosten", scale: "Beträge", resale: "Wiederverkauf" },
    change: "Ändern",
    changeOf: (fact) => `Ändern: ${fact}`,
  },

  unplaced: {
    title: (count, text) => (count === 1 ? "1 Zeile ohne Geschäftsmodell" : `${text} Zeilen ohne Geschäftsmodell`),
    text: "Eingeordnet wird erst, wenn jede Zeile eines hat. Ihre Wahl wird beim nächsten Schreiben gespeichert.",
    choose: "Wählen",
    modelOf: (text) => `Geschäftsmodell von ${text}`,
    exclude: "Auslassen",
    subtotal: "Summe anderer Zeilen",
    use: "Verwenden",
    useFor: (text) => `Für ${text} verwenden`,
    useAll: (count, text) => (count === 1 ? "Vorschlag verwenden" : count === 2 ? "Beide Vorschläge verwenden" : `Alle ${text} Vorschläge verwenden`),
    given: (count, text) => `${text} ${count === 1 ? "Bezeichnung" : "Bezeichnungen"} von Ihnen zugeordnet`,
  },

  tieOut: {
    title: "Mit einer Summe abstimmen",
    text: "Markieren Sie die Summe in Ihrer GuV und verwenden Sie sie. Bei mehreren Zellen zählt deren Summe.",
    use: "Markierte Zelle verwenden",
    another: "Andere Zelle verwenden",
    remove: "Entfernen",
    used: "Verwendete Zeilen",
    leftOut: "Ausgelassene Zeilen",
    total: "Summe",
    difference: "Differenz",
    ties: "Stimmt überein",
    differs: "Stimmt nicht überein",
    more: "In der Summe steckt mehr: Suchen Sie nach Zeilen außerhalb der gelesenen Zellen oder nach Beträgen in anderer Einheit.",
    less:
      "In den Zeilen steckt mehr: Suchen Sie nach einer doppelt gezählten Zeile, etwa einer Zwischensumme, oder nach Zeilen, " +
      "die nicht in der Summe sind.",
  },

  log: {
    title: "Schreibprotokoll",
    text: "Das Neueste zuerst. Ersetzte Inhalte sind auf dem Blatt PPF Log festgehalten.",
    loading: "Das Protokoll wird gelesen",
    empty: "Nichts zurückzunehmen: Es wurde nichts geschrieben, es ist schon zurückgenommen, oder das Protokoll wurde geleert.",
    failed: "Das Protokoll konnte nicht gelesen werden.",
    isNew: "neu",
    undo: "Letztes Schreiben zurücknehmen",
    deletes:
      "Beim Zurücknehmen werden die neuen Blätter gelöscht: Eigene Formeln, die auf sie verweisen, rechnen dann nicht " +
      "mehr, und Excels eigene Rückgängig-Liste ist leer.",
    clear: "Protokoll leeren",
    ask: "Protokoll leeren? Was geschrieben wurde, bleibt, lässt sich aber nicht mehr zurücknehmen.",
    yes: "Leeren",
    no: "Nicht leeren",
  },

  placement: {
    emptyTitle: "Noch keine Einordnung",
    emptyText: "Lesen Sie zuerst ein Portfolio: Markieren Sie seine Zeilen, oder nehmen Sie das Beispiel.",
    blockedText: "Vorher ist etwas zu korrigieren; was, steht unter „Portfolio“.",
    toPortfolio: "Zum Portfolio",
    sentence: (anchor, reach) =>
      anchor === reach ? businesses[anchor] : `${businesses[anchor]}, das ${modelsInText[reach]} erreicht hat`,
    summary: (share, anchor, beyond, reach) =>
      reach
        ? `${share} ${anchor}, ${beyond} ${reach} oder höher, von`
        : share === beyond
          ? `${share} ${anchor} oder höher, von`
          : `${share} ${anchor}, ${beyond} mit allen höheren Modellen, von`,
    baseSwitch: "Anteile zeigen am",
    picture: (parts, reach, threshold) =>
      `Anteil an der Basis nach Geschäftsmodell: ${parts}. ` +
      `Erreicht: ${reach}, das höchste Modell, das mit allen höheren zusammen ${threshold} ausmacht.`,
    picturePart: (model, share, beyond) => `${model} ${share}, dort oder höher ${beyond}`,
    reached: "Erreicht",
    next: "Ziel",
    legendShare: "Anteil",
    legendBeyond: "Dort oder höher",
    legendThreshold: (share) => `Schwelle ${share}`,
    legendAnchor: "Schwerpunkt, der größte Anteil",
    numbers: "Die Zahlen",
    model: "Modell",
    share: "Anteil",
    beyond: "Dort oder höher",
    margin: "Marge",
    total: "Summe",
    reach: "Erreicht (Reach)",
    anchor: "Schwerpunkt (Anchor)",
    averageRung: "Mittlerer Rang (Average rung)",
    averageRungOf: (value) => `${value} von 5`,
    effectiveModels: "Effektive Modelle (Effective models)",
    disagree: (base, sentence) => `Gemessen am ${base}: ${sentence}.`,
    borderline: "Grenzfall",
    flipUp: (amount, base, model) => `${amount} mehr ${base} bei ${model}, und dieses Modell wäre erreicht.`,
    flipDown: (amount, base, reach, model) =>
      `${amount} weniger ${base} bei ${reach} und höher, und es reichte nur noch bis ${model}.`,
    borderlineText: (model, beyond, share) =>
      `${model} oder höher: ${beyond}, höchstens 3 Prozentpunkte von der Schwelle von ${share} entfernt.`,
    negatives: (models) => `Die Summe ist negativ bei ${models}; sie zählt als null.`,
    up: "Aufstieg",
    upText: (share, base) => `Was für jedes höhere Modell nötig ist: ${share} vom ${base} dort oder höher.`,
    top: "Sie haben das höchste Modell erreicht. Weiter hinauf geht es nicht.",
    grossProfitFromIt: "Bruttogewinn daraus",
    revenueToAdd: "Zusätzlich nötiger Umsatz",
    growth: "Wachstum pro Jahr, 3 Jahre lang",
    fromZero: "von null an",
    marginUsed: "Angesetzte Marge",
    marginSource: (source) =>
      source === "own" ? "aus Ihren Zeilen" : source === "assumption" ? "Ihre Annahme" : `Margensatz ${source}`,
    noMargin: "keine Angabe veröffentlicht",
    noMarginText: "Geben Sie unter „Annahmen“ eine Marge an, oder wählen Sie dort einen anderen Margensatz (Preset).",
    notAvailable: "nicht verfügbar",
    status: { reached: "Erreicht", next: "Nächstes", later: "Später" },
    toPrograms: (text, count) => `${text} ${count === 1 ? "Programm hilft" : "Programme helfen"} dabei`,
    inFull: (unit) => `Beträge in voller Höhe; Ihre Zellen zählen in Einheiten von ${unit}.`,
    withoutCost: (count, text) => `${lines(count, text)} mit Umsatz, aber ohne Kosten`,
    withoutCategory: (count, text) => `${lines(count, text)} ohne Leistungsart`,
    why: "Begründung und fehlende Angaben",
    rule: (threshold) =>
      `Erreicht ist das höchste Modell, das mit allen höheren zusammen mindestens ${threshold} der Basis ausmacht. ` +
      "Schwerpunkt ist das Modell mit dem größten Anteil. Die Reihenfolge der Modelle hat AWS veröffentlicht; diese Regel ist " +
      "die dieses Add-ins, und ihre Schwelle lässt sich in den Annahmen ändern.",
    baseRule: {
      "gross profit": "Die Basis ist der Bruttogewinn, da zu jedem Modell mit Umsatz Kosten vorliegen oder der Wiederverkauf netto gebucht ist.",
      revenue: "Die Basis ist der Umsatz, da nicht zu jedem Modell mit Umsatz Kosten vorliegen.",
      "revenue, resale net":
        "Die Basis ist der Umsatz, Wiederverkauf abzüglich seiner AWS-Kosten, da nicht zu jedem Modell mit Umsatz Kosten vorliegen.",
    },
    baseChosen: "Nach Umsatz gezeigt, wie von Ihnen gewählt. Geschrieben wird mit der Basis nach der Regel.",
    meaningRung: "Mittlerer Rang: der Platz jedes Modells in der Reihenfolge, 1 bis 5, gewichtet mit seinem Anteil.",
    meaningEffective: "Effektive Modelle: wie viele gleich große Modelle ebenso breit gestreut wären, 1 bis 5.",
    period: (period) => `Gelesener Zeitraum: ${period}.`,
    leftOut: (count, text) => `${lines(count, text)} ausgelassen; siehe „Portfolio“.`,
  },

  businesses,

  cells: {
    title: "Die Zellen hinter diesen Zahlen",
    count: (count, text) => lines(count, text),
  },

  realized: {
    title: "Erreichter Multiplikator",
    perDollar: "Umsatz mit Dienstleistungen und Managed Services je 1 $ AWS‑Umsatz",
    steps: {
      "Below Focused": "Unter Focused, der ersten Stufe der Leiter.",
      Focused: "Erreicht Focused: kleinere Firmen, ein enges oder einziges Fachgebiet, vor allem kleine Geschäftskunden.",
      "Multi-category": "Erreicht Multi-category: hat begonnen, breiter zu werden.",
      Progressive: "Erreicht Progressive: beherrscht mehrere Leistungsarten.",
      Expert: "Erreicht Expert: Breite über den ganzen Lebenszyklus, an Geschäftsergebnisse geknüpft.",
    },
    ruler: (yours, steps) => `Leiter des Dienstleistungsumsatzes je 1 $ AWS-Umsatz: ${steps}. Ihr Wert: ${yours}.`,
    rulerStep: (step, value) => `${step} ${value}`,
    yours: "Sie",
    ladder: "Die Leiter der Studie Omdia 2025",
    definition: "Gezählter Umsatz",
    multiplier: "Je 1 $",
    definitions: {
      own: "Eigener: alles außer Wiederverkauf",
      services: "Dienstleistungen und Managed Services",
      all: "Alles, mit Wiederverkauf",
    },
    fullStack: (study) => `Alle Leistungsarten, ${study}: bis zu`,
    awsRevenue: "AWS-Umsatz",
    caveat:
      "Umsatz, nicht Gewinn. Umsatz geteilt durch AWS-Umsatz derselben Periode, nicht einer Kundengruppe über die Jahre. " +
      "Der Wert der Studie ist eine Obergrenze, kein Durchschnitt. Es gilt die höchste Stufe, deren Wert Ihr Multiplikator erreicht: " +
      "eine Regel dieses Add-ins.",
    noColumn: "Fügen Sie eine Spalte mit dem AWS-Umsatz jeder Zeile hinzu, für dieselbe Periode, und wählen Sie sie unter „Portfolio“.",
    noAmount: "Der AWS-Umsatz der verwendeten Zeilen ergibt nicht mehr als null. Tragen Sie ihn für die Periode des Umsatzes ein.",
    toPortfolio: "Spalte wählen",
  },

  leftOnTable: {
    title: "Entgangener Bruttogewinn",
    more: "mehr Bruttogewinn bei den Vergleichsmargen",
    rule: (preset) =>
      `Ihr Umsatz × Vergleichsmarge, abzüglich Ihres Bruttogewinns; gezählt wird nur, was über null liegt. Margensatz ${preset}, mittlere Werte.`,
    toAssumptions: "Zu den Margen",
    atOrAbove: "Nichts, wo sich vergleichen lässt: Ihre Margen erreichen oder übertreffen den Vergleich.",
    nothing: "nichts",
    own: "Eigene",
    benchmark: "Vergleich",
    notCompared: "nicht verglichen",
    noCost: "Keine Kosten angegeben",
    noBenchmark: "kein Vergleichswert veröffentlicht",
    assumption: "Ihre Annahme",
    legendOwn: "Eigene Marge",
    legendBenchmark: "Vergleichsmarge",
    legendGap: "Entgangen",
    withoutCost: "Ergänzen Sie die Kosten jeder Zeile, um Ihre Margen mit veröffentlichten zu vergleichen.",
    withoutBenchmark: (preset) =>
      `Der Margensatz ${preset} hat keine Marge für die Modelle, zu denen Sie Kosten haben. ` +
      "Wählen Sie einen anderen Margensatz, oder geben Sie unter „Annahmen“ eine Marge an.",
  },

  payback: {
    investment: "Geplante Investition",
    investmentFor: (model) => `Geplante Investition, ${model}`,
    title: "Amortisation",
    periods: {
      year: (text) => `${text} ${text === "1" ? "Jahr" : "Jahre"}`,
      "half-year": (text) => `${text} ${text === "1" ? "Halbjahr" : "Halbjahre"}`,
      quarter: (text) => `${text} ${text === "1" ? "Quartal" : "Quartale"}`,
      month: (text) => `${text} ${text === "1" ? "Monat" : "Monate"}`,
    },
    never: (years) => `nicht in ${years} Jahren`,
    unknown: "Investition eintragen",
    wrong: (found) => `Nötig ist ein Betrag über 0; gefunden wurde „${found}“.`,
    assumed: {
      year:
        "Angenommen: Die Investition fällt zu Beginn an, der volle zusätzliche Bruttogewinn in jedem Jahr ab dem ersten, nicht " +
        "abgezinst; Ihre Zeilen gelten als die eines Jahres.",
      "half-year":
        "Angenommen: Die Investition fällt zu Beginn an, der volle zusätzliche Bruttogewinn in jedem Halbjahr ab dem ersten, " +
        "nicht abgezinst.",
      quarter:
        "Angenommen: Die Investition fällt zu Beginn an, der volle zusätzliche Bruttogewinn in jedem Quartal ab dem ersten, " +
        "nicht abgezinst.",
      month:
        "Angenommen: Die Investition fällt zu Beginn an, der volle zusätzliche Bruttogewinn in jedem Monat ab dem ersten, " +
        "nicht abgezinst.",
    },
  },

  broaden: {
    title: "Verbreitern",
    text: (count) => `Leistungsarten, die keine Ihrer Zeilen hat: ${count} von 6.`,
    complete: "Ihre Zeilen decken alle sechs Leistungsarten ab.",
    groups: { front: "Beraten, entwerfen, aufbauen", rest: "Beschaffen, einführen, betreiben" },
    categories: {
      advise: "Beraten (advise)",
      design: "Entwerfen (design)",
      procure: "Beschaffen (procure)",
      build: "Aufbauen (build)",
      adopt: "Einführen (adopt)",
      manage: "Betreiben (manage)",
    },
    all: "alle angeboten",
    worth: (amount) => `bis zu ${amount} je 1 $`,
    noWorth: "kein Wert angegeben",
    worthText: "Partnerumsatz je 1 $ AWS-Umsatz, aus den Anteilen oder Multiplikatoren unter „Annahmen“.",
    noWorthText:
      "Die Studie zeigt die Leistungsarten nur als Bild: Geben Sie unter „Annahmen“ Anteile oder Multiplikatoren an. Das Blatt der " +
      "Annahmen beginnt, sobald es geschrieben ist, mit gleichen Teilen von 60 % und 40 %.",
    unknown: (count, text) => `${lines(count, text)} ohne Leistungsart ${count === 1 ? "kann" : "können"} zu einer davon gehören.`,
    noColumn: "Fügen Sie eine Spalte mit der Leistungsart jeder Zeile hinzu, um zu sehen, welche Sie nicht anbieten.",
  },

  deepen: {
    title: "Vertiefen",
    unknown:
      "Tragen Sie im Profil Partnerstufe (tier), Personen, Zertifizierungen und Opportunities ein, soweit Sie sie zur Hand haben: Dann " +
      "steht hier, welche Stufe Sie erfüllen und was die nächste verlangt.",
    toProfile: "Profil ausfüllen",
    changeProfile: "Profil ändern",
    met: "Partnerstufe nach Ihren Zahlen",
    claimed: "Partnerstufe in Ihrem Profil",
    lacks: (tier) => `${tier} ist mit Ihren Zahlen noch nicht belegt`,
    next: (tier) => `Nächste Partnerstufe: ${tier}`,
    nextMet: (tier) => `Ihre Zahlen erfüllen ${tier}`,
    top: "Über dieser Stufe gibt es keine weitere.",
    further: "Verlangt wird außerdem:",
    specializations: "Verlangte Spezialisierungen",
    noneAsked: "Keines der vorgeschlagenen Programme verlangt eine Spezialisierung.",
    askedBy: "Verlangt von",
    held: { yes: "vorhanden", no: "fehlt", open: "zu klären" },
  },

  programs: {
    emptyTitle: "Noch keine Programme",
    emptyText: "Programme werden passend zum Stand eines Portfolios vorgeschlagen. Lesen Sie zuerst eines.",
    motion: "Stoßrichtung (Motion)",
    allMotions: "Alle",
    motions: { build: "Build", market: "Market", sell: "Sell", grow: "Grow" },
    forNext: (model) => `Für den Aufstieg: ${model}`,
    forReach: (model) => `Für Ihren Stand: ${model}`,
    none: "Kein Programm dieser Stoßrichtung passt zu Ihrem Stand oder zum nächsten Modell.",
    standings: {
      eligible: "Berechtigt",
      "to confirm": "Zu klären",
      "not yet": "Noch nicht",
      "always on": "Immer verfügbar",
      "set aside": "Zurückgestellt",
    },
    serves: (count) =>
      count === 5
        ? "Gut für alle fünf Geschäftsmodelle."
        : count === 1
          ? "Für dieses Geschäftsmodell gedacht."
          : `Passt zu ${count} der 5 Geschäftsmodelle.`,
    alternative: (names) => `Alternative: ${names}.`,
    gates: "Bedingungen",
    noGates: "Keine öffentliche Bedingung bekannt; bei AWS klären.",
    page: "Programmseite",
    pageOf: (name) => `Programmseite von ${name}, öffnet sich im Browser`,
    publishedSource: (publisher, year, asOf, isGated) =>
      `Veröffentlicht: ${publisher} ${year}${isGated ? "; Bedingungen wie berichtet" : ""}, Stand ${asOf}. ` +
      "Bitte in AWS Partner Central prüfen.",
    reportedSource: (asOf) => `Berichtet, Stand ${asOf}. Bitte in AWS Partner Central prüfen.`,
    alwaysOn: "Immer verfügbar",
    notNow: (text) => `Jetzt nicht (${text})`,
    motionNote: "Der Filter gilt nur für diese Ansicht; geschrieben wird für alle Stoßrichtungen.",
    benefits: "Leistungen",
    benefitKinds: {
      credits: "Guthaben",
      cash: "Geldleistung",
      discount: "Rabatt",
      access: "Zugang",
      recognition: "Anerkennung",
      resource: "Unterstützung",
    },
    fund: (amount) => `${amount} $`,
    yours: "Ihre Angabe",
    ownSource: "Aus Ihrer eigenen Tabelle.",
    current: "Die Liste in der Arbeitsmappe entspricht dieser Einordnung.",
    refresh: "Die Liste in der Arbeitsmappe ist älter als das, was hier steht; das nächste Schreiben bringt sie auf den neuesten Stand.",
    showList: "Liste zeigen",
    own: "Ihre eigenen Programme",
    ownText:
      "Eine Tabelle in der Arbeitsmappe für Programme, die nur Sie kennen, und für Abweichungen vom Katalog, etwa einen eigenen " +
      "Wert oder ein geschlossenes Programm.",
    ownThere: (added, changed) => `Eigene: ${added}. Im Katalog geändert: ${changed}.`,
    showOwn: "Tabelle zeigen",
    wantOwn: "Tabelle für eigene Programme anlegen",
    ownWanted: "Die Tabelle wird beim nächsten Schreiben angelegt.",
    noOwn: "Doch nicht anlegen",
    problems: (count, text) =>
      count === 1 ? "Eine Zelle Ihrer Tabelle lässt sich nicht verwenden" : `${text} Zellen Ihrer Tabelle lassen sich nicht verwenden`,
    problemsText: "Solche Zeilen zählen nicht, bis sie korrigiert sind.",
    old: (asOf) =>
      `Die Programme wurden zuletzt ${asOf} geprüft, vor mehr als 180 Tagen. Prüfen Sie sie in AWS Partner Central.`,
  },

  profile: {
    title: (given, givenText, wrong, wrongText) =>
      [
        "Profil",
        given > 0 ? `${givenText} ${given === 1 ? "Angabe" : "Angaben"}` : wrong === 0 && "noch keine Angaben",
        wrong > 0 && `${wrongText} zu berichtigen`,
      ]
        .filter(Boolean)
        .join(", "),
    intro: "Alle Angaben sind freiwillig. Die Programme folgen ihnen sofort; gespeichert werden sie beim nächsten Schreiben.",
    groups: {
      path: "Partner",
      "accredited.technical": "Personen",
      "opportunities.launched": "Opportunities",
      competencies: "Anerkennungen",
      "marketplace.products": "Marketplace und Programme",
    },
    askedBy: (count, text) => `verlangt von ${text} ${count === 1 ? "Programm" : "Programmen"}`,
    forTier: "zählt für die Partnerstufe (tier)",
    notGiven: "Keine Angabe",
    scale: (amount) => `${amount} $`,
    wrong: {
      number: (found) => `Geben Sie eine Zahl ab 0 an; gefunden wurde „${found}“.`,
      scale: (found) => `Geben Sie 1, 1000 oder 1000000 an; gefunden wurde „${found}“.`,
      word: (found) => `Wählen Sie aus der Liste; gefunden wurde „${found}“.`,
      words: (found) => `Wählen Sie nur aus der Liste; gefunden wurde „${found}“.`,
      text: (found) => `Geben Sie einen Text an; gefunden wurde „${found}“.`,
    },
    unknown: (names) => `Nicht in der Liste: ${names}. Solche Namen ändern nichts.`,
    meant: (name, near) => `${name} (ist ${near} gemeint?)`,
    refused: "Das Blatt mit dem Profil muss korrigiert werden",
    standings: "Jetzt aufgeführte Programme",
  },

  assumptions: {
    title: "Annahmen",
    unwritten: "Diese Werte gelten, solange Sie nichts anderes angeben. Beim nächsten Schreiben kommen sie auf ein eigenes Blatt.",
    written: "Ändern Sie einen Wert hier oder auf dem Blatt; was dort geändert wurde, steht hier nach erneutem Lesen.",
    pending: (count, text) =>
      count === 1
        ? "Eine Änderung gilt hier schon, auf dem Blatt erst nach dem nächsten Schreiben."
        : `${text} Änderungen gelten hier schon, auf dem Blatt erst nach dem nächsten Schreiben.`,
    show: "Blatt zeigen",
    refused: "Das Annahmenblatt muss korrigiert werden",
    groups: {
      study: "Studie und Margensatz",
      placement: "Einordnung",
      multiplier: "Multiplikator",
      shares: "Anteil am Multiplikator nach Leistungsart",
      schedule: "Multiplikator im Zeitverlauf",
      margins: "Margen",
      fees: "Marketplace-Gebühren",
      units: "Einheiten",
    },
    labels: {
      study: "Studie zum Multiplikator",
      preset: "Margensatz (Preset)",
      threshold: "Anteil an der Basis, ab dem ein Modell erreicht ist",
      total: "Multiplikator aller Leistungsarten",
      firstYear: "Anteil im ersten Jahr",
      years: "Jahre, über die sich der Multiplikator verteilt",
      resale: "Wie Wiederverkauf gebucht ist",
      scale: "Eine Einheit der Beträge entspricht",
    },
    perDollar: "je 1 $",
    offers: {
      private: "Private Offer",
      saas: "SaaS, öffentlich",
      server: "Serverprodukt, öffentlich",
      data: "Data-Exchange-Produkt",
      renewal: "Verlängerung einer Private Offer",
      services: "Professional Services",
    },
    byValue: "nach Vertragswert",
    bookings: { gross: "Brutto, mit AWS-Kosten", net: "Netto, ohne AWS-Kosten" },
    scale: (amount) => `${amount} $`,
    noFigure: "nicht veröffentlicht",
    yours: "Ihr Wert",
    insteadOf: "anstelle von",
    reset: "Zurücksetzen",
    resetOf: (label) => `Zurücksetzen: ${label}`,
    inUse: "Gilt: ",
    own: "Eigene, %",
    ownMargin: (model) => `Eigene Marge für ${model}, in Prozent`,
    marginsText:
      "Bruttomargen wie veröffentlicht; über einer Spanne steht ihre Mitte. Ihre eigene Marge geht jedem Margensatz vor.",
    middle: "die Mitte einer Spanne",
    upTo: (text) => `bis ${text}`,
    lowHigh: "Unterer und oberer Wert",
    lowHighText: "Für Formeln, die mit der unteren oder oberen Marge rechnen.",
    points: { low: "Unterer", high: "Oberer" },
    pointOf: (point, model) => `${point} Wert der Marge für ${model}, in Prozent`,
    sharesText:
      "Die Studie zeigt die Beträge je Leistungsart nur als Bild; daraus ist hier nichts vorbelegt. Geben Sie an, was Sie dort " +
      "ablesen, in Prozent des ganzen Multiplikators.",
    figure: "Abbildung 2 des Frameworks",
    sum: "Summe",
    over: (text) => `${text} zu viel: Die sechs Anteile müssen 100 % ergeben.`,
    under: (text) => `${text} ${/^1\D*$/.test(text) ? "fehlt" : "fehlen"}: Die sechs Anteile müssen 100 % ergeben.`,
    partly: "Für leere Leistungsarten wird kein Wert ausgewiesen.",
    evenText: "Bis dahin sind 60 % und 40 % je Gruppe gleich verteilt: eine Annahme.",
    evenSplit: "Mit 60 % und 40 % beginnen, je Gruppe gleich verteilt",
    perCategory: "Dollar je Leistungsart, anstelle der Anteile",
    needs: {
      "multiplier.total": "eine Zahl über 0",
      multiplier: "eine Zahl ab 0",
      share: "ein Prozentsatz von 0 bis 100",
      schedule: "ein Prozentsatz von 0 bis 100",
      "schedule.years": "eine ganze Zahl von 2 bis 30",
      margin: "ein Prozentsatz bis 100",
      fee: "ein Prozentsatz von 0 bis 100",
      placement: "ein Prozentsatz über 0, höchstens 100",
    },
    wrong: (need, found) => `Nötig ist ${need}; gefunden wurde „${found}“.`,
    effectsTitle: "Was sich dadurch ändert",
    effects: {
      placement: "Einordnung",
      anchor: "Schwerpunkt",
      base: "Basis",
      "share at or beyond": "Anteil am erreichten Modell oder höher",
      threshold: "Schwelle",
      borderline: "Grenzfall",
      "average rung": "Mittlerer Rang",
      "effective models": "Effektive Modelle",
      "next model": "Nächstes Modell",
      "gross profit to add": "Zusätzlich nötiger Bruttogewinn",
      "revenue to add": "Zusätzlich nötiger Umsatz",
      "margin used": "Angesetzte Marge",
      "margin source": "Herkunft der Marge",
      "categories offered": "Angebotene Leistungsarten",
      multiplier: "Multiplikator",
      "categories missing": "Fehlende Leistungsarten",
      "lines without cost": "Zeilen ohne Kosten",
      "lines without category": "Zeilen ohne Leistungsart",
      "excluded lines": "Ausgelassene Zeilen",
      "money left on the table": "Entgangener Bruttogewinn",
    },
    becomes: "wird zu",
    none: "entfällt",
    noEffect: "Keine der Zahlen dieses Portfolios.",
    nothingRead: "Lesen Sie ein Portfolio, um zu sehen, was sich ändert.",
    unusable: "So lässt es sich noch nicht verwenden:",
    besideField: "Was nötig ist, steht unter dem Feld.",
    apply: "Anwenden",
    discard: "Verwerfen",
    applyText: "Noch nicht angewendet; das nächste Schreiben lässt es aus.",
  },

  gates: {
    states: { met: "erfüllt", failed: "nicht erfüllt", open: "zu klären" },
    haveNeed: (have, need) => `vorhanden ${have}, nötig ${need}`,
    need: (need) => `nötig ${need}`,
  },

  origin: {
    source: (title, year) => `${title}, ${year}`,
    ownRule: "Regel dieses Add-ins",
  },

  answers: { yes: "Ja", no: "Nein" },

  action: {
    reviewUnknown: "Prüfen, was geschrieben würde",
    review: (text, count) => `Änderungen prüfen (${cells(count, text)})`,
    upToDate: "Arbeitsmappe ist aktuell",
    reviewEdits: "Ihre Änderungen prüfen",
    blocked: "Zum Schreiben zuerst korrigieren, was unter „Portfolio“ steht",
    unplaced: "Zum Schreiben braucht jede Zeile ein Geschäftsmodell; siehe „Portfolio“",
    obstacles: {
      portfolio: "Dieses Portfolio lässt sich nicht einordnen; siehe „Portfolio“",
      assumptions: "Zum Schreiben zuerst das Blatt mit den Annahmen korrigieren; siehe „Portfolio“",
    },
    reviewTitle: (count, text) => `${cells(count, text)} zu schreiben`,
    nothingToWrite: "Nichts zu schreiben",
    nothingText: "Alles steht schon so in der Arbeitsmappe.",
    editsOnly: "Abweichend sind nur Zellen, die Sie geändert haben, und sie bleiben.",
    editsAsked:
      "Abweichend sind nur Zellen, die Sie geändert haben. Bestätigen Sie, dass sie bleiben: Dann werden Sie erst wieder gefragt, " +
      "wenn sich der Vorschlag des Add-ins für sie ändert.",
    keepEdits: "Meine Änderungen behalten",
    editsKept: "Ihre Änderungen bleiben",
    editsKeptText: "Keine Zelle wurde geändert. Sie werden erst wieder gefragt, wenn sich der Vorschlag des Add-ins für diese Zellen ändert.",
    promise: "Nur diese Zellen. Ihre eigenen Zellen, Spalten und Notizen bleiben.",
    write: "Einordnung schreiben",
    back: "Zurück",
    close: "Schließen",
    cells: (count, text) => cells(count, text),
    cellsIn: (count, text) => `${cells(count, text)} in`,
    blocks: {
      placement: "Einordnung mit Formeln, die mitrechnen",
      programs: "Programmvorschläge mit Spalten für Ihre Einträge",
      assumptions: "Annahmen, auf die sich die Formeln beziehen",
      profile: "Profil, an dem die Bedingungen der Programme gemessen werden",
      models: "Geschäftsmodelle, die Sie angegeben haben",
      firm: "Tabelle für eigene Programme",
      log: "Protokoll: vorher und nachher",
    },
    states: { new: "Neu", update: "Änderung", unchanged: "Gleich", conflict: "Konflikt" },
    conflicts: (count, text) =>
      `Sie haben hier seit dem letzten Schreiben ${cells(count, text)} geändert. ` +
      `${count === 1 ? "Ihre Änderung bleibt" : "Ihre Änderungen bleiben"}, wenn Sie nichts anderes wählen.`,
    changeChoice: "Wahl ändern",
    keeps: { yours: "Meine Eingabe", ours: "Vorschlag des Add-ins" },
    blank: "leer",
    oursForAll: (text) => `In allen ${text} den Vorschlag des Add-ins`,
    whereTo: "Wohin",
    targets: { own: "Je Teil ein neues Blatt", one: "Ein gemeinsames Blatt", anchor: "Ab der markierten Zelle" },
    anchored: (address) => `Ab ${address}`,
    anotherCell: "Jetzt markierte Zelle verwenden",
    written: "Geschrieben",
    writtenText: (count, text, sheets) => `${cells(count, text)} auf ${sheets} ${sheets === 1 ? "Blatt" : "Blättern"}.`,
    unchanged: "Nichts war anders, also wurde nichts geschrieben.",
    undo: "Zurücknehmen",
    restored: "Zurückgenommen",
    undoDeletes: "„Zurücknehmen“ löscht die neuen Blätter: Eigene Formeln, die auf sie verweisen, rechnen dann nicht mehr, und Excels eigene Rückgängig-Liste ist leer.",
    restoredText: "Hinzugefügtes ist entfernt, ersetzte Zellen haben wieder ihren vorigen Inhalt.",
    restoredKept: "So gelassen, weil dort etwas von Ihnen ist:",
  },

  failure: {
    titles: {
      selecting: "Die Auswahl wurde nicht gelesen",
      reading: "Das Portfolio wurde nicht gelesen",
      inserting: "Das Beispiel wurde nicht eingefügt",
      previewing: "Was geschrieben würde, ließ sich nicht ermitteln",
      writing: "Die Einordnung wurde nicht geschrieben",
      restoring: "Das letzte Schreiben wurde nicht zurückgenommen",
      clearing: "Das Protokoll wurde nicht geleert",
      showing: "Die Zellen wurden nicht gezeigt",
    },
    titlesHalf: {
      writing: "Die Einordnung wurde nur zum Teil geschrieben",
      restoring: "Das letzte Schreiben wurde nur zum Teil zurückgenommen",
    },
    kinds: {
      protected: {
        what: "Dieses Blatt oder die Arbeitsmappe ist geschützt:",
        todo:
          "Heben Sie den Schutz unter „Überprüfen“ auf (Blattschutz oder Arbeitsmappenschutz) und versuchen Sie es erneut.",
      },
      editing: {
        what: "Eine Zelle wird gerade bearbeitet.",
        todo: "Schließen Sie die Eingabe mit der Eingabetaste ab oder brechen Sie sie mit Esc ab, und versuchen Sie es erneut.",
      },
      "no-number": {
        what: "Dort steht keine Zahl:",
        todo: "Markieren Sie die Zelle mit der Summe Ihrer GuV, oder die Zellen, die sie ergeben.",
      },
      "too-large": {
        what: "Das sind mehr Zellen, als Excel auf einmal übergibt:",
        todo: "Markieren Sie weniger Zeilen oder Spalten und lesen Sie dann diese.",
      },
      gone: {
        what: "Nicht mehr in dieser Arbeitsmappe:",
        todo: "Markieren Sie das Portfolio dort, wo es jetzt steht, und lesen Sie es unter „Portfolio“.",
      },
      occupied: {
        what: "Zellen von Ihnen stehen, wo das Add-in schreiben muss:",
        todo: "Verschieben Sie Ihre Zellen und versuchen Sie es erneut. Sie werden nie überschrieben.",
      },
      reshaped: {
        what: "In dem, was das Add-in geschrieben hat, wurden Zeilen oder Spalten eingefügt oder gelöscht:",
        todo:
          "Nehmen Sie das zurück und versuchen Sie es erneut; Notizen können daneben oder darunter stehen. Soll das Blatt so " +
          "bleiben, löschen Sie seinen PPF-Namen (Formeln, Namens-Manager): Das nächste Schreiben legt dann ein neues Blatt an.",
      },
      "worked-on": {
        what: "Seit dem Schreiben geändert:",
        todo:
          "Nichts wurde zurückgenommen, damit Ihr Eintrag nicht verloren geht. Machen Sie ihn rückgängig (Strg+Z, auf dem Mac Cmd+Z), oder " +
          "tragen Sie wieder ein, was laut PPF Log dort geschrieben war, und versuchen Sie es erneut.",
      },
      changed: {
        what: "Die Arbeitsmappe ist nicht mehr so, wie Sie sie geprüft haben:",
        todo: "Jemand hat sie seitdem geändert, vielleicht bei gemeinsamer Bearbeitung. Prüfen Sie erneut, was geschrieben würde.",
      },
      taken: {
        what: "Ein nötiger Name ist inzwischen vergeben:",
        todo: "Prüfen Sie erneut: Das Add-in nimmt dann den nächsten freien Namen.",
      },
      merged: {
        what: "Verbundene oder gefilterte Zellen oder eine PivotTable sind im Weg:",
        todo: "Heben Sie den Zellverbund auf, löschen Sie den Filter oder verschieben Sie die PivotTable, und versuchen Sie es erneut.",
      },
      cancelled: { what: "Das Lesen wurde abgebrochen.", todo: "Lesen Sie das Portfolio, wenn Sie so weit sind." },
      "no-selection": {
        what: "Die Auswahl ist kein einzelner Zellbereich.",
        todo: "Markieren Sie Zellen in nur einem Bereich und versuchen Sie es erneut.",
      },
      busy: { what: "Excel ist gerade beschäftigt.", todo: "Warten Sie einen Moment und versuchen Sie es erneut." },
      unsupported: {
        what: "Diesem Excel fehlt, was nötig ist.",
        todo: "Aktualisieren Sie Excel, oder öffnen Sie die Arbeitsmappe in Excel im Web.",
      },
      "not-loaded": {
        what: "Ein Teil des Add-ins konnte nicht geladen werden.",
        todo: "Prüfen Sie die Verbindung zum Server des Add-ins und versuchen Sie es erneut.",
      },
      failed: {
        what: "Excel hat mit einem Fehler geantwortet.",
        todo: "Versuchen Sie es erneut. Bleibt es dabei, speichern Sie die Arbeitsmappe und öffnen Sie sie neu.",
      },
      input: {
        what: "In einer Zelle steht etwas, das nicht verwendet werden kann.",
        todo: "Korrigieren Sie es und versuchen Sie es erneut.",
      },
      "nothing-placed": {
        what: "Noch keine Einordnung in dieser Arbeitsmappe",
        todo: "Markieren Sie die Zeilen Ihres Portfolios und lesen Sie sie; danach hält „Refresh“ die Einordnung aktuell.",
      },
    },
    kept: "Die Arbeitsmappe ist wie zuvor.",
    notKept:
      "Einige Zellen können sich geändert haben. Prüfen Sie die Blätter, die mit PPF beginnen, oder machen Sie es in Excel rückgängig.",
    halfWritten: "Stellen Sie wieder her, was da war; was Sie seitdem eingegeben haben, bleibt.",
    detail: "Meldung von Excel",
    again: "Erneut versuchen",
    reviewAgain: "Erneut prüfen",
    putBack: "Wiederherstellen",
    dismiss: "Ausblenden",
  },

  menu: {
    open: "Weitere Befehle",
    readAgain: "Erneut lesen",
    log: "Schreibprotokoll",
    help: "Hilfe",
    diagnostics: "Diagnose kopieren",
    about: "Über das Add-in",
  },

  diagnostics: {
    title: "Diagnose",
    loading: "Die Diagnose wird geladen",
    copied: "Kopiert",
    copiedText: "In der Zwischenablage, um sie an den Support zu senden. Inhalte der Arbeitsmappe sind nicht enthalten.",
    refused: "Kein Zugriff auf die Zwischenablage",
    refusedText: "Kopieren Sie den Text unten (Strg+C, auf dem Mac Cmd+C). Inhalte der Arbeitsmappe sind nicht enthalten.",
    text: "Text der Diagnose, auf Englisch",
    notLoaded: "Die Diagnose konnte nicht geladen werden",
    notLoadedText: "Prüfen Sie die Verbindung zum Server des Add-ins und versuchen Sie es erneut.",
  },

  about: {
    version: "Version",
    facts: "Stand der Angaben",
    licence: "Lizenz",
    licenceText: "MIT",
    privacy: "Ihre Daten bleiben in der Arbeitsmappe: Nichts wird gesendet, keine Anmeldung, keine Nutzungsdaten.",
  },
};

bringPart("messages-german", german);
