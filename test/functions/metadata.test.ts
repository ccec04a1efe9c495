import { basename } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { choices } from "../../src/functions/edge/choices";
import { completed } from "../../src/functions/metadata/complete";
import type { FunctionMetadata, Metadata } from "../../src/functions/metadata/complete";
import { descriptions, functionFiles } from "../../src/functions/metadata/description";
import { functions } from "./evaluate";

/** What Microsoft's generator reads off all function files, and that finished as the build does. */
let generated: Metadata;
let metadata: Metadata;

const byId = (): Record<string, FunctionMetadata> => Object.fromEntries(metadata.functions.map((one) => [one.id, one]));

beforeAll(async () => {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata([...functionFiles]);
  expect(errors).toEqual([]);
  generated = JSON.parse(metadataJson);
  metadata = completed(generated);
});

// Ids, names, order, ranges (°) and optional arguments are for ever: they are stored in users' workbooks.
const frozen: Record<string, string> = {
  ANCHOR: "models° revenue° [cost°]",
  ATTACH: "resale° services° [measure]",
  BENCHMARK: "key [field]",
  BENCHMARKS: "[topic]",
  BLENDED: "models° revenue° [preset] [point] [assumptions°]",
  BRIDGE: "revenueBefore° costBefore° revenueAfter° costAfter° [labels°] [measure]",
  ELIGIBLE: "program profile°",
  EXPLAIN: "models° revenue° [cost°] [categories°] [preset] [assumptions°] [item]",
  GROSSMARGIN: "revenue° cost° [by]",
  GRR: "start° end°",
  LADDER: "multiplier°",
  MARGIN: "model° [preset] [point] [assumptions°]",
  MARGINGAP: "models° revenue° cost° [preset] [point] [assumptions°]",
  MARKETPLACEFEE: "contractValue° [offer] [modifiers°] [assumptions°]",
  MIX: "models° revenue° [cost°]",
  MOVES: "models° revenue° [cost°] [preset] [assumptions°]",
  MULTIPLIER: "[categories°] [study] [assumptions°]",
  NRR: "start° end°",
  PAYBACK: "cashflows° [rate]",
  PLACEMENT: "models° revenue° [cost°] [assumptions°]",
  PROGRAMS: "placement [motion°] [profile°] [top]",
  REALIZED: "models° revenue° awsRevenue° [definition]",
  RESALEMARGIN: "list° sell° rates°",
  REVENUENEEDED: "targetMargin° revenue° cost° newMargin",
  SCHEDULE: "newAwsRevenue° [years] [categories°] [study] [assumptions°] [periodsPerYear]",
  SCORE: "models° revenue° [cost°] [axis]",
  SIMULATE: "low° mid° high° [weights°] [target] [trials] [seed]",
  TIER: "profile°",
  TORNADO: "labels° revenue° low° mid° high°",
};

test("every file gives one function, of its own name, that the tests know", () => {
  const ids = functionFiles.map((file) => basename(file, ".ts").replace(/-/g, "").toUpperCase()).sort();
  expect(generated.functions.map(({ id }) => id).sort()).toEqual(ids);
  expect(Object.keys(functions).sort()).toEqual(ids);
});

test.each(Object.keys(frozen))("%s: everything is described", (id) => {
  const { description, helpUrl, parameters } = generated.functions.find((one) => one.id === id) as FunctionMetadata;
  expect(description).toMatch(/^Returns /);
  expect(helpUrl).toBe(`https://localhost:3000/help.html#${id.toLowerCase()}`);
  for (const parameter of parameters) {
    expect(parameter.description).toBeTruthy();
    expect(parameter.type).toBe("any");
  }
});

test("holds the frozen ids and arguments, in order", () => {
  const found = metadata.functions.map(({ id, parameters }) => {
    const names = parameters.map(({ name, dimensionality, optional }) => {
      const shaped = dimensionality === "matrix" ? `${name}°` : name;
      return optional ? `[${shaped}]` : shaped;
    });
    return [id, names.join(" ")];
  });
  expect(found).toEqual(Object.entries(frozen));
});

test("error cells reach every function", () => {
  // A property of the file, not of a function: Microsoft's "Manually create JSON metadata for custom functions".
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

// Names that have a fixed list; program is matched by name, id and short name, key by its parts.
test.each([
  ["MULTIPLIER", "study", ["Canalys 2022", "Omdia 2025"]],
  ["MARGIN", "preset", ["AWS", "IDC 2017", "AMI 2017"]],
  ["MARGIN", "point", ["low", "mid", "high"]],
  ["GROSSMARGIN", "by", ["all", "rows", "columns", "each"]],
  ["SCORE", "axis", ["rung", "breadth"]],
  ["BRIDGE", "measure", ["profit", "points"]],
  ["ATTACH", "measure", ["accounts", "amount"]],
  ["REALIZED", "definition", ["own", "services", "all"]],
  ["MARKETPLACEFEE", "offer", ["private", "saas", "server", "data", "renewal", "services"]],
  ["BENCHMARK", "field", ["value", "unit", "kind", "source", "year", "link"]],
  ["BENCHMARKS", "topic", ["multiplier", "ladder", "margin", "fee", "tier"]],
  ["PROGRAMS", "placement", ["resell", "services", "managed services", "technology solutions", "business outcome solutions"]],
])("%s offers the words of %s", (id, name, words) => {
  const parameter = byId()[id].parameters.find((one) => one.name === name);
  const offered = metadata.enums?.find((one) => one.id === parameter?.customEnumId);
  expect(parameter?.type).toBe("string");
  expect(offered?.values.map(({ stringValue }) => stringValue)).toEqual(words);
});

test("every drop-down is used, under an identifier, and none is on a range", () => {
  const used = metadata.functions.flatMap(({ parameters }) => parameters.filter(({ customEnumId }) => customEnumId));
  expect([...new Set(used.map(({ customEnumId }) => customEnumId))].sort()).toEqual(metadata.enums?.map(({ id }) => id).sort());
  expect(metadata.enums).toHaveLength(Object.keys(choices).length);
  expect(metadata.enums?.filter(({ id }) => !/^[A-Za-z]\w*$/.test(id))).toEqual([]);
  expect(used.filter(({ dimensionality }) => dimensionality === "matrix")).toEqual([]);
});

test("says the same as the descriptions that help and README are made of", () => {
  for (const described of descriptions()) {
    const { description, parameters } = byId()[described.id];
    const found = parameters.map(({ name, description: text, optional = false, dimensionality }) => {
      return { name, text, optional, cells: dimensionality === "matrix" };
    });
    expect(description).toBe(described.text);
    expect(found).toEqual(described.parameters);
  }
});
