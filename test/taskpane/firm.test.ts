import { programs as catalogue } from "../../src/framework/facts/programs";
import { ownProgramHeaders } from "../../src/framework/programs/own-program-headers";
import { noFirm } from "../../src/taskpane/firm";
import { firmOf } from "../../src/taskpane/firm-reader";
import { isOwn } from "../../src/taskpane/is-own-program";
import { servingPrograms } from "../../src/taskpane/serving-programs";

const header = [...ownProgramHeaders];
/** A row of the table by its headers. */
const row = (cells: Partial<Record<(typeof ownProgramHeaders)[number], string | number>>): (string | number)[] =>
  header.map((name) => cells[name] ?? "");

/** Where the headers begin. */
const at = { sheet: "PPF Own Programs", row: 11, column: 1 };

test("without a table nothing is the firm's", () => {
  expect(noFirm.programs).toEqual(catalogue);
  expect(noFirm.programs.some(isOwn)).toBe(false);
});

test("an own program and an override are the firm's, the rest is the catalogue's", () => {
  const firm = firmOf([header, row({ Program: "Regional bonus", Serves: "services" }), row({ Program: "MSP", "Value estimate": 9 })], at);
  expect(firm).toMatchObject({ there: true, wanted: false, problems: [] });
  expect(firm.programs).toHaveLength(catalogue.length + 1);
  expect(firm.programs.filter(isOwn).map(({ name }) => name)).toEqual(["Managed Service Provider", "Regional bonus"]);
});

test("a cell that cannot be used is told with its address and its row left out", () => {
  const firm = firmOf([header, row({}), row({ Program: "Odd one", Serves: "services", Motion: "fly" })], at);
  // Two rows and one column after B12.
  expect(firm.problems).toEqual([{ address: "'PPF Own Programs'!C14", message: 'requires a motion in Motion, C14; found "fly"' }]);
  expect(firm.programs).toEqual(catalogue);
});

test("programs that serve a model: made for it before good for all, without those closed or always on", () => {
  const names = servingPrograms(catalogue, "managed services").map(({ name }) => name);
  // The only one made for managed services alone.
  expect(names[0]).toBe("Managed Service Provider");
  expect(names).not.toContain("Marketing Development Funds");
  expect(servingPrograms(catalogue, "services").map(({ name }) => name)).not.toContain("Service Delivery");
});
