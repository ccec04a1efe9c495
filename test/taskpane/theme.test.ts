import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { isDark } from "../../src/taskpane/theme";

const folder = join(__dirname, "../../src/taskpane");

test.each([
  ["#ffffff", false],
  ["#f3f2f1", false],
  ["#292929", true],
  ["#000000", true],
  ["444444", true],
  ["", undefined],
  ["white", undefined],
  [undefined, undefined],
])("isDark(%p) is %p", (background, expected) => {
  expect(isDark(background)).toBe(expected);
});

describe("taskpane.css", () => {
  const css = readFileSync(join(folder, "taskpane.css"), "utf8");
  const block = (selector: string): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [, selectors, body] of css.matchAll(/(?:^|\n)([^{}/]*)\{([^}]*)\}/g)) {
      if (!selectors.split(",").some((one) => one.trim() === selector)) continue;
      for (const [, name, value] of body.matchAll(/--(\w+): ([^;]+);/g)) found.set(name, value);
    }
    return found;
  };

  test.each([
    ["light", new Map([...block("html"), ...block('html[data-theme="light"]')]), webLightTheme],
    ["dark", new Map([...block("html"), ...block('html[data-theme="dark"]')]), webDarkTheme],
  ] as const)("has Fluent's own values in the %s theme", (_, tokens, theme) => {
    const own = [...tokens].filter(([name]) => !name.startsWith("step"));
    expect(own.length).toBeGreaterThan(60);
    expect(Object.fromEntries(own)).toEqual(
      Object.fromEntries(own.map(([name]) => [name, String(theme[name as keyof typeof theme])])),
    );
  });
});
