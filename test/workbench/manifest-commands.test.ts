/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { parseManifest } from "../../src/workbench/ribbon/manifest-commands";

const manifest = parseManifest(readFileSync("manifest.xml", "utf8"), "/addin/");

test("namespace and name come from the resources", () => {
  expect([manifest.namespace, manifest.name]).toEqual(["PPF", "Partner Profitability Planner"]);
});

test("one tab with a group of three commands, and one command for cells", () => {
  const [tab] = manifest.tabs;
  expect(manifest.tabs).toHaveLength(1);
  expect(tab.groups.map((group) => group.commands.map((command) => command.id))).toEqual([
    ["PPF.OpenPane", "PPF.InsertSample", "PPF.Refresh"],
  ]);
  expect(manifest.contextMenu.map((command) => command.functionName)).toEqual(["placePortfolio"]);
});

test("a button that shows the pane runs no function", () => {
  expect(manifest.tabs[0].groups[0].commands.map((command) => command.functionName)).toEqual([
    undefined,
    "insertSample",
    "refreshPlacement",
  ]);
});

test("icons are taken from the workbench's own copy of the add-in", () => {
  expect(manifest.contextMenu[0].icons).toEqual({
    16: "/addin/assets/icon-16.png",
    32: "/addin/assets/icon-32.png",
    80: "/addin/assets/icon-80.png",
  });
});

test("every command has its texts", () => {
  const commands = [...manifest.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.commands)), ...manifest.contextMenu];
  expect(commands.filter((command) => !command.label || !command.title || !command.tip)).toEqual([]);
});

test("a broken manifest is refused", () => {
  expect(() => parseManifest("<OfficeApp>", "/addin/")).toThrow("manifest.xml cannot be read");
});
