import {
  answerOf,
  CustomFunctionCalls,
  definitionsOf,
  parameterValues,
  type FunctionsMetadata,
} from "../../src/workbench/host/custom-function-calls";

const metadata: FunctionsMetadata = {
  functions: [
    {
      id: "ADD",
      description: "Adds.",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number", optional: true },
      ],
    },
    { id: "SEE", parameters: [{ name: "x", type: "any" }] },
  ],
  enums: [{ id: "STUDY", values: [{ name: "Canalys", numberValue: 2022 }] }],
};
const [add, see] = metadata.functions;

test("definitions carry namespace and enums", () => {
  expect(definitionsOf(metadata, "PPF")[0]).toEqual({
    id: "ADD",
    namespace: "PPF",
    description: "Adds.",
    parameters: add.parameters,
    enums: { STUDY: [{ name: "Canalys", value: "2022" }] },
  });
});

test.each([
  ["all given", add, [1, 2], [1, 2]],
  ["an omitted one is null", add, [1], [1, null]],
  ["an error ends the call", add, [{ error: "#N/A" }, 1], { error: "#N/A" }],
  ["an error in a range, too", add, [[[1, { error: "#DIV/0!" }]]], { error: "#DIV/0!" }],
])("parameters: %s", (_, definition, given, expected) => {
  expect(parameterValues(definition, given, false)).toEqual(expected);
});

test("where the metadata allow errors, they reach parameters of type any and no others", () => {
  expect(parameterValues(see, [{ error: "#N/A" }], true)).toEqual([{ type: "CustomFunctionError", code: "#N/A" }]);
  expect(parameterValues(add, [{ error: "#N/A" }, 1], true)).toEqual({ error: "#N/A" });
});

// Codes of CustomFunctionProxy._getCustomFunctionResultErrorCodeFromErrorCode; 2 is a thrown exception.
test.each([
  [[1, true, 3.84, [0]], { value: 3.84 }],
  [[1, true, [["a", 1]], [0]], { value: [["a", 1]] }],
  [[1, true, null, [0]], { value: null }],
  [
    [1, true, { type: "Error", code: "#N/A", message: "MARGIN requires a figure" }, [0]],
    { error: "#N/A", message: "MARGIN requires a figure" },
  ],
  [[1, false, "MARGIN requires a figure", 1, [0]], { error: "#N/A", message: "MARGIN requires a figure" }],
  [[1, false, "", 5, [0]], { error: "#DIV/0!" }],
  [[1, false, "", 6, [0]], { error: "#NUM!" }],
  [[1, false, "", 7, [0]], { error: "#VALUE!" }],
  [[1, false, "TypeError", 2, [0]], { error: "#VALUE!", message: "TypeError" }],
  [[1, false, "", 10, [0]], { error: "#NAME?" }],
])("answer %j", (entry, expected) => {
  expect(answerOf(entry)).toEqual(expected);
});

test("calls wait for the runtime, travel 500 in an event, and are answered in their order", async () => {
  const events: unknown[][] = [];
  const calls = new CustomFunctionCalls(metadata, (entries) => events.push(entries));
  const one = { name: "ADD", arguments: [1, 2], address: "Plan!A1" };
  const answers = calls.call(Array(501).fill(one));
  expect(events).toHaveLength(0);
  calls.start();
  expect(events.map((entries) => entries.length)).toEqual([500, 1]);
  expect(events[1][0]).toEqual([
    1,
    1000,
    "",
    JSON.stringify({ invocationId: 501, functionName: "ADD", parameterValues: [1, 2], flags: 0, address: "Plan!A1" }),
    501,
    false,
  ]);
  expect(calls.pending).toBe(501);
  calls.answer(Array.from({ length: 501 }, (_, index) => [501 - index, true, 501 - index]));
  const values = (await answers) as { value: number }[];
  expect(values[0].value).toBe(1);
  expect(values[500].value).toBe(501);
  expect(calls.pending).toBe(0);
});

test("a function that functions.json has not is #NAME?", async () => {
  const calls = new CustomFunctionCalls(metadata, () => undefined);
  expect(await calls.call([{ name: "NONE", arguments: [], address: "Plan!A1" }])).toEqual([{ error: "#NAME?" }]);
});
