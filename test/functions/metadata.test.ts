import { readdirSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { functions } from "./evaluate";

const folder = join(__dirname, "../../src/functions");
const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

test("every file is one function that the tests know", () => expect(files).toHaveLength(Object.keys(functions).length));

test.each(files)("%s: the generator reads it, and everything is described", async (file) => {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(join(folder, file));
  expect(errors).toEqual([]);
  const generated = JSON.parse(metadataJson).functions;
  expect(generated).toHaveLength(1);
  const { id, description, helpUrl, parameters } = generated[0];
  expect(Object.keys(functions)).toContain(id);
  expect(file.replace(/-|\.ts$/g, "").toUpperCase()).toBe(id);
  expect(description).not.toBe("");
  expect(helpUrl).toBe(`https://localhost:3000/help.html#${id.toLowerCase()}`);
  for (const parameter of parameters) {
    expect(parameter.description).toBeTruthy();
    expect(parameter.type).toBe("any");
  }
});

// Names, order, ranges (°) and optional arguments are for ever: they are stored in users' workbooks.
test.each([
  ["anchor", "models° revenue° [cost°]"],
  ["blended", "models° revenue° [preset] [point] [assumptions°]"],
  ["explain", "models° revenue° [cost°] [categories°] [preset] [assumptions°] [item]"],
  ["gross-margin", "revenue° cost° [by]"],
  ["margin", "model° [preset] [point] [assumptions°]"],
  ["mix", "models° revenue° [cost°]"],
  ["moves", "models° revenue° [cost°] [preset] [assumptions°]"],
  ["multiplier", "[categories°] [study] [assumptions°]"],
  ["placement", "models° revenue° [cost°] [assumptions°]"],
  ["score", "models° revenue° [cost°] [axis]"],
])("%s takes %s", async (file, expected) => {
  const { metadataJson } = await generateCustomFunctionsMetadata(join(folder, `${file}.ts`));
  type Parameter = { name: string; dimensionality?: string; optional?: boolean };
  const signature = JSON.parse(metadataJson).functions[0].parameters.map(({ name, dimensionality, optional }: Parameter) => {
    const shaped = dimensionality === "matrix" ? `${name}°` : name;
    return optional ? `[${shaped}]` : shaped;
  });
  expect(signature.join(" ")).toBe(expected);
});
