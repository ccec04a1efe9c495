import { context } from "../../../src/framework/facts/context";
import { developmentFunds } from "../../../src/framework/facts/development-funds";
import { establishedShare } from "../../../src/framework/facts/established-share";
import { feeBands, feeModifiers } from "../../../src/framework/facts/fees";
import { ladder } from "../../../src/framework/facts/ladder";
import { margins, publishedMargin } from "../../../src/framework/facts/margins";
import { programs } from "../../../src/framework/facts/programs";
import { sources } from "../../../src/framework/facts/sources";
import type { Fact } from "../../../src/framework/facts/sources";
import { specializationKinds } from "../../../src/framework/facts/specializations";
import { evenShares, horizonYears, studyFacts } from "../../../src/framework/facts/studies";
import { tierConditions } from "../../../src/framework/facts/tier-conditions";
import { tierRequirements, tiers } from "../../../src/framework/facts/tiers";
import { businessModels } from "../../../src/framework/words/business-model";
import { points } from "../../../src/framework/words/point";
import { presets } from "../../../src/framework/words/preset";

const figures: [string, Pick<Fact, "kind" | "source"> & { value?: number }][] = [
  ...Object.entries(studyFacts).flatMap(([study, facts]) =>
    Object.entries(facts).flatMap(([name, fact]): [string, Fact][] => (fact ? [[`${study} ${name}`, fact]] : [])),
  ),
  ...Object.entries(evenShares),
  ["horizon", horizonYears],
  ["established share", establishedShare],
  ...ladder.map((step): [string, Fact] => [step.step, step]),
  ...margins.map((fact): [string, Fact] => [`${fact.preset} ${fact.model} ${fact.point}`, fact]),
  ...feeBands.map((band): [string, Fact] => [`${band.offer} below ${band.below}`, band]),
  ...Object.entries(feeModifiers),
  ...tierRequirements.map((row): [string, Pick<Fact, "kind" | "source">] => [row.key, row]),
  ...tierConditions.map((row): [string, Pick<Fact, "kind" | "source">] => [row.condition, row]),
  ...specializationKinds.map((row): [string, Pick<Fact, "kind" | "source">] => [row.ending, row]),
  ...developmentFunds.map((fund): [string, Fact] => [`funds of ${fund.label}`, fund]),
];

test("every figure is named once", () => expect(new Set(figures.map(([name]) => name)).size).toBe(figures.length));

test.each(figures)("%s has a kind, a source and a year", (_, { kind, source, value = 1 }) => {
  expect(["published", "derived", "reported", "assumption"]).toContain(kind);
  const document = sources.find(({ id }) => id === source);
  expect(document?.year).toBeGreaterThan(2016);
  expect(value).toBeGreaterThan(0);
});

test.each(context.map((fact) => [fact.label, fact] as const))("%s, for reference only, says who and when", (_, fact) => {
  expect(fact.publisher).not.toBe("");
  expect(fact.year).toBeGreaterThan(2016);
});

test.each(sources.map((source) => [source.id, source] as const))("source %s says who, what and where", (_, source) => {
  expect(source.publisher).not.toBe("");
  expect(source.title).not.toBe("");
  expect(source.url).toMatch(/^(https:\/\/(docs\.)?aws\.amazon\.com\/.+)?$/);
});

test("derived figures carry their arithmetic", () => {
  for (const fact of margins.filter(({ kind }) => kind === "derived")) {
    const [low, high] = points.filter((point) => point !== "mid").map((point) => publishedMargin(fact.preset, fact.model, point)?.value ?? NaN);
    expect(fact.value).toBeCloseTo((low + high) / 2, 12);
    expect(fact).toHaveProperty("note");
  }
  expect(Object.values(evenShares).reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(1, 12);
});

// As in the table of margins of the contract; "-" where nobody published one.
test.each([
  ["AWS", "0.01 0.05 0.09", "- - -", "0.3 0.35 0.4", "- - -", "- - -"],
  ["IDC 2017", "- 0.15 -", "- 0.35 -", "- 0.45 -", "- 0.7 -", "- - -"],
  ["AMI 2017", "- - 0.2", "0.4 0.45 0.5", "0.5 0.55 0.6", "- - -", "- - -"],
])("margins of %s", (preset, ...expected) => {
  const found = businessModels.map((model) =>
    points.map((point) => publishedMargin(presets.find((name) => name === preset) ?? "AWS", model, point)?.value ?? "-").join(" "),
  );
  expect(found).toEqual(expected);
});

test("services tiers ask for 4, 8, 20 accredited people, and never less than the tier before", () => {
  const accredited = tierRequirements.filter(({ key }) => key.startsWith("accredited."));
  expect(tiers.map((tier) => accredited.reduce((sum, row) => sum + row[tier], 0))).toEqual([4, 8, 20]);
  for (const { select, advanced, premier } of tierRequirements) expect(select <= advanced && advanced <= premier).toBe(true);
});

// "Tier, gates and fees" of facts.md: Premier six months sustained and an executive review; Advanced and Premier a business plan.
test.each([
  ["select", ["yearly fee 2500 $"]],
  ["advanced", ["business plan", "yearly fee 2500 $"]],
  ["premier", ["business plan", "numbers sustained 6 months", "executive review", "yearly fee 2500 $"]],
])("beyond its numbers %s asks for %j", (tier, expected) => {
  const asked = tierConditions.filter((row) => row.tiers.some((one) => one === tier));
  expect(asked.map((row) => ("value" in row ? `${row.condition} ${row.value} ${row.unit}` : row.condition))).toEqual(expected);
});

test("every specialization, and every program with printed funds, is one of the catalogue", () => {
  const ids = programs.map(({ id }) => id);
  for (const { program } of specializationKinds) expect(ids).toContain(program);
  for (const { program } of developmentFunds) if (program !== null) expect(ids).toContain(program);
});

// "Market development funds printed by AWS" of facts.md.
test("the funds that AWS has printed", () => {
  expect(developmentFunds.map(({ label, value }) => [label, value])).toEqual([
    ["AI Competency", 50000],
    ["AI Competency, agentic categories", 25000],
    ["Business Outcomes Xcelerator", 50000],
    ["Amazon Connect", 50000],
  ]);
});
