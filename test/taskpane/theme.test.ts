import { readFileSync } from "node:fs";
import { join } from "node:path";
import { webDarkTheme, webLightTheme } from "@fluentui/tokens";
import { followTheme, isDark } from "../../src/taskpane/theme";

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

describe("followTheme", () => {
  /** The page and the system's preference, as far as the theme asks for them. */
  function page(prefersDark: boolean) {
    const root = { dataset: {} as Record<string, string> };
    const preference = { matches: prefersDark, addEventListener: (_: string, listener: () => void) => (changed = listener) };
    let changed = (): void => undefined;
    Object.assign(globalThis, { document: { documentElement: root }, window: { matchMedia: () => preference } });
    return {
      theme: () => root.dataset.theme,
      prefer(dark: boolean) {
        preference.matches = dark;
        changed();
      },
    };
  }

  test("is the system's until Office has told its background, then Office's", () => {
    const { theme, prefer } = page(true);
    const tell = followTheme();
    expect(theme()).toBe("dark");
    prefer(false);
    expect(theme()).toBe("light");
    tell("#292929");
    expect(theme()).toBe("dark");
    prefer(true);
    prefer(false);
    expect(theme()).toBe("dark");
  });

  test("stays the system's where Office tells none", () => {
    const { theme, prefer } = page(true);
    followTheme()(undefined);
    expect(theme()).toBe("dark");
    prefer(false);
    expect(theme()).toBe("light");
  });
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
