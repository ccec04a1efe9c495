import { choices } from "../edge/choices";

export interface ParameterMetadata {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  customEnumId?: string;
}

export interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl?: string;
  parameters: ParameterMetadata[];
  result: { dimensionality?: string };
}

export interface Metadata {
  /** For all functions: error cells reach parameters of type any. */
  allowErrorForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums?: { id: string; type: "string"; values: { name: string; stringValue: string; tooltip: string }[] }[];
}

/** The words of an argument: those of its name in this function alone ("BRIDGE.measure"), else those of its name everywhere. */
function choiceOf(id: string, name: string): string | undefined {
  return [`${id}.${name}`, name].find((key) => key in choices);
}

/**
 * functions.json as Excel wants it, from what the generator could read off the JSDoc: error cells reach the functions,
 * which name them, and single arguments that are names get the drop-down of their words.
 */
export function completed(generated: Metadata): Metadata {
  const used = new Set<string>();
  const functions = [...generated.functions]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map((declared) => ({
      ...declared,
      parameters: declared.parameters.map((parameter) => {
        const choice = parameter.dimensionality === "matrix" ? undefined : choiceOf(declared.id, parameter.name);
        if (!choice) return parameter;
        used.add(choice);
        // Excel offers the members of an enum for texts only.
        return { ...parameter, type: "string", customEnumId: enumId(choice) };
      }),
    }));
  const enums = [...used].sort().map((choice) => ({
    id: enumId(choice),
    type: "string" as const,
    values: choices[choice].words.map((word) => ({ name: word, stringValue: word, tooltip: "" })),
  }));
  return { ...generated, allowErrorForDataTypeAny: true, functions, enums };
}

/** As the generator names enums: an identifier. */
const enumId = (choice: string): string => choice.replace(".", "_");
