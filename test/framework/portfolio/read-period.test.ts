import { dayOf, isDateFormat } from "../../../src/framework/portfolio/excel-date";
import { isOtherPart, periodLabel, readPeriod } from "../../../src/framework/portfolio/read-period";

test.each<[string, string, number]>([
  ["Q1 2026", "Q1 2026", 3],
  ["2026 Q1", "Q1 2026", 3],
  ["Q1/26", "Q1 2026", 3],
  ["Q1-26", "Q1 2026", 3],
  ["Q4'25", "Q4 2025", 3],
  ["Q1 FY26", "Q1 FY2026", 3],
  ["FY26 Q1", "Q1 FY2026", 3],
  ["1Q26", "Q1 2026", 3],
  ["1. Quartal 2026", "Q1 2026", 3],
  ["Quarter 3 2026", "Q3 2026", 3],
  ["Q2", "Q2", 3],
  ["H1 2026", "H1 2026", 6],
  ["2H25", "H2 2025", 6],
  ["2. Halbjahr 2026", "H2 2026", 6],
  ["FY2026", "FY2026", 12],
  ["FY26", "FY2026", 12],
  ["FY25/26", "FY2026", 12],
  ["2026", "2026", 12],
  ["Jan 2026", "Jan 2026", 1],
  ["Jan-26", "Jan 2026", 1],
  ["January 2026", "Jan 2026", 1],
  ["Sept. 2026", "Sep 2026", 1],
  ["2026-01", "Jan 2026", 1],
  ["01/2026", "Jan 2026", 1],
  ["2026M01", "Jan 2026", 1],
  ["2026-03-31", "Mar 2026", 1],
  ["31.12.2025", "Dec 2025", 1],
  ["12/31/2025", "Dec 2025", 1],
  ["Dec 31, 2025", "Dec 2025", 1],
  ["26 Jan 2027", "Jan 2027", 1],
  ["Mär 2026", "Mar 2026", 1],
  ["Mai 26", "May 2026", 1],
  ["Okt 2026", "Oct 2026", 1],
  ["Dez 2025", "Dec 2025", 1],
  ["Jänner 2025", "Jan 2025", 1],
  ["Jän 25", "Jan 2025", 1],
  ["Febr. 2025", "Feb 2025", 1],
  ["Q1 2025A", "Q1 2025", 3],
  ["Q1'25E", "Q1 2025", 3],
  ["FY25A", "FY2025", 12],
  ["Q1 2025 (Jan-Mar)", "Q1 2025", 3],
  ["Q1 (Jan-Mar) 2025", "Q1 2025", 3],
  ["Q1 FY26 (Apr-Jun)", "Q1 FY2026", 3],
  ["FY26 (Apr-Mar)", "FY2026", 12],
  ["2025 Jan-Mar", "Q1 2025", 3],
  ["Q1 FY2025-26", "Q1 FY2026", 3],
  ["FY 2025-26 Q1", "Q1 FY2026", 3],
  ["H1 FY25-26", "H1 FY2026", 6],
  ["2024/25", "FY2025", 12],
  ["Year ended Mar 2025", "FY2025", 12],
  ["FYE Mar-25", "FY2025", 12],
  ["Year ended 31 December 2025", "2025", 12],
  ["Half-year ended 30 June 2025", "H1 2025", 6],
  ["Quarter ended Sep 2025", "Q3 2025", 3],
  ["3 months ended 31 March 2025", "Q1 2025", 3],
  ["01.01.2025 - 31.12.2025", "2025", 12],
  ["01.01.-31.12.2025", "2025", 12],
  ["01/01/2025–03/31/2025", "Q1 2025", 3],
  ["01/04/2025 to 30/06/2025", "Q2 2025", 3],
  ["2024-02-01 - 2024-02-29", "Feb 2024", 1],
  ["1 Jul to 31 Dec 2025", "H2 2025", 6],
  ["July 1 – September 30, 2025", "Q3 2025", 3],
  ["1. Oktober bis 31. Dezember 2025", "Q4 2025", 3],
  ["Jan-Mar 2025", "Q1 2025", 3],
  ["Jan 25 - Jun 25", "H1 2025", 6],
  ["Jan-25 - Mar-25", "Q1 2025", 3],
  ["Jan–Dec 2025", "2025", 12],
  ["Apr-Jun", "Q2", 3],
  ["Apr 2025 - Mar 2026", "FY2026", 12],
  ["Apr-Mar 2026", "FY2026", 12],
  ["01.07.2024 - 30.06.2025", "FY2025", 12],
  ["10/2025 - 12/2025", "Q4 2025", 3],
  ["2025-07 – 2025-12", "H2 2025", 6],
  ["P11 FY25", "P11 FY2025", 1],
  ["FY26 P01", "P01 FY2026", 1],
  ["Period 1 2026", "P01 2026", 1],
  ["011.2025", "P11 2025", 1],
  ["FQ4 2025", "Q4 FY2025", 3],
  ["FYQ1 26", "Q1 FY2026", 3],
  ["CQ1 2026", "Q1 2026", 3],
  ["Qrtl1", "Q1", 3],
  ["March quarter 2026", "Q1 2026", 3],
  ["Quarter to March 2026", "Q1 2026", 3],
  ["Third quarter 2026", "Q3 2026", 3],
  ["Zweites Quartal 2026", "Q2 2026", 3],
  ["First half 2026", "H1 2026", 6],
])("%s is %s", (text, label, months) => {
  const period = readPeriod(text);
  expect(period && periodLabel(period)).toBe(label);
  expect(period?.months).toBe(months);
});

// Quarters of a fiscal year that the calendar does not have go by the month they end in.
test.each([
  ["Feb-Apr 2025", "Apr 2025"],
  ["01.11.2025 - 31.01.2026", "Jan 2026"],
  // Not whole months.
  ["05.01.2025 - 31.03.2025", "Mar 2025"],
  ["01.02.2025 - 29.02.2025", "Feb 2025"],
])("%s is %s, since it is no span of the calendar's", (text, label) => {
  const period = readPeriod(text);
  expect(period && periodLabel(period)).toBe(label);
});

test("the letter after a year says whether it is planned", () => {
  expect(readPeriod("FY26B")?.rest.trim()).toBe("budget");
});

test.each(["Q1-Q3 2025", "1.-3. Quartal 2025", "9M 2025", "2025 (9 months)", "Jan - Sep 2025", "01.01.2025 - 30.09.2025", "Nov-Dec 2025", "Jan-Dec", "Jan 2024 to Dec 2025"])(
  "%s is no period of which others are alike",
  (text) => expect(readPeriod(text)).toBeNull(),
);

test.each(["W51 2025", "2026-W05", "KW 12 2026", "Week 3 2026", "P13 FY25", "T4 2025", "S1 2026", "Semester 1 2026", "Revenue W51 2025"])(
  "%s is a part of a year that is not known",
  (text) => {
    expect(readPeriod(text)).toBeNull();
    expect(isOtherPart(text)).toBe(true);
  },
);

test.each(["Revenue", "2026", "Q1 2026", "P01 2026", "EMEA 2026", "v2"])("%s is none", (text) => {
  expect(isOtherPart(text)).toBe(false);
});

test.each(["", "Revenue", "Marketing", "Summary", "Service 24x7", "Q5 26", "13/2026x", "Line 7", "1999"])("%j is no period", (text) => {
  expect(readPeriod(text)).toBeNull();
});

test("what stands beside the period is kept", () => {
  expect(readPeriod("Revenue Q1 2026 EUR")?.rest).toBe("Revenue   EUR");
  expect(readPeriod("Revenue 01.01. - 31.03.2026 EUR")?.rest).toBe("Revenue   EUR");
});

// As Excel shows these numbers with the format yyyy-mm-dd.
test.each<[number, number, number, number]>([
  [61, 1900, 3, 1],
  [36525, 1999, 12, 31],
  [36585, 2000, 2, 29],
  [45351, 2024, 2, 29],
  [46023, 2026, 1, 1],
  [46023.75, 2026, 1, 1],
  [46387, 2026, 12, 31],
])("day %d", (serial, year, month, day) => {
  expect(dayOf(serial)).toEqual({ year, month, day });
});

test.each<[string, boolean]>([
  ["mmm-yy", true],
  ["[$-409]d-mmm-yy;@", true],
  ['#,##0 "days"', false],
  ["General", false],
])("format %s", (format, date) => {
  expect(isDateFormat(format)).toBe(date);
});
