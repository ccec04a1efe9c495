import { type Program, programs } from "../../../src/framework/facts/programs";
import { catalogueAge } from "../../../src/framework/programs/catalogue-age";

const checked = (...months: string[]): Program[] => months.map((asOf) => ({ ...programs[0], asOf }));
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86400000;

// 30 Sep to 29 Mar: 31 + 30 + 31 + 31 + 28 + 29 = 180 days. 29 Feb 2028 to 27 Aug: 31 + 30 + 31 + 30 + 31 + 27 = 180.
test.each([
  [["2026-09"], "2026-09-10", "2026-09", false],
  [["2026-09"], "2027-03-29", "2026-09", false],
  [["2026-09"], "2027-03-30", "2026-09", true],
  [["2028-02"], "2028-08-27", "2028-02", false],
  [["2028-02"], "2028-08-28", "2028-02", true],
  [["2026-12"], "2027-06-29", "2026-12", false],
  [["2026-12"], "2027-06-30", "2026-12", true],
  [["2027-01", "2026-09"], "2027-04-01", "2026-09", true],
])("a catalogue checked in %j is, on %s, of %s, old: %s", (months, today, asOf, old) => {
  expect(catalogueAge(checked(...months), day(today))).toEqual({ asOf, old });
});
