import { programs as catalogue } from "../../../src/framework/facts/programs";
import { catalogueAge } from "../../../src/framework/programs/catalogue-age";
import { eligibility } from "../../../src/framework/programs/eligibility";
import { ownProgramExplanations } from "../../../src/framework/programs/own-program-explanations";
import { ownProgramHeaders } from "../../../src/framework/programs/own-program-headers";
import { ownPrograms } from "../../../src/framework/programs/own-programs";
import { programSource } from "../../../src/framework/programs/program-source";
import { suggest } from "../../../src/framework/programs/suggest";

const table = (...rows: unknown[][]) => ownPrograms([[...ownProgramHeaders], ...rows], catalogue);
/** A row by its cells, the others blank. */
const row = (cells: Partial<Record<(typeof ownProgramHeaders)[number], unknown>>): unknown[] => ownProgramHeaders.map((header) => cells[header] ?? "");
const known = (id: string) => catalogue.find((program) => program.id === id)!;

test("every header has an explanation, and none is said of anything else", () => {
  expect(Object.keys(ownProgramExplanations)).toEqual([...ownProgramHeaders]);
  for (const text of Object.values(ownProgramExplanations)) expect(text).toMatch(/\.$/);
});

test("an empty table, blank rows and rows with a name alone change nothing", () => {
  for (const found of [ownPrograms([], catalogue), table(), table(row({}), row({ Program: "MSP" }), row({ Program: "  " }), row({}))]) {
    expect(found).toEqual({ programs: catalogue, problems: [] });
  }
});

test("a program of the firm's own, all columns given", () => {
  const { programs, problems } = table(
    row({
      Program: "Regional Cloud Fund (West)",
      Motion: "grow; sell",
      Serves: "MSP, services",
      Status: "Invitation",
      "Value estimate": 25000,
      Path: "services",
      Sector: "public sector, commercial",
      Gate: "signed letter; ; two references, dated",
      Link: " https://example.com/fund ",
      Note: "runs to June",
    }),
  );
  expect(problems).toEqual([]);
  expect(programs).toHaveLength(catalogue.length + 1);
  expect(programs.slice(0, -1)).toEqual(catalogue);
  expect(programs[catalogue.length]).toEqual({
    id: "firm-regional-cloud-fund-west",
    name: "Regional Cloud Fund (West)",
    aliases: [],
    motions: ["sell", "grow"],
    ownMotions: [],
    models: ["services", "managed services"],
    paths: ["services"],
    sectors: ["commercial", "public sector"],
    gates: [{ name: "signed letter" }, { name: "two references, dated" }],
    benefits: [],
    status: "invitation",
    closing: undefined,
    value: 25000,
    order: 24, // after the 24 of the catalogue
    link: "https://example.com/fund",
    source: "firm",
    asOf: "",
    kind: "reported",
    note: "runs to June",
  });
});

test("a program of the firm's own, the least: motions all four, open, nothing asked", () => {
  const { programs } = table(row({ Program: "Ökologie 2030", Serves: "all" }), row({ Program: 365, Serves: "resale" }));
  expect(programs.slice(-2)).toMatchObject([
    {
      id: "firm-ökologie-2030",
      motions: ["build", "market", "sell", "grow"],
      models: ["resell", "services", "managed services", "technology solutions", "business outcome solutions"],
      paths: [],
      sectors: [],
      gates: [],
      status: "open",
      link: "",
      order: 24,
    },
    { id: "firm-365", name: "365", models: ["resell"], order: 25 },
  ]);
  expect(catalogue.filter(({ id }) => id.startsWith("firm-"))).toEqual([]);
});

test("headers in any order, other columns among them, cells missing at the end", () => {
  const { programs, problems } = ownPrograms(
    [["Owner", "serves", "PROGRAM", "value-estimate"], ["Ann", "services", "Ours"], ["", "", "map", 7]],
    catalogue,
  );
  expect(problems).toEqual([]);
  expect(programs[programs.length - 1]).toMatchObject({ id: "firm-ours", models: ["services"] });
  expect(programs.find(({ id }) => id === "migration-acceleration-program")).toMatchObject({ value: 7 });
});

describe("overrides", () => {
  test.each(["Service Delivery", "service-delivery", " SERVICE_DELIVERY "])("%j: only the cells filled in count", (name) => {
    const { programs, problems } = table(row({ Program: name, Status: "open", Gate: "three launches" }));
    expect(problems).toEqual([]);
    expect(programs.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    expect(programs.find(({ id }) => id === "service-delivery")).toEqual({
      ...known("service-delivery"),
      status: "open",
      closing: undefined,
      gates: [{ name: "three launches" }],
      note: "by your firm: Status, Gate",
    });
  });

  test("a short name; none lifts a path, a gate and a sector", () => {
    const { programs } = table(
      row({ Program: "MSP", Path: "none", Gate: "None", Motion: "all" }),
      row({ Program: "Public Sector Partner Program", Sector: "none" }),
    );
    expect(programs.find(({ id }) => id === "managed-service-provider")).toMatchObject({
      paths: [],
      gates: [],
      motions: ["build", "market", "sell", "grow"],
      note: "by your firm: Motion, Path, Gate",
    });
    expect(programs.find(({ id }) => id === "public-sector-partner-program")).toMatchObject({ sectors: [] });
  });

  test("what the firm says is told with the program, beside where the rest comes from", () => {
    const { programs } = table(row({ Program: "SaaS Factory", "Value estimate": 5, Note: "talk to Kim" }));
    const { picked } = suggest("technology solutions", [], {}, 50, programs);
    expect(picked.find(({ program }) => program.id === "saas-factory")?.why).toBe(
      "Serves technology solutions, where the business stands (made for 1 of the 5); to confirm: no public gate; talk to Kim; " +
        "by your firm: Value estimate, Note; source AWS Partner Network Blog 2025, as of 2026-09; confirm in AWS Partner Central",
    );
  });

  test("closed by the firm", () => {
    const { programs } = table(row({ Program: "MSP", Status: "reported closed" }));
    const { picked, notNow } = suggest("services", [], {}, 50, programs);
    expect(picked.map(({ program }) => program.id)).not.toContain("managed-service-provider");
    const closed = notNow.find(({ program }) => program.id === "managed-service-provider")!;
    expect(closed).toMatchObject({ standing: "set aside", why: "reported closed by your firm" });
    expect(eligibility(closed.program, {})).toBe("reported closed: by your firm");
  });

  test("a value goes first among equals", () => {
    // Service-only programs of the catalogue, all "to confirm", in editorial order: MAP, then the initiative.
    const { programs } = table(row({ Program: "Small Business Acceleration Initiative", "Value estimate": 1 }));
    const { picked } = suggest("resell", [], {}, 5, programs);
    expect(picked.slice(0, 2).map(({ program }) => program.id)).toEqual([
      "small-business-acceleration-initiative",
      "migration-acceleration-program",
    ]);
  });
});

describe("a program that only the firm knows, among the suggestions", () => {
  const { programs } = table(
    row({ Program: "Fund", Serves: "managed services", Gate: "signed letter" }),
    row({ Program: "Club", Serves: "services", Status: "always on", Note: "monthly" }),
    row({ Program: "Gone", Serves: "services", Status: "closed" }),
  );
  const { picked, alwaysOn, notNow } = suggest("services", [], { "programs.enrolled": ["Gone"] }, 50, programs);

  test("is picked by the same rules and asks nobody to confirm with AWS", () => {
    // Made for 1 model, as MSP: no gate failed either, so MSP's editorial order comes first.
    expect(picked.slice(0, 2).map(({ program }) => program.name)).toEqual(["Managed Service Provider", "Fund"]);
    expect(picked[1]).toMatchObject({
      standing: "to confirm",
      gates: [{ label: "signed letter", met: null }],
      why: "Serves managed services, the model after services (made for 1 of the 5); 0 of 1 gates met; to confirm: signed letter; source your firm",
    });
    expect(eligibility(picked[1].program, {})).toBe("to confirm: signed letter");
  });

  test("is always on, or set aside once enrolled", () => {
    expect(alwaysOn.find(({ program }) => program.name === "Club")?.why).toBe("Always on; monthly; source your firm");
    expect(notNow.find(({ program }) => program.name === "Gone")?.why).toBe("already enrolled");
  });

  test("names the firm as its source, and has no date", () => {
    expect(programSource(picked[1].program)).toBe("Your firm");
    expect(programSource(known("customer-engagements"))).toBe(
      "AWS Partner Central, as reported 2026-09, check AWS Partner Central, 2026 (reported)",
    );
    expect(catalogueAge(programs, 20800).asOf).toBe("2026-09");
  });
});

describe("a bad cell is told and its row left out", () => {
  test.each([
    ["Motion", "sel", 'requires a motion in Motion, row 1; found "sel", did you mean "sell"?'],
    ["Motion", "sell, x", 'requires a motion in Motion, row 1; found "x"'],
    ["Motion", ";", 'requires a motion in Motion, row 1; found ";"'],
    ["Serves", "exclude", 'requires a business model in Serves, row 1; found "exclude"'],
    ["Serves", 4, "requires a business model in Serves, row 1; found 4"],
    ["Status", "opn", 'requires open, closed, invitation or always on in Status, row 1; found "opn", did you mean "open"?'],
    ["Value estimate", "12", 'requires a number in Value estimate, row 1; found "12"'],
    ["Value estimate", true, "requires a number in Value estimate, row 1; found TRUE"],
    ["Path", "hard", 'requires services, software, hardware, training or distribution in Path, row 1; found "hard", did you mean "hardware"?'],
    ["Sector", "private", 'requires commercial or public sector in Sector, row 1; found "private"'],
    ["Gate", true, "requires text in Gate, row 1; found TRUE"],
    ["Link", "javascript:alert(1)", 'requires an address beginning with https:// or http:// in Link, row 1; found "javascript:alert(1)"'],
    ["Link", "example.com", 'requires an address beginning with https:// or http:// in Link, row 1; found "example.com"'],
    ["Note", "#REF!", "cannot read Note, row 1: it holds the error #REF!"],
  ] as const)("%s %j", (header, value, message) => {
    const bad = row({ Program: "Fund", Serves: "services", [header]: value });
    const { programs, problems } = table(bad, row({ Program: "Other", Serves: "services" }));
    expect(problems).toEqual([{ row: 1, column: ownProgramHeaders.indexOf(header), message }]);
    expect(programs.slice(catalogue.length).map(({ name }) => name)).toEqual(["Other"]);
  });

  test("several in one row, each of them", () => {
    const { programs, problems } = table(row({}), row({ Program: "MSP", Motion: "x", Link: "y" }));
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 1],
      [2, 8],
    ]);
    expect(programs).toEqual(catalogue);
  });

  test.each([
    [row({ Motion: "sell" }), "requires the name of a program in Program, row 1; found nothing"],
    [row({ Program: "--", Serves: "all" }), 'requires the name of a program in Program, row 1; found "--"'],
    [row({ Program: true, Serves: "all" }), "requires the name of a program in Program, row 1; found TRUE"],
    [row({ Program: "#N/A", Serves: "all" }), "cannot read Program, row 1: it holds the error #N/A"],
  ])("a name, row %#", (cells, message) => {
    const { programs, problems } = table(cells);
    expect(problems.filter(({ column }) => column === 0)).toEqual([{ row: 1, column: 0, message }]);
    expect(programs).toEqual(catalogue);
  });

  test("a new program wants a model", () => {
    const message = "requires a business model in Serves, row 1; found nothing";
    expect(table(row({ Program: "Fund" })).problems).toEqual([{ row: 1, column: 2, message }]);
    expect(ownPrograms([["Program"], ["Fund"]], catalogue).problems).toEqual([{ row: 1, column: 0, message }]);
    // With nothing else in its row it may be one of the catalogue's.
    const meant = `${message}, or did you mean "AWS Marketplace"?`;
    expect(table(row({ Program: "AWS Marketplce" })).problems).toEqual([{ row: 1, column: 2, message: meant }]);
    expect(table(row({ Program: "AWS Marketplce", Motion: "sell" })).problems).toEqual([{ row: 1, column: 2, message }]);
  });

  test("a program again, under any of its names", () => {
    const { programs, problems } = table(
      row({ Program: "MSP", "Value estimate": 1 }),
      row({ Program: "Managed Service Provider", "Value estimate": 2 }),
      row({ Program: "A.B", Serves: "services" }),
      row({ Program: "a b", Serves: "resell" }),
    );
    expect(problems).toEqual([
      { row: 2, column: 0, message: 'requires each program once in Program, row 2; found "Managed Service Provider" again' },
      { row: 4, column: 0, message: 'requires each program once in Program, row 4; found "a b" again' },
    ]);
    expect(programs.find(({ id }) => id === "managed-service-provider")?.value).toBe(1);
    expect(programs.slice(catalogue.length)).toMatchObject([{ name: "A.B", models: ["services"] }]);
  });

  test("headers", () => {
    expect(ownPrograms([["Name", "Motion"], ["Fund", "sell"]], catalogue)).toEqual({
      programs: catalogue,
      problems: [{ row: 0, column: 0, message: 'requires a column with the header Program; found "Name, Motion"' }],
    });
    expect(ownPrograms([["Program", "Note", "note"], ["MSP", "first", "second"]], catalogue)).toMatchObject({
      problems: [{ row: 0, column: 2, message: 'requires each header once; found "Note" again' }],
    });
  });
});
